import type { ArticleId, TextRange } from '#core/article/article.ts';

/** A span of one article's canonical text. */
export interface Passage extends TextRange {
  readonly article: ArticleId;
}

export type AlignmentRelation = 'same-text' | 'same-statement' | 'related';

/** What made an alignment: the folded words, numbers, dates and names that both passages have. */
export interface AlignmentReason {
  readonly words: readonly string[];
  readonly numbers: readonly string[];
  readonly dates: readonly string[];
  readonly names: readonly string[];
}

export interface Alignment {
  readonly a: Passage;
  readonly b: Passage;
  readonly relation: AlignmentRelation;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: AlignmentReason;
}

export interface Quotation extends Passage {
  readonly speaker: string | null;
  readonly verb: string | null;
  /** The agency or outlet that carried it. */
  readonly via: string | null;
  readonly mode: 'direct' | 'indirect';
  /** The speaker is that of the saying before: its own sentence names nobody («وأضاف أن»). */
  readonly carried: boolean;
}

/** A quantity; `value` to `high` is an interval when the text hedges, and `high` is null without an upper bound. */
export interface Figure extends Passage {
  readonly value: number;
  readonly high: number | null;
  readonly qualifier: 'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'dozens' | 'range';
  readonly unit: string | null;
  /** What is counted, in the text's own words. */
  readonly about: string | null;
}

export type DatePrecision = 'year' | 'month' | 'day' | 'unknown';

/** `iso` leaves out what is not said: `--01-30` is a 30 January of an unnamed year, `2024-02` a month. */
export interface DateMention extends Passage {
  readonly iso: string | null;
  readonly precision: DatePrecision;
  /** What is dated, in the text's own words. */
  readonly event: string | null;
}

export type FindingKind = 'date' | 'figure' | 'naming' | 'headline' | 'statement' | 'quotation';

/** `explained`: the values differ, and the articles say or imply why (such as a later year). */
export type Verdict = 'agree' | 'conflict' | 'precision' | 'explained' | 'single';

export interface Evidence extends Passage {
  /** The value that this passage gives: a date, a number with its unit, a term, a headline. */
  readonly value: string;
}

/** Something that the articles agree on, differ on, or that one alone says. */
export interface Finding {
  /** Stable while the passages it stands on are; what a dismissal is kept under. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly verdict: Verdict;
  /** In the source's own words as far as possible; screens add the words of the verdict and kind. */
  readonly label: string;
  /** In the order of the compared articles; at least one. */
  readonly evidence: readonly Evidence[];
}

/** Different terms that the articles use of one referent. */
export interface Framing {
  readonly referent: string;
  readonly terms: readonly (Passage & { readonly term: string })[];
}

export interface Comparison {
  readonly articles: readonly ArticleId[];
  readonly alignments: readonly Alignment[];
  readonly quotations: readonly Quotation[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  readonly findings: readonly Finding[];
  readonly framing: readonly Framing[];
}
