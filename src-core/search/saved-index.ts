import { joinStrings, splitStrings } from './joined-strings.ts';
import { searchFields, type SearchField } from './query.ts';
import type { Postings, Segment } from './segment.ts';
import { Vocabulary, type SavedVocabulary } from './vocabulary.ts';

/** Changes whenever what is saved is laid out anew: an older index is built again. */
export const savedFormat = 4;

/**
 * Names the rules by which texts are cut into words and words are folded and stemmed: an index made by others is built again.
 * saved-index.test.ts tells what to put here after a rule or a list has changed.
 */
export const savedRules = '1cvcx85';

const arrays = ['forms', 'starts', 'skips', 'long', 'lengths', 'docs', 'counts', 'positions'] as const;
type PostingsArray = (typeof arrays)[number];

/** Where an array of a field lies in the bytes of a segment; `length` counts numbers. */
interface ArrayPlace {
  readonly field: SearchField;
  readonly array: PostingsArray;
  readonly start: number;
  readonly length: number;
}

/** What is known of a segment besides the bytes of its postings, in few objects. */
export interface SegmentFacts {
  readonly ids: string;
  readonly versions: string;
  readonly languages: string;
  readonly sources: string;
  readonly firstDays: Uint32Array;
  readonly lastDays: Uint32Array;
  readonly places: readonly ArrayPlace[];
  /** Of the bytes: a disk may give back others than it took. */
  readonly checksum: number;
}

/** A segment to be saved: its facts, and its postings as stretches of bytes to be put one behind the other. */
export interface SavedSegment {
  readonly facts: SegmentFacts;
  readonly bytes: readonly Uint8Array[];
}

/**
 * All of a segment but which of its documents are live: that changes, and is saved apart. Bytes are in the order of this
 * machine: what is saved is never carried to another.
 */
export function saveSegment({ documents, fields }: Segment): SavedSegment {
  const places: ArrayPlace[] = [];
  const bytes: Uint8Array[] = [];
  let start = 0;
  for (const field of searchFields) {
    const postings = fields[field];
    if (postings === undefined) continue;
    for (const array of arrays) {
      const values = postings[array];
      places.push({ field, array, start, length: values.length });
      bytes.push(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
      // The next array begins where a number of four bytes may.
      const padding = (4 - (values.byteLength % 4)) % 4;
      if (padding > 0) bytes.push(new Uint8Array(padding));
      start += values.byteLength + padding;
    }
  }
  const { ids, versions, languages, sources, firstDays, lastDays } = documents;
  const facts = {
    ids: joinStrings(ids),
    versions: joinStrings(versions),
    languages: joinStrings(languages),
    sources: joinStrings(sources),
    firstDays,
    lastDays,
    places,
    checksum: checksumOf(bytes),
  };
  return { facts, bytes };
}

/** A polynomial hash over the numbers of four bytes; stretches that follow one another are hashed as one. */
function checksumOf(stretches: readonly Uint8Array[]): number {
  let hash = 0;
  let pending = 0;
  let shift = 0;
  for (const stretch of stretches) {
    let at = 0;
    if (shift === 0 && stretch.byteOffset % 4 === 0) {
      const words = new Uint32Array(stretch.buffer, stretch.byteOffset, stretch.length >>> 2);
      for (let word = 0; word < words.length; word += 1) hash = (Math.imul(hash, 31) + (words[word] ?? 0)) | 0;
      at = words.length * 4;
    }
    for (; at < stretch.length; at += 1) {
      pending |= (stretch[at] ?? 0) << shift;
      shift += 8;
      if (shift < 32) continue;
      hash = (Math.imul(hash, 31) + pending) | 0;
      pending = 0;
      shift = 0;
    }
  }
  return hash;
}

/**
 * The segment again. Its postings are views of `bytes`: nothing is copied. Throws an error when these are not the bytes that
 * were saved, or not the documents.
 */
export function loadSegment(facts: SegmentFacts, bytes: ArrayBuffer, live: Uint8Array): Segment {
  if (checksumOf([new Uint8Array(bytes)]) !== facts.checksum) throw new Error('the postings have changed on the disk');
  const fields: Partial<Record<SearchField, Postings>> = {};
  for (const field of new Set(facts.places.map((place) => place.field))) {
    fields[field] = postingsIn(
      bytes,
      facts.places.filter((place) => place.field === field),
    );
  }
  const documents = {
    ids: splitStrings(facts.ids),
    versions: splitStrings(facts.versions),
    languages: splitStrings(facts.languages),
    sources: splitStrings(facts.sources),
    firstDays: facts.firstDays,
    lastDays: facts.lastDays,
  };
  if (documents.ids.length !== live.length) throw new Error('documents of a segment are missing');
  return { documents, fields, live };
}

function postingsIn(bytes: ArrayBuffer, places: readonly ArrayPlace[]): Postings {
  const placeOf = (array: PostingsArray): readonly [number, number] => {
    const { start = 0, length = 0 } = places.find((place) => place.array === array) ?? {};
    return [start, length];
  };
  return {
    forms: new Uint32Array(bytes, ...placeOf('forms')),
    starts: new Uint32Array(bytes, ...placeOf('starts')),
    skips: new Uint32Array(bytes, ...placeOf('skips')),
    long: new Uint32Array(bytes, ...placeOf('long')),
    lengths: new Uint32Array(bytes, ...placeOf('lengths')),
    docs: new Uint16Array(bytes, ...placeOf('docs')),
    counts: new Uint8Array(bytes, ...placeOf('counts')),
    positions: new Uint8Array(bytes, ...placeOf('positions')),
  };
}

/** A vocabulary, and the forms that were added since it was saved whole, in their order. */
export function loadVocabulary(saved: SavedVocabulary, added: readonly string[]): Vocabulary {
  const vocabulary = new Vocabulary(saved);
  for (const form of added) vocabulary.numberAt(form);
  return vocabulary;
}
