/// <reference types="@vitest/browser-playwright" />
import { afterEach, expect, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Article } from '../../src-core/article/article.ts';
import type { Change, Desk } from '../../src-core/library/records.ts';
import '../../src-renderer/styles/base.css';
import '../../src-renderer/styles/lists.css';
import '../../src-renderer/styles/tokens.css';
import Shell from '../../src-renderer/app/Shell.svelte';
import { TextMap } from '../../src-renderer/reader/text-map.ts';
import { Library } from '../../src-renderer/store/library.svelte.ts';
import { MemoryHost, type MemoryHostParts } from './memory-host.ts';

// As #app in the page: the shell fills it, and the panes scroll.
document.head.append(
  Object.assign(document.createElement('style'), { textContent: 'body > div { block-size: 100%; }' }),
);

let serial = 0;
let close = (): Promise<void> => Promise.resolve();
afterEach(closeReader);

/** Ends what `openReader` began; also after each test. */
export async function closeReader(): Promise<void> {
  await close();
  close = () => Promise.resolve();
}

/**
 * The whole app over a host in memory, with articles open in the reader at an offset. With a journal in `parts` it starts
 * from that instead, as after a restart.
 */
export async function openReader(open: readonly Article[], parts: MemoryHostParts = {}, offset = 0) {
  const desk: Desk = {
    mode: 'reader',
    panes: open.map(({ id }) => ({ article: id, offset })),
    activePane: 0,
    compared: [],
    brief: null,
  };
  const change: Change = { collection: 'workspace', id: 'desk', value: desk };
  const journal = parts.journal ?? [{ seq: 1, time: '2024-02-11T08:00:00.000Z', changes: [change] }];
  const host = new MemoryHost({ articles: open, ...parts, journal });
  const library = await Library.open(host, `reader-${String(Date.now())}-${String(serial++)}`);
  const screen = await render(Shell, { host, library });
  close = async () => {
    await screen.unmount();
    await library.close();
  };
  await vi.waitFor(() => {
    expect(document.querySelectorAll('[data-start]').length).toBeGreaterThan(0);
  });
  await document.fonts.ready;
  return { host, library, screen };
}

/** The panes, in the order of the desk. */
export const sheets = () => [...document.querySelectorAll<HTMLElement>('.sheet')];

/** Where a text stands in a pane, as a range of the article. */
export function find(article: Article, words: string) {
  const start = article.text.indexOf(words);
  return { start, end: start + words.length };
}

/** Drags a real pointer over words, from inside the first letter to inside the last. */
export async function drag(article: Article, words: string, pane = 0): Promise<void> {
  const sheet = sheets()[pane];
  if (sheet === undefined) throw new Error('no such pane');
  const map = new TextMap(sheet);
  const { start, end } = find(article, words);
  const [from] = map.rectsOf({ start, end: start + 1 });
  const [to] = map.rectsOf({ start: end - 1, end });
  if (from === undefined || to === undefined) throw new Error(`not on the page: ${words}`);
  const before = article.dir === 'rtl' ? from.right - 1 : from.left + 1;
  const after = article.dir === 'rtl' ? to.left + 1 : to.right - 1;
  await mouse('mousePressed', before, from.top + from.height / 2);
  await mouse('mouseMoved', (before + after) / 2, to.top + to.height / 2);
  await mouse('mouseMoved', after, to.top + to.height / 2);
  await mouse('mouseReleased', after, to.top + to.height / 2);
}

/** Tests run in a frame of the page that the pointer moves on. */
export async function mouse(
  type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
  x: number,
  y: number,
): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect();
  const scale = frame === undefined ? 1 : frame.width / innerWidth;
  await cdp().send('Input.dispatchMouseEvent', {
    type,
    x: Math.round((frame?.left ?? 0) + x * scale),
    y: Math.round((frame?.top ?? 0) + y * scale),
    button: 'left',
    buttons: type === 'mouseReleased' ? 0 : 1,
    clickCount: type === 'mouseMoved' ? 0 : 1,
  });
}

/** Presses a key by its place, with the sign that the keyboard's layout gives it. */
export async function press(code: string, key: string): Promise<void> {
  await cdp().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', code, key });
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', code, key });
}

/** The words that an ink paints, in the order of the page. */
export function painted(name: string): string[] {
  const ranges = [...(CSS.highlights.get(name) ?? [])];
  return ranges.map((range) => (range instanceof Range ? range.toString() : ''));
}

/** Presses keys by their places with nothing in between: not one promise is settled before the next key. */
export function pressAtOnce(...codes: readonly string[]): void {
  for (const code of codes) {
    const target = document.activeElement ?? document.body;
    const key = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '';
    target.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true }));
  }
}
