import { existsSync } from 'node:fs';
import { run } from './command.mjs';
import { during, say, Stop } from './say.mjs';

/** What Electron links to. A second name is the package's name in Debian 13 and Ubuntu 24.04. */
const forElectron = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libatspi2.0-0', 'libatspi2.0-0t64'],
  ['libdrm2'],
];

/** A display that nobody needs to look at. */
const forDisplay = [['xvfb']];

/** The browser of the browser tests, and the tools that read a brief back. */
const forTests = [['chromium', 'chromium-browser'], ['poppler-utils']];

/**
 * Installs the system packages that are missing: as root with apt-get; otherwise stops with the command to run.
 * @param {{ display: boolean, tests: boolean }} needs
 */
export async function installSystemPackages({ display, tests }) {
  if (process.platform !== 'linux') return;
  if (!existsSync('/usr/bin/dpkg-query')) {
    say('System packages: not a Debian, so not checked; Electron needs GTK 3, NSS, ALSA and GBM');
    return;
  }
  const needed = [...forElectron, ...(display ? forDisplay : []), ...(tests ? forTests : [])];
  const missing = await missingAmong(needed);
  if (missing.length === 0) {
    say('System packages: installed');
    return;
  }
  if (process.getuid?.() !== 0)
    throw new Stop(`System packages are missing. Please run this, then try again:\n\n  ${aptCommand(missing)}\n`);
  await aptGet(['update'], 'System packages: reading the package lists');
  const names = await namesHere(missing);
  await aptGet(
    ['install', '-y', '--no-install-recommends', ...names],
    `System packages: installing ${names.join(' ')}`,
  );
}

/** @param {readonly string[][]} groups */
function aptCommand(groups) {
  const names = groups.map(([name]) => name).join(' ');
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`;
}

/**
 * @param {readonly string[][]} groups names of which any one is enough
 * @returns {Promise<string[][]>}
 */
async function missingAmong(groups) {
  const { output } = await run('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}\\n', ...groups.flat()]);
  const installed = new Set(
    output.split('\n').flatMap((line) => (line.startsWith('installed ') ? [line.slice(10)] : [])),
  );
  return groups.filter((names) => !names.some((name) => installed.has(name)));
}

/**
 * Chooses the name that this release knows in each group.
 * @param {readonly string[][]} groups
 */
async function namesHere(groups) {
  const known = async (/** @type {string} */ name) =>
    (await run('apt-cache', ['show', '--no-all-versions', name])).code === 0;
  const chosen = [];
  for (const [first = '', ...others] of groups) {
    let name = first;
    for (const other of others) if (!(await known(name)) && (await known(other))) name = other;
    chosen.push(name);
  }
  return chosen;
}

/**
 * @param {readonly string[]} parameters
 * @param {string} name
 */
async function aptGet(parameters, name) {
  const { code, output } = await during(name, () =>
    run('apt-get', ['-q', ...parameters], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }),
  );
  if (code !== 0) throw new Stop(`apt-get ${parameters.join(' ')} failed:\n${output}`);
}
