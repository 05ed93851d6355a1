import { BrowserWindow, dialog, screen, type Rectangle } from 'electron';
import type { FullScreenChannel } from '#core/host.ts';
import { appOrigin } from './content-policy.ts';
import { closeWhenKept } from './closing.ts';
import { afterCrash } from './crash-limit.ts';
import { report } from './report.ts';
import { goOn } from './unfinished.ts';
import { keepBounds, placeWindow, readBounds } from './window-bounds.ts';
import { windowOptions } from './window-options.ts';
import type { Words } from './words.ts';

/** Milliseconds that a window rests before where it stands is kept. */
const boundsDelay = 500;

export interface WindowPlan {
  readonly preload: string;
  readonly boundsFile: string;
  readonly developerTools: boolean;
  readonly words: () => Words;
}

/** Opens the app's window where it stood last and loads the page; it shows when there is something to see. */
export async function openWindow(plan: WindowPlan): Promise<BrowserWindow> {
  const kept = await readBounds(plan.boundsFile);
  const place = placeWindow(kept, workAreas());
  const window = new BrowserWindow({ ...place, ...windowOptions(plan.preload, plan.developerTools, process.platform) });
  window.once('ready-to-show', () => {
    if (kept?.maximized === true) window.maximize();
    window.show();
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  keepBoundsOf(window, plan.boundsFile);
  tellFullScreen(window);
  reloadAfterCrash(window, plan.words);
  closeWhenKept(window);
  await window.loadURL(`${appOrigin}/index.html`);
  return window;
}

function workAreas(): readonly Rectangle[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map((display) => display.workArea);
}

function keepBoundsOf(window: BrowserWindow, file: string): void {
  let timer: NodeJS.Timeout | undefined;
  let written = Promise.resolve();
  const keep = (): void => {
    clearTimeout(timer);
    const bounds = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    written = written.then(() => keepBounds(file, bounds)).catch(report);
    goOn(written);
  };
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, boundsDelay);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  window.on('close', keep);
}

function tellFullScreen(window: BrowserWindow): void {
  const channel: FullScreenChannel = 'host:full-screen';
  const tell = (on: boolean): void => {
    if (!window.isDestroyed()) window.webContents.send(channel, on);
  };
  window.on('enter-full-screen', () => tell(true));
  window.on('leave-full-screen', () => tell(false));
  // A page that was loaded anew while the window fills the screen has not heard of it.
  window.webContents.on('did-finish-load', () => tell(window.isFullScreen()));
}

function reloadAfterCrash(window: BrowserWindow, words: () => Words): void {
  let crashes: readonly number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    report(new Error(`the window's process ended: ${reason}`));
    const next = afterCrash(crashes, Date.now());
    crashes = next.crashes;
    if (next.reload) window.webContents.reload();
    else askToReload(window, words()).catch(report);
  });
}

async function askToReload(window: BrowserWindow, words: Words): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: words.windowFailed,
    detail: words.windowFailedDetail,
    buttons: [words.openAgain, words.quit],
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.close();
}
