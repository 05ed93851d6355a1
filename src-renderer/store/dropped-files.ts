import type { ImportOutcome } from '#core/host.ts';

/** Larger files are refused before their bytes are read; a news article is a few kilobytes. */
const maxDroppedBytes = 32 * 1024 * 1024;

export interface DroppedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The bytes of dropped files; those that cannot be read (a folder, a file gone meanwhile) come back as failures. */
export async function readDropped(
  files: readonly File[],
): Promise<{ readonly readable: DroppedBytes[]; readonly failed: readonly ImportOutcome[] }> {
  const readable: DroppedBytes[] = [];
  const failed: ImportOutcome[] = [];
  for (const file of files) {
    if (file.size > maxDroppedBytes) {
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
