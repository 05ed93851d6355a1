import { expect, it, vi } from 'vitest';
import { hostCalls } from '#core/host.ts';

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(() => Promise.resolve()) },
}));
vi.mock('electron', () => electron);

it('shows the page exactly the calls of the contract, frozen', async () => {
  await import('./preload.ts');
  const [name, host] = electron.contextBridge.exposeInMainWorld.mock.calls[0] as [string, object];
  expect(name).toBe('host');
  expect(Object.keys(host)).toEqual(Object.keys(hostCalls));
  expect(Object.isFrozen(host)).toBe(true);
  for (const call of Object.values(host)) (call as () => void)();
  const channels = electron.ipcRenderer.invoke.mock.calls.map(([channel]: unknown[]) => channel);
  expect(channels).toEqual(Object.keys(hostCalls).map((call) => `host:${call}`));
});
