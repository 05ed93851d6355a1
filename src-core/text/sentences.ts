import type { TextRange } from '#core/article/article.ts';
import { endsInAbbreviation } from './abbreviations.ts';
import { goesOn } from './continuations.ts';
import { quotedRanges } from './quotation-marks.ts';

const segmenter = new Intl.Segmenter('ar', { granularity: 'sentence' });

/** Longest quotation, in UTF-16 units, that is kept in one sentence with what introduces it. */
const longestQuotation = 600;

/** UTF-16 units at the end of a piece that can tell whether it goes on: longer than any abbreviation. */
const tail = 64;

const controls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** Two or more dots are a pause in Arabic print, not an end; in brackets they stand for words left out. */
const dots = /(?:\.\.|…)[)\]]?\s*$/u;
/** The number of an item that follows: «1. الطريق». */
const enumerator = /^\s*\(?\p{Nd}{1,2}[.)]\s+$/u;
/** An address goes on where no space parts it: «example.org/find?id=7». */
const addressEnd = /(?:[a-z]:\/\/|www\.|@)\S*$/iu;
const digitsAfterStop = /\p{Nd}\.$/u;
const startsWithDigit = /^\p{Nd}/u;
const startsLower = /^\p{Ll}/u;
/** What can only close what came before: quotation marks, brackets, marks of punctuation. */
const closing = /^[\s\p{Pe}\p{Pf}"'”’»)\].,،؛;:!?؟…]+$/u;
const leadingClosers = /^(?:[”’»)\]]+|["'](?=\s|$))[.,،؛]?\s*/u;

/** Whether the break that the segmenter found between two pieces is inside a sentence. */
function continues(before: string, after: string): boolean {
  if (/\n\s*$/u.test(before)) return false;
  if (closing.test(after)) return true;
  if (enumerator.test(before) || endsInAbbreviation(before, after)) return true;
  if (addressEnd.test(before) && /^[\w/?&=%#-]/u.test(after)) return true;
  if (digitsAfterStop.test(before) && startsWithDigit.test(after)) return true;
  if (dots.test(before) || goesOn(after, before)) return true;
  return startsLower.test(after);
}

/**
 * The sentences of a text, trimmed of the white space around them. Boundaries are those of Unicode text segmentation
 * (UAX 29), joined again after titles, initials and abbreviations, and where only closing marks follow a full stop. A
 * line end always is a boundary.
 */
export function sentencesOf(text: string): readonly TextRange[] {
  const sentences: TextRange[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    for (const range of sentencesOfLine(line)) {
      sentences.push({ start: lineStart + range.start, end: lineStart + range.end });
    }
    lineStart += line.length + 1;
  }
  return sentences;
}

/** UTF-16 units that are given to the segmenter at once: its cost for each break grows with what it is given. */
const window = 4096;

/** Where the segmenter breaks a line, window by window: the last two breaks of a window wait for what follows it. */
function* breaksOf(line: string): Generator<number> {
  let from = 0;
  let size = window;
  while (from < line.length) {
    const breaks = Array.from(segmenter.segment(line.slice(from, from + size)), ({ index }) => from + index);
    const isLast = from + size >= line.length;
    const sure = isLast ? breaks : breaks.slice(0, -2);
    yield* sure.slice(1);
    if (isLast) return;
    const next = sure.at(-1) ?? from;
    // A window without a break that is sure is too small for its sentence.
    size = next > from ? window : size * 2;
    from = next;
  }
}

function sentencesOfLine(line: string): readonly TextRange[] {
  const quotations = quotedRanges(line).filter(({ start, end }) => end - start <= longestQuotation);
  let quotation = 0;
  const inQuotation = (at: number): boolean => {
    while ((quotations[quotation]?.end ?? Infinity) <= at) quotation += 1;
    return (quotations[quotation]?.start ?? Infinity) < at;
  };
  const ranges: TextRange[] = [];
  let start = 0;
  const cut = (end: number): void => {
    const piece = line.slice(start, end);
    const trimmed = piece.trim();
    const from = start + piece.indexOf(trimmed);
    if (trimmed !== '') ranges.push({ start: from, end: from + trimmed.length });
    start = end;
  };
  const breaks = [...breaksOf(line), line.length];
  for (const [place, at] of breaks.slice(0, -1).entries()) {
    const after = line.slice(at, breaks[place + 1]);
    const before = line.slice(Math.max(start, at - tail), at);
    if (continues(before.replace(controls, ''), after.replace(controls, '')) || inQuotation(at)) continue;
    cut(at + (leadingClosers.exec(after)?.[0].length ?? 0));
  }
  cut(line.length);
  return ranges;
}
