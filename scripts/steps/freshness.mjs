import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Time of the latest change among files and everything under folders, in milliseconds; 0 when nothing is there.
 * @param {readonly string[]} paths
 * @param {{ skip?: (path: string) => boolean }} [options]
 * @returns {number}
 */
export function newestIn(paths, { skip = () => false } = {}) {
  let newest = 0;
  for (const path of paths) {
    if (skip(path)) continue;
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) continue;
    // A folder's own time counts too: it is all that a deleted file changes.
    newest = Math.max(newest, found.mtimeMs);
    if (found.isDirectory()) {
      newest = Math.max(
        newest,
        newestIn(
          readdirSync(path).map((name) => join(path, name)),
          { skip },
        ),
      );
    }
  }
  return newest;
}
