import type { TextRange } from '#core/article/article.ts';

const segmenter = new Intl.Segmenter('ar', { granularity: 'sentence' });

/** Titles and abbreviations that a full stop follows without ending a sentence. */
const abbreviations =
  /(?:^|[\s("«“'[])(?:و|ف|ب|ل|ال)?(?:د|م|أ|ا|ص|ت|س|ق|ه|هـ|ش|ج|ط|ب|أ\.د|ا\.د|Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Maj|Capt|Sgt|Gov|Sen|Rep|Rev|Hon|Jr|Sr|No|vs|Inc|Ltd|Corp|Co|approx|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Fig|Vol|pp)\.\s*$/u;
/** Letters with full stops between them: «ا.ف.ب.», «U.S.». */
const initials = /(?:^|[\s("«“'[])(?:و|ف|ب|ل|ال)?(?:\p{L}\.\s?)+\p{L}\.\s*$/u;
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
  if (abbreviations.test(before) || initials.test(before)) return true;
  if (digitsAfterStop.test(before) && startsWithDigit.test(after)) return true;
  if (/\.{2,}\s*$|…\s*$/u.test(before)) return startsLower.test(after) || /^[^\s]/u.test(after) === false;
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
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(line)) {
    const before = pieces.at(-1);
    if (before === undefined) {
      pieces.push(segment);
      continue;
    }
    if (continues(before, segment)) {
      pieces[pieces.length - 1] = before + segment;
      continue;
    }
    const closers = leadingClosers.exec(segment)?.[0] ?? '';
    pieces[pieces.length - 1] = before + closers;
    pieces.push(segment.slice(closers.length));
  }
  const ranges: TextRange[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const trimmed = piece.trim();
    const start = offset + piece.indexOf(trimmed);
    if (trimmed !== '') ranges.push({ start, end: start + trimmed.length });
    offset += piece.length;
  }
  return ranges;
}
