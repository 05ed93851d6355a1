import type { Annotation, Ink } from '#core/annotation/annotation.ts';
import type { ArticleId, Direction } from '#core/article/article.ts';
import type { Brief } from '#core/brief/brief.ts';
import type { MatchLevel } from '#core/search/query.ts';

export const collections = [
  'annotations',
  'adjustments',
  'directions',
  'holdings',
  'dismissals',
  'briefs',
  'searches',
  'workspace',
  'settings',
] as const;
export type Collection = (typeof collections)[number];

/** The reader's word on one line of an article: bring it back into the body, or set it aside. */
export interface Adjustment {
  readonly article: ArticleId;
  readonly line: number;
  readonly disposition: 'body' | 'removed';
}

/** The direction that the reader gave the paragraph which begins on a line of an article's file. */
export interface ParagraphDirection {
  readonly article: ArticleId;
  readonly line: number;
  readonly dir: Direction;
}

/** Whether the library holds an article; it holds those of which nothing is said. What was made on it is kept in any case. */
export interface Holding {
  readonly article: ArticleId;
  readonly held: boolean;
}

/** A finding that the reader does not want to see. */
export interface Dismissal {
  readonly finding: string;
}

export type SavedSearchId = string & { readonly __brand: 'SavedSearchId' };

/** A search that the reader keeps under a name: a collection of whatever articles it finds when it is looked at. */
export interface SavedSearch {
  readonly id: SavedSearchId;
  /** What `in:` calls it. */
  readonly name: string;
  /** As in `SearchRequest`. */
  readonly text: string;
  readonly level: MatchLevel;
  /** ISO 8601 instant. */
  readonly created: string;
}

/** What stands open, so that the next start shows the same desk. */
export interface Desk {
  readonly mode: 'library' | 'reader' | 'comparison' | 'brief';
  /** One to four; `offset` is the first visible UTF-16 unit of the canonical text. */
  readonly panes: readonly { readonly article: ArticleId; readonly offset: number }[];
  readonly activePane: number;
  readonly compared: readonly ArticleId[];
  readonly brief: string | null;
  /** How many panes to show side by side, one to four; a desk kept before this was a choice shows as many as are open. */
  readonly shownPanes?: number;
  /** Whether two linked panes scroll together, and whether threads run between them; both where they are missing. */
  readonly scrollsTogether?: boolean;
  readonly threadsShown?: boolean;
  /**
   * The panes' shares of the desk's width, in the order of the panes shown; of four, which stand in two rows, the shares of
   * the two columns and then of the two rows. Equal shares where it is missing or of another length.
   */
  readonly paneShares?: readonly number[];
  /** Articles whose panes stay still when another is scrolled. */
  readonly frozen?: readonly ArticleId[];
}

export type ReadingFace = 'naskh' | 'amiri';
export type InterfaceDigits = 'western' | 'arabic';

export interface InterfaceSettings {
  readonly language: 'ar' | 'en';
  readonly theme: 'light' | 'sepia' | 'dark' | 'system';
  /** Pixels: 17, 18, 19, 21 or 24. */
  readonly readingSize: number;
  /** Naskh where it is missing. */
  readonly face?: ReadingFace;
  /** Lines' height in parts of the size: 1.9, 2 or 2.1; 2 where it is missing. */
  readonly lineHeight?: number;
  /** Characters of a line, 52 to 76; 64 where it is missing. */
  readonly measure?: number;
  /** Digits of the interface's own numbers, never of a text's; Western where it is missing. */
  readonly digits?: InterfaceDigits;
  /** Names that the reader gave to inks; the others keep their own. */
  readonly inkNames?: Readonly<Partial<Record<Ink, string>>>;
}

/** The value each collection holds, and in the comment the id it is kept under. */
export interface RecordOf {
  /** The annotation's id. */
  annotations: Annotation;
  /** `<article id>#<line>`. */
  adjustments: Adjustment;
  /** `<article id>#<line>`. */
  directions: ParagraphDirection;
  /** The article's id. */
  holdings: Holding;
  /** The finding's id. */
  dismissals: Dismissal;
  /** The brief's id. */
  briefs: Brief;
  /** The saved search's id. */
  searches: SavedSearch;
  /** `desk`. */
  workspace: Desk;
  /** `interface`. */
  settings: InterfaceSettings;
}

/**
 * What the reader makes is kept as changes: the full new value of one record, or null for its removal. A save is a list
 * of changes that hold together: all of them are kept or none.
 */
export type Change = {
  [Name in Collection]: { readonly collection: Name; readonly id: string; readonly value: RecordOf[Name] | null };
}[Collection];
