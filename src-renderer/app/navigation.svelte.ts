import { createContext } from 'svelte';
import type { ArticleId, TextRange } from '#core/article/article.ts';
import type { Desk } from '#core/library/records.ts';

export type Mode = Desk['mode'];
export const modes: readonly Mode[] = ['library', 'reader', 'comparison', 'brief'];

/** The most articles that stand side by side. */
export const maxPanes = 4;

/** A wish to see a passage; `serial` tells two wishes for the same passage apart. */
export interface PassageRequest {
  readonly article: ArticleId;
  readonly range: TextRange;
  readonly serial: number;
}

export type Pane = Desk['panes'][number];

/**
 * Where the reader is: the mode, the panes of the desk, what is compared and which brief is open. `keep` is called with
 * the whole desk after every change, so that the next start shows it again.
 */
export class Navigation {
  #desk: Desk;
  #passage = $state.raw<PassageRequest | null>(null);
  readonly #keep: (desk: Desk) => void;

  constructor(desk: Desk, keep: (desk: Desk) => void) {
    this.#desk = $state.raw(desk);
    this.#keep = keep;
  }

  get desk(): Desk {
    return this.#desk;
  }
  get mode(): Mode {
    return this.#desk.mode;
  }
  get panes(): readonly Pane[] {
    return this.#desk.panes;
  }
  get activePane(): number {
    return this.#desk.activePane;
  }
  get compared(): readonly ArticleId[] {
    return this.#desk.compared;
  }
  get brief(): string | null {
    return this.#desk.brief;
  }
  /** The latest passage asked for; the reader scrolls to it and flashes it when `serial` changes. */
  get passage(): PassageRequest | null {
    return this.#passage;
  }

  show(mode: Mode): void {
    this.#change({ mode });
  }

  /** Opens articles side by side in place of what was open; at most four. */
  openArticles(articles: readonly ArticleId[]): void {
    const panes = articles.slice(0, maxPanes).map((article) => this.#paneOf(article) ?? { article, offset: 0 });
    this.#change({ mode: 'reader', panes, activePane: 0 });
  }

  /** Puts one more article on the desk, or makes its pane the active one; with four open it takes the active pane's place. */
  addArticle(article: ArticleId): void {
    const { panes, activePane } = this.#desk;
    const open = panes.findIndex((pane) => pane.article === article);
    if (open >= 0) this.#change({ mode: 'reader', activePane: open });
    else if (panes.length < maxPanes)
      this.#change({ mode: 'reader', panes: [...panes, { article, offset: 0 }], activePane: panes.length });
    else this.#change({ mode: 'reader', panes: panes.with(activePane, { article, offset: 0 }) });
  }

  closePane(index: number): void {
    const panes = this.#desk.panes.filter((_, at) => at !== index);
    const active = this.#desk.activePane > index ? this.#desk.activePane - 1 : this.#desk.activePane;
    this.#change({ panes, activePane: Math.max(0, Math.min(active, panes.length - 1)) });
  }

  activatePane(index: number): void {
    if (index !== this.#desk.activePane && index >= 0 && index < this.#desk.panes.length)
      this.#change({ activePane: index });
  }

  /** Remembers how far a pane is scrolled: the first visible UTF-16 unit of the canonical text. */
  scrolledTo(index: number, offset: number): void {
    const pane = this.#desk.panes[index];
    if (pane !== undefined && pane.offset !== offset)
      this.#change({ panes: this.#desk.panes.with(index, { ...pane, offset }) });
  }

  /** Goes to a passage in the reader, opening its article beside what is open. */
  openPassage(article: ArticleId, range: TextRange): void {
    this.#passage = {
      article,
      range: { start: range.start, end: range.end },
      serial: (this.#passage?.serial ?? 0) + 1,
    };
    this.addArticle(article);
  }

  /**
   * Opens the articles of several passages side by side in place of what was open, each at its passage; at most four.
   * The first passage is the one that is asked for.
   */
  openPassages(passages: readonly { readonly article: ArticleId; readonly range: TextRange }[]): void {
    const [first] = passages;
    if (first === undefined) return;
    if (passages.length > 1) {
      const panes = passages.slice(0, maxPanes).map(({ article, range }) => ({ article, offset: range.start }));
      this.#change({ panes, activePane: 0 });
    }
    this.openPassage(first.article, first.range);
  }

  compare(articles: readonly ArticleId[]): void {
    this.#change({ mode: 'comparison', compared: [...articles] });
  }

  /** Opens a brief, or the brief screen with none chosen. */
  openBrief(id: string | null): void {
    this.#change({ mode: 'brief', brief: id });
  }

  #paneOf(article: ArticleId): Pane | undefined {
    return this.#desk.panes.find((pane) => pane.article === article);
  }

  #change(change: Partial<Desk>): void {
    this.#desk = { ...this.#desk, ...change };
    this.#keep(this.#desk);
  }
}

export const [getNavigation, setNavigation] = createContext<Navigation>();
