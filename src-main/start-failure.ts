import { writeFailure } from '#main/files/write-failure.ts';
import { NewerLibraryError } from '#main/journal/manifest.ts';
import type { Words } from './words.ts';

/** Why the app cannot start and what to do, in the reader's words; an error that has none keeps its own. */
export function startFailureText(error: unknown, words: Words): string {
  if (error instanceof NewerLibraryError) return words.newerLibrary;
  const failure = writeFailure(error);
  if (failure === 'read-only') return words.closedFolder;
  if (failure === 'disk-full') return words.fullDisk;
  return error instanceof Error ? error.message : String(error);
}
