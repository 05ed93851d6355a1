import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { disk } from '#main/files/file-system.ts';
import { Corpus } from '#main/import/corpus.ts';
import { readSeeds } from '#main/import/seeds.ts';
import type { Library } from '#main/ipc/library-calls.ts';
import { Journal } from '#main/journal/journal.ts';
import { openLibraryId } from '#main/journal/manifest.ts';
import { report } from './report.ts';

const now = (): Date => new Date();

/** Creates the folder of everything that is kept, and closes it to other users of the machine. */
export async function preparePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
}

/** Opens the library below the app's folder, making it on the first start, with the starter corpus from `seeds`. */
export async function openLibrary(userData: string, seeds: string): Promise<Library> {
  const library = join(userData, 'library');
  await disk.makeFolder(join(library, 'originals'));
  await disk.syncFolder(userData);
  const id = await openLibraryId(library, disk);
  const journal = await Journal.open(library, disk, now);
  const corpus = await Corpus.open(library, disk, now);
  const starter = await readSeeds(seeds);
  if (!corpus.seedsLoaded) {
    for (const outcome of await corpus.loadSeeds(starter)) {
      if (!outcome.ok) report(new Error(`the starter article ${outcome.file} was not loaded: ${outcome.failure}`));
    }
  }
  await corpus.recover(starter);
  return { id, journal, corpus };
}

/** Waits for what is being written, and closes the files. */
export async function closeLibrary({ journal, corpus }: Library): Promise<void> {
  await Promise.all([journal.close(), corpus.close()]);
}
