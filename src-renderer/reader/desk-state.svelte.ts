import { createContext, tick } from 'svelte';
import type { Article, ArticleId, Direction } from '#core/article/article.ts';
import { directionOf } from '#core/text/direction.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import type { Toasts } from '../app/toasts.svelte.ts';
import { undoableToast } from '../app/undo.ts';
import { formatNumber } from '../i18n/format.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { directing, lineAt } from './paragraphs.ts';
import { PanesFind } from './panes-find.svelte.ts';
import type { PaneView } from './pane-view.ts';
import { PlaceKeeper } from './place-keeper.ts';
import type { ReaderState } from './reader-state.svelte.ts';

/** Pixels over a passage that is gone to, so that it stands clear of the fade under the pane's head. */
const clearance = 30;

interface Parts {
  readonly reader: ReaderState;
  readonly navigation: Navigation;
  readonly library: LibraryStore;
  readonly toasts: Toasts;
  /** The articles on the desk, in the order of their panes. */
  readonly shown: () => readonly ArticleId[];
}

/** What can be asked for in the list of an article's places. */
export type PlaceList = 'paragraphs' | 'outline';

/** A paragraph whose direction can be changed. */
export interface ParagraphAtHand {
  readonly line: number;
  /** The number it is cited by. */
  readonly number: number;
  /** What the reader gave it, or null where its first letter tells. */
  readonly given: Direction | null;
  /** The direction that it has. */
  readonly dir: Direction;
}

/** The desk as a whole: which pane is active, where it stands, and what is done with panes and paragraphs. */
export class DeskState {
  readonly find: PanesFind;
  readonly places: PlaceKeeper;
  readonly #parts: Parts;
  #listed = $state<PlaceList | null>(null);

  constructor(parts: Parts) {
    this.#parts = parts;
    this.find = new PanesFind(parts);
    this.places = new PlaceKeeper(parts.reader.views);
  }

  get shown(): readonly ArticleId[] {
    return this.#parts.shown();
  }
  get activeArticle(): Article | undefined {
    const { navigation, library } = this.#parts;
    const active = navigation.panes[navigation.activePane];
    return active === undefined ? undefined : library.article(active.article);
  }
  get activeView(): PaneView | undefined {
    const { activeArticle } = this;
    return activeArticle === undefined ? undefined : this.#parts.reader.views.get(activeArticle.id);
  }

  /** The list of the active article's places that is open. */
  get listed(): PlaceList | null {
    return this.#listed;
  }
  list(places: PlaceList | null): void {
    this.#listed = places;
  }

  /** Puts a unit of the active article at the top of its pane. */
  goTo(offset: number): void {
    const view = this.activeView;
    if (view === undefined) return;
    view.scrollToOffset(offset);
    if (view.sheet.scrollTop > 0) view.sheet.scrollTop -= clearance;
    view.sheet.focus({ preventScroll: true });
  }

  toggleFrozen(article: ArticleId | undefined): void {
    const { navigation } = this.#parts;
    if (article !== undefined) navigation.freeze(article, !navigation.isFrozen(article));
  }

  canMove(by: -1 | 1): boolean {
    const { navigation } = this.#parts;
    return navigation.panes[navigation.activePane + by] !== undefined;
  }

  /** Changes the places of the active pane and of one beside it. */
  async move(by: -1 | 1): Promise<void> {
    this.places.note();
    this.#parts.navigation.movePane(by);
    await tick();
    // What is moved on the page loses its scroll position and the focus.
    this.places.restore();
    this.activeView?.sheet.focus({ preventScroll: true });
  }

  /** The paragraph of what is held in the active article, else the first one in view. */
  paragraphAtHand(): ParagraphAtHand | null {
    const { reader, library } = this.#parts;
    const { activeArticle: article, activeView: view } = this;
    if (article === undefined) return null;
    const held = reader.atHand?.article === article.id ? reader.rangeAtHand : null;
    const found = lineAt(article, held?.start ?? view?.firstVisible ?? 0);
    if (found === null) return null;
    const { line, block, number } = found;
    const given = library.directionsOf(article.id).find((each) => each.line === line)?.dir ?? null;
    const text = article.text.slice(block.start, block.end);
    return { line, number, given, dir: given ?? (/\p{L}/u.test(text) ? directionOf(text) : article.dir) };
  }

  /** Gives a paragraph of the active article a direction; null lets its first letter tell. */
  async direct({ line, number, given }: ParagraphAtHand, dir: Direction | null): Promise<void> {
    const { library, toasts } = this.#parts;
    const article = this.activeArticle;
    if (article === undefined || given === dir) return;
    if (!(await library.commit('paragraph-direction', [directing(article.id, line, dir)]))) return;
    const text = (): string => m.desk_direction_done({ number: formatNumber(number), direction: directionNames(dir) });
    toasts.show(undoableToast(text, library, toasts));
  }

  /** Turns the paragraph at hand round; back to its own direction it needs none given. */
  async turn(): Promise<void> {
    const paragraph = this.paragraphAtHand();
    if (paragraph === null) return;
    const { given, dir } = paragraph;
    await this.direct(paragraph, given === null ? (dir === 'rtl' ? 'ltr' : 'rtl') : null);
  }
}

export function directionNames(dir: Direction | null): string {
  if (dir === null) return m.desk_direction_auto();
  return dir === 'rtl' ? m.desk_direction_rtl() : m.desk_direction_ltr();
}

export const [getDesk, setDesk] = createContext<DeskState>();
