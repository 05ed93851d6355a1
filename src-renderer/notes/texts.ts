import type { AnnotationEntry } from '#core/annotation/annotation-list.ts';
import { noteText } from '#core/annotation/note-markdown.ts';

/** The quotes of a row: of a highlight its own, of a link those of both ends. */
export function quotesOf({ annotation }: AnnotationEntry): readonly string[] {
  if (annotation.motivation === 'commenting') return [];
  const quote = annotation.target.quote.exact;
  return annotation.motivation === 'linking' ? [quote, annotation.body.quote.exact] : [quote];
}

/** The texts of a row in which words are looked for: its quotes, then its notes, then its tags. */
export function textsOf(entry: AnnotationEntry): readonly string[] {
  return [...quotesOf(entry), ...entry.notes.map(noteText), ...entry.tags];
}
