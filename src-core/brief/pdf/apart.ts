import type { DrawingBook } from './drawings.ts';
import { blank } from './drawings.ts';
import { plainCode, type Code, type Draft, type Piece } from './code.ts';

const weak = /[\p{Nd}\p{Sc}\p{Mn}+\-,./:\u00a0\u060c\u066a-\u066c#%°‰\u2212]/u;
const rightToLeftMark = '\u200f';

/** How PDFium sorts characters into segments: letters, what goes with numbers, and all else. */
function segmentKind(character: string): 'left' | 'weak' | 'neutral' {
  if (weak.test(character)) return 'weak';
  return /\p{L}/u.test(character) ? 'left' : 'neutral';
}

/**
 * In a line that runs right to left PDFium turns the segments of a run such as "B-52" or an address around. Such a run
 * goes out twice: as one code that shows nothing (PDFium drops it, the others read it), and as the pieces that are drawn,
 * last one first, which PDFium turns back (the others are told that they are no text). See docs/decisions.
 */
export function setApart(codes: readonly Draft[], book: DrawingBook): readonly Code[] {
  const all: Code[] = [];
  for (let from = 0; from < codes.length;) {
    const first = codes[from];
    if (!first) break;
    let to = from + 1;
    const inRun = first.level % 2 === 0 && !isBareMark(first);
    while (inRun && codes[to]?.level === first.level && codes[to]?.color === first.color) to += 1;
    const run = codes.slice(from, to);
    const segments = inRun ? segmentsOf(run) : [];
    if (segments.length > 1) all.push(...apart(run, segments, book));
    else all.push(...run.map(plainCode));
    from = to;
  }
  return all;
}

const withoutMarks = (text: string): string => text.replace(/[\u061c\u200e\u200f]/g, '');
const isBareMark = ({ text }: Draft): boolean => withoutMarks(text) === '';

function segmentsOf(run: readonly Draft[]): readonly (readonly Draft[])[] {
  const segments: Draft[][] = [];
  let kind = '';
  for (const code of run) {
    const next = isBareMark(code) ? kind : segmentKind(withoutMarks(code.text));
    const last = segments.at(-1);
    if (last && next === kind) last.push(code);
    else segments.push([code]);
    kind = next;
  }
  return segments;
}

/** poppler reads no more than this many UTF-16 units for one code. */
const longestText = 48;

function apart(run: readonly Draft[], segments: readonly (readonly Draft[])[], book: DrawingBook): readonly Code[] {
  let x = 0;
  const pieces = segments.flatMap(chunked).map((segment): Piece => {
    const at = x;
    let pen = 0;
    const drawn = segment.map(({ drawing, width }) => {
      const placed = { drawing, dx: pen };
      pen += width;
      return placed;
    });
    x += pen;
    const text = withoutMarks(textOf(segment));
    return {
      drawing: book.ofDrawings(drawn),
      // pdf.js passes over a code that ends in a mark of direction and does not start with a space.
      text: (text.startsWith(' ') ? rightToLeftMark : '') + text + rightToLeftMark,
      width: pen,
      x: at,
    };
  });
  const color = run[0]?.color ?? '#000000';
  const chunks = chunked(run);
  let start = 0;
  return chunks.map((chunk, index): Code => {
    const width = chunk.reduce((sum, code) => sum + code.width, 0);
    const last = index === chunks.length - 1;
    const from = start;
    start += width;
    const placed = last ? pieces.map((piece) => ({ ...piece, x: piece.x - from })) : [];
    return { drawing: blank, text: textOf(chunk), width, color, pieces: placed };
  });
}

function textOf(codes: readonly Draft[]): string {
  return codes.map(({ text }) => text).join('');
}

function chunked(codes: readonly Draft[]): readonly (readonly Draft[])[] {
  const chunks: Draft[][] = [];
  let length = 0;
  for (const code of codes) {
    const last = chunks.at(-1);
    length += code.text.length;
    if (last && length <= longestText) last.push(code);
    else {
      chunks.push([code]);
      length = code.text.length;
    }
  }
  return chunks;
}
