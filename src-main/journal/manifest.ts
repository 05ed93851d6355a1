import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '#main/files/atomic-write.ts';
import { errorCode, type FileSystem } from '#main/files/file-system.ts';

const manifestSchema = z.object({ format: z.literal(1), libraryId: z.uuid() });

/**
 * The library's id, made on the first start and kept in `library/manifest.json`. A manifest that cannot be read as one is
 * copied aside and made anew: the working store then rebuilds itself from the journal. Rejects with the disk's error.
 */
export async function openLibraryId(library: string, files: FileSystem): Promise<string> {
  const path = join(library, 'manifest.json');
  const kept = await readManifest(path, files);
  if (kept !== null) return kept;
  const libraryId = randomUUID();
  await writeAtomically(path, Buffer.from(`${JSON.stringify({ format: 1, libraryId })}\n`), files);
  return libraryId;
}

async function readManifest(path: string, files: FileSystem): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await files.read(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    return manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes))).libraryId;
  } catch {
    await writeAtomically(`${path}.damaged`, bytes, files);
    return null;
  }
}
