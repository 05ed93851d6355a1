import { tool } from './command.mjs';
import { findRuntime } from './runtime.mjs';
import { Stop } from './say.mjs';

/** The unpacked package for this machine, made of out/ and the runtime that is already here. */
export async function packageFolder() {
  const runtime = findRuntime();
  if (!runtime) throw new Stop('There is no Electron runtime to package.');
  const { code, output } = await tool('electron-builder', [
    '--dir',
    '--publish=never',
    '--config',
    'electron-builder.yml',
    `-c.electronDist=${runtime.folder}`,
    `-c.electronVersion=${runtime.version}`,
  ]);
  if (code !== 0) throw new Stop(`electron-builder failed:\n${output}`);
}
