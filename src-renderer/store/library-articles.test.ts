import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '#core/article/article.ts';
import { maxFileLength } from '#core/library/import-limits.ts';
import type { MemoryHostParts } from '../../tests/support/memory-host.ts';
import { aHighlight, anArticle, keeping } from '../../tests/support/records.ts';
import { openTwoArticles } from '../../tests/support/two-articles.ts';
import { Library } from './library.svelte.ts';

let name = '';
let serial = 0;
beforeEach(() => {
  name = `articles-${String(serial++)}`;
  return () => vi.restoreAllMocks();
});

const openLibrary = (parts?: MemoryHostParts) => openTwoArticles(name, parts);

const first = 'first' as ArticleId;

describe('articles', () => {
  it('are shown with the reader’s adjustments, and as they were when those are taken back', async () => {
    const { library } = await openLibrary();
    const before = library.article(first);
    const untouched = library.article('second' as ArticleId);
    const value = { article: first, line: 2, disposition: 'body' } as const;
    await library.commit('restore-line', [{ collection: 'adjustments', id: 'first#2', value }]);
    expect(library.article(first)?.text).toContain('شارك');
    expect(library.article(first)?.removed).toEqual([]);
    expect(library.article('second' as ArticleId)).toBe(untouched);
    await library.undo();
    expect(library.article(first)).toBe(before);
  });

  it('come in once when the same file is imported twice', async () => {
    const { library } = await openLibrary({ read: ({ name: file }) => Promise.resolve([anArticle(file)]) });
    const file = new File(['نص'], 'third.txt');
    const outcomes = [...(await library.importDropped([file])), ...(await library.importDropped([file]))];
    expect(outcomes.map((outcome) => outcome.ok && outcome.known)).toEqual([false, true]);
    expect(library.articles.map(({ id }) => id)).toEqual(['first', 'second', 'third.txt']);
  });

  it('go out by undo of their import and come in again by redo, with what was made on them', async () => {
    const { host, library } = await openLibrary({ read: ({ name: file }) => Promise.resolve([anArticle(file)]) });
    await library.importDropped([new File(['نص'], 'third.txt'), new File(['نص'], 'fourth.txt')]);
    expect(library.nextUndo).toBe('import');
    await library.commit('highlight', [keeping(aHighlight('a', 'third.txt'))]);
    await library.undo();
    await library.redo();
    await library.undo();
    await library.undo();
    expect(library.articles.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(library.removedArticles.map(({ id }) => id)).toEqual(['third.txt', 'fourth.txt']);
    await library.close();
    const again = await Library.open(host, name);
    expect(again.articles.map(({ id }) => id)).toEqual(['first', 'second']);
    await again.redo();
    await again.redo();
    expect(again.articles.map(({ id }) => id)).toEqual(['first', 'second', 'third.txt', 'fourth.txt']);
    expect(again.highlightsOf('third.txt' as ArticleId)).toHaveLength(1);
  });

  it('can be removed and brought back, each as a step, and keep what was made on them', async () => {
    const { library } = await openLibrary();
    await library.commit('highlight', [keeping(aHighlight('a', 'first'))]);
    expect(await library.removeArticles([first])).toBe(true);
    expect([library.article(first), library.annotations.length]).toEqual([undefined, 1]);
    expect(library.textOf(aHighlight('a', 'first').target.version)).not.toBeNull();
    await library.undo();
    expect(library.articles.map(({ id }) => id)).toEqual(['first', 'second']);
    await library.redo();
    expect(library.articles.map(({ id }) => id)).toEqual(['second']);
    expect(await library.bringBack([first])).toBe(true);
    expect(library.articles.map(({ id }) => id)).toEqual(['first', 'second']);
    await library.undo();
    expect(library.removedArticles.map(({ id }) => id)).toEqual(['first']);
  });

  it('stay in the library when their removal cannot be saved', async () => {
    const { host, library } = await openLibrary();
    host.failNextSave = 'disk-full';
    expect(await library.removeArticles([first])).toBe(false);
    expect([library.articles.length, library.removedArticles.length]).toEqual([2, 0]);
  });

  it('come back when a file that was removed is imported again', async () => {
    const { library } = await openLibrary({ read: ({ name: file }) => Promise.resolve([anArticle(file)]) });
    const file = new File(['نص'], 'third.txt');
    await library.importDropped([file]);
    await library.removeArticles(['third.txt' as ArticleId]);
    expect(await library.importDropped([file])).toMatchObject([{ ok: true, known: false }]);
    expect(library.article('third.txt' as ArticleId)).toBeDefined();
    await library.undo();
    expect(library.article('third.txt' as ArticleId)).toBeUndefined();
  });

  it('come in however many are dropped at once', async () => {
    const { host, library } = await openLibrary({ read: ({ name: file }) => Promise.resolve([anArticle(file)]) });
    const calls = vi.spyOn(host, 'importDropped');
    const files = Array.from({ length: 501 }, (_, index) => new File(['نص'], `${String(index)}.txt`));
    const outcomes = await library.importDropped(files);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(501);
    expect(calls.mock.calls.map(([sent]) => sent.length)).toEqual([100, 100, 100, 100, 100, 1]);
  });

  it('are refused by their size before they are read', async () => {
    const { host, library } = await openLibrary();
    const calls = vi.spyOn(host, 'importDropped');
    const large = new File([new Uint8Array(maxFileLength + 1)], 'large.txt');
    expect(await library.importDropped([large])).toEqual([{ ok: false, file: 'large.txt', failure: 'too-large' }]);
    expect(calls).not.toHaveBeenCalled();
  });

  it('come in from the good files when others are bad', async () => {
    const { library } = await openLibrary({ read: ({ name: file }) => Promise.resolve([anArticle(file)]) });
    const gone = new File([], 'gone.txt');
    vi.spyOn(gone, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
    const outcomes = await library.importDropped([gone, new File([], 'empty.txt'), new File(['نص'], 'good.txt')]);
    expect(outcomes.map((outcome) => [outcome.file, outcome.ok || outcome.failure])).toEqual([
      ['empty.txt', 'empty'],
      ['good.txt', true],
      ['gone.txt', 'io'],
    ]);
    expect(library.articles).toHaveLength(3);
  });
});
