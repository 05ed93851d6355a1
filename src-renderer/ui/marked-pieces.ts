/** Half-open range of UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text that is marked or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * What of a text stands between marks and what in them, within `range`; «…» stands where the range cuts a sentence. Marks
 * side by side stay two, as they are counted and as the reader paints them.
 */
export function piecesOf(text: string, marks: readonly TextRange[], range: TextRange): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (piece: string, marked: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, marked });
  };
  if (/[^\s.!?؟…»”"]\s*$/.test(text.slice(Math.max(0, range.start - 8), range.start).replace(/.*\n/s, '')))
    add('…', false);
  let at = range.start;
  for (const { start, end } of [...marks].sort((one, other) => one.start - other.start)) {
    if (start < at || end > range.end) continue;
    add(text.slice(at, start), false);
    add(text.slice(start, end), true);
    at = end;
  }
  add(text.slice(at, range.end), false);
  const sentenceEnded = /[.!?؟…»”"]\s*$/.test(text.slice(range.start, range.end));
  if (!sentenceEnded && /^[^\S\n]*[^\s.!?؟…»”"]/.test(text.slice(range.end, range.end + 8))) add('…', false);
  return pieces;
}
