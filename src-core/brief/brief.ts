import type { AnnotationId } from '#core/annotation/annotation.ts';
import type { ArticleId, Block, Certainty, Direction } from '#core/article/article.ts';
import type { Finding, FindingKind, Passage, Verdict } from '#core/comparison/comparison.ts';

export type BriefId = string & { readonly __brand: 'BriefId' };
export type FrameLanguage = 'ar' | 'en';

/** A brief as the reader composes it: what was chosen, in what order, under which headings. */
export interface Brief {
  readonly id: BriefId;
  readonly title: string;
  readonly language: FrameLanguage;
  /** Sources in the order of their sigla. */
  readonly articles: readonly ArticleId[];
  readonly sections: readonly Section[];
  readonly created: string;
  readonly modified: string;
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly SectionItem[];
}

export type SectionItem =
  /** The reader's own words. */
  | { readonly kind: 'text'; readonly id: string; readonly text: string }
  /** A highlight with the note on it. */
  | { readonly kind: 'highlight'; readonly id: string; readonly annotation: AnnotationId }
  /** A note on an article. */
  | { readonly kind: 'note'; readonly id: string; readonly annotation: AnnotationId }
  /** A finding, kept whole so that it survives a later comparison that no longer makes it. */
  | { readonly kind: 'finding'; readonly id: string; readonly finding: Finding };

/** A brief with everything it needs resolved: what is typeset, without the library at hand. */
export interface BriefDocument {
  readonly title: string;
  readonly language: FrameLanguage;
  /** `YYYY-MM-DD`: the day that the cover and the metadata bear. */
  readonly date: string;
  readonly sources: readonly BriefSource[];
  readonly sections: readonly DocumentSection[];
  /** Whole articles as chapters at the end; empty unless asked for. */
  readonly chapters: readonly BriefChapter[];
}

export interface BriefSource {
  readonly article: ArticleId;
  /** أ ب ج … or A B C …, by the frame's language. */
  readonly siglum: string;
  readonly headline: string;
  /** False where the headline is the opening of the body because the file states none. */
  readonly headlineStated: boolean;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly date: string | null;
  readonly dateCertainty: Certainty;
  readonly dir: Direction;
}

export interface DocumentSection {
  readonly heading: string;
  readonly items: readonly DocumentItem[];
}

export type DocumentItem =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'quotation'; readonly quotation: CitedQuotation; readonly note: string | null }
  | { readonly kind: 'note'; readonly article: ArticleId; readonly text: string }
  /** What was chosen and is no longer there: the words that were quoted, where they are still known. */
  | { readonly kind: 'orphan'; readonly text: string | null; readonly note: string | null }
  | { readonly kind: 'finding'; readonly finding: CitedFinding }
  /** One row for each finding, one column for each source; a null cell is a source that is silent. */
  | { readonly kind: 'table'; readonly rows: readonly ComparisonRow[] };

/** Exact words of a source with where they stand. */
export interface CitedQuotation {
  readonly passage: Passage;
  /** Byte-equal to the passage's slice of the canonical text, or to the headline where `paragraph` is null. */
  readonly text: string;
  /** 1-based number of the paragraph in the body; null for the headline, which stands over the body. */
  readonly paragraph: number | null;
}

export interface CitedEvidence extends CitedQuotation {
  readonly value: string;
  /** The sentences that `text` stands in, and where in them it starts; a headline stands alone. */
  readonly context: { readonly text: string; readonly start: number };
}

export interface CitedFinding {
  readonly kind: FindingKind;
  readonly verdict: Verdict;
  readonly label: string;
  readonly evidence: readonly CitedEvidence[];
}

export interface ComparisonRow {
  readonly label: string;
  readonly verdict: Verdict;
  /** In the order of the document's sources. */
  readonly cells: readonly ({ readonly value: string; readonly paragraph: number | null } | null)[];
}

export interface BriefChapter {
  readonly article: ArticleId;
  readonly text: string;
  readonly blocks: readonly Block[];
}
