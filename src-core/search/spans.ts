import type { PostingRange } from './plan.ts';
import { readPositions, type Postings } from './segment.ts';

/**
 * The positions of a word in each of several documents (ascending): a function of the place in `docs`. The postings are
 * found for all documents at once.
 */
export function slotPositions(
  ranges: readonly PostingRange[],
  postings: Postings,
  docs: Uint16Array,
): (at: number) => readonly number[] {
  const starts = new Uint32Array(docs.length + 1);
  const found: number[] = [];
  const places: number[] = [];
  for (const { start, end } of ranges) {
    let posting = start;
    for (let at = 0; at < docs.length && posting < end; at += 1) {
      const document = docs[at] ?? 0;
      posting = firstFrom(postings.docs, posting, end, document);
      if (posting >= end || postings.docs[posting] !== document) continue;
      found.push(posting);
      places.push(at);
      starts[at + 1] = (starts[at + 1] ?? 0) + 1;
    }
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const cursor = starts.slice();
  const ordered = new Uint32Array(found.length);
  for (const [index, at] of places.entries()) {
    const to = cursor[at] ?? 0;
    ordered[to] = found[index] ?? 0;
    cursor[at] = to + 1;
  }
  return (at) => {
    const positions: number[] = [];
    const [start, end] = [starts[at] ?? 0, starts[at + 1] ?? 0];
    for (let index = start; index < end; index += 1) readPositions(postings, ordered[index] ?? 0, positions);
    return end - start > 1 ? positions.sort((one, other) => one - other) : positions;
  };
}

/** The first posting from `from` whose document is not less than `document`: steps that double, then halves. */
function firstFrom(docs: Uint16Array, from: number, end: number, document: number): number {
  if (from >= end || (docs[from] ?? 0) >= document) return from;
  let step = 1;
  while (from + step < end && (docs[from + step] ?? 0) < document) step *= 2;
  let low = from + (step >> 1) + 1;
  let high = Math.min(from + step, end);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((docs[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a phrase begins: the positions of its first word that are followed by those of the others. */
function phraseStarts(slots: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...others] = slots;
  return others.reduce<readonly number[]>((starts, positions, index) => {
    const kept: number[] = [];
    let at = 0;
    for (const start of starts) {
      const wanted = start + index + 1;
      while (at < positions.length && (positions[at] ?? 0) < wanted) at += 1;
      if (positions[at] === wanted) kept.push(start);
    }
    return kept;
  }, first);
}

export function countAdjacent(slots: readonly (readonly number[])[]): number {
  return phraseStarts(slots).length;
}

/** How many places of two phrases have one of the other at most `distance` words away. */
export function countNear(
  left: readonly (readonly number[])[],
  right: readonly (readonly number[])[],
  distance: number,
): number {
  const lefts = phraseStarts(left);
  const rights = phraseStarts(right);
  return (
    countWithNeighbour(lefts, left.length, rights, right.length, distance) +
    countWithNeighbour(rights, right.length, lefts, left.length, distance)
  );
}

function countWithNeighbour(
  starts: readonly number[],
  length: number,
  others: readonly number[],
  otherLength: number,
  distance: number,
): number {
  let count = 0;
  let from = 0;
  for (const start of starts) {
    while (from < others.length && (others[from] ?? 0) + otherLength + distance < start) from += 1;
    for (let at = from; at < others.length; at += 1) {
      const other = others[at] ?? 0;
      if (other > start + length + distance) break;
      // Two that overlap are one place, not two near each other.
      if (other >= start + length || other + otherLength <= start) {
        count += 1;
        break;
      }
    }
  }
  return count;
}

/** Length in words of the shortest stretch that holds a position of every list; Infinity when one is empty. */
export function shortestWindow(lists: readonly (readonly number[])[]): number {
  const at = lists.map(() => 0);
  let shortest = Infinity;
  for (;;) {
    let least = Infinity;
    let most = -Infinity;
    let next = -1;
    for (const [list, positions] of lists.entries()) {
      const position = positions[at[list] ?? 0];
      if (position === undefined) return shortest;
      if (position < least) {
        least = position;
        next = list;
      }
      most = Math.max(most, position);
    }
    shortest = Math.min(shortest, most - least + 1);
    at[next] = (at[next] ?? 0) + 1;
  }
}
