import { createContext } from 'svelte';
import type { AnnotationId, Note } from '#core/annotation/annotation.ts';
import type { ArticleId, TextRange } from '#core/article/article.ts';
import type { Desk } from '#core/library/records.ts';
import type { MatchLevel } from '#core/search/query.ts';

export type Mode = Desk['mode'];
export const modes: readonly Mode[] = ['library', 'reader', 'comparison', 'brief'];

/** The most articles that stand side by side. */
export const maxPanes = 4;

/** A wish to see a passage. Every wish is an object of its own, so that two for the same passage can be told apart. */
export interface PassageRequest {
  readonly article: ArticleId;
  readonly range: TextRange;
  /** The note that is asked for with it: it is opened and takes the focus. */
  readonly note?: AnnotationId | undefined;
  /** Whose note is to be written there. */
  readonly writeOn?: Note['target'] | undefined;
}

/** What the search screen looks for. */
export interface OpenSearch {
  readonly text: string;
  readonly level: MatchLevel;
}

/** What is looked for within one article, and from which unit of its canonical text on. */
export interface Find extends OpenSearch {
  /** Surface forms that do not count, as in `SearchRequest`. */
  readonly withoutForms: readonly string[];
  /** The last word is still being typed, as in `SearchRequest`. */
  readonly openEnd: boolean;
  readonly from: number;
}

export type Pane = Desk['panes'][number];

/**
 * Where the reader is: the mode, the panes of the desk, what is compared and which brief is open. `keep` is called with
 * the whole desk after every change, so that the next start shows it again.
 */
export class Navigation {
  #desk: Desk;
  #passages = $state.raw<readonly PassageRequest[]>([]);
  #search = $state.raw<OpenSearch | null>(null);
  #searchesBegun = $state(0);
  #notes = $state(false);
  #level = $state<MatchLevel>('stemmed');
  #finds = $state.raw<ReadonlyMap<ArticleId, Find>>(new Map());
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
  /** The passages asked for last, at most one for an article; the reader scrolls to each and flashes it in its pane. */
  get passages(): readonly PassageRequest[] {
    return this.#passages;
  }
  /** How many panes the reader wants side by side, one to four; narrow windows and fewer articles show fewer. */
  get shownPanes(): number {
    return this.#desk.shownPanes ?? maxPanes;
  }
  get scrollsTogether(): boolean {
    return this.#desk.scrollsTogether ?? true;
  }
  get threadsShown(): boolean {
    return this.#desk.threadsShown ?? true;
  }
  /** As in `Desk`; none where the panes share the desk equally. */
  get paneShares(): readonly number[] {
    return this.#desk.paneShares ?? [];
  }

  /** Whether an article's pane neither leads nor follows when panes scroll together. */
  isFrozen(article: ArticleId): boolean {
    return this.#desk.frozen?.includes(article) ?? false;
  }

  /** The search in place of the library's list, or null while the list is shown; not kept for the next start. */
  get search(): OpenSearch | null {
    return this.#search;
  }
  /** The level that was chosen last, for the next search. */
  get level(): MatchLevel {
    return this.#level;
  }

  /** Whether the notes of the whole library stand in place of its list, over a search; not kept for the next start. */
  get notes(): boolean {
    return this.#notes;
  }

