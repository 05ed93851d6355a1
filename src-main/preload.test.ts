import { expect, it, vi } from 'vitest';
import { hostCalls, type Host } from '#core/host.ts';

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(() => Promise.resolve()), on: vi.fn() },
}));
vi.mock('electron', () => electron);

it('shows the page exactly the calls of the contract and its one event, frozen', async () => {
  await import('./preload.ts');
  const [name, host] = electron.contextBridge.exposeInMainWorld.mock.calls[0] as [string, object];
  expect(name).toBe('host');
  expect(Object.keys(host)).toEqual([...Object.keys(hostCalls), 'onClosing', 'onFullScreen']);
  expect(Object.isFrozen(host)).toBe(true);
  for (const name of Object.keys(hostCalls)) (host as Record<string, () => void>)[name]?.();
  const channels = electron.ipcRenderer.invoke.mock.calls.map(([channel]: unknown[]) => channel);
  expect(channels).toEqual(Object.keys(hostCalls).map((call) => `host:${call}`));
});

it('answers for a page that has not said how it closes', async () => {
  await import('./preload.ts');
  const [, host] = electron.contextBridge.exposeInMainWorld.mock.calls[0] as [string, Host];
  const [channel, asked] = electron.ipcRenderer.on.mock.calls[0] as [string, () => void];
  expect(channel).toBe('host:closing');
  electron.ipcRenderer.invoke.mockClear();
  asked();
  expect(electron.ipcRenderer.invoke).toHaveBeenCalledExactlyOnceWith('host:readyToClose', true);
  const listener = vi.fn();
  host.onClosing(listener);
  asked();
  expect([listener.mock.calls.length, electron.ipcRenderer.invoke.mock.calls.length]).toEqual([1, 1]);
});
