import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '#main/files/atomic-write.ts';
import { errorCode, type FileSystem } from '#main/files/file-system.ts';

/** A library that a newer version of the app has written: this one must not touch it. */
export class NewerLibraryError extends Error {}

const newerSchema = z.looseObject({ format: z.int().min(2) });
const manifestSchema = z.object({ format: z.literal(1), libraryId: z.uuid() });

/**
 * The library's id, made on the first start and kept in `library/manifest.json`. A manifest that cannot be read as one is
 * copied aside and made anew: the working store then rebuilds itself from the journal. Rejects with the disk's error, and
 * with a `NewerLibraryError` when a newer version made it.
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
  const manifest = parsed(bytes);
  if (newerSchema.safeParse(manifest).success) throw new NewerLibraryError('made by a newer version');
  const known = manifestSchema.safeParse(manifest);
  if (known.success) return known.data.libraryId;
  await writeAtomically(`${path}.damaged`, bytes, files);
  return null;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
