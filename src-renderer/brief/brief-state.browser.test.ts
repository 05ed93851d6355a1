import { SvelteMap } from 'svelte/reactivity';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '#core/article/article.ts';
import type { Brief, SectionItem } from '#core/brief/brief.ts';
import { itemsOf } from '#core/brief/outline.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { BriefState, burstMilliseconds } from './brief-state.svelte.ts';

const highlight = (id: string): SectionItem => ({ kind: 'highlight', id, annotation: `on-${id}` }) as SectionItem;
const article = 'article' as ArticleId;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A state over a library that only keeps briefs; `steps` counts what could be undone. */
async function setUp() {
  const kept = new SvelteMap<string, Brief>();
  const steps: string[] = [];
  let saves = true;
  const library = {
    get briefs() {
      return [...kept.values()];
    },
    commit: ((step, changes) => {
      if (!saves) return Promise.resolve(false);
      steps.push(step);
      for (const { id, value } of changes)
        if (value) kept.set(id, value as Brief);
        else kept.delete(id);
      return Promise.resolve(true);
    }) as LibraryStore['commit'],
  };
  let open: string | null = null;
  const state = new BriefState({
    library: library as unknown as LibraryStore,
    wanted: () => open,
    open: (id) => (open = id),
  });
  await state.create({ title: 'الجسر', language: 'ar', articles: [article] });
  steps.length = 0;
  const stored = () => [...kept.values()][0];
  const ids = () => (state.brief ? itemsOf(state.brief).map(({ id }) => id) : []);
  return { state, kept, steps, stored, ids, setSaves: (value: boolean) => (saves = value) };
}

describe('writing in a brief', () => {
  it('shows what is typed at once and saves a burst as one step', async () => {
    const { state, steps, stored } = await setUp();
    for (const title of ['ج', 'جس', 'جسر النهر']) state.setTitle(title);
    expect(state.brief?.title).toBe('جسر النهر');
    expect([stored()?.title, steps]).toEqual(['الجسر', []]);
    await vi.advanceTimersByTimeAsync(burstMilliseconds);
    expect([stored()?.title, steps]).toEqual(['جسر النهر', ['brief']]);
  });

  it('saves what was typed before a move, as a step of its own', async () => {
    const { state, steps, stored } = await setUp();
    state.setTitle('جسر النهر');
    await state.insert(highlight('h'), [article]);
    expect([stored()?.title, steps]).toEqual(['جسر النهر', ['brief', 'brief']]);
  });

  it('keeps what was typed when it could not be saved, and saves it with the next change', async () => {
    const { state, stored, setSaves } = await setUp();
    setSaves(false);
    state.setTitle('جسر النهر');
    await vi.advanceTimersByTimeAsync(burstMilliseconds);
    expect([state.brief?.title, stored()?.title]).toEqual(['جسر النهر', 'الجسر']);
    setSaves(true);
    expect(await state.flush()).toBe(true);
    expect(stored()?.title).toBe('جسر النهر');
  });

  it('saves nothing twice', async () => {
    const { state, steps } = await setUp();
    state.setTitle('جسر النهر');
    await state.flush();
    await state.flush();
    await vi.advanceTimersByTimeAsync(burstMilliseconds);
    expect(steps).toEqual(['brief']);
  });

  it('cannot rewrite evidence', async () => {
    const { state } = await setUp();
    await state.insert(highlight('h'), [article]);
    const before = state.brief && itemsOf(state.brief);
    state.setText('h', 'كلام آخر');
    expect(state.brief && itemsOf(state.brief)).toEqual(before);
  });
});

describe('the outline', () => {
  it('inserts behind the item at hand', async () => {
    const { state, ids } = await setUp();
    for (const id of ['1', '2', '3']) await state.insert(highlight(id), [article]);
    expect(ids()).toEqual(['1', '2', '3']);
    state.focus('1');
    await state.insert(highlight('new'), [article]);
    expect(ids()).toEqual(['1', 'new', '2', '3']);
  });

  it('moves the item at hand and keeps it at hand', async () => {
    const { state, ids } = await setUp();
    for (const id of ['1', '2', '3']) await state.insert(highlight(id), [article]);
    await state.moveFocused(-1);
    expect([ids(), state.focused, state.toFocus]).toEqual([['1', '3', '2'], '3', '3']);
  });

  it('saves no step for a move that goes nowhere', async () => {
    const { state, steps } = await setUp();
    await state.insert(highlight('1'), [article]);
    steps.length = 0;
    await state.moveFocused(1);
    expect(steps).toEqual([]);
  });

  it('gives the keys to the neighbour of an item that was taken out', async () => {
    const { state, ids } = await setUp();
    for (const id of ['1', '2', '3']) await state.insert(highlight(id), [article]);
    await state.removeItem('2');
    expect([ids(), state.focused]).toEqual([['1', '3'], '3']);
  });

  it('puts a new heading behind the section at hand and asks for its words', async () => {
    const { state } = await setUp();
    await state.addHeading();
    expect(state.brief?.sections).toHaveLength(2);
    expect(state.toFocus).toBe(state.brief?.sections[1]?.id);
  });
});

describe('the briefs', () => {
  it('opens the one written in last when none was asked for', async () => {
    const { state } = await setUp();
    vi.advanceTimersByTime(1000);
    await state.create({ title: 'الثاني', language: 'en', articles: [] });
    expect(state.brief?.title).toBe('الثاني');
    await state.remove();
    expect(state.brief?.title).toBe('الجسر');
  });
});
