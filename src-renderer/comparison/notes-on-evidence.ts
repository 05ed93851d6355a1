import type { Highlight } from '#core/annotation/annotation.ts';
import { noteText } from '#core/annotation/note-markdown.ts';
import { standsAt } from '#core/annotation/resolve.ts';
import type { Finding } from '#core/comparison/comparison.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { overlaps, sentencesAround } from './excerpt.ts';
import { witnessOf, type Witness } from './witness.ts';

export interface NoteOnEvidence {
  readonly highlight: Highlight;
  readonly body: string;
}

/** The reader's notes on highlights in the sentences that a finding stands on, in the order of its evidence. */
export function notesOnEvidence(
  finding: Finding,
  witnesses: readonly Witness[],
  library: Pick<LibraryStore, 'highlightsOf' | 'noteOn' | 'resolve'>,
): readonly NoteOnEvidence[] {
  const found = new Map<string, NoteOnEvidence>();
  for (const piece of finding.evidence) {
    const article = witnessOf(witnesses, piece.article)?.article;
    if (!article) continue;
    const sentences = sentencesAround(article, piece);
    for (const highlight of library.highlightsOf(article.id)) {
      const note = library.noteOn(highlight.id);
      if (!note || found.has(highlight.id)) continue;
      const range = standsAt(library.resolve(highlight.target));
      if (range && overlaps(range, sentences)) found.set(highlight.id, { highlight, body: noteText(note) });
    }
  }
  return [...found.values()];
}
