import type { TextRange } from '#core/article/article.ts';

/**
 * How alike a word of a text must be to a word that is looked for. `exact`: the same letters and marks, case included,
 * only invisible direction controls ignored. `folded`: equal once folded (core/text/fold.ts). `stemmed`: equal once
 * folded, or of the same stem (core/text/stem.ts).
 */
export type MatchLevel = 'exact' | 'folded' | 'stemmed';

/** What can be searched. `byline` goes with `publisher`; `tag` is the meaning of a highlight's ink. */
export const searchFields = ['headline', 'body', 'publisher', 'note', 'highlight', 'tag'] as const;
export type SearchField = (typeof searchFields)[number];

/** One word that is looked for; with `prefix`, any word that begins with it. `range` is its place in the query. */
export interface QueryTerm {
  readonly kind: 'term';
  readonly word: string;
  readonly prefix: boolean;
  readonly range: TextRange;
}

/**
 * Words that follow one another. Quotation marks ask for the exact level whatever the search's own (`exact`); a word such as
 * «2,500» that a text splits into several is a phrase of those at the search's level.
 */
export interface QueryPhrase {
  readonly kind: 'phrase';
  readonly terms: readonly QueryTerm[];
  readonly exact: boolean;
  readonly range: TextRange;
}

/** Two parts that stand in one field with at most `distance` words between them, in either order. */
export interface QueryNear {
  readonly kind: 'near';
  readonly left: QueryTerm | QueryPhrase;
  readonly right: QueryTerm | QueryPhrase;
  readonly distance: number;
  readonly range: TextRange;
}

/** A day interval; null is open. Both ends are ISO days, and belong to it. */
export interface QueryDate {
  readonly kind: 'date';
  readonly from: string | null;
  readonly to: string | null;
}

/** What a search asks for. */
export type Query =
  | QueryTerm
  | QueryPhrase
  | QueryNear
  | QueryDate
  /** `query` holds within one field. */
  | { readonly kind: 'field'; readonly field: SearchField; readonly query: Query }
  /** The article belongs to the saved search of that name. */
  | { readonly kind: 'collection'; readonly name: string; readonly range: TextRange }
  /** Primary subtag of the article's language, such as `ar`. */
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly query: Query }
  /** Every article: what is left of a query of nothing but filters, or of nothing at all. */
  | { readonly kind: 'all' };

/** What is wrong with a query. Screens have one sentence for each, which says what to do. */
export type QueryProblemCode =
  | 'empty'
  | 'too-long'
  | 'too-many-words'
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'unopened-bracket'
  | 'missing-operand'
  | 'empty-field'
  | 'unknown-field'
  | 'bad-date'
  | 'reversed-date'
  | 'bad-distance'
  | 'only-exclusions'
  | 'nothing-to-find'
  | 'unknown-collection'
  | 'too-broad';

/** A query that cannot be run, with the place that is at fault. */
export interface QueryProblem {
  readonly code: QueryProblemCode;
  readonly range: TextRange;
}

export type ParsedQuery =
  { readonly ok: true; readonly query: Query } | { readonly ok: false; readonly problem: QueryProblem };
