import type { TextRange } from '#core/article/article.ts';
import type { Box } from './popover-place.ts';
import type { TextMap } from './text-map.ts';
import type { PassageEdge } from './word-steps.ts';

/** Where an end of a passage stands on the screen, in its pixels. */
export interface EdgePlace {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** The side of it that is not the passage: 1 to the right, -1 to the left. */
  readonly outward: 1 | -1;
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const leftToRight = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u;

/**
 * The place of a passage's first or last character, at the side where the passage begins or ends: the right side of a
 * first Arabic letter, the left one of a first Latin letter. A sign of neither way goes with its paragraph.
 */
export function edgePlace(
  text: string,
  map: TextMap,
  passage: TextRange,
  edge: PassageEdge,
  paragraph: 'rtl' | 'ltr',
): EdgePlace | null {
  const character = characterAt(text, passage, edge);
  const boxes = map.rectsOf(character);
  const box: Box | undefined = edge === 'start' ? boxes[0] : boxes.at(-1);
  if (box === undefined) return null;
  const written = text.slice(character.start, character.end);
  const rtl = rightToLeft.test(written) || (paragraph === 'rtl' && !leftToRight.test(written));
  const outward = rtl === (edge === 'start') ? 1 : -1;
  return { x: outward === 1 ? box.right : box.left, top: box.top, bottom: box.bottom, outward };
}

/** The first or last character of a passage with its marks, which have no width of their own. */
function characterAt(text: string, { start, end }: TextRange, edge: PassageEdge): TextRange {
  let from = edge === 'start' ? start : end - 1;
  while (from > start && /[\p{M}\n\uDC00-\uDFFF]/u.test(text.charAt(from))) from -= 1;
  let to = from + 1;
  while (to < end && /[\p{M}\uDC00-\uDFFF]/u.test(text.charAt(to))) to += 1;
  return { start: from, end: to };
}
