import { alignStretches, emptyPairing, type Pairing, type Stretch } from '#core/annotation/align.ts';

/** Lengths of the runs of tokens that may tie two texts together, longest first: each must stand once in either stretch. */
const runLengths = [6, 3, 2, 1] as const;
/** In a longer stretch, single words that stand once on either side are mere chance. */
const longestForWords = 400;
/** Cells of a gap that is small enough to be aligned token by token. */
const smallGap = 40_000;

/**
 * Pairs the tokens of two versions of one text, in time that grows about as the texts do: what stands alike at both ends, then
 * runs that stand once on either side and in one order (Cohen's patience diff), then the same between them with shorter
 * runs, and token by token in what is left.
 */
export function pairVersions(one: Int32Array, other: Int32Array, worth: (id: number) => number): Pairing {
  const pairing = emptyPairing(one.length);
  const pending: { one: Stretch; other: Stretch; level: number }[] = [
    { one: { ids: one, from: 0, to: one.length }, other: { ids: other, from: 0, to: other.length }, level: 0 },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [first, second] = withoutSameEnds(next.one, next.other, pairing);
    const rows = first.to - first.from;
    const columns = second.to - second.from;
    if (rows === 0 || columns === 0) continue;
    const ties = tiesBetween(first, second, next.level);
    if (ties === null) {
      if (rows * columns <= smallGap) alignStretches(first, second, worth, true, pairing);
      continue;
    }
    let from = first.from;
    let otherFrom = second.from;
    for (const [at, otherAt] of [...ties.pairs, [first.to, second.to] as const]) {
      pending.push({
        one: { ids: one, from, to: at },
        other: { ids: other, from: otherFrom, to: otherAt },
        level: ties.level,
      });
      from = at;
      otherFrom = otherAt;
    }
  }
  return pairing;
}

function withoutSameEnds(one: Stretch, other: Stretch, into: Pairing): readonly [Stretch, Stretch] {
  let { from, to } = one;
  let { from: otherFrom, to: otherTo } = other;
  const pair = (at: number, otherAt: number): void => {
    into.partner[at] = otherAt;
    into.same[at] = 1;
  };
  while (from < to && otherFrom < otherTo && one.ids[from] === other.ids[otherFrom]) {
    pair(from, otherFrom);
    from += 1;
    otherFrom += 1;
  }
  while (from < to && otherFrom < otherTo && one.ids[to - 1] === other.ids[otherTo - 1]) {
    to -= 1;
    otherTo -= 1;
    pair(to, otherTo);
  }
  return [
    { ids: one.ids, from, to },
    { ids: other.ids, from: otherFrom, to: otherTo },
  ];
}

interface Ties {
  /** Places where both stretches have the same run, rising on both sides. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly level: number;
}

function tiesBetween(one: Stretch, other: Stretch, from: number): Ties | null {
  for (let level = from; level < runLengths.length; level += 1) {
    const length = runLengths[level] ?? 1;
    if (length === 1 && Math.max(one.to - one.from, other.to - other.from) > longestForWords) break;
    const places = onlyPlaces(one, length);
    const otherPlaces = onlyPlaces(other, length);
    const pairs: (readonly [number, number])[] = [];
    for (const [run, at] of places) {
      const otherAt = otherPlaces.get(run);
      if (at < 0 || otherAt === undefined || otherAt < 0) continue;
      // Runs that only share a hash would tie nothing.
      if (one.ids[at] === other.ids[otherAt]) pairs.push([at, otherAt]);
    }
    if (pairs.length > 0) return { pairs: longestRise(pairs), level };
  }
  return null;
}

/** Where each run of so many tokens stands, or -1 where it stands more than once. In the order of the stretch. */
function onlyPlaces({ ids, from, to }: Stretch, length: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at + length <= to; at += 1) {
    let run = 7;
    for (let next = at; next < at + length; next += 1) {
      run = (Math.imul(run, 31) ^ (run >>> 15) ^ Math.imul(ids[next] ?? 0, 0x9e3779b1)) | 0;
    }
    const key = length === 1 ? (ids[at] ?? 0) : run;
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}

/** The longest part of the pairs that rises on both sides (Schensted 1961); the pairs rise on the first. */
function longestRise(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, otherAt], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < otherAt) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const rise: (readonly [number, number])[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) rise.push(pair);
  }
  return rise.reverse();
}
