import { access } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { app, BrowserWindow, dialog, type SaveDialogOptions, type WebContents } from 'electron';
import type { SaveBriefResult } from '#core/host.ts';
import { exportFile } from '#main/files/export-file.ts';
import { errorCode } from '#main/files/file-system.ts';
import { safeName } from '#main/files/safe-name.ts';
import { writeFailure } from '#main/files/write-failure.ts';
import type { Words } from '#main/words.ts';
import type { Answers } from './register.ts';

const ending = '.pdf';

/** The call that writes a brief where the reader says. */
export function briefCalls(words: () => Words): Pick<Answers, 'saveBrief'> {
  return {
    saveBrief: async (asker, { suggestedName, bytes }) => {
      const path = await askWhere(asker, suggestedName, words());
      return path === null ? { ok: false, failure: 'cancelled' } : writeBrief(path, bytes);
    },
  };
}

async function askWhere(asker: WebContents, suggestedName: string, words: Words): Promise<string | null> {
  const title = suggestedName.replace(/\.pdf$/iu, '');
  const options: SaveDialogOptions = {
    title: words.saveBrief,
    buttonLabel: words.save,
    defaultPath: join(app.getPath('documents'), safeName(title, ending, words.brief)),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const window = BrowserWindow.fromWebContents(asker);
  const chosen = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  if (chosen.canceled || !chosen.filePath) return null;
  if (extname(chosen.filePath).toLowerCase() === ending) return chosen.filePath;
  const path = `${chosen.filePath}${ending}`;
  // The dialog asked about the name without the ending; the file with it may exist too.
  return (await isThere(path)) && !(await mayReplace(asker, path, words)) ? null : path;
}

async function mayReplace(asker: WebContents, path: string, words: Words): Promise<boolean> {
  const options = {
    type: 'question' as const,
    message: words.replaceFile(basename(path)),
    buttons: [words.cancel, words.replace],
    defaultId: 0,
    cancelId: 0,
  };
  const window = BrowserWindow.fromWebContents(asker);
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  return response === 1;
}

async function writeBrief(path: string, bytes: Uint8Array): Promise<SaveBriefResult> {
  try {
    await exportFile(path, bytes);
    return { ok: true, name: basename(path) };
  } catch (error) {
    return { ok: false, failure: errorCode(error) === 'ENOENT' ? 'no-folder' : writeFailure(error) };
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
