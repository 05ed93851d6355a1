import { access } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { app, BrowserWindow, dialog, type SaveDialogOptions, type WebContents } from 'electron';
import { safeName } from '#main/files/safe-name.ts';
import type { Words } from '#main/words.ts';

/** A file that is to be saved: what the system's dialog says of it, and the name that is offered. */
export interface FileToSave {
  readonly title: string;
  readonly suggestedName: string;
  /** The name where nothing of the suggested one can stand in a file's name. */
  readonly usualName: string;
  /** The kind of file, as the dialog lists it. */
  readonly kind: string;
  /** With its full stop. */
  readonly ending: string;
}

/** Asks where to save a file; its path with the ending, or null where the reader does not want to. */
export async function askWhere(asker: WebContents, file: FileToSave, words: Words): Promise<string | null> {
  const { ending } = file;
  const options: SaveDialogOptions = {
    title: file.title,
    buttonLabel: words.save,
    defaultPath: join(app.getPath('documents'), safeName(withoutEnding(file), ending, file.usualName)),
    filters: [{ name: file.kind, extensions: [ending.slice(1)] }],
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

function withoutEnding({ suggestedName, ending }: FileToSave): string {
  return suggestedName.toLowerCase().endsWith(ending) ? suggestedName.slice(0, -ending.length) : suggestedName;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
