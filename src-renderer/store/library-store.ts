import type { Annotation, AnnotationId, Highlight, Link, Note, PassageTarget } from '#core/annotation/annotation.ts';
import type { Resolution } from '#core/annotation/resolve.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import type { Brief } from '#core/brief/brief.ts';
import type { ImportOutcome, SaveFailure } from '#core/host.ts';
import type { StepName } from '#core/library/step.ts';
import type { PendingDrafts } from './pending-drafts.ts';
import type { Desk, InterfaceSettings, Change, ParagraphDirection, SavedSearch } from '#core/library/records.ts';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  /** The journal has it, the working store refused it: kept, and applied at the next save or start. */
  | { readonly kind: 'journal-only'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: SaveFailure };

/** A step that was taken back or done again. */
export interface MovedStep {
  readonly name: StepName;
  /** What the records that it touches became. */
  readonly changes: readonly Change[];
  /** What they were before. */
  readonly before: readonly Change[];
}

/** What the screens see of the library. Every getter is reactive. `Library` in library.svelte.ts is the one implementation. */
export interface LibraryStore {
  /** In the order of the corpus, with the reader's adjustments applied. */
  readonly articles: readonly Article[];
  /** Articles that the reader took out of the library: what was made on them is kept, and they can be brought back. */
  readonly removedArticles: readonly Article[];
  readonly annotations: readonly Annotation[];
  readonly dismissed: ReadonlySet<string>;
  readonly briefs: readonly Brief[];
  /** In the order in which they were saved. */
  readonly searches: readonly SavedSearch[];
  readonly desk: Desk;
  readonly settings: InterfaceSettings;
  readonly saveState: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the next undo takes back, and the next redo does again; null without one. */
  readonly nextUndo: StepName | null;
  readonly nextRedo: StepName | null;
  /** Where a screen says what it has yet to save. */
  readonly drafts: PendingDrafts;
  article(id: ArticleId): Article | undefined;
  /** A canonical text by its version: an article's as it is now, or as it was when an annotation was made on it. */
  textOf(version: string): string | null;
  /** Where a target stands in its article as it is now; null where the article is not in the library. */
  resolve(target: PassageTarget): Resolution | null;
  /** The same without looking for it: null also while nobody has looked for it in the text as it is now. */
  resolveKnown(target: PassageTarget): Resolution | null;
  /** Takes over where a worker found a target. */
  keepResolved(article: Article, target: PassageTarget, resolution: Resolution): void;
  highlightsOf(article: ArticleId): readonly Highlight[];
  noteOn(annotation: AnnotationId): Note | undefined;
  /** Links with an end in the article, at either side. */
  linksOf(article: ArticleId): readonly Link[];
  /** Directions that the reader gave to paragraphs of the article. */
  directionsOf(article: ArticleId): readonly ParagraphDirection[];
  /** Notes on the article as a whole. */
  notesOf(article: ArticleId): readonly Note[];
  /**
   * Saves one undoable step: journal first, then the working store. Resolves true when both hold it, false when it
   * could not be saved (`saveState` says why, and nothing has changed). Steps in a row with equal `joins`, all on the same
   * records, are taken back as one: a note that is saved while it is typed.
   */
  commit(step: StepName, changes: readonly Change[], joins?: string): Promise<boolean>;
  /** `commit` of changes, or none, that follow from what is there: asked for once all that was to be saved before is saved. */
  commitInTurn(step: StepName, changesNow: () => readonly Change[]): Promise<boolean>;
  /** Saves without a step in the history: the desk and the settings. */
  keep(changes: readonly Change[]): Promise<boolean>;
  /** Takes the latest step back; resolves its name, or null when there is none or it could not be saved. */
  undo(): Promise<StepName | null>;
  redo(): Promise<StepName | null>;
  /** Takes articles out of the library, in one step; false when it could not be saved. */
  removeArticles(articles: readonly ArticleId[]): Promise<boolean>;
  bringBack(articles: readonly ArticleId[]): Promise<boolean>;
  /** Brings files in as a step of the history; articles that were removed come back. */
  importChosen(): Promise<readonly ImportOutcome[]>;
  importDropped(files: readonly File[]): Promise<readonly ImportOutcome[]>;
}
