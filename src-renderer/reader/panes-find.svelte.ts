import type { ArticleId, TextRange } from '#core/article/article.ts';
import type { MatchLevel } from '#core/search/query.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import type { ArticleFind } from './article-find.svelte.ts';
import type { ReaderState } from './reader-state.svelte.ts';

interface Parts {
  readonly reader: ReaderState;
  readonly navigation: Navigation;
  /** The articles on the desk, in the order of their panes. */
  readonly shown: () => readonly ArticleId[];
}

/** One place of what is looked for, among those of all panes. */
interface FoundPlace {
  readonly article: ArticleId;
  readonly range: TextRange;
}

/** Finding in one pane, or over all panes as if they were one text: the next place after a pane's last is in the next pane. */
export class PanesFind {
  readonly #parts: Parts;
  #everywhere = $state(false);

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get everywhere(): boolean {
    return this.#everywhere;
  }
  /** Places in all panes, and the number of the one that an article's pane is at, from 0. */
  total(): number {
    return this.#finds().reduce((sum, { find }) => sum + find.marks.length, 0);
  }
  at(article: ArticleId): number {
    const finds = this.#finds();
    const index = finds.findIndex((each) => each.article === article);
    const before = finds.slice(0, Math.max(0, index)).reduce((sum, { find }) => sum + find.marks.length, 0);
    return before + (finds[index]?.find.at ?? 0);
  }

  /** Looks in every pane for what is looked for in one, or in that one alone again. */
  lookEverywhere(from: ArticleId, everywhere: boolean): void {
    this.#everywhere = everywhere;
    if (everywhere) this.#spread(from);
    else this.#closeOthers(from);
  }

  type(article: ArticleId, text: string): void {
    this.#parts.reader.finds.get(article)?.type(text);
    if (this.#everywhere) this.#spread(article);
  }

  chooseLevel(article: ArticleId, level: MatchLevel): void {
    this.#parts.reader.finds.get(article)?.chooseLevel(level);
    if (this.#everywhere) this.#spread(article);
  }

  /** Goes on from an article's place to the next one, or back with -1, shows it and makes its pane the active one. */
  step(from: ArticleId, by: 1 | -1): void {
    const place = this.#next(from, by);
    if (place === null) return;
    const { reader, navigation } = this.#parts;
    const view = reader.views.get(place.article);
    if (place.article !== from) {
      const wasInField = document.activeElement?.matches('[data-find]') === true;
      navigation.activatePane(navigation.panes.findIndex(({ article }) => article === place.article));
      const field = view?.sheet.parentElement?.querySelector<HTMLElement>('[data-find]');
      if (wasInField) field?.focus({ preventScroll: true });
      else view?.sheet.focus({ preventScroll: true });
    }
    view?.reveal(place.range);
  }

  /** Ends looking in an article, and in the others too where it was in all. */
  close(article: ArticleId): void {
    if (this.#everywhere) this.#closeOthers(article);
    this.#everywhere = false;
    this.#parts.navigation.find(article, null);
  }

  #next(from: ArticleId, by: 1 | -1): FoundPlace | null {
    const own = this.#parts.reader.finds.get(from);
    if (own === undefined) return null;
    const within = own.at + by >= 0 && own.at + by < own.marks.length;
    const finds = this.#everywhere ? this.#finds() : [];
    const start = finds.findIndex(({ article }) => article === from);
    if (!within && finds.length > 1 && start >= 0) {
      for (let step = 1; step < finds.length; step += 1) {
        const other = finds[(start + by * step + finds.length * step) % finds.length];
        const range = other?.find.goTo(by === 1 ? 0 : other.find.marks.length - 1) ?? null;
        if (other !== undefined && range !== null) return { article: other.article, range };
      }
    }
    const range = own.step(by);
    return range === null ? null : { article: from, range };
  }

  #finds(): readonly { readonly article: ArticleId; readonly find: ArticleFind }[] {
    const { reader, shown } = this.#parts;
    return shown().flatMap((article) => {
      const find = reader.finds.get(article);
      return find === undefined || find.asked === null ? [] : [{ article, find }];
    });
  }

  #spread(from: ArticleId): void {
    const { navigation, shown } = this.#parts;
    const asked = navigation.findIn(from);
    if (asked === null) return;
    for (const article of shown()) {
      if (article === from) continue;
      navigation.find(article, { ...asked, from: navigation.findIn(article)?.from ?? 0 });
    }
  }

  #closeOthers(article: ArticleId): void {
    for (const other of this.#parts.shown()) if (other !== article) this.#parts.navigation.find(other, null);
  }
}
