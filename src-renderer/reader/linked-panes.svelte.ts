import { createContext } from 'svelte';
import type { Article, ArticleId, TextRange } from '#core/article/article.ts';
import type { Comparison } from '#core/comparison/comparison.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import type { CompareArticles } from '../workers/comparison-client.ts';
import { anchorsBetween, threadsBetween, type Anchor, type PassageLink } from './passage-links.ts';
import type { PaneView } from './pane-view.ts';
import type { ReaderState } from './reader-state.svelte.ts';

/** Milliseconds after the leading pane rests that the other one settles, and that a pane scrolled by hand stays free. */
const settleAfter = 140;
const freeFor = 2_000;
/** A scroll that we made ourselves is over by then. */
const quietFor = 700;
/** Part of a pane's height at which the eye is taken to rest. */
const eyeLine = 0.3;

interface Parts {
  readonly reader: ReaderState;
  readonly navigation: Navigation;
  readonly compareArticles: CompareArticles;
  readonly dismissed: () => ReadonlySet<string>;
}

/**
 * Articles side by side with what ties them together: scrolling together by matched passages, and between two alone
 * threads and the way to a counterpart.
 */
export class LinkedPanes {
  readonly #parts: Parts;
  #tied = $state.raw<readonly ArticleId[]>([]);
  #comparison = $state.raw<Comparison | null>(null);
  #pointed = $state.raw<string | null>(null);
  #pressed = $state.raw<string | null>(null);
  #way: { article: ArticleId; top: number }[] = [];
  #abort: AbortController | null = null;
  #settling: ReturnType<typeof setTimeout> | undefined;
  readonly #quietUntil = new Map<ArticleId, number>();
  readonly #freeUntil = new Map<ArticleId, number>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  readonly #pair = $derived.by((): readonly [ArticleId, ArticleId] | null => {
    const [one, other] = this.#tied;
    return this.#tied.length === 2 && one !== undefined && other !== undefined ? [one, other] : null;
  });
  readonly links = $derived.by((): readonly PassageLink[] => {
    if (this.#pair === null || this.#comparison === null) return [];
    return threadsBetween(this.#comparison, ...this.#pair, this.#parts.dismissed());
  });
  /** By each article and each other one, what they can scroll together by; `a` lies in the first. */
  readonly #anchors = $derived.by(() => {
    const comparison = this.#comparison;
    const anchors = new Map<ArticleId, Map<ArticleId, readonly Anchor[]>>();
    if (comparison === null) return anchors;
    for (const one of this.#tied) {
      const others = this.#tied.filter((other) => other !== one);
      const between = (other: ArticleId): readonly Anchor[] =>
        anchorsBetween(comparison, one, other, threadsBetween(comparison, one, other, this.#parts.dismissed()));
      anchors.set(one, new Map(others.map((other) => [other, between(other)])));
    }
    return anchors;
  });

  /** Whether any two of the articles have matched passages to scroll together by. */
  get canScroll(): boolean {
    return [...this.#anchors.values()].some((others) => [...others.values()].some(({ length }) => length > 0));
  }

  get pair(): readonly [ArticleId, ArticleId] | null {
    return this.#pair;
  }
  /** The link under the pointer, else the one of the passage held, else the one that was clicked last. */
  get active(): PassageLink | null {
    const pointed = this.links.find(({ id }) => id === this.#pointed);
    if (pointed !== undefined) return pointed;
    const { held, heldRange } = this.#parts.reader;
    if (held !== null && heldRange !== null) return this.#linkAt(held.article, heldRange);
    return this.links.find(({ id }) => id === this.#pressed) ?? null;
  }

  scrollTogether(together: boolean): void {
    this.#parts.navigation.scrollTogether(together);
    this.#freeUntil.clear();
  }
  /** A pane is brought to a passage that was asked for: for a while it neither leads nor follows. */
  rest(article: ArticleId): void {
    this.#quieten(article);
    this.#freeUntil.set(article, performance.now() + freeFor);
  }
  point(link: string | null): void {
    this.#pointed = link;
  }

  /** The pointer rests on a unit of an article's text. */
  pointAt(article: ArticleId, offset: number | null): void {
    const link = offset === null ? null : this.#linkAt(article, { start: offset, end: offset + 1 });
    this.#pointed = link?.id ?? null;
  }

  /** A unit of an article's text was clicked: its link stays the active one when the pointer goes elsewhere. */
  pressAt(article: ArticleId, offset: number | null): void {
    this.pointAt(article, offset);
    this.#pressed = this.#pointed;
  }

  /** The side of a link that lies in an article of the pair. */
  sideOf(link: PassageLink, article: ArticleId): TextRange | null {
    if (this.#pair === null) return null;
    if (this.#pair[0] === article) return link.a;
    return this.#pair[1] === article ? link.b : null;
  }

  /** Ties two articles or more together, or with none lets go. Without a comparison there is simply nothing to follow. */
  async tie(articles: readonly Article[]): Promise<void> {
    this.leave();
    this.#tied = articles.length < 2 ? [] : articles.map(({ id }) => id);
    this.#comparison = null;
    this.#pressed = null;
    this.#way = [];
    if (articles.length < 2) return;
    const abort = new AbortController();
    this.#abort = abort;
    try {
      const comparison = await this.#parts.compareArticles(articles, abort.signal);
      if (!abort.signal.aborted) this.#comparison = comparison;
    } catch {
      // Reading goes on without threads; the comparison screen is where a failure is told and tried again.
    }
  }

  leave(): void {
    this.#abort?.abort();
    clearTimeout(this.#settling);
  }

  /**
   * Goes to the counterpart of the active link, else of the first one in view; remembers where from. False where there is
   * nothing to go to.
   */
  jump(): boolean {
    const { navigation, reader } = this.#parts;
    const from = navigation.panes[navigation.activePane]?.article;
    const view = from === undefined ? undefined : reader.views.get(from);
    if (this.#pair === null || from === undefined || view === undefined) return false;
    const link = this.active ?? this.links.find((each) => this.#inView(view, this.sideOf(each, from)));
    const to = this.#pair.find((article) => article !== from);
    if (link === undefined || to === undefined) return false;
    this.#way = [...this.#way, { article: from, top: view.sheet.scrollTop }];
    this.goTo(link, to);
    return true;
  }

  /** Shows a link's passage in one article of the pair. */
  goTo(link: PassageLink, article: ArticleId): void {
    const range = this.sideOf(link, article);
    if (range === null) return;
    this.#pointed = link.id;
    this.#parts.reader.letGo();
    this.#parts.navigation.openPassage(article, range);
    this.#parts.reader.views.get(article)?.sheet.focus({ preventScroll: true });
  }

  /** Returns to where the latest jump began; false where none is known any more. */
  return(): boolean {
    const from = this.#way.at(-1);
    const { navigation, reader } = this.#parts;
    const view = from === undefined ? undefined : reader.views.get(from.article);
    if (from === undefined || view === undefined) return false;
    this.#way = this.#way.slice(0, -1);
    navigation.activatePane(navigation.panes.findIndex(({ article }) => article === from.article));
    this.#quieten(from.article);
    view.sheet.scrollTop = from.top;
    view.sheet.focus({ preventScroll: true });
    return true;
  }

  /** A pane was scrolled. The active one leads unless it is frozen; another one scrolled by hand is left alone for a while. */
  scrolled(article: ArticleId): void {
    if (performance.now() < (this.#quietUntil.get(article) ?? 0)) return;
    const { navigation } = this.#parts;
    if (navigation.panes[navigation.activePane]?.article !== article) {
      this.#freeUntil.set(article, performance.now() + freeFor);
      return;
    }
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#settle(article);
    }, settleAfter);
  }

  /** Brings the other panes after the leader, but for those that are frozen or were just scrolled by hand. */
  #settle(leader: ArticleId): void {
    const { navigation } = this.#parts;
    if (!navigation.scrollsTogether || navigation.isFrozen(leader)) return;
    for (const [follower, anchors] of this.#anchors.get(leader) ?? []) {
      const free = performance.now() < (this.#freeUntil.get(follower) ?? 0);
      if (!free && !navigation.isFrozen(follower)) this.#follow(leader, follower, anchors);
    }
  }

  /** Brings the counterpart of the passage nearest to the eye to the same height in a follower's pane. */
  #follow(leader: ArticleId, follower: ArticleId, anchors: readonly Anchor[]): void {
    const views = this.#parts.reader.views;
    const [one, other] = [views.get(leader), views.get(follower)];
    if (one === undefined || other === undefined) return;
    const sheet = one.sheet.getBoundingClientRect();
    const eye = sheet.top + sheet.height * eyeLine;
    const nearest = anchors
      .flatMap((anchor) => {
        const top = one.text.rectsOf(anchor.a)[0]?.top;
        return top === undefined || top < sheet.top || top > sheet.bottom ? [] : [{ anchor, top }];
      })
      .sort((left, right) => Math.abs(left.top - eye) - Math.abs(right.top - eye))[0];
    const counterpart = nearest && other.text.rectsOf(nearest.anchor.b)[0];
    if (nearest === undefined || counterpart === undefined) return;
    this.#quieten(follower);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    // In another row of the desk the pane begins lower: heights are told from each pane's own top.
    const lower = other.sheet.getBoundingClientRect().top - sheet.top;
    const top = counterpart.top - nearest.top - lower;
    other.sheet.scrollBy({ top, behavior: still ? 'instant' : 'smooth' });
  }

  #quieten(article: ArticleId): void {
    this.#quietUntil.set(article, performance.now() + quietFor);
  }

  #inView(view: PaneView, range: TextRange | null): boolean {
    const sheet = view.sheet.getBoundingClientRect();
    return (
      range !== null && view.text.rectsOf(range).some(({ top, bottom }) => bottom > sheet.top && top < sheet.bottom)
    );
  }

  /** The shortest link that touches a range of an article. */
  #linkAt(article: ArticleId, range: TextRange): PassageLink | null {
    const touching = this.links.flatMap((link) => {
      const side = this.sideOf(link, article);
      return side !== null && side.start < range.end && side.end > range.start
        ? [{ link, length: side.end - side.start }]
        : [];
    });
    return touching.sort((one, other) => one.length - other.length)[0]?.link ?? null;
  }
}

export const [getLinkedPanes, setLinkedPanes] = createContext<LinkedPanes>();
