import type { TextRange } from '#core/article/article.ts';

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/**
 * Widens a range so that it parts no letter from its marks and no character from its joiners. Null where it is empty.
 * Lines bound characters, so only the lines that the range touches are read.
 */
export function widenToCharacters(text: string, range: TextRange): TextRange | null {
  if (range.start >= range.end) return null;
  return { start: edgeAt(text, range.start, 'before'), end: edgeAt(text, range.end, 'after') };
}

/** The edge of a character at an offset, or next to it on one side. */
function edgeAt(text: string, offset: number, side: 'before' | 'after'): number {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const to = lineEnd < 0 ? text.length : lineEnd;
  if (offset <= from || offset >= to) return offset;
  const character = graphemes.segment(text.slice(from, to)).containing(offset - from);
  if (character === undefined || from + character.index === offset) return offset;
  return from + character.index + (side === 'before' ? 0 : character.segment.length);
}
