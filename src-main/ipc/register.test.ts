import type { WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { hostCalls, type HostCall } from '#core/host.ts';
import { answer, isTrusted, registerCalls, type Answers } from './register.ts';

const page = { origin: 'app://bundle', parent: null };
const asker: unknown = {};

function answers() {
  const run = vi.fn(() => Promise.resolve());
  const all = Object.fromEntries(Object.keys(hostCalls).map((name) => [name, run])) as unknown as Answers;
  return { run, all };
}

/** A record nested `depth` objects deep. */
function nested(depth: number): unknown {
  let value: unknown = {};
  for (let level = 0; level < depth; level += 1) value = { value };
  return value;
}

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;
const save = (value: unknown): unknown[] => [[{ collection: 'annotations', id: 'a', value }]];

describe('isTrusted', () => {
  it.each([
    ['the app’s own page', page, true],
    ['a frame inside it', { ...page, parent: page }, false],
    ['a page of the network', { ...page, origin: 'https://bundle' }, false],
    ['another host of the scheme', { ...page, origin: 'app://evil' }, false],
    ['a longer host', { ...page, origin: 'app://bundle.evil' }, false],
    ['a page without an origin', { ...page, origin: 'null' }, false],
    ['a frame that is gone', null, false],
  ])('%s: %s', (_case, frame, trusted) => {
    expect(isTrusted(frame)).toBe(trusted);
  });
});

describe('a call', () => {
  it('runs with what was sent when the contract allows it', async () => {
    const { run, all } = answers();
    await answer('entriesAfter', all, { sender: asker as WebContents, senderFrame: page }, [3]);
    expect(run).toHaveBeenCalledExactlyOnceWith(asker, 3);
  });

  it('from any other page runs nothing', async () => {
    const { run, all } = answers();
    for (const senderFrame of [null, { ...page, parent: page }, { ...page, origin: 'https://example.org' }]) {
      await expect(answer('articles', all, { sender: asker as WebContents, senderFrame }, [])).rejects.toThrow(
        'own page',
      );
    }
    expect(run).not.toHaveBeenCalled();
  });

  it.each<[HostCall, unknown[]]>([
    ['openLibrary', [1]],
    ['articles', [null]],
    ['entriesAfter', []],
    ['entriesAfter', [-1]],
    ['entriesAfter', [1.5]],
    ['entriesAfter', ['1']],
    ['save', []],
    ['save', [[]]],
    ['save', [[{ collection: 'passwords', id: 'a', value: {} }]]],
    ['save', [[{ collection: 'annotations', id: '', value: {} }]]],
    ['save', [[{ collection: 'annotations', id: 'a', value: {}, path: '/etc/passwd' }]]],
    ['save', save('text')],
    ['save', save({ when: new Date() })],
    ['save', save({ big: 1n })],
    ['save', save({ number: Number.NaN })],
    ['save', save({ map: new Map() })],
    ['save', save(cyclic)],
    ['save', save(nested(100_000))],
    ['save', save({ body: 'x'.repeat(1_000_001) })],
    ['importChosen', ['/etc/passwd']],
    ['importDropped', [['/etc/passwd']]],
    ['importDropped', [[{ name: 'a.txt', bytes: 'text' }]]],
    ['importDropped', [[{ name: 'a.txt', bytes: new Uint8Array(1), path: '/etc/passwd' }]]],
    ['saveBrief', [{ suggestedName: 'a', bytes: [1, 2] }]],
    ['saveBrief', [{ suggestedName: 'a', bytes: new Uint8Array(1), path: '/etc/passwd' }]],
    ['saveAnnotations', [{ suggestedName: 'a', text: new Uint8Array(1) }]],
    ['saveAnnotations', [{ suggestedName: 'a', text: 'a', path: '/etc/passwd' }]],
    ['chooseAnnotations', ['/etc/passwd']],
    ['setLanguage', ['fr']],
    ['windowControl', ['openDevTools']],
  ])('%s with arguments outside the contract runs nothing', async (name, values) => {
    const { run, all } = answers();
    await expect(answer(name, all, { sender: asker as WebContents, senderFrame: page }, values)).rejects.toThrow(
      'contract',
    );
    expect(run).not.toHaveBeenCalled();
  });
});

describe('registerCalls', () => {
  it('opens one channel for each call of the contract and no other', () => {
    const handle = vi.fn();
    registerCalls({ handle }, answers().all);
    const channels = handle.mock.calls.map(([channel]) => channel as string);
    expect(channels).toEqual(Object.keys(hostCalls).map((name) => `host:${name}`));
  });
});
