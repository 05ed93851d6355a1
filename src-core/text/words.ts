import type { TextRange } from '#core/article/article.ts';
import { withoutEdges } from './edges.ts';

/** A word as it stands in the text. */
export interface Word extends TextRange {
  readonly text: string;
}

const segmenter = new Intl.Segmenter('ar', { granularity: 'word' });
const invisible = /\p{Cf}/u;

/** و2,500 and الـ20: an Arabic proclitic written onto a number is a word of its own. */
const cliticBeforeNumber = /^((?:[وف]?(?:ال|[بلك])?)\u0640*)(?=\p{Nd})/u;
/** A full stop, colon or low line between two words that lack the space; letters of an abbreviation stay together. */
const glue = /[.:_\u2024\uFE52\uFF0E]+/gu;
const arabicLetter = /[\u0620-\u064A\u066E-\u06D3\u06FA-\u06FF\uFB50-\uFDFF\uFE70-\uFEFC]/u;
/** Longest part of an abbreviation such as «سي.إن.إن». */
const abbreviationPart = 3;

function lettersOf(part: string): number {
  return part.replace(/[\p{M}\u0640]/gu, '').length;
}

/** Cuts one segment of the segmenter into the words that a reader sees in it. */
function* cut(segment: string, offset: number): Generator<Word> {
  const clitic = cliticBeforeNumber.exec(segment)?.[1] ?? '';
  if (clitic !== '' && clitic.length < segment.length) {
    yield { start: offset, end: offset + clitic.length, text: clitic };
    yield* cut(segment.slice(clitic.length), offset + clitic.length);
    return;
  }
  const parts = segment.split(glue);
  const glued = arabicLetter.test(segment)
    ? parts.some((part) => lettersOf(part) > abbreviationPart)
    : segment.includes('_');
  if (parts.length === 1 || !glued) {
    yield { start: offset, end: offset + segment.length, text: segment };
    return;
  }
  let from = 0;
  for (const part of parts) {
    const start = segment.indexOf(part, from);
    from = start + part.length;
    if (part !== '') yield { start: offset + start, end: offset + from, text: part };
  }
}

/**
 * The words of a text in order. Boundaries are those of Unicode text segmentation (UAX 29) with our corrections for
 * Arabic print: invisible controls at the edges are left out, a proclitic before digits is cut off, words that lack the
 * space after a full stop are parted. Attached و ف ب ك ل and the article stay with their word, and so do marks.
 */
export function wordsOf(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const { start, end } of piecesOf(text)) {
    for (const { segment, index, isWordLike } of segmenter.segment(text.slice(start, end))) {
      if (isWordLike !== true) continue;
      const visible = withoutEdges(segment, invisible);
      if (visible === '') continue;
      for (const word of cut(visible, start + index + segment.indexOf(visible))) found.push(word);
    }
  }
  return found;
}

/** UTF-16 units from which a piece ends at the next white space, and at which it ends in any case. */
const pieceLength = 500;
const longestPiece = 5_000;
const space = /\s/u;

/** The text in pieces that end at white space, where no word goes on: the segmenter's time grows faster than its text. */
function* piecesOf(text: string): Generator<TextRange> {
  let start = 0;
  while (start < text.length) {
    let end = Math.min(text.length, start + pieceLength);
    const last = Math.min(text.length, start + longestPiece);
    while (end < last && !space.test(text.charAt(end))) end += 1;
    yield { start, end };
    start = end;
  }
}
