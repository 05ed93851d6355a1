import type { TextRange } from '#core/article/article.ts';

/** Of ranges in the order of a text, none of which overlaps another, those that touch a part of it. */
export function touching<Ranged extends TextRange>(ranges: readonly Ranged[], part: TextRange): readonly Ranged[] {
  const from = firstIndex(ranges, ({ end }) => end > part.start);
  return ranges.slice(
    from,
    Math.max(
      from,
      firstIndex(ranges, ({ start }) => start >= part.end),
    ),
  );
}

/** Index of the first value, in an order, for which something holds that holds for all after it; else the length. */
export function firstIndex<Value>(values: readonly Value[], holds: (value: Value) => boolean, from = 0): number {
  let low = from;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[middle];
    if (value === undefined || holds(value)) high = middle;
    else low = middle + 1;
  }
  return low;
}
