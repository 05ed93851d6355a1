import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm } from './command.mjs';
import { root } from './paths.mjs';
import { during, say, Stop } from './say.mjs';

const folder = join(root, 'tests/bench/rivals');
const binary = join(folder, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node');

/** Names of the libraries that a benchmark may import. */
export function rivals() {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.keys(dependencies);
}

/** Installs the rivals, and compiles SQLite where that can be done; a benchmark does without SQLite otherwise. */
export async function installRivals() {
  if (!rivals().every((name) => existsSync(join(folder, 'node_modules', name, 'package.json')))) {
    const parameters = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { code, output } = await during('Rivals: npm ci in tests/bench/rivals', () =>
      npm(parameters, { cwd: folder }),
    );
    if (code !== 0) throw new Stop(`npm ci in tests/bench/rivals failed:\n${output}`);
  }
  if (existsSync(binary)) return;
  // The headers that came with Node.js, so that nothing has to be downloaded.
  const nodedir = dirname(dirname(process.execPath));
  const { code, output } = await during('Rivals: compiling SQLite (about a minute)', () =>
    npm(['rebuild', 'better-sqlite3', '--build-from-source', `--nodedir=${nodedir}`], { cwd: folder }),
  );
  if (code !== 0) say(`SQLite could not be compiled and is left out:\n${output}`);
}
