export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PopoverPlace {
  readonly side: 'below' | 'above';
  readonly left: number;
  readonly top: number;
  /** Pixels from the popover's left edge to its arrow. */
  readonly arrow: number;
}

/** Pixels between the words and the popover, and between the popover and the pane's edge. */
const gap = 12;
const edge = 8;
/** The arrow's box is half of it to each side of its point. */
const arrowHalf = 7;

/**
 * Where a popover stands that belongs to the lines of a passage, all in pixels of the window: under the last line that is
 * in view, over the first one near the pane's lower edge, never on the passage where there is room beside it. Where the pane
 * has no room for it, that of the window is used. Null while none of the passage is in view.
 */
export function popoverPlace(
  lines: readonly Box[],
  pane: Box,
  size: { readonly width: number; readonly height: number },
  window: Box = pane,
): PopoverPlace | null {
  const seen = lines.filter((line) => line.bottom > pane.top && line.top < pane.bottom);
  const first = seen[0];
  const last = seen.at(-1);
  if (first === undefined || last === undefined) return null;
  const lowest = Math.max(...seen.map(({ bottom }) => bottom));
  const highest = Math.min(...seen.map(({ top }) => top));
  const below = lowest + gap;
  const above = highest - gap - size.height;
  const within = (box: Box): PopoverPlace['side'] | null => {
    if (below + size.height + edge <= box.bottom) return 'below';
    return above >= box.top + edge ? 'above' : null;
  };
  const side = within(pane) ?? within(window) ?? 'below';
  const line = side === 'below' ? last : first;
  const middle = (line.left + line.right) / 2;
  const wide = size.width + 2 * edge > pane.right - pane.left ? window : pane;
  const left = clamp(middle - size.width / 2, wide.left + edge, wide.right - edge - size.width);
  // A passage taller than the window leaves no room beside it: then the lower edge.
  const top = side === 'above' ? above : Math.min(below, window.bottom - edge - size.height);
  return { side, left, top, arrow: clamp(middle - left - arrowHalf, gap, size.width - gap - 2 * arrowHalf) };
}

/** The window, in its own pixels. */
export function windowBox(): Box {
  return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
