import { saveFile } from '#main/files/save-file.ts';
import type { Words } from '#main/words.ts';
import { askWhere } from './ask-where.ts';
import type { Answers } from './register.ts';

/** The call that writes a brief where the reader says. */
export function briefCalls(words: () => Words): Pick<Answers, 'saveBrief'> {
  return {
    saveBrief: async (asker, { suggestedName, bytes }) => {
      const { saveBrief: title, brief: usualName } = words();
      const path = await askWhere(asker, { title, suggestedName, usualName, kind: 'PDF', ending: '.pdf' }, words());
      return path === null ? { ok: false, failure: 'cancelled' } : saveFile(path, bytes);
    },
  };
}
