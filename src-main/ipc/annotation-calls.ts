import { basename } from 'node:path';
import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { saveFile } from '#main/files/save-file.ts';
import { readAnnotationsFile } from '#main/import/annotations-file.ts';
import type { Words } from '#main/words.ts';
import { askWhere } from './ask-where.ts';
import type { Answers } from './register.ts';

/** The calls that carry annotations out of the library and in. */
export function annotationCalls(words: () => Words): Pick<Answers, 'saveAnnotations' | 'chooseAnnotations'> {
  return {
    saveAnnotations: async (asker, { suggestedName, text }) => {
      const { saveAnnotations: title, annotations: usualName } = words();
      const file = { title, suggestedName, usualName, kind: 'JSON-LD', ending: '.jsonld' };
      const path = await askWhere(asker, file, words());
      return path === null ? { ok: false, failure: 'cancelled' } : saveFile(path, new TextEncoder().encode(text));
    },
    chooseAnnotations: async (asker) => {
      const options: OpenDialogOptions = {
        title: words().importAnnotations,
        buttonLabel: words().import,
        properties: ['openFile'],
        filters: [
          { name: words().annotationFiles, extensions: ['jsonld', 'json', 'html', 'htm'] },
          { name: words().allFiles, extensions: ['*'] },
        ],
      };
      const window = BrowserWindow.fromWebContents(asker);
      const chosen = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
      const [path] = chosen.canceled ? [] : chosen.filePaths;
      if (path === undefined) return { ok: false, failure: 'cancelled' };
      const read = await readAnnotationsFile(path);
      return { ...read, name: basename(path) };
    },
  };
}
