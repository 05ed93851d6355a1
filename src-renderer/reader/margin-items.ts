import type { Highlight, Note } from '#core/annotation/annotation.ts';
import type { Article, TextRange } from '#core/article/article.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { keyOfTarget, type NoteTarget } from './held.ts';
import type { StandingHighlight } from './standing.ts';

/** A note in the margin, or the place of one that is being written. */
export interface MarginItem {
  readonly key: string;
  readonly target: NoteTarget;
  readonly note: Note | undefined;
  /** Null for a note on the article as a whole, which stands at its head. */
  readonly highlight: Highlight | null;
  readonly range: TextRange | null;
}

/**
 * The notes on an article and on those of its highlights that are given, in the order of the text, with the one whose
 * card is open although it has none yet.
 */
export function marginItems(
  article: Article,
  standing: readonly StandingHighlight[],
  library: LibraryStore,
  openCard: NoteTarget | null,
): readonly MarginItem[] {
  const written = openCard?.article === article.id ? keyOfTarget(openCard) : null;
  const own: NoteTarget = { kind: 'article', article: article.id };
  const notes = library.notesOf(article.id);
  const onArticle = (notes.length > 0 ? notes : written === article.id ? [undefined] : []).map((note, index) => ({
    key: index === 0 ? keyOfTarget(own) : (note?.id ?? ''),
    target: own,
    note,
    highlight: null,
    range: null,
  }));
  const onHighlights = standing.flatMap(({ highlight, range }) => {
    const note = library.noteOn(highlight.id);
    if (note === undefined && written !== highlight.id) return [];
    const target: NoteTarget = { kind: 'annotation', annotation: highlight.id, article: article.id };
    return [{ key: highlight.id, target, note, highlight, range }];
  });
  return [...onArticle, ...onHighlights];
}
