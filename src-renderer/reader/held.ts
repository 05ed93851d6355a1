import type { AnnotationId, Note } from '#core/annotation/annotation.ts';
import type { ArticleId, TextRange } from '#core/article/article.ts';

/** Words of a text that the reader has taken hold of. */
export interface HeldWords {
  readonly kind: 'words';
  readonly article: ArticleId;
  readonly range: TextRange;
}

export interface HeldHighlight {
  readonly kind: 'highlight';
  readonly article: ArticleId;
  readonly highlight: AnnotationId;
}

export type Held = HeldWords | HeldHighlight;

/** Whose note is being written. */
export type NoteTarget = Note['target'];

/** What two targets have in common when they are the same. */
export function keyOfTarget(target: NoteTarget): string {
  return target.kind === 'annotation' ? target.annotation : target.article;
}

/** The same of what is held. */
export function keyOfHeld(held: Held): string {
  if (held.kind === 'highlight') return held.highlight;
  return `${held.article}:${String(held.range.start)}-${String(held.range.end)}`;
}
