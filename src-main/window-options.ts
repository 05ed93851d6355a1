import type { BrowserWindowConstructorOptions } from 'electron';
import { minimumSize } from './window-bounds.ts';

/** The paper of the light theme: what shows before the page does. */
const paper = '#f4f1e9';

/** How the window is made: no frame of the system's, and a page that reaches nothing but the preload's calls. */
export function windowOptions(
  preload: string,
  developerTools: boolean,
  platform: NodeJS.Platform,
): BrowserWindowConstructorOptions {
  return {
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'ورّاق',
    backgroundColor: paper,
    show: false,
    autoHideMenuBar: true,
    // The page draws the title bar; macOS keeps its own buttons in it.
    ...(platform === 'darwin' ? { titleBarStyle: 'hiddenInset' as const } : { frame: false }),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      disableBlinkFeatures: 'Auxclick',
      devTools: developerTools,
    },
  };
}
