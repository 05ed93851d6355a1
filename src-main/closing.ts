import type { ClosingChannel } from '#core/host.ts';

const closingChannel: ClosingChannel = 'host:closing';

/** Milliseconds that a page has to save what was typed; then its window closes all the same. */
const patience = 2_000;

/** What is asked of Electron's window here. */
export interface ClosingWindow {
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown;
  close(): void;
  isDestroyed(): boolean;
  readonly webContents: { send(channel: string): void; isCrashed(): boolean };
}

/** What a page that was asked to save may answer: close, or let its window wait for the reader. */
interface Waiting {
  readonly close: () => void;
  readonly stay: () => void;
}

const waiting = new WeakMap<object, Waiting>();

/** Lets a window close only when its page has saved what was typed, or does not answer in time. */
export function closeWhenKept(window: ClosingWindow): void {
  const page = window.webContents;
  let kept = false;
  window.on('close', (event) => {
    if (kept || page.isCrashed()) return;
    event.preventDefault();
    if (waiting.has(page)) return;
    const close = (): void => {
      clearTimeout(timer);
      waiting.delete(page);
      kept = true;
      if (!window.isDestroyed()) window.close();
    };
    const stay = (): void => {
      clearTimeout(timer);
      waiting.delete(page);
    };
    const timer = setTimeout(close, patience);
    waiting.set(page, { close, stay });
    page.send(closingChannel);
  });
}

/** The page has saved what it had: its window closes, if it was about to. */
export function readyToClose(page: object): void {
  waiting.get(page)?.close();
}

/** The page could not save what was typed: its window stays unless the reader gives that up. */
export async function closeIfGivenUp(page: object, ask: () => Promise<boolean>): Promise<void> {
  const asked = waiting.get(page);
  if (asked === undefined) return;
  asked.stay();
  if (await ask()) asked.close();
}
