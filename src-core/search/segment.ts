import type { SearchField } from './query.ts';

/** The most documents of a segment: their numbers fit 16 bits. */
export const segmentLimit = 0xffff;

/** Between two texts of one field lie as many positions as no phrase or nearness can span. */
export const textGap = 1_000;

/** Postings between two entries of `skips`. */
export const skipLength = 32;

/** From this count on, the count itself is in `long`. */
export const longCount = 255;

/**
 * Where the forms of one field stand. Posting `p` of the form `forms[i]`, for `p` from `starts[i]` to `starts[i + 1]`, says that
 * document `docs[p]` has the form `counts[p]` times; documents ascend. The positions of all postings follow one another
 * in `positions` as differences of variable length; `skips[p >> 5]` is where those of every 32nd posting begin.
 */
export interface Postings {
  /** Ascending. */
  readonly forms: Uint32Array;
  readonly starts: Uint32Array;
  readonly docs: Uint16Array;
  readonly counts: Uint8Array;
  readonly positions: Uint8Array;
  readonly skips: Uint32Array;
  /** Pairs of posting and count, ascending, where the count is 255 or more. */
  readonly long: Uint32Array;
  /** Words of each document in this field. */
  readonly lengths: Uint32Array;
}

/** What an index keeps of its documents besides their words: a column for each fact, in the order of their numbers. */
export interface SegmentDocuments {
  readonly ids: readonly string[];
  readonly versions: readonly string[];
  /** First and last day of the publication date as numbers such as 20200130; 0 where it is not known. */
  readonly firstDays: Uint32Array;
  readonly lastDays: Uint32Array;
  /** Primary language subtags. */
  readonly languages: readonly string[];
  /** Publishers; empty where none is stated. */
  readonly sources: readonly string[];
}

/** Up to 65,535 documents, indexed together and never changed; `live[d]` is 0 once document `d` was taken out. */
export interface Segment {
  readonly documents: SegmentDocuments;
  readonly fields: Readonly<Partial<Record<SearchField, Postings>>>;
  readonly live: Uint8Array;
}

/** Index of a form in `postings.forms`, or -1; looked for from `from` on. */
export function formIndex(postings: Postings, form: number, from = 0): number {
  const { forms } = postings;
  let low = from;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((forms[middle] ?? 0) < form) low = middle + 1;
    else high = middle;
  }
  return forms[low] === form ? low : -1;
}

/** How often the form of a posting stands in its document. */
export function countAt(postings: Postings, posting: number): number {
  const count = postings.counts[posting] ?? 0;
  return count < longCount ? count : longCountAt(postings.long, posting);
}

function longCountAt(long: Uint32Array, posting: number): number {
  let low = 0;
  let high = long.length >>> 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((long[middle * 2] ?? 0) < posting) low = middle + 1;
    else high = middle;
  }
  return long[low * 2 + 1] ?? longCount;
}

/** The posting of a document among those from `start` to `end`, or -1. */
export function postingOf(postings: Postings, start: number, end: number, document: number): number {
  const { docs } = postings;
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((docs[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return low < end && docs[low] === document ? low : -1;
}

/** Where the next number begins behind `count` numbers in `bytes`. */
export function skipNumbers(bytes: Uint8Array, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; at += 1) if ((bytes[at] ?? 0) < 128) left -= 1;
  return at;
}

/** Adds the positions of a posting to `into`. */
export function readPositions(postings: Postings, posting: number, into: number[]): void {
  const { positions, skips } = postings;
  const skip = posting >>> 5;
  let passed = 0;
  for (let before = skip << 5; before < posting; before += 1) passed += countAt(postings, before);
  let at = skipNumbers(positions, skips[skip] ?? 0, passed);
  let position = 0;
  for (let left = countAt(postings, posting); left > 0; left -= 1) {
    let value = 0;
    let shift = 0;
    let byte = positions[at++] ?? 0;
    while (byte > 127) {
      value |= (byte & 127) << shift;
      shift += 7;
      byte = positions[at++] ?? 0;
    }
    position += value | (byte << shift);
    into.push(position);
  }
}
