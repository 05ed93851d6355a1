/**
 * What `electron <folder>` runs in the stand-in runtime, in the place of Electron's own default app, which that
 * package left out: it becomes the app of the folder named first on the command line.
 */
const { app } = require('electron');
const path = require('node:path');

const named = process.argv.slice(1).find((parameter) => !parameter.startsWith('-'));
const folder = path.resolve(named ?? '.');
/** Two of these calls are Electron's own, for its default app, and not in its types. @type {any} */
const anyApp = app;
const manifest = require(path.join(folder, 'package.json'));

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
anyApp.setVersion(manifest.version);
app.setName(manifest.productName ?? manifest.name);
anyApp.setAppPath(folder);
require(path.join(folder, manifest.main));
