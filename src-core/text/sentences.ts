import type { TextRange } from '#core/article/article.ts';
import { quotedRanges } from './quotation-marks.ts';

const segmenter = new Intl.Segmenter('ar', { granularity: 'sentence' });

/** Longest quotation, in UTF-16 units, that is kept in one sentence with what introduces it. */
const longestQuotation = 600;

/** Titles and abbreviations that a full stop follows without ending a sentence. */
const abbreviations =
  /(?:^|[\s("«“'[])و?(?:(?:ال)?[دم]|أ|ص|ق|هـ|[أا]\.د|Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Maj|Capt|Sgt|Gov|Sen|Rep|Rev|Hon|vs|approx|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Fig|Vol|pp)\.\s*$/u;
/** Letters with full stops between them: «ا.ف.ب.», «U.S.». */
const initials = /(?:^|[\s("«“'[])(?:و|ف|ب|ل|ال)?(?:\p{L}\.\s?)+\p{L}\.\s*$/u;
/** Two or more dots are a pause in Arabic print, not an end. */
const dots = /(?:\.\.|…)\s*$/u;
/** One letter and its stop, with the next letter right behind it: «ا.ف.ب». */
const initialLetter = /(?:^|[^\p{L}\p{M}])[وفبل]?(?:ال)?\p{L}\.$/u;
const digitsAfterStop = /\p{Nd}\.$/u;
const startsWithDigit = /^\p{Nd}/u;
const startsLower = /^\p{Ll}/u;
/**
 * Words that a sentence hangs on to what came before with: the complementiser and the relative pronoun. A full stop
 * before them is a stray one.
 */
const continuation = /^\s*(?:[بل]?أنّ?(?:ه|ها|هم|هما)?|الذي|الذين|التي|اللذين|اللتين)\s/u;
/** What can only close what came before: quotation marks, brackets, marks of punctuation. */
const closing = /^[\s\p{Pe}\p{Pf}"'”’»)\].,،؛;:!?؟…]+$/u;
const leadingClosers = /^(?:[”’»)\]]+|["'](?=\s|$))[.,،؛]?\s*/u;

/** Whether the break that the segmenter found between two pieces is inside a sentence. */
function continues(before: string, after: string): boolean {
  if (/\n\s*$/u.test(before)) return false;
  if (closing.test(after)) return true;
  if (initialLetter.test(before) && /^\p{L}/u.test(after)) return true;
  if (abbreviations.test(before) || initials.test(before)) return true;
  if (digitsAfterStop.test(before) && startsWithDigit.test(after)) return true;
  if (dots.test(before) || continuation.test(after)) return true;
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

function sentencesOfLine(line: string): readonly TextRange[] {
  const quotations = quotedRanges(line).filter(({ start, end }) => end - start <= longestQuotation);
  const inQuotation = (offset: number): boolean => quotations.some(({ start, end }) => start < offset && offset < end);
  const pieces: string[] = [];
  let offset = 0;
  for (const { segment, index } of segmenter.segment(line)) {
    const before = pieces.at(-1);
    if (before === undefined) {
      pieces.push(segment);
      continue;
    }
    const closers = leadingClosers.exec(segment)?.[0] ?? '';
    if (continues(before, segment) || inQuotation(index)) {
      pieces[pieces.length - 1] = before + segment;
      continue;
    }
    pieces[pieces.length - 1] = before + closers;
    pieces.push(segment.slice(closers.length));
  }
  const ranges: TextRange[] = [];
  for (const piece of pieces) {
    const trimmed = piece.trim();
    const start = offset + piece.indexOf(trimmed);
    if (trimmed !== '') ranges.push({ start, end: start + trimmed.length });
    offset += piece.length;
  }
  return ranges;
}
