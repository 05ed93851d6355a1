import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron, type ElectronApplication, type Page } from 'playwright';
import { hasDisplay, startDisplay } from '../../scripts/steps/display.mjs';
import { root } from '../../scripts/steps/paths.mjs';
import { findRuntime } from '../../scripts/steps/runtime.mjs';
import { sandboxObstacle } from '../../scripts/steps/sandbox.mjs';

/** The real app with its window open, driven from a test. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The folder of the reader's data; give it to `openApp` again to start on the same library. */
  readonly profile: string;
  /** Errors that the window reported: exceptions, refused loads, `console.error`. */
  readonly problems: readonly string[];
}

export interface Opening {
  /** An empty folder of its own unless given. */
  readonly profile?: string;
  readonly language?: 'ar' | 'en';
  readonly size?: { readonly width: number; readonly height: number };
  /** Opens the package in dist/ instead of the build in out/. */
  readonly packaged?: boolean;
}

const packageExecutable = join(root, 'dist/linux-unpacked/warraq');

/** An empty folder for the reader's data. */
export async function emptyProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'warraq-journey-'));
}

/** Starts the app as a reader does and waits for its window to load. */
export async function openApp(opening: Opening = {}): Promise<RunningApp> {
  const { language = 'ar', size = { width: 1440, height: 900 }, packaged = false } = opening;
  const profile = opening.profile ?? (await emptyProfile());
  if (!hasDisplay()) await startDisplay();
  const { executable, folder, program } = packaged ? thePackage() : theBuild();
  const app = await electron.launch({
    executablePath: executable,
    args: [
      ...program,
      `--user-data-dir=${profile}`,
      `--lang=${language}`,
      // Drawn by the processor, so that a picture is the same on every machine.
      '--disable-gpu',
      ...(sandboxObstacle(folder) === undefined ? [] : ['--no-sandbox']),
    ],
    timeout: 60_000,
  });
  const page = await app.firstWindow({ timeout: 60_000 });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentBounds({ x: 0, y: 0, width, height });
  }, size);
  await page.waitForLoadState('load');
  return { app, page, profile, problems };
}

/** Closes the window as a reader does, and waits for the process to end. The profile stays. */
export async function closeApp({ app }: RunningApp): Promise<void> {
  await app.close();
}

/** Ends the app and all its processes at once, as a power cut does: nothing gets a last word. */
export async function killApp({ app }: RunningApp): Promise<void> {
  const main = app.process();
  if (main.pid === undefined || main.exitCode !== null || main.signalCode !== null) return;
  const ended = new Promise((resolve) => main.once('exit', resolve));
  // Playwright starts the app as the leader of a process group: a negative number names the group.
  process.kill(-main.pid, 'SIGKILL');
  await ended;
}

/** Removes a profile; only when its app has ended. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 200 });
}

/** Answers the next file dialogs as if the reader had chosen these files; main's own code runs unchanged. */
export async function chooseFiles({ app }: RunningApp, files: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
    [...files],
  );
}

/** Answers the next save dialogs with this file, or as cancelled without one. */
export async function chooseWhereToSave({ app }: RunningApp, file?: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === '', filePath });
  }, file ?? '');
}

/** Keeps a picture of the window as out/journeys/<name>.png. */
export async function photograph({ app, page }: RunningApp, name: string): Promise<string> {
  const folder = join(root, 'out/journeys');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  // Of a page that is zoomed, Playwright keeps a corner only.
  const zoomed = await app.evaluate(async ({ BrowserWindow }) => {
    const [contents] = BrowserWindow.getAllWindows().map(({ webContents }) => webContents);
    if (contents === undefined || contents.getZoomFactor() === 1) return null;
    return (await contents.capturePage()).toPNG().toString('base64');
  });
  await (zoomed === null ? page.screenshot({ path }) : writeFile(path, zoomed, 'base64'));
  return path;
}

interface Program {
  readonly executable: string;
  readonly folder: string;
  /** What precedes the parameters: the app's folder for a bare Electron, nothing for a package. */
  readonly program: readonly string[];
}

function theBuild(): Program {
  const runtime = findRuntime();
  if (!runtime) throw new Error('There is no Electron runtime yet: run `npm test` or `npm start` once.');
  if (!existsSync(join(root, 'out/main/main.cjs'))) throw new Error('There is no build yet: run `npm run build`.');
  return { executable: runtime.executable, folder: runtime.folder, program: [root] };
}

function thePackage(): Program {
  if (!existsSync(packageExecutable)) throw new Error('There is no package yet: run `npm run package`.');
  return { executable: packageExecutable, folder: join(root, 'dist/linux-unpacked'), program: [] };
}
