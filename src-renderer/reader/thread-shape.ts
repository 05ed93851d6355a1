import type { Box } from './popover-place.ts';

/** A thread between two panes, in pixels of the desk. */
export interface ThreadShape {
  readonly path: string;
  readonly ends: readonly { readonly x: number; readonly y: number }[];
  readonly knot: { readonly x: number; readonly y: number };
  /** The end that is out of view, which an arrow points to. */
  readonly tail: 'up' | 'down' | null;
}

interface End {
  /** Lines of the passage. */
  readonly lines: readonly Box[];
  /** The pane's part that text shows in. */
  readonly pane: Box;
}

/** Pixels from a pane's inner edge to a thread's end, and of its lower fade. */
const inset = 12;
const fade = 26;
const tailLength = 22;

/**
 * The thread from one passage to the other, from the widest line in view of each. One end out of view makes a tail;
 * null where both are. `first` and `second` may stand either way round.
 */
export function threadShape(first: End, second: End, desk: Box): ThreadShape | null {
  const firstIsRight = first.pane.left > second.pane.left;
  const one = {
    x: (firstIsRight ? first.pane.left + inset : first.pane.right - inset) - desk.left,
    y: heightOf(first),
  };
  const other = {
    x: (firstIsRight ? second.pane.right - inset : second.pane.left + inset) - desk.left,
    y: heightOf(second),
  };
  const middle = (one.x + other.x) / 2;
  if (one.y !== null && other.y !== null) {
    const [from, to] = [one.y - desk.top, other.y - desk.top];
    return {
      path: `M${px(one.x)} ${px(from)} C${px(middle)} ${px(from)} ${px(middle)} ${px(to)} ${px(other.x)} ${px(to)}`,
      ends: [
        { x: one.x, y: from },
        { x: other.x, y: to },
      ],
      knot: { x: middle, y: (from + to) / 2 },
      tail: null,
    };
  }
  const seen = one.y !== null ? { x: one.x, y: one.y } : other.y !== null ? { x: other.x, y: other.y } : null;
  if (seen === null) return null;
  const hidden = one.y === null ? first : second;
  const up = (hidden.lines[0]?.top ?? 0) < hidden.pane.top;
  const from = seen.y - desk.top;
  const to = up ? hidden.pane.top - desk.top + tailLength : hidden.pane.bottom - desk.top - tailLength;
  const bend = up ? from - 60 : from + 60;
  return {
    path: `M${px(seen.x)} ${px(from)} C${px(middle)} ${px(from)} ${px(middle)} ${px(bend)} ${px(middle)} ${px(to)}`,
    ends: [{ x: seen.x, y: from }],
    knot: { x: middle, y: to },
    tail: up ? 'up' : 'down',
  };
}

/** Middle of the widest line in view, or null where none is. */
function heightOf({ lines, pane }: End): number | null {
  const seen = lines.filter(
    ({ top, bottom }) => (top + bottom) / 2 > pane.top && (top + bottom) / 2 < pane.bottom - fade,
  );
  const widest = [...seen].sort((one, other) => other.right - other.left - (one.right - one.left))[0];
  return widest === undefined ? null : (widest.top + widest.bottom) / 2;
}

function px(value: number): string {
  return value.toFixed(1);
}

/** Pixels from one knot's middle to the next, so that none covers another. */
const knotDistance = 28;

/** Heights moved down as far as it takes for none to lie on another, in the order in which they were given. */
export function apart(heights: readonly number[]): readonly number[] {
  const moved = [...heights];
  const order = heights.map((_, index) => index).sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0));
  let free = -Infinity;
  for (const index of order) {
    const height = Math.max(heights[index] ?? 0, free);
    moved[index] = height;
    free = height + knotDistance;
  }
  return moved;
}
