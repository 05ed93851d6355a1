/**
 * What `electron <folder>` runs in the stand-in runtime, in the place of Electron's own default app, which that
 * package left out: it becomes the app of the folder named first on the command line.
 */
const { app } = require('electron');
const path = require('node:path');

const named = process.argv.slice(1).find((parameter) => !parameter.startsWith('-'));
const folder = path.resolve(named ?? '.');
const manifest = require(path.join(folder, 'package.json'));

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
app.setVersion(manifest.version);
app.setName(manifest.productName ?? manifest.name);
app.setAppPath(folder);
require(path.join(folder, manifest.main));
