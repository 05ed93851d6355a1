import { SvelteSet } from 'svelte/reactivity';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Article, ArticleId } from '#core/article/article.ts';
import type { Comparison, Finding, Verdict } from '#core/comparison/comparison.ts';
import { anArticle } from '../../tests/support/records.ts';
import { Navigation } from '../app/navigation.svelte.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { ComparisonState, slowAfterMilliseconds } from './comparison-state.svelte.ts';

const articles = ['a', 'b', 'c'].map((id) => anArticle(id));
const ids = (...names: string[]) => names as ArticleId[];
const evidence = { article: 'a' as ArticleId, start: 0, end: 4, value: 'قالت' };
const finding = (id: string, verdict: Verdict): Finding => ({
  id,
  kind: 'statement',
  verdict,
  label: id,
  evidence: [evidence],
});
const findings = [finding('one', 'agree'), finding('two', 'conflict'), finding('three', 'agree')];

afterEach(() => {
  vi.useRealTimers();
});

/** A state over a library of three articles; a comparison waits until the test answers it. */
function setUp() {
  const navigation = new Navigation(
    { mode: 'comparison', panes: [], activePane: 0, compared: ids('a', 'b'), brief: null },
    () => undefined,
  );
  const dismissed = new SvelteSet<string>();
  const asked: {
    articles: readonly Article[];
    signal: AbortSignal | undefined;
    fail: () => void;
    answer: () => void;
  }[] = [];
  let saves = true;
  const commit: LibraryStore['commit'] = (_step, changes) => {
    for (const { id, value } of saves ? changes : [])
      if (value) dismissed.add(id);
      else dismissed.delete(id);
    return Promise.resolve(saves);
  };
  const article = (id: ArticleId) => articles.find((candidate) => candidate.id === id);
  const state = new ComparisonState({
    library: { dismissed, article, commit } as unknown as LibraryStore,
    compared: () => navigation.compared,
    compareArticles: (given, signal) =>
      new Promise<Comparison>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')));
        const rest = { alignments: [], quotations: [], figures: [], dates: [], framing: [] };
        asked.push({
          articles: given,
          signal,
          answer: () => resolve({ articles: given.map(({ id }) => id), findings, ...rest }),
          fail: () => reject(new Error('broken')),
        });
      }),
  });
  const opened = async () => {
    const stop = state.follow();
    asked.at(-1)?.answer();
    await vi.waitFor(() => expect(state.run.kind).toBe('ready'));
    return stop;
  };
  return { state, navigation, asked, opened, refuseSaves: () => (saves = false) };
}

describe('the run of a comparison', () => {
  it('waits for a second article', () => {
    const { state, navigation, asked } = setUp();
    navigation.compare(ids('a'));
    state.follow();
    expect(state.run.kind).toBe('waiting');
    expect(asked).toHaveLength(0);
  });

  it('gives each article its siglum in the order they were chosen', async () => {
    const { state, navigation, opened } = setUp();
    navigation.compare(ids('c', 'a'));
    await opened();
    expect(state.witnesses.map(({ siglum, article }) => `${siglum} ${article.id}`)).toEqual(['أ c', 'ب a']);
  });

  it('says that it is slow after a second, and not before', () => {
    vi.useFakeTimers();
    const { state } = setUp();
    state.follow();
    vi.advanceTimersByTime(slowAfterMilliseconds - 1);
    expect(state.run).toEqual({ kind: 'running', slow: false });
    vi.advanceTimersByTime(1);
    expect(state.run).toEqual({ kind: 'running', slow: true });
  });

  it('can be cancelled and begun again', async () => {
    const { state, asked } = setUp();
    state.follow();
    state.cancel();
    await vi.waitFor(() => expect(state.run.kind).toBe('cancelled'));
    expect(asked[0]?.signal?.aborted).toBe(true);
    void state.compareNow();
    asked[1]?.answer();
    await vi.waitFor(() => expect(state.run.kind).toBe('ready'));
  });

  it('tells a failure apart from a cancellation', async () => {
    const { state, asked } = setUp();
    state.follow();
    asked[0]?.fail();
    await vi.waitFor(() => expect(state.run.kind).toBe('failed'));
  });

  it('shows the articles asked for last, whichever answer comes first', async () => {
    const { state, navigation, asked } = setUp();
    const stop = state.follow();
    navigation.compare(ids('b', 'c'));
    stop();
    state.follow();
    asked[0]?.answer();
    asked[1]?.answer();
    await vi.waitFor(() => expect(state.comparison?.articles).toEqual(['b', 'c']));
  });
});

describe('the points of a comparison', () => {
  it('begin with the first and step to either end', async () => {
    const { state, opened } = setUp();
    await opened();
    expect(state.current?.id).toBe('one');
    state.step(1);
    state.step(1);
    state.step(1);
    expect(state.current?.id).toBe('three');
    state.step(-1);
    expect(state.current?.id).toBe('two');
  });

  it('are filtered by verdict, with the current one among them', async () => {
    const { state, opened } = setUp();
    await opened();
    state.filterBy('conflict');
    expect(state.visible.map(({ id }) => id)).toEqual(['two']);
    expect(state.current?.id).toBe('two');
    expect([state.countOf('agree'), state.countOf('conflict'), state.countOf('single')]).toEqual([2, 1, 0]);
    state.filterBy(null);
    expect(state.visible).toHaveLength(3);
  });

  it('give way to their neighbour when hidden, and come back', async () => {
    const { state, opened } = setUp();
    await opened();
    state.choose('two');
    await state.dismiss('two');
    expect(state.points.map(({ id }) => id)).toEqual(['one', 'three']);
    expect([state.current?.id, state.hiddenCount]).toEqual(['three', 1]);
    state.showHidden(true);
    expect([state.points.length, state.isHidden('two')]).toEqual([3, true]);
    await state.recall('two');
    expect(state.hiddenCount).toBe(0);
  });

  it('stay when hiding them could not be saved', async () => {
    const { state, opened, refuseSaves } = setUp();
    await opened();
    refuseSaves();
    expect(await state.dismiss('one')).toBe(false);
    expect(state.current?.id).toBe('one');
  });
});
