import { describe, expect, it } from 'vitest';
import 'fake-indexeddb/auto';
import type { ArticleId } from '#core/article/article.ts';
import { MemoryHost } from '../../tests/support/memory-host.ts';
import { aHighlight, anArticle, keeping } from '../../tests/support/records.ts';
import { Library } from '../store/library.svelte.ts';
import { LibraryState } from './library-state.svelte.ts';

const dated = (iso: string | null) => ({
  datePublished: { iso, certainty: iso === null ? ('unknown' as const) : ('stated' as const), evidence: null },
});
const articles = [
  anArticle('undated', { headline: 'ب', publisher: null, ...dated(null) }),
  anArticle('old', { headline: 'ت', publisher: 'الصحيفة', ...dated('2020-01-30') }),
  anArticle('new', { headline: 'أ', publisher: 'الصحيفة', ...dated('2024-02') }),
  anArticle('other', { headline: 'ث', publisher: 'الوكالة', ...dated('2022') }),
];
const id = (name: string) => name as ArticleId;
let serial = 0;

async function view(...highlighted: string[]) {
  const library = await Library.open(new MemoryHost({ articles }), `library-state-${String(serial++)}`);
  for (const article of highlighted)
    await library.commit('highlight', [keeping(aHighlight(`on-${article}`, article, 2))]);
  return new LibraryState(library);
}

const shown = (state: LibraryState) => state.rows.map(({ article }) => String(article.id));

describe('the list', () => {
  it('shows the newest first and what has no date at the end', async () => {
    expect(shown(await view())).toEqual(['new', 'other', 'old', 'undated']);
  });

  it('sorts by headline', async () => {
    const state = await view();
    state.sortBy('title');
    expect(shown(state)).toEqual(['new', 'undated', 'old', 'other']);
  });

  it.each([
    ['articles with a highlight', { kind: 'highlighted' }, ['old']],
    ['articles in an ink', { kind: 'ink', ink: 2 }, ['old']],
    ['articles in another ink', { kind: 'ink', ink: 1 }, []],
    ['one publisher', { kind: 'publisher', publisher: 'الصحيفة' }, ['new', 'old']],
    ['articles that name no publisher', { kind: 'publisher', publisher: null }, ['undated']],
  ] as const)('shows %s', async (_, facet, expected) => {
    const state = await view('old');
    state.choose(facet);
    expect(shown(state)).toEqual(expected);
    expect(state.count(facet)).toBe(expected.length);
  });

  it('counts publishers, the unnamed at the end', async () => {
    expect((await view()).publishers).toEqual([
      { publisher: 'الصحيفة', count: 2 },
      { publisher: 'الوكالة', count: 1 },
      { publisher: null, count: 1 },
    ]);
  });
});

describe('the current row', () => {
  it('moves within the list and stops at its ends', async () => {
    const state = await view();
    expect(state.current?.article.id).toBe('new');
    expect([state.move(1), state.move(-5), state.move(Infinity)].map((row) => row?.article.id)).toEqual([
      'other',
      'new',
      'undated',
    ]);
  });
});

describe('the selection', () => {
  it('keeps the order of the list, whatever the order of choosing', async () => {
    const state = await view();
    state.toggle(id('old'));
    state.toggle(id('new'));
    expect(state.selected).toEqual(['new', 'old']);
    state.toggle(id('new'));
    expect(state.selected).toEqual(['old']);
  });

  it('runs from the current row to another', async () => {
    const state = await view();
    state.goTo(id('other'));
    state.selectTo(id('undated'));
    expect(state.selected).toEqual(['other', 'old', 'undated']);
  });

  it('ends with the facet that it was made in', async () => {
    const state = await view();
    state.selectAll();
    state.choose({ kind: 'publisher', publisher: 'الصحيفة' });
    expect(state.selected).toEqual([]);
  });
});
