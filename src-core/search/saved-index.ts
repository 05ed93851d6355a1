import { joinStrings, splitStrings } from './joined-strings.ts';
import type { Segment } from './segment.ts';
import { Vocabulary, type SavedVocabulary } from './vocabulary.ts';

/** Changes whenever what is saved is laid out anew: an older index is built again. */
export const savedFormat = 1;

/** A segment as data that structured cloning keeps, few objects in all. */
export interface SavedSegment {
  readonly ids: string;
  readonly versions: string;
  readonly languages: string;
  readonly sources: string;
  readonly firstDays: Uint32Array;
  readonly lastDays: Uint32Array;
  readonly fields: Segment['fields'];
}

/** All of a segment but which of its documents are live: that changes, and is saved apart. */
export function saveSegment({ documents, fields }: Segment): SavedSegment {
  const { ids, versions, languages, sources, firstDays, lastDays } = documents;
  return {
    ids: joinStrings(ids),
    versions: joinStrings(versions),
    languages: joinStrings(languages),
    sources: joinStrings(sources),
    firstDays,
    lastDays,
    fields,
  };
}

export function loadSegment(saved: SavedSegment, live: Uint8Array): Segment {
  const { ids, versions, languages, sources, firstDays, lastDays, fields } = saved;
  const documents = {
    ids: splitStrings(ids),
    versions: splitStrings(versions),
    languages: splitStrings(languages),
    sources: splitStrings(sources),
    firstDays,
    lastDays,
  };
  return { documents, fields, live };
}

/** A vocabulary, and the forms that were added since it was saved whole, in their order. */
export function loadVocabulary(saved: SavedVocabulary, added: readonly string[]): Vocabulary {
  const vocabulary = new Vocabulary(saved);
  for (const form of added) vocabulary.numberAt(form);
  return vocabulary;
}
