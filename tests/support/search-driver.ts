import { afterEach, expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Article } from '../../src-core/article/article.ts';
import type { Change } from '../../src-core/library/records.ts';
import '../../src-renderer/styles/base.css';
import '../../src-renderer/styles/lists.css';
import '../../src-renderer/styles/tokens.css';
import Shell from '../../src-renderer/app/Shell.svelte';
import { Library } from '../../src-renderer/store/library.svelte.ts';
import { MemoryHost } from './memory-host.ts';
import { anArticle } from './records.ts';

document.head.append(
  Object.assign(document.createElement('style'), { textContent: 'body > div { block-size: 100%; }' }),
);

let serial = 0;
let articleSerial = 0;
let close = (): Promise<void> => Promise.resolve();
afterEach(async () => {
  await close();
});

/** An article of its own: the index outlives a test. */
export function written(text: string, change: Partial<Article> = {}): Article {
  return anArticle(`article-${String(articleSerial++)}`, { text, ...change });
}

/** The whole app with its search open. */
export async function openSearch(articles: readonly Article[], changes: readonly Change[] = []) {
  const journal = changes.length === 0 ? [] : [{ seq: 1, time: '2024-02-11T08:00:00.000Z', changes: [...changes] }];
  const host = new MemoryHost({ articles, journal });
  const library = await Library.open(host, `search-${String(Date.now())}-${String(serial++)}`);
  const screen = await render(Shell, { host, library });
  close = async () => {
    await screen.unmount();
    await library.close();
  };
  await userEvent.keyboard('{Control>}{Shift>}[KeyF]{/Shift}{/Control}');
  const field = screen.getByRole('searchbox', { name: 'ابحث في المكتبة' });
  await expect.element(field).toHaveFocus();
  return { host, library, screen, field };
}

/** The marked words of the results, in the order of the page. */
export const marked = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
/** How many articles are shown. */
export const results = () => document.querySelectorAll('main ol > li').length;
