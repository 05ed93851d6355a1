import type {
  Annotation,
  AnnotationId,
  Highlight,
  Ink,
  Link,
  Note,
  PassageTarget,
} from '#core/annotation/annotation.ts';
import type { ArticleId } from '#core/article/article.ts';
import type { Adjustment, Change } from '#core/library/records.ts';

/** Saves an annotation under its id. */
export function keeping(annotation: Annotation): Change {
  return { collection: 'annotations', id: annotation.id, value: annotation };
}

export function removing(annotation: AnnotationId): Change {
  return { collection: 'annotations', id: annotation, value: null };
}

/** `now` is an ISO 8601 instant. */
export function newHighlight(id: AnnotationId, target: PassageTarget, ink: Ink, now: string): Highlight {
  return { motivation: 'highlighting', id, target, ink, created: now, modified: now };
}

export function newNote(id: AnnotationId, target: Note['target'], body: string, now: string): Note {
  return { motivation: 'commenting', id, target, body, created: now, modified: now };
}

/** Saves the reader's word on one line of an article. */
export function adjusting(article: ArticleId, line: number, disposition: Adjustment['disposition']): Change {
  return { collection: 'adjustments', id: `${article}#${String(line)}`, value: { article, line, disposition } };
}

export function newLink(
  id: AnnotationId,
  { target, body, relation }: Pick<Link, 'target' | 'body' | 'relation'>,
  now: string,
): Link {
  return { motivation: 'linking', id, target, body, relation, created: now, modified: now };
}
