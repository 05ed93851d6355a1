import type { Annotation, AnnotationId, Highlight, Ink, Note, PassageTarget } from '#core/annotation/annotation.ts';
import type { RecordChange } from '#core/library/records.ts';

/** Saves an annotation under its id. */
export function keeping(annotation: Annotation): RecordChange {
  return { collection: 'annotations', id: annotation.id, value: annotation };
}

export function removing(annotation: AnnotationId): RecordChange {
  return { collection: 'annotations', id: annotation, value: null };
}

/** `now` is an ISO 8601 instant. */
export function newHighlight(id: string, target: PassageTarget, ink: Ink, now: string): Highlight {
  return { motivation: 'highlighting', id: id as AnnotationId, target, ink, created: now, modified: now };
}

export function newNote(id: string, target: Note['target'], body: string, now: string): Note {
  return { motivation: 'commenting', id: id as AnnotationId, target, body, created: now, modified: now };
}
