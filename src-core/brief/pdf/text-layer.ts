import type { Direction } from '#core/article/article.ts';
import type { Cluster } from './clusters.ts';
import { setApart } from './apart.ts';
import { isMarked, isSpace, lineEnd, plainCode, type Code, type Draft } from './code.ts';
import { blank, type DrawingBook } from './drawings.ts';
import { withDirections } from './direction-marks.ts';
import { unitsPerEm } from './typefaces.ts';

/** Less than pdf.js takes for a space (0.102 em) and more than poppler needs for one (0.03 em). */
const widestHidden = 0.1 * unitsPerEm;
const narrowestSpace = 0.033 * unitsPerEm;
/** pdf.js starts a new piece of text, out of reading order, after a gap of 0.6 em. */
const widestGap = 0.55 * unitsPerEm;

/**
 * Codes of one line from its clusters in visual order, left to right. docs/decisions says what each of the three
 * extractors does with them and what was measured.
 */
export function codesOf(
  text: string,
  visual: readonly Cluster[],
  direction: Direction,
  colorAt: (offset: number) => string,
  book: DrawingBook,
): readonly Code[] {
  const codes: Draft[] = visual.map(({ start, end, level, advance, drawing }) => ({
    drawing,
    color: colorAt(start),
    level,
    alone: false,
    text: level % 2 === 1 ? Array.from(text.slice(start, end)).reverse().join('') : text.slice(start, end),
    width: advance,
  }));
  hideGaps(codes);
  const drafts = withDirections(
    codes.filter((code) => code.width > 0),
    direction,
  );
  return direction === 'rtl' ? setApart(drafts, book) : drafts.map(plainCode);
}

/** The codes with a space after the last word. A plain space at an edge is passed over; one beside a mark is not. */
export function withEndSpace(codes: readonly Code[], direction: Direction): readonly Code[] {
  const space = (text: string): Code => ({
    drawing: blank,
    text,
    width: 2,
    color: codes[0]?.color ?? '#000000',
    pieces: null,
  });
  if (codes[0]?.text === lineEnd) return codes;
  return direction === 'rtl' ? [space(lineEnd), ...codes] : [...codes, space('\u200e ')];
}

/**
 * pdf.js writes a space before a marked code that follows a space, and another at the next plain code when the spaces
 * since the last plain code are wide. So spaces that marked codes alone follow are made narrow; the code before each
 * takes up the room.
 */
function hideGaps(codes: readonly Draft[]): void {
  let from = 0;
  while (from < codes.length) {
    let to = from + 1;
    while (to < codes.length && (isSpace(codes[to]) || isMarked(codes[to]))) to += 1;
    if (to < codes.length) fitGap(codes, from, to);
    from = to;
  }
}

function fitGap(codes: readonly Draft[], plain: number, next: number): void {
  const spaces: number[] = [];
  for (let index = plain + 1; index < next; index += 1) if (isSpace(codes[index])) spaces.push(index);
  if (spaces.length === 0) return;
  const spaceBeforeNext = isSpace(codes[next - 1]);
  if (spaceBeforeNext && spaces.length === 1) return;
  const last = spaceBeforeNext ? (codes[next - 1]?.width ?? 0) : 0;
  const hidden = spaceBeforeNext ? spaces.slice(0, -1) : spaces;
  const room = spaceBeforeNext ? widestGap - last : widestHidden;
  const each = Math.floor(room / hidden.length);
  for (const index of hidden) {
    const space = codes[index];
    const before = codes[index - 1];
    if (!space || !before || isSpace(before)) continue;
    if (each >= narrowestSpace) {
      const narrow = Math.min(space.width, each);
      before.width += space.width - narrow;
      space.width = narrow;
    } else {
      before.width += space.width;
      before.text += ' ';
      space.width = 0;
    }
  }
}
