import type { AnnotationId } from '#core/annotation/annotation.ts';
import { standsAt } from '#core/annotation/resolve.ts';
import type { Article, TextRange } from '#core/article/article.ts';
import type { FoundPassage } from '#core/search/search.ts';
import type { LibraryStore } from '../store/library-store.ts';

/** The head of an article: where a headline, or a note on the whole, is read. */
const head: TextRange = { start: 0, end: 0 };

/** Where in an article's text a passage that was found is read: the first word matched, or the highlight that it belongs to. */
export function rangeToOpen(article: Article, passage: FoundPassage, library: LibraryStore): TextRange {
  if (passage.field === 'body') return passage.marks[0] ?? passage.range;
  if (passage.annotation === null) return head;
  const note = library.annotations.find(({ id }) => id === passage.annotation);
  const id: AnnotationId | undefined =
    note?.motivation === 'commenting' && note.target.kind === 'annotation' ? note.target.annotation : note?.id;
  const highlight = library.highlightsOf(article.id).find((each) => each.id === id);
  if (highlight === undefined) return head;
  return standsAt(library.resolve(highlight.target)) ?? head;
}
