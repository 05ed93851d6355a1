import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { disk, errorCode, type FileSystem } from './file-system.ts';
import { writeAll } from './write-all.ts';

/** Virus scanners and indexers on Windows hold new files open for moments; ten tries wait five seconds at most. */
const renameTries = 10;
const busyCodes = ['EPERM', 'EBUSY', 'EACCES'];

/**
 * Replaces a file by `bytes` whole or not at all, through a temporary file beside it, and resolves when the new content is
 * on the disk. The file is for its owner only unless `mode` says otherwise. Rejects with the disk's error; then the old
 * file stands as it was and the temporary file is gone.
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  files: FileSystem = disk,
  mode = 0o600,
): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  const file = await files.create(temporary, mode);
  try {
    try {
      await writeAll(file, bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path, files);
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
  await files.syncFolder(folder);
}

async function rename(from: string, to: string, files: FileSystem): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      const passing = process.platform === 'win32' && busyCodes.includes(errorCode(error) ?? '');
      if (!passing || attempt === renameTries) throw error;
      await setTimeout(attempt * 100);
    }
  }
}
