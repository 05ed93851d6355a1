/** Names the content of a file and its place in it; stable across imports of the same bytes. */
export type ArticleId = string & { readonly __brand: 'ArticleId' };

/** Half-open range of UTF-16 units in an article's canonical text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export type Direction = 'rtl' | 'ltr';

export type BlockKind = 'heading' | 'paragraph' | 'list' | 'caption';

/** One block of the body. Blocks never overlap; between two of them the canonical text holds one line feed. */
export interface Block extends TextRange {
  readonly kind: BlockKind;
}

/** How a fact is known: `stated` in the file, `inferred` from what it says (evidence tells from what), or `unknown`. */
export type Certainty = 'stated' | 'inferred' | 'unknown';

/**
 * The day of publication. `iso` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, only as precise as the evidence allows, and
 * null exactly when the certainty is `unknown`. `evidence` quotes the words of the file that it rests on.
 */
export interface PublicationDate {
  readonly iso: string | null;
  readonly certainty: Certainty;
  readonly evidence: string | null;
}

/** Why a line of the file is not body. `metadata` is shown elsewhere (headline, byline, dateline, publisher). */
export type RemovalReason =
  | 'navigation'
  | 'sharing'
  | 'related'
  | 'tags'
  | 'cookie-notice'
  | 'credits'
  | 'repeated-headline'
  | 'disclaimer'
  | 'other-article'
  | 'reader';

/** What became of one line of the file. Line numbers are 1-based; blank lines have no entry. */
export type Disposition =
  | { readonly kind: 'body'; readonly block: BlockKind }
  | { readonly kind: 'metadata'; readonly field: 'headline' | 'byline' | 'dateline' | 'publisher' | 'datePublished' }
  | { readonly kind: 'removed'; readonly reason: RemovalReason };

/** A line of the file, exactly as it stands there (without its line end), with what became of it. */
export interface SourceLine {
  readonly line: number;
  readonly text: string;
  readonly disposition: Disposition;
}

/** One entry of the cleaning ledger. */
export interface RemovedLine {
  readonly line: number;
  readonly text: string;
  readonly reason: RemovalReason;
}

export interface Article {
  readonly id: ArticleId;
  /** Name of the file that it came from, without folders. */
  readonly file: string;
  /** SHA-256 of the file's bytes, in hex. */
  readonly sourceHash: string;
  /** Null where the file states none; screens then show the opening words of the body and say so. */
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly datePublished: PublicationDate;
  /** BCP 47, such as `ar` or `en`; `und` when it cannot be told. */
  readonly inLanguage: string;
  readonly dir: Direction;
  /** Canonical body text, without the headline: the blocks joined by one line feed. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly TextRange[];
  /** Every line of the file that is not blank and belongs to this article, in order. */
  readonly lines: readonly SourceLine[];
  /** The cleaning ledger: the lines set aside, with their reasons. */
  readonly removed: readonly RemovedLine[];
  /** Names the canonical text: equal exactly when `text` is. */
  readonly version: string;
  /** Another article of the same file, such as one printed under "read also". */
  readonly related: readonly ArticleId[];
  readonly warnings: readonly string[];
}
