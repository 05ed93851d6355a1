import type { TextQuoteSelector } from '#core/annotation/selector.ts';
import { sequenceOf, type TokenSequence, type Vocabulary } from '#core/annotation/token-sequence.ts';

/** UTF-16 units of context from which it is wider than usual. */
export const wideContext = 320;

/** A quote between its contexts as tokens: what is looked for in a text. */
export interface PassagePattern {
  /** Of prefix, exact and suffix together. */
  readonly sequence: TokenSequence;
  /** The tokens that the quote touches: from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
  /** Where the quote begins and ends in the sequence's text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** Whether the context was kept wide, because the quote with its near context stood twice. */
  readonly isWide: boolean;
}

export function patternOf(
  { prefix, exact, suffix }: Omit<TextQuoteSelector, 'type'>,
  words: Vocabulary,
): PassagePattern {
  const sequence = sequenceOf(prefix + exact + suffix, words);
  const from = prefix.length;
  const to = from + exact.length;
  let first = 0;
  while (first < sequence.length && (sequence.ends[first] ?? 0) <= from) first += 1;
  let end = first;
  while (end < sequence.length && (sequence.starts[end] ?? 0) < to) end += 1;
  const isWide = Math.max(prefix.length, suffix.length) >= wideContext;
  return { sequence, first, end, from, to, isWide };
}

/** Whether the quote begins or ends inside a token. */
export function isCut({ sequence, first, end, from, to }: PassagePattern): boolean {
  return first < end && ((sequence.starts[first] ?? 0) < from || (sequence.ends[end - 1] ?? 0) > to);
}
