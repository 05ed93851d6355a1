import type { TextRange } from '#core/article/article.ts';

/** A word as shared text sees it. */
export interface SharedWord extends TextRange {
  readonly key: string;
}

/** Words `a.from` to `a.to` of one text that stand, nearly word for word, as `b.from` to `b.to` in the other. */
export interface SharedRegion {
  readonly a: { readonly from: number; readonly to: number };
  readonly b: { readonly from: number; readonly to: number };
  /** Words that are the same on both sides. */
  readonly matched: number;
  readonly runs: readonly SharedRun[];
}

export interface SharedRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Words of a seed: short enough to survive edits, long enough not to be a phrase that everyone uses. */
const seed = 4;
/** Most words between two runs of one region. */
const gap = 14;
/** Fewest equal words of a region, and their least share of its length. */
const leastMatched = 8;
const leastDensity = 0.45;
/** A seed with more places than this is a refrain: it starts no run, though runs may go through it. */
const mostPlaces = 16;

/**
 * Near-verbatim passages of two texts: maximal runs of at least four equal folded words, longest first, joined where
 * they lie close together on both sides (in any order, since clauses get moved). Linear in the words: phrases that a
 * text repeats all the time start no run.
 */
export function sharedRegions(a: readonly SharedWord[], b: readonly SharedWord[]): readonly SharedRegion[] {
  return joinRuns(disjointRuns(maximalRuns(a, b)));
}

function maximalRuns(a: readonly SharedWord[], b: readonly SharedWord[]): SharedRun[] {
  const places = new Map<string, number[]>();
  const gram = (words: readonly SharedWord[], from: number): string => {
    let key = '';
    for (let index = from; index < from + seed; index += 1) key += `${words[index]?.key ?? ''} `;
    return key;
  };
  for (let index = 0; index + seed <= b.length; index += 1) {
    const key = gram(b, index);
    const list = places.get(key);
    if (list === undefined) places.set(key, [index]);
    else if (list.length <= mostPlaces) list.push(index);
  }
  const runs: SharedRun[] = [];
  for (let from = 0; from + seed <= a.length; from += 1) {
    const matches = places.get(gram(a, from)) ?? [];
    if (matches.length > mostPlaces) continue;
    for (const to of matches) {
      if (from > 0 && to > 0 && a[from - 1]?.key === b[to - 1]?.key) continue;
      let length = seed;
      while (from + length < a.length && to + length < b.length && a[from + length]?.key === b[to + length]?.key)
        length += 1;
      runs.push({ a: from, b: to, length });
    }
  }
  return runs;
}

/** Longest runs first; what is left of a run when its words are taken counts while it is long enough. */
function disjointRuns(runs: SharedRun[]): SharedRun[] {
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const kept: SharedRun[] = [];
  runs.sort(
    (one, other) =>
      other.length - one.length || Math.abs(one.a - one.b) - Math.abs(other.a - other.b) || one.a - other.a,
  );
  for (const run of runs) {
    let { a, b, length } = run;
    while (length > 0 && (usedA.has(a) || usedB.has(b))) {
      a += 1;
      b += 1;
      length -= 1;
    }
    let free = 0;
    while (free < length && !usedA.has(a + free) && !usedB.has(b + free)) free += 1;
    if (free < seed) continue;
    for (let index = 0; index < free; index += 1) {
      usedA.add(a + index);
      usedB.add(b + index);
    }
    kept.push({ a, b, length: free });
  }
  return kept;
}

interface Growing {
  a: { from: number; to: number };
  b: { from: number; to: number };
  matched: number;
  runs: SharedRun[];
}

function joinRuns(runs: SharedRun[]): readonly SharedRegion[] {
  let regions: Growing[] = runs
    .toSorted((one, other) => one.a - other.a)
    .map((run) => ({
      a: { from: run.a, to: run.a + run.length },
      b: { from: run.b, to: run.b + run.length },
      matched: run.length,
      runs: [run],
    }));
  const near = (one: { from: number; to: number }, other: { from: number; to: number }): boolean =>
    Math.max(one.from, other.from) - Math.min(one.to, other.to) <= gap;
  let changed = true;
  while (changed) {
    changed = false;
    const joined: Growing[] = [];
    for (const region of regions) {
      const host = joined.find((other) => near(other.a, region.a) && near(other.b, region.b));
      if (host === undefined) {
        joined.push(region);
        continue;
      }
      host.a = { from: Math.min(host.a.from, region.a.from), to: Math.max(host.a.to, region.a.to) };
      host.b = { from: Math.min(host.b.from, region.b.from), to: Math.max(host.b.to, region.b.to) };
      host.matched += region.matched;
      host.runs = [...host.runs, ...region.runs].sort((one, other) => one.a - other.a);
      changed = true;
    }
    regions = joined;
  }
  return regions.filter(({ a, b, matched }) => {
    const longest = Math.max(a.to - a.from, b.to - b.from);
    return matched >= leastMatched && matched / longest >= leastDensity;
  });
}