  /** Goes to a mode; to the library a second time closes the notes or the search in it. */
  show(mode: Mode): void {
    if (mode !== 'library' || this.mode !== 'library') this.#change({ mode });
    else if (this.#notes) this.#notes = false;
    else this.#search = null;
  }

  openNotes(): void {
    this.#notes = true;
    if (this.mode !== 'library') this.#change({ mode: 'library' });
  }

  closeNotes(): void {
    this.#notes = false;
  }

  /** How many searches were begun: what was chosen in one of them holds for no other. */
  get searchesBegun(): number {
    return this.#searchesBegun;
  }

  /** Opens the search screen for a new search: nothing is narrowed, and the reader is in the field. */
  beginSearch(change: Partial<OpenSearch> = {}): void {
    this.#searchesBegun += 1;
    this.openSearch(change);
  }

  /** Opens the search screen, or changes what it looks for. */
  openSearch(change: Partial<OpenSearch> = {}): void {
    this.#notes = false;
    this.#search = { text: '', level: this.#level, ...this.#search, ...change };
    this.#level = this.#search.level;
    if (this.mode !== 'library') this.#change({ mode: 'library' });
  }

  closeSearch(): void {
    this.#search = null;
  }

  /** What is looked for in an article, or null. */
  findIn(article: ArticleId): Find | null {
    return this.#finds.get(article) ?? null;
  }

  /** Looks for something in an article; null ends that. */
  find(article: ArticleId, find: Find | null): void {
    const finds = new Map(this.#finds);
    if (find === null) finds.delete(article);
    else finds.set(article, find);
    this.#finds = finds;
    if (find !== null) this.#level = find.level;
  }

  /** Opens articles side by side in place of what was open; at most four. */
  openArticles(articles: readonly ArticleId[]): void {
    const panes = articles.slice(0, maxPanes).map((article) => this.#paneOf(article) ?? { article, offset: 0 });
    this.#change({ mode: 'reader', panes, activePane: 0, shownPanes: Math.max(this.shownPanes, panes.length) });
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

  showPanes(count: number): void {
    this.#change({ shownPanes: count });
  }

  scrollTogether(together: boolean): void {
    this.#change({ scrollsTogether: together });
  }

  showThreads(shown: boolean): void {
    this.#change({ threadsShown: shown });
  }

  /** Divides the desk among its panes; null divides it equally again. */
  sharePanes(shares: readonly number[] | null): void {
    this.#change({ paneShares: shares ?? [] });
  }

  /** Keeps an article's pane still when another is scrolled, or lets it move again. */
  freeze(article: ArticleId, still: boolean): void {
    const others = (this.#desk.frozen ?? []).filter((each) => each !== article && this.#paneOf(each) !== undefined);
    this.#change({ frozen: still ? [...others, article] : others });
  }

  /** Changes the places of the active pane and of one beside it; the active one stays active. */
  movePane(by: -1 | 1): void {
    const { panes, activePane } = this.#desk;
    const to = activePane + by;
    const [own, other] = [panes[activePane], panes[to]];
    if (own === undefined || other === undefined) return;
    this.#change({ panes: panes.with(activePane, other).with(to, own), activePane: to });
  }

  /** Remembers how far an open article is scrolled: the first visible UTF-16 unit of the canonical text. */
  scrolledTo(article: ArticleId, offset: number): void {
    const { panes } = this.#desk;
    const index = panes.findIndex((pane) => pane.article === article);
    if (index >= 0 && panes[index]?.offset !== offset) this.#change({ panes: panes.with(index, { article, offset }) });
  }

  /** Goes to a passage in the reader; an article that is not open takes the active pane's place. */
  showPassage(article: ArticleId, range: TextRange, note?: AnnotationId): void {
    this.#show({ article, range, note });
  }

  /** Goes to a passage as `showPassage` does, and opens the note there for writing. */
  writeAt(range: TextRange, writeOn: Note['target']): void {
    this.#show({ article: writeOn.article, range, writeOn });
  }

  #show(request: PassageRequest): void {
    const { panes, activePane } = this.#desk;
    const { article, range } = request;
    this.#ask([request]);
    if (panes.length === 0 || this.#paneOf(article) !== undefined) {
      this.addArticle(article);
      return;
    }
    this.#change({ mode: 'reader', panes: panes.with(activePane, { article, offset: range.start }) });
  }

  /** Goes to a passage in the reader, opening its article beside what is open. */
  openPassage(article: ArticleId, range: TextRange, note?: AnnotationId): void {
    this.#ask([{ article, range, note }]);
    this.addArticle(article);
  }

  /**
   * Opens the articles of several passages side by side in place of what was open, each at its passage; at most four, and
   * of several passages of one article the first. One passage alone opens beside what is open.
   */
  openPassages(passages: readonly PassageRequest[]): void {
    const firsts = passages
      .filter(({ article }, index) => passages.findIndex((other) => other.article === article) === index)
      .slice(0, maxPanes);
    const [first] = firsts;
    if (first === undefined) return;
    if (firsts.length === 1) {
      this.openPassage(first.article, first.range);
      return;
    }
    const panes = firsts.map(({ article, range }) => ({ article, offset: range.start }));
    this.#ask(firsts);
    this.#change({ mode: 'reader', panes, activePane: 0, shownPanes: Math.max(this.shownPanes, panes.length) });
  }

  compare(articles: readonly ArticleId[]): void {
    this.#change({ mode: 'comparison', compared: [...articles] });
  }

  /** Opens a brief, or the brief screen with none chosen. */
  openBrief(id: string | null): void {
    this.#change({ mode: 'brief', brief: id });
  }

  #ask(passages: readonly PassageRequest[]): void {
    this.#passages = passages.map(({ range: { start, end }, ...request }) => ({ ...request, range: { start, end } }));
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
