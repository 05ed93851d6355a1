import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeIfGivenUp, closeWhenKept, readyToClose } from './closing.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function aWindow(crashed = false) {
  let listener: ((event: { preventDefault(): void }) => void) | undefined;
  const window = {
    closed: false,
    on: (_event: 'close', heard: typeof listener) => (listener = heard),
    close: () => {
      const preventDefault = vi.fn();
      listener?.({ preventDefault });
      window.closed = preventDefault.mock.calls.length === 0;
    },
    isDestroyed: () => window.closed,
    webContents: { send: vi.fn(), isCrashed: () => crashed },
  };
  closeWhenKept(window);
  return window;
}

describe('a window that is closed', () => {
  it('asks its page once, and closes when the page has saved', () => {
    const window = aWindow();
    window.close();
    window.close();
    expect(window.webContents.send).toHaveBeenCalledExactlyOnceWith('host:closing');
    expect(window.closed).toBe(false);
    readyToClose(window.webContents);
    expect(window.closed).toBe(true);
  });

  it('closes after two seconds when the page does not answer', () => {
    const window = aWindow();
    window.close();
    vi.advanceTimersByTime(1_999);
    expect(window.closed).toBe(false);
    vi.advanceTimersByTime(1);
    expect(window.closed).toBe(true);
  });

  it.each([
    ['stays open', false],
    ['closes', true],
  ])('%s when words could not be saved and the reader says so', async (_what, givenUp) => {
    const window = aWindow();
    window.close();
    const ask = vi.fn(() => Promise.resolve(givenUp));
    await closeIfGivenUp(window.webContents, ask);
    vi.advanceTimersByTime(10_000);
    expect([window.closed, ask.mock.calls.length]).toEqual([givenUp, 1]);
    window.close();
    expect(window.webContents.send).toHaveBeenCalledTimes(givenUp ? 1 : 2);
  });

  it('closes at once when its page has crashed', () => {
    const window = aWindow(true);
    window.close();
    expect([window.closed, window.webContents.send.mock.calls.length]).toEqual([true, 0]);
  });

  it('stays open when a page answers that was not asked', () => {
    const window = aWindow();
    readyToClose(window.webContents);
    expect(window.closed).toBe(false);
  });
});
