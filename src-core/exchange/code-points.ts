/** Converts offsets of one text between UTF-16 units, in which the app counts, and code points, in which formats do. */
export interface CodePoints {
  /** Code points before a unit; a unit inside a surrogate pair counts as the pair's end. */
  toPoints(unit: number): number;
  /** Units before a code point. */
  toUnits(point: number): number;
}

/** Reads the text once; a surrogate without its other half is a code point of its own, as in `Array.from`. */
export function codePointsOf(text: string): CodePoints {
  /** Units of the second halves of pairs, ascending. */
  const seconds: number[] = [];
  for (let at = 1; at < text.length; at += 1) {
    if (!isBetween(text.charCodeAt(at - 1), 0xd800, 0xdbff) || !isBetween(text.charCodeAt(at), 0xdc00, 0xdfff))
      continue;
    seconds.push(at);
    at += 1;
  }
  return {
    toPoints: (unit) => unit - countWhile(seconds, (second) => second < unit),
    // The pair with k pairs before it begins k units later than its code point.
    toUnits: (point) => point + countWhile(seconds, (second, before) => second - 1 - before < point),
  };
}

/** How many of the first values pass; once one fails, the later ones do too. */
function countWhile(values: readonly number[], passes: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(values[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBetween(unit: number, first: number, last: number): boolean {
  return unit >= first && unit <= last;
}
