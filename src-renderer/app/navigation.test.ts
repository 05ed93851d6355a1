import { describe, expect, it } from 'vitest';
import type { ArticleId } from '#core/article/article.ts';
import type { Desk } from '#core/library/records.ts';
import { Navigation } from './navigation.svelte.ts';

const id = (name: string) => name as ArticleId;

function navigation(desk: Partial<Desk> = {}) {
  const kept: Desk[] = [];
  const start: Desk = { mode: 'library', panes: [], activePane: 0, compared: [], brief: null, ...desk };
  return {
    kept,
    navigation: new Navigation(start, (value) => {
      kept.push(value);
    }),
  };
}

const panesOf = (...names: string[]) => names.map((name) => ({ article: id(name), offset: 0 }));

describe('navigation', () => {
  it('opens at most four articles side by side', () => {
    const { navigation: go } = navigation();
    go.openArticles(['a', 'b', 'c', 'd', 'e'].map(id));
    expect([go.mode, go.panes.map(({ article }) => article)]).toEqual(['reader', ['a', 'b', 'c', 'd']]);
  });

  it('keeps where an article was read when it is opened again', () => {
    const { navigation: go } = navigation({ panes: [{ article: id('a'), offset: 120 }] });
    go.openArticles([id('b'), id('a')]);
    expect(go.panes).toEqual([
      { article: 'b', offset: 0 },
      { article: 'a', offset: 120 },
    ]);
  });

  it('goes to a passage in the pane that has its article', () => {
    const { navigation: go } = navigation({ panes: panesOf('a', 'b') });
    go.openPassage(id('b'), { start: 3, end: 9 });
    expect([go.mode, go.activePane, go.panes.length]).toEqual(['reader', 1, 2]);
    expect(go.passages).toEqual([{ article: 'b', range: { start: 3, end: 9 } }]);
  });

  it('opens a pane beside the others for a passage of an article that is not open', () => {
    const { navigation: go } = navigation({ panes: panesOf('a') });
    go.openPassage(id('c'), { start: 0, end: 2 });
    expect([go.activePane, go.panes.map(({ article }) => article)]).toEqual([1, ['a', 'c']]);
  });

  it('gives the active pane to a fifth article', () => {
    const { navigation: go } = navigation({ panes: panesOf('a', 'b', 'c', 'd'), activePane: 2 });
    go.addArticle(id('e'));
    expect(go.panes.map(({ article }) => article)).toEqual(['a', 'b', 'e', 'd']);
  });

  it('tells two wishes for one passage apart', () => {
    const { navigation: go } = navigation();
    go.openPassage(id('a'), { start: 0, end: 2 });
    const [before] = go.passages;
    go.openPassage(id('a'), { start: 0, end: 2 });
    expect(go.passages).toEqual([before]);
    expect(go.passages[0]).not.toBe(before);
  });

  it('asks for every passage that it opens side by side, one for an article', () => {
    const { navigation: go } = navigation({ panes: panesOf('x'), shownPanes: 1 });
    const range = (start: number) => ({ start, end: start + 5 });
    go.openPassages([
      { article: id('a'), range: range(10) },
      { article: id('b'), range: range(20) },
      { article: id('a'), range: range(30) },
    ]);
    expect(go.passages.map(({ article, range: { start } }) => [article, start])).toEqual([
      ['a', 10],
      ['b', 20],
    ]);
    expect([go.panes.map(({ article }) => article), go.shownPanes, go.mode]).toEqual([['a', 'b'], 2, 'reader']);
  });

  it('shows as many panes as are opened side by side, and otherwise keeps the choice', () => {
    const { navigation: go } = navigation({ panes: panesOf('a', 'b') });
    expect([go.shownPanes, go.scrollsTogether, go.threadsShown]).toEqual([4, true, true]);
    go.showPanes(1);
    go.addArticle(id('c'));
    expect(go.shownPanes).toBe(1);
    go.openArticles([id('a'), id('b')]);
    expect(go.shownPanes).toBe(2);
  });

  it('remembers a scroll for the article and not for the place of its pane', () => {
    const { navigation: go } = navigation({ panes: panesOf('a', 'b') });
    go.closePane(0);
    go.scrolledTo(id('a'), 70);
    expect(go.panes).toEqual(panesOf('b'));
    go.scrolledTo(id('b'), 40);
    expect(go.panes).toEqual([{ article: 'b', offset: 40 }]);
  });

  it.each([
    ['before the active one', 0, 1, 0, ['b', 'c']],
    ['the active one', 1, 1, 1, ['a', 'c']],
    ['the active one at the end', 2, 2, 1, ['a', 'b']],
  ])('stays at its place when a pane %s closes', (_, closed, active, after, left) => {
    const { navigation: go } = navigation({ panes: panesOf('a', 'b', 'c'), activePane: active });
    go.closePane(closed);
    expect([go.activePane, go.panes.map(({ article }) => article)]).toEqual([after, left]);
  });

  it('hands over the whole desk after every change', () => {
    const { navigation: go, kept } = navigation();
    go.compare([id('a'), id('b')]);
    go.openBrief('brief-1');
    expect(kept.at(-1)).toEqual({ mode: 'brief', panes: [], activePane: 0, compared: ['a', 'b'], brief: 'brief-1' });
    expect(kept).toHaveLength(2);
  });

  it('shows a passage in the active pane where its article is not open, and in its own where it is', () => {
    const { navigation: go } = navigation({ panes: panesOf('a', 'b'), activePane: 1 });
    go.showPassage(id('c'), { start: 5, end: 9 });
    expect([go.mode, go.activePane, go.panes.map(({ article }) => article)]).toEqual(['reader', 1, ['a', 'c']]);
    go.showPassage(id('a'), { start: 1, end: 2 });
    expect([go.activePane, go.panes.map(({ article }) => article)]).toEqual([0, ['a', 'c']]);
    expect(go.passages).toEqual([{ article: 'a', range: { start: 1, end: 2 } }]);
  });

  it('opens the search within the library, keeps it over a visit to the reader, and closes it by the library’s own key', () => {
    const { navigation: go } = navigation({ mode: 'reader' });
    go.openSearch({ text: 'القوات' });
    expect([go.mode, go.search]).toEqual(['library', { text: 'القوات', level: 'stemmed' }]);
    go.openSearch({ level: 'exact' });
    go.show('reader');
    go.show('library');
    expect(go.search).toEqual({ text: 'القوات', level: 'exact' });
    go.show('library');
    expect(go.search).toBeNull();
    go.openSearch();
    expect(go.search).toEqual({ text: '', level: 'exact' });
  });
});
