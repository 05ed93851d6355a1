/**
 * Alignment of token sequences by dynamic programming (Needleman and Wunsch 1970, Smith and Waterman 1981), with a worth for
 * each token instead of one for all: a rare word that stands in both says more than a function word.
 */

/** What a token of one side that has no partner costs, in the units of `Worths` (a rare word is worth 10). */
const unpaired = 1.5;
/** What a pair of different tokens costs: less than two unpaired ones, so that a replaced word keeps its place. */
const different = 2;

/** Tokens of one side that are paired with tokens of the other. */
export interface Pairing {
  /** For each token of the first sequence, its partner in the second, or -1. Rising. */
  readonly partner: Int32Array;
  /** 1 where both are the same token. */
  readonly same: Uint8Array;
}

export interface Stretch {
  readonly ids: Int32Array;
  readonly from: number;
  readonly to: number;
}

const stop = 0;
const both = 1;
const firstOnly = 2;
const secondOnly = 3;

let steps = new Uint8Array(0);

/** Number of cells of an alignment that are worth their time and memory. */
export const mostCells = 4_000_000;

/**
 * Pairs two stretches. `whole` lines them up from end to end; otherwise the stretch of each that agrees best is found.
 * `worth` is that of the first stretch's tokens, from `one.from`. Writes into `into`, at the tokens' own indices.
 */
export function alignStretches(
  one: Stretch,
  other: Stretch,
  worth: (id: number) => number,
  whole: boolean,
  into: Pairing,
): void {
  const rows = one.to - one.from;
  const columns = other.to - other.from;
  if (rows === 0 || columns === 0) return;
  const width = columns + 1;
  if (steps.length < (rows + 1) * width) steps = new Uint8Array((rows + 1) * width * 2);
  let above = new Float32Array(width);
  let row = new Float32Array(width);
  for (let column = 0; column <= columns; column += 1) {
    above[column] = whole ? -unpaired * column : 0;
    steps[column] = whole && column > 0 ? secondOnly : stop;
  }
  let best = 0;
  let bestAt = -1;
  for (let at = 1; at <= rows; at += 1) {
    const id = one.ids[one.from + at - 1] ?? -1;
    const value = worth(id);
    const base = at * width;
    row[0] = whole ? -unpaired * at : 0;
    steps[base] = whole ? firstOnly : stop;
    for (let column = 1; column <= columns; column += 1) {
      const pair = (above[column - 1] ?? 0) + (other.ids[other.from + column - 1] === id ? value : -different);
      const first = (above[column] ?? 0) - unpaired;
      const second = (row[column - 1] ?? 0) - unpaired;
      let score = pair;
      let step = both;
      if (first > score) {
        score = first;
        step = firstOnly;
      }
      if (second > score) {
        score = second;
        step = secondOnly;
      }
      if (!whole && score <= 0) {
        score = 0;
        step = stop;
      }
      row[column] = score;
      steps[base + column] = step;
      if (score > best) {
        best = score;
        bestAt = base + column;
      }
    }
    [above, row] = [row, above];
  }
  trace(whole ? rows * width + columns : bestAt, width, one, other, into);
}

function trace(end: number, width: number, one: Stretch, other: Stretch, into: Pairing): void {
  let at = end;
  while (at >= 0) {
    const step = steps[at];
    if (step === stop) return;
    const row = Math.floor(at / width);
    if (step === both) {
      const first = one.from + row - 1;
      const second = other.from + (at % width) - 1;
      into.partner[first] = second;
      into.same[first] = one.ids[first] === other.ids[second] ? 1 : 0;
    }
    at -= step === both ? width + 1 : step === firstOnly ? width : 1;
  }
}

export function emptyPairing(length: number): Pairing {
  return { partner: new Int32Array(length).fill(-1), same: new Uint8Array(length) };
}
