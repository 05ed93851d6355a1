import type { ImportOutcome } from '#core/host.ts';
import { maxFileLength, maxFilesPerCall } from '#core/library/import-limits.ts';

/** Bytes that are read and sent together; more would only fill the memory twice. */
const maxBatchBytes = 4 * maxFileLength;

export interface DroppedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files in the order of the drop, in runs that one call can carry. */
export function batchesOf(files: readonly File[]): readonly (readonly File[])[] {
  const batches: File[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = batches.at(-1);
    // A file that is too large is refused unread, and counts for nothing.
    const size = file.size > maxFileLength ? 0 : file.size;
    if (last === undefined || last.length === maxFilesPerCall || bytes + size > maxBatchBytes) {
      batches.push([file]);
      bytes = size;
    } else {
      last.push(file);
      bytes += size;
    }
  }
  return batches;
}

/** The bytes of dropped files; those that cannot be read (a folder, a file gone meanwhile) come back as failures. */
export async function readDropped(
  files: readonly File[],
): Promise<{ readonly readable: DroppedBytes[]; readonly failed: readonly ImportOutcome[] }> {
  const readable: DroppedBytes[] = [];
  const failed: ImportOutcome[] = [];
  for (const file of files) {
    if (file.size > maxFileLength) {
      failed.push({ ok: false, file: file.name, failure: 'too-large' });
      continue;
    }
    try {
      readable.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      failed.push({ ok: false, file: file.name, failure: 'io' });
    }
  }
  return { readable, failed };
}
