import { inks, type Ink } from '#core/annotation/annotation.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { factsOf, type ArticleFacts } from './article-facts.ts';

export type Facet =
  | { readonly kind: 'all' }
  | { readonly kind: 'highlighted' }
  | { readonly kind: 'publisher'; readonly publisher: string | null }
  | { readonly kind: 'ink'; readonly ink: Ink };

export type Order = 'date' | 'title';

export interface PublisherCount {
  /** Null stands for the articles that name none. */
  readonly publisher: string | null;
  readonly count: number;
}

/** What the library screen shows: a facet, an order, the row that the keyboard is on, and a selection. */
export class LibraryState {
  readonly #library: LibraryStore;
  #facet = $state.raw<Facet>({ kind: 'all' });
  #order = $state<Order>('date');
  #selected = $state.raw<ReadonlySet<ArticleId>>(new Set());
  #current = $state.raw<ArticleId | null>(null);

  readonly #rows = $derived.by(() =>
    this.#library.articles
      .filter((article) => this.#matches(article, this.#facet))
      .map(factsOf)
      .sort(this.#order === 'date' ? newestFirst : byTitle),
  );

  constructor(library: LibraryStore) {
    this.#library = library;
  }

  get facet(): Facet {
    return this.#facet;
  }
  get order(): Order {
    return this.#order;
  }
  get rows(): readonly ArticleFacts[] {
    return this.#rows;
  }
  /** The row that the keyboard is on: the one asked for if it is shown, else the first. */
  get current(): ArticleFacts | undefined {
    return this.#rows.find(({ article }) => article.id === this.#current) ?? this.#rows[0];
  }
  /** What is selected and still there, in the order of the list. */
  get selected(): readonly ArticleId[] {
    return this.#rows.map(({ article }) => article.id).filter((id) => this.#selected.has(id));
  }
  /** Publishers by number of articles, then by name; those without one at the end. */
  get publishers(): readonly PublisherCount[] {
    const counts = new Map<string | null, number>();
    for (const { publisher } of this.#library.articles) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
    return [...counts]
      .map(([publisher, count]) => ({ publisher, count }))
      .sort((a, b) => {
        if (a.publisher === null || b.publisher === null) return a.publisher === null ? 1 : -1;
        return b.count - a.count || a.publisher.localeCompare(b.publisher);
      });
  }

  /** How many articles a facet holds. */
  count(facet: Facet): number {
    return this.#library.articles.filter((article) => this.#matches(article, facet)).length;
  }

  isSelected(article: ArticleId): boolean {
    return this.#selected.has(article);
  }

  choose(facet: Facet): void {
    this.#facet = facet;
    this.clear();
  }

  sortBy(order: Order): void {
    this.#order = order;
  }

  goTo(article: ArticleId): void {
    this.#current = article;
  }

  /** Moves by rows, staying within the list; resolves the row that is now current. */
  move(by: number): ArticleFacts | undefined {
    const at = this.#rows.findIndex(({ article }) => article.id === this.current?.article.id);
    const row = this.#rows[Math.max(0, Math.min(this.#rows.length - 1, at + by))];
    this.#current = row?.article.id ?? null;
    return row;
  }

  toggle(article: ArticleId): void {
    const selected = new Set(this.#selected);
    if (!selected.delete(article)) selected.add(article);
    this.#selected = selected;
  }

  /** Selects every row from the current one to `article`. */
  selectTo(article: ArticleId): void {
    const ids = this.#rows.map((row) => row.article.id);
    const from = ids.indexOf(this.current?.article.id ?? article);
    const to = ids.indexOf(article);
    this.#selected = new Set([...this.#selected, ...ids.slice(Math.min(from, to), Math.max(from, to) + 1)]);
  }

  selectAll(): void {
    this.#selected = new Set(this.#rows.map(({ article }) => article.id));
  }

  clear(): void {
    this.#selected = new Set();
  }

  #matches(article: Article, facet: Facet): boolean {
    switch (facet.kind) {
      case 'all':
        return true;
      case 'highlighted':
        return this.#library.highlightsOf(article.id).length > 0;
      case 'publisher':
        return article.publisher === facet.publisher;
      case 'ink':
        return this.#library.highlightsOf(article.id).some(({ ink }) => ink === facet.ink);
    }
  }
}

/** The ink facets, in the order of their keys. */
export const inkFacets: readonly Extract<Facet, { kind: 'ink' }>[] = inks.map((ink) => ({ kind: 'ink', ink }));

export function sameFacet(a: Facet, b: Facet): boolean {
  if (a.kind === 'publisher' && b.kind === 'publisher') return a.publisher === b.publisher;
  if (a.kind === 'ink' && b.kind === 'ink') return a.ink === b.ink;
  return a.kind === b.kind;
}

function newestFirst(a: ArticleFacts, b: ArticleFacts): number {
  const [left, right] = [a.article.datePublished.iso, b.article.datePublished.iso];
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  return right.localeCompare(left);
}

function byTitle(a: ArticleFacts, b: ArticleFacts): number {
  return a.headline.localeCompare(b.headline, 'ar');
}
