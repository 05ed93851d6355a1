import { BrowserWindow, dialog, type WebContents } from 'electron';
import { closeIfGivenUp, readyToClose } from '#main/closing.ts';
import type { InterfaceLanguage } from '#main/language.ts';
import type { Words } from '#main/words.ts';
import type { Answers } from './register.ts';

/** The calls on the window itself. */
export function windowCalls(
  setLanguage: (language: InterfaceLanguage) => void,
  words: () => Words,
): Pick<Answers, 'setLanguage' | 'windowControl' | 'readyToClose'> {
  return {
    setLanguage: (_asker, language) => {
      setLanguage(language);
      return Promise.resolve();
    },
    windowControl: (asker, action) => {
      const window = BrowserWindow.fromWebContents(asker);
      if (action === 'minimize') window?.minimize();
      else if (action === 'close') window?.close();
      else if (action === 'toggleFullScreen') window?.setFullScreen(!window.isFullScreen());
      else if (window?.isMaximized() === true) window.unmaximize();
      else window?.maximize();
      return Promise.resolve();
    },
    readyToClose: async (asker, allSaved) => {
      if (allSaved) readyToClose(asker);
      else await closeIfGivenUp(asker, () => askToGiveUp(asker, words()));
    },
  };
}

async function askToGiveUp(page: WebContents, words: Words): Promise<boolean> {
  const window = BrowserWindow.fromWebContents(page);
  if (window === null) return true;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.notSaved,
    detail: words.notSavedDetail,
    buttons: [words.stay, words.closeAnyway],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
