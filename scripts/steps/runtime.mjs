import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { root } from './paths.mjs';
import { during, say, Stop } from './say.mjs';
import { fetchStandIn, standInFolder, standInSuits, standInVersion } from './stand-in.mjs';

/**
 * An Electron that can be started: `electron <folder>`. `chosen` is named by ELECTRON_OVERRIDE_DIST_PATH, `official` is
 * the release that package.json asks for, `stand-in` is an older one for development and tests.
 * @typedef {{ kind: 'chosen' | 'official' | 'stand-in', folder: string, executable: string, version: string }} Runtime
 */

const electron = join(root, 'node_modules/electron');

/** How long the release host has to answer before the stand-in is used, in milliseconds. */
const patience = 8000;

/**
 * The runtime that start, the journeys and packaging use, or nothing when none has been fetched yet.
 * @returns {Runtime | undefined}
 */
export function findRuntime() {
  return chosenRuntime() ?? officialRuntime() ?? standInRuntime();
}

/**
 * Finds a runtime or fetches one: the official release where its host answers, else the stand-in.
 * @returns {Promise<Runtime>}
 */
export async function prepareRuntime() {
  const found = findRuntime() ?? (await fetchOfficial()) ?? (await fetchStandInRuntime());
  say(`Electron runtime: ${found.version}, ${describe(found)}`);
  return found;
}

/** @param {Runtime} runtime */
function describe({ kind, folder }) {
  if (kind === 'official') return 'the official release';
  if (kind === 'chosen') return `from ELECTRON_OVERRIDE_DIST_PATH (${folder})`;
  return `a stand-in for development and tests, never for a release (${folder})`;
}

/** @returns {Runtime | undefined} */
function chosenRuntime() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return undefined;
  const executable = join(folder, executableName());
  if (!existsSync(executable))
    throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${executable} is missing.`);
  return { kind: 'chosen', folder, executable, version: versionIn(folder) ?? 'unknown version' };
}

/** @returns {Runtime | undefined} */
function officialRuntime() {
  const folder = join(electron, 'dist');
  const version = versionIn(folder);
  const record = join(electron, 'path.txt');
  if (version === undefined || version !== wantedVersion() || !existsSync(record)) return undefined;
  const executable = join(folder, readFileSync(record, 'utf8'));
  return existsSync(executable) ? { kind: 'official', folder, executable, version } : undefined;
}

/** @returns {Runtime | undefined} */
function standInRuntime() {
  const folder = standInFolder();
  return folder
    ? { kind: 'stand-in', folder, executable: join(folder, 'electron'), version: standInVersion }
    : undefined;
}

async function fetchOfficial() {
  if (!(await releaseHostAnswers())) {
    say(`Electron runtime: the official ${wantedVersion()} cannot be downloaded here (its host gave no answer)`);
    return undefined;
  }
  const { code, output } = await during(
    `Electron runtime: downloading the official ${wantedVersion()} (about 120 MB)`,
    () => run(process.execPath, [join(electron, 'install.js')]),
  );
  if (code !== 0) say(`Electron runtime: the official download failed: ${output.split('\n')[0] ?? ''}`);
  return officialRuntime();
}

async function fetchStandInRuntime() {
  if (!standInSuits()) {
    throw new Stop(
      'No Electron runtime: connect to the network that Electron is downloaded from, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked one.',
    );
  }
  await fetchStandIn();
  const found = standInRuntime();
  if (!found) throw new Stop('The Electron runtime was unpacked and is not there.');
  return found;
}

/** Asks for the head of the file. Through a mirror or a proxy only Electron's own downloader knows the way. */
async function releaseHostAnswers() {
  const { ELECTRON_MIRROR: mirror, ELECTRON_GET_USE_PROXY: proxy } = process.env;
  if (mirror ?? proxy ?? process.env['npm_config_electron_mirror']) return true;
  const version = wantedVersion();
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const address = `https://github.com/electron/electron/releases/download/v${version}/${file}`;
  try {
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(patience) })).ok;
  } catch {
    return false;
  }
}

/** @returns {string} */
function wantedVersion() {
  return JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8')).version;
}

/** @param {string} folder */
function versionIn(folder) {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined;
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
