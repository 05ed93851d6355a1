import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { within } from './unfinished.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('waits for work that ends in time', async () => {
  let ended = false;
  const waited = within(3_000, new Promise<void>((resolve) => setTimeout(resolve, 100))).then(() => (ended = true));
  await vi.advanceTimersByTimeAsync(99);
  expect(ended).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await waited;
  expect(ended).toBe(true);
});

it('waits no longer than it may', async () => {
  const waited = within(3_000, new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(3_000);
  await expect(waited).resolves.toBeUndefined();
});

it('goes on when the work fails, and reports it', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await within(3_000, Promise.reject(new Error('the disk is gone')));
  expect(said.mock.calls.join()).toContain('the disk is gone');
});
