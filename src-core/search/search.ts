import type { TextRange } from '#core/article/article.ts';
import type { MatchLevel, QueryProblem, SearchField } from './query.ts';

/** A search as the reader asks for it. */
export interface SearchRequest {
  readonly text: string;
  readonly level: MatchLevel;
  /** Fields in which words are looked for unless the query names one. */
  readonly fields: readonly SearchField[];
  /** Surface forms, as in `FormCount.form`, that are not to count as matches. */
  readonly withoutForms: readonly string[];
  /** The last word is still being typed: it also matches words that begin with it. */
  readonly openEnd: boolean;
  /** Hits to leave out at the head of the ranking, and the most to give. */
  readonly offset: number;
  readonly limit: number;
  /** The queries of saved searches by name, for `in:`. */
  readonly collections: Readonly<Record<string, string>>;
  /** Publishers to stay within, null standing for "not stated"; null for all. */
  readonly sources: readonly (string | null)[] | null;
}

/** One article found. */
export interface SearchHit {
  readonly article: string;
  /** Larger is better; comparable within one answer only. */
  readonly score: number;
  /** How often the words that are looked for stand in it. */
  readonly occurrences: number;
}

/** A spelling that stands in the texts and was matched, and how often. */
export interface FormCount {
  readonly form: string;
  readonly count: number;
}

/** Another query worth offering. */
export interface Suggestion {
  /** Typed in the other keyboard layout, or a near spelling that occurs. */
  readonly kind: 'keyboard' | 'spelling';
  readonly query: string;
  /** Articles that it finds. */
  readonly articles: number;
}

export interface FoundAnswer {
  readonly kind: 'found';
  /** Every article that matches, of which `hits` are a page, best first. */
  readonly articles: number;
  readonly occurrences: number;
  readonly hits: readonly SearchHit[];
  /** How many of the matches stand in each field. */
  readonly fields: Readonly<Record<SearchField, number>>;
  /** Publishers of the articles found, the most frequent first, counted without regard to `sources`. */
  readonly sources: readonly { readonly source: string | null; readonly articles: number }[];
  /** Matched forms, the most frequent first. */
  readonly forms: readonly FormCount[];
  /** Offered when nothing matches. */
  readonly suggestions: readonly Suggestion[];
  /** No article has all the words: these have some of them. Their order is the ranking; scores do not tell it. */
  readonly relaxed: boolean;
  /** Words of the query that no text has, said when nothing has them all. */
  readonly missing: readonly string[];
}

export type SearchAnswer = { readonly kind: 'problem'; readonly problem: QueryProblem } | FoundAnswer;

/** A stretch of one text of an article in which matches stand. */
export interface FoundPassage {
  readonly field: SearchField;
  /** The note or highlight it stands in. */
  readonly annotation: string | null;
  /** The text of that field; ranges are offsets in it. */
  readonly text: string;
  /** What to show: the sentence or, of a long one, the words around the matches. */
  readonly range: TextRange;
  /** The matched words, each from its first to its last letter with its marks. */
  readonly marks: readonly TextRange[];
}
