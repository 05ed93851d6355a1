import type { TextRange } from '#core/article/article.ts';

/** Index of the first of sorted, disjoint ranges that starts at or after an offset. */
export function firstFrom(ranges: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sorted, disjoint ranges that lie wholly in another range. */
export function rangesWithin<T extends TextRange>(ranges: readonly T[], { start, end }: TextRange): readonly T[] {
  const from = firstFrom(ranges, start);
  let to = from;
  while (to < ranges.length && (ranges[to]?.end ?? Infinity) <= end) to += 1;
  return ranges.slice(from, to);
}

/** The one of sorted, disjoint ranges that holds another range whole, or null. */
export function rangeAround<T extends TextRange>(ranges: readonly T[], { start, end }: TextRange): T | null {
  const index = firstFrom(ranges, start + 1) - 1;
  const range = ranges[index];
  return range !== undefined && range.start <= start && end <= range.end ? range : null;
}
