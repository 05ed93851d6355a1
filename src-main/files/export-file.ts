import { readFile, realpath, stat } from 'node:fs/promises';
import { writeAtomically } from './atomic-write.ts';
import { disk, errorCode } from './file-system.ts';

/** An exported file belongs to the reader, with the permissions their system gives new files. */
const ordinaryMode = 0o666;

/**
 * Writes a file where the reader asked for it, whole or not at all, and reads it back. A link is followed to what it names;
 * a folder or a device is never replaced. Rejects with the disk's error, `EISDIR` for a folder, `ENOTSUP` for a device,
 * `EIO` when the bytes read back are not those written.
 */
export async function exportFile(path: string, bytes: Uint8Array): Promise<void> {
  const target = await targetOf(path);
  await writeAtomically(target, bytes, disk, ordinaryMode);
  const written = await readFile(target);
  if (!written.equals(bytes)) throw coded('EIO', 'the file that was written reads back differently');
}

async function targetOf(path: string): Promise<string> {
  try {
    const there = await stat(path);
    if (there.isDirectory()) throw coded('EISDIR', 'the name is that of a folder');
    if (!there.isFile()) throw coded('ENOTSUP', 'the name is that of a device');
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return path;
    throw error;
  }
}

function coded(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
