import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Why Chromium's sandbox cannot start for this user, or nothing when it can. The answer goes on the command line of
 * a development run or a test; the app itself never turns its sandbox off.
 * @param {string} [folder] an unpacked Electron, which may carry the sandbox's set-uid helper
 * @returns {string | undefined}
 */
export function sandboxObstacle(folder) {
  if (process.platform !== 'linux') return undefined;
  if (process.getuid?.() === 0) return 'Chromium refuses its sandbox to root';
  const helper = folder && join(folder, 'chrome-sandbox');
  if (helper && existsSync(helper)) {
    const { uid, mode } = statSync(helper);
    if (uid === 0 && (mode & 0o4000) !== 0) return undefined;
  }
  const { status } = spawnSync('unshare', ['--user', 'true'], { stdio: 'ignore' });
  return status === 0 ? undefined : 'this system lets users make no namespaces, which the sandbox needs';
}
