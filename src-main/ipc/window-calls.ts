import { BrowserWindow } from 'electron';
import { readyToClose } from '#main/closing.ts';
import type { InterfaceLanguage } from '#main/language.ts';
import type { Answers } from './register.ts';

/** The calls on the window itself. */
export function windowCalls(
  setLanguage: (language: InterfaceLanguage) => void,
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
      else if (window?.isMaximized() === true) window.unmaximize();
      else window?.maximize();
      return Promise.resolve();
    },
    readyToClose: (asker) => {
      readyToClose(asker);
      return Promise.resolve();
    },
  };
}
