import { snapToWords } from '#core/annotation/snap.ts';
import type { TextRange } from '#core/article/article.ts';

/** An end of a passage in the order of the text, whichever side of the line it stands on. */
export type PassageEdge = 'start' | 'end';

/**
 * The range with one end moved by a word, towards the text's end (1) or its start (-1), over lines as well. Null where
 * there is no further word on that side, or where the range would have none left.
 */
export function movedByWord(text: string, range: TextRange, edge: PassageEdge, way: 1 | -1): TextRange | null {
  const { start, end } = range;
  if (edge === 'end') {
    if (way === 1) {
      const next = wordFrom(text, end);
      return next === null ? null : { start, end: next.end };
    }
    const last = wordBefore(text, end);
    const kept = last === null ? null : wordBefore(text, last.start);
    return kept === null || kept.end <= start ? null : { start, end: kept.end };
  }
  if (way === -1) {
    const previous = wordBefore(text, start);
    return previous === null ? null : { start: previous.start, end };
  }
  const first = wordFrom(text, start);
  const kept = first === null ? null : wordFrom(text, first.end);
  return kept === null || kept.start >= end ? null : { start: kept.start, end };
}

/** The first word that ends behind an offset. */
function wordFrom(text: string, offset: number): TextRange | null {
  for (let at = offset; at < text.length; at += 1) {
    const word = snapToWords(text, { start: at, end: at + 1 });
    if (word !== null && word.end > offset) return word;
  }
  return null;
}

/** The last word that begins before an offset. */
function wordBefore(text: string, offset: number): TextRange | null {
  for (let at = offset - 1; at >= 0; at -= 1) {
    const word = snapToWords(text, { start: at, end: at + 1 });
    if (word !== null && word.start < offset) return word;
  }
  return null;
}
