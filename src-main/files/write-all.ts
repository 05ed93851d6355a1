import type { OpenFile } from './file-system.ts';

/** Writes every byte, through short writes; rejects with the disk's error, or EIO when it takes no more bytes. */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const count = await file.write(bytes.subarray(written));
    if (count === 0) throw Object.assign(new Error('the disk took no bytes'), { code: 'EIO' });
    written += count;
  }
}
