import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { ImportOutcome } from '#core/host.ts';
import { maxFileLength } from '#core/library/import-limits.ts';
import { errorCode } from '#main/files/file-system.ts';
import type { Corpus } from '#main/import/corpus.ts';
import { readEndings } from '#main/import/text-file.ts';
import type { Words } from '#main/words.ts';
import type { Answers } from './register.ts';

/** The calls that add files to the corpus. */
export function importCalls(corpus: Corpus, words: () => Words): Pick<Answers, 'importChosen' | 'importDropped'> {
  return {
    importChosen: async (asker) => {
      const options: OpenDialogOptions = {
        title: words().addFiles,
        buttonLabel: words().add,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: words().textFiles, extensions: [...readEndings] },
          { name: words().allFiles, extensions: ['*'] },
        ],
      };
      const window = BrowserWindow.fromWebContents(asker);
      const chosen = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
      return inOrder(chosen.canceled ? [] : chosen.filePaths, (path) => addFile(corpus, path));
    },
    importDropped: (_asker, files) => inOrder(files, (file) => corpus.add(file)),
  };
}

async function addFile(corpus: Corpus, path: string): Promise<ImportOutcome> {
  const file = basename(path);
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      if (size > maxFileLength) return { ok: false, file, failure: 'too-large' };
      return await corpus.add({ name: file, bytes: await handle.readFile() });
    } finally {
      await handle.close();
    }
  } catch (error) {
    const failures = { ENOENT: 'missing', EISDIR: 'folder' } as const;
    const code = errorCode(error);
    return { ok: false, file, failure: code === 'ENOENT' || code === 'EISDIR' ? failures[code] : 'io' };
  }
}

async function inOrder<Item>(
  items: readonly Item[],
  add: (item: Item) => Promise<ImportOutcome>,
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const item of items) outcomes.push(await add(item));
  return outcomes;
}
