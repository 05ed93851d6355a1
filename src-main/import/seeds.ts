import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedBytes } from './corpus.ts';

/** The starter corpus, in the order of its file names. Rejects when the folder is not there: the build is broken. */
export async function readSeeds(folder: string): Promise<readonly NamedBytes[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
}
