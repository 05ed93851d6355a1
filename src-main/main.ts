import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, session } from 'electron';
import { annotationCalls } from '#main/ipc/annotation-calls.ts';
import { briefCalls } from '#main/ipc/brief-calls.ts';
import { importCalls } from '#main/ipc/import-calls.ts';
import { libraryCalls, type Library } from '#main/ipc/library-calls.ts';
import { registerCalls } from '#main/ipc/register.ts';
import { windowCalls } from '#main/ipc/window-calls.ts';
import { interfaceLanguage } from './language.ts';
import { closeLibrary, openLibrary, preparePrivateFolder } from './library-folder.ts';
import { setMenu } from './menu.ts';
import { registerAppScheme, serveBundle } from './protocol.ts';
import { report } from './report.ts';
import { closeNetwork, hardenContents, hardenSession } from './security.ts';
import { allFinished, within } from './unfinished.ts';
import { startFailureText } from './start-failure.ts';
import { openWindow } from './window.ts';
import { wordsIn } from './words.ts';

/** Milliseconds that the last writes may take when the app has to end. */
const lastWritesLimit = 3_000;

/** Folders of the build: this file is out/main/main.cjs. */
const out = join(__dirname, '..');
const developerTools = !app.isPackaged;
let language = interfaceLanguage(app.commandLine.getSwitchValue('lang'));
const words = () => wordsIn(language);
let opened: Library | null = null;
let quitting = false;
let ending = false;

process.on('unhandledRejection', report);
process.on('uncaughtException', (error) => void endAfter(error));

// The folder of the reader's data follows from the name, so it never changes.
app.setName('Warraq');
if (app.requestSingleInstanceLock()) {
  start().catch(fail);
} else {
  app.quit();
}

async function start(): Promise<void> {
  app.on('second-instance', showWindow);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  closeNetwork();
  // Where a test runs as root there is no sandbox to enable; the window asks for its own all the same.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerAppScheme();
  await preparePrivateFolder(app.getPath('userData'));
  await app.whenReady();

  await hardenSession(session.defaultSession, developerTools);
  serveBundle(session.defaultSession, join(out, 'renderer'));

  const systemLanguage = interfaceLanguage(systemTag());
  language = systemLanguage;
  setMenu(words(), process.platform);

  const library = await openLibrary(app.getPath('userData'), join(out, 'assets/seeds'));
  opened = library;
  closeBeforeQuit(library);
  registerCalls(ipcMain, {
    ...libraryCalls(library, { systemLanguage, platform: platformName() }),
    ...importCalls(library.corpus, words),
    ...briefCalls(words),
    ...annotationCalls(words),
    ...windowCalls((chosen) => {
      language = chosen;
      setMenu(words(), process.platform);
    }, words),
  });

  app.on('before-quit', () => (quitting = true));
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open().catch(fail);
  });
  app.on('window-all-closed', () => {
    // A quit that had to wait for a window's last words is asked for again.
    if (quitting || process.platform !== 'darwin') app.quit();
  });
  await open();
}

async function open(): Promise<void> {
  await openWindow({
    preload: join(out, 'preload/preload.cjs'),
    boundsFile: join(app.getPath('userData'), 'window.json'),
    developerTools,
    words,
  });
}

function systemTag(): string {
  return app.commandLine.getSwitchValue('lang') || (app.getPreferredSystemLanguages()[0] ?? app.getLocale());
}

function platformName(): 'linux' | 'darwin' | 'win32' {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
}

function showWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}

function closeBeforeQuit(library: Library): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void endAll(library).finally(() => {
      closed = true;
      app.quit();
    });
  });
}

async function endAll(library: Library): Promise<void> {
  await closeLibrary(library).catch(report);
  await allFinished();
}

/** After an error that nothing caught, what is in memory cannot be trusted: keeps what was saved, says so and ends. */
async function endAfter(error: unknown): Promise<void> {
  report(error);
  if (ending) return;
  ending = true;
  if (opened !== null) await within(lastWritesLimit, endAll(opened));
  dialog.showErrorBox(words().cannotGoOn, words().cannotGoOnDetail);
  app.exit(1);
}

/** The app cannot go on: says so in a window of the system's and ends. */
function fail(error: unknown): void {
  report(error);
  dialog.showErrorBox(words().cannotStart, startFailureText(error, words()));
  app.exit(1);
}
