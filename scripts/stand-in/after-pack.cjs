const { rm } = require('node:fs/promises');
const { join } = require('node:path');

/**
 * A runtime given as a folder is copied whole, with the app that opens a folder named on the command line. A package
 * opens only itself.
 * @param {import('electron-builder').AfterPackContext} context
 */
exports.default = async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const resources =
    electronPlatformName === 'darwin'
      ? join(appOutDir, `${packager.appInfo.productFilename}.app/Contents/Resources`)
      : join(appOutDir, 'resources');
  for (const name of ['app', 'default_app.asar']) await rm(join(resources, name), { recursive: true, force: true });
};
