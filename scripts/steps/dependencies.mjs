import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './command.mjs';
import { root } from './paths.mjs';
import { during, say, Stop } from './say.mjs';

/** Oldest Node.js that the build tools run on. */
const oldestNode = [20, 19];

/** Installs what package-lock.json names, unless node_modules holds just that. */
export async function installDependencies() {
  checkNode();
  if (dependenciesMatch()) {
    say('Dependencies: installed');
    return;
  }
  const reason = existsSync(join(root, 'node_modules')) ? 'older than package-lock.json' : 'missing';
  const { code, output } = await during(`Dependencies: ${reason}; npm ci (about a minute)`, () =>
    // Nothing we use needs its install script; Electron's runtime is a step of its own.
    npm([
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]),
  );
  if (code !== 0) throw new Stop(`npm ci failed:\n${output}`);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new Stop(`Node.js ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
  }
}

/**
 * Compares the lockfile with the record that npm keeps of what it installed. Their times say nothing: a checkout and
 * `npm install` both touch the lockfile after the fact.
 */
function dependenciesMatch() {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(join(root, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, integrity, optional, peer }]) => {
    const found = installed[path];
    // A package for another platform, or a peer that nobody asked for, is in the lockfile only.
    if (!found) return path === '' || optional === true || peer === true;
    return found.version === version && found.integrity === integrity;
  });
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, peer?: boolean }>}
 */
function packagesIn(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : {};
}
