import type { TextRange } from '../../src-core/article/article.ts';

/** How many were found of those that should be, how many of those found are right, and what went wrong, in words. */
export interface Score {
  readonly right: number;
  readonly wanted: number;
  readonly found: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

export const precision = ({ right, found }: Score): number => (found === 0 ? 1 : right / found);
export const recall = ({ right, wanted }: Score): number => (wanted === 0 ? 1 : right / wanted);

export function f1(score: Score): number {
  const [p, r] = [precision(score), recall(score)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

export function sumOf(scores: readonly Score[]): Score {
  const add = (pick: (score: Score) => number): number => scores.reduce((sum, score) => sum + pick(score), 0);
  return {
    right: add(({ right }) => right),
    wanted: add(({ wanted }) => wanted),
    found: add(({ found }) => found),
    missed: scores.flatMap(({ missed }) => missed),
    wrong: scores.flatMap(({ wrong }) => wrong),
  };
}

/** `precision 0.98, recall 0.95, F1 0.96 (41 right of 43 wanted and 42 found)` */
export function told(score: Score): string {
  const [p, r, f] = [precision(score), recall(score), f1(score)].map((share) => share.toFixed(3));
  return `precision ${p ?? ''}, recall ${r ?? ''}, F1 ${f ?? ''} (${String(score.right)} right of ${String(score.wanted)} wanted and ${String(score.found)} found)`;
}

export const lengthOf = ({ start, end }: TextRange): number => end - start;

export function common(one: TextRange, other: TextRange): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/** Part of what either of two ranges covers that both cover, 0 to 1. */
export function jaccard(one: TextRange, other: TextRange): number {
  const both = common(one, other);
  return both / (lengthOf(one) + lengthOf(other) - both);
}

/**
 * Scores what was found against gold, each gold with the best that matches it and no other: `fit` is how well they fit,
 * 0 for not at all. What meets nothing but an optional one counts on neither side.
 */
export function scoreOf<Found, Gold extends { readonly optional: boolean }>(
  found: readonly Found[],
  golds: readonly Gold[],
  fit: (found: Found, gold: Gold) => number,
  words: (one: Found | Gold) => string,
): Score & { readonly pairs: readonly (readonly [Found, Gold])[] } {
  const candidates = found
    .flatMap((one) => golds.map((gold) => ({ one, gold, fits: fit(one, gold) })))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => Number(a.gold.optional) - Number(b.gold.optional) || b.fits - a.fits);
  const usedFound = new Set<Found>();
  const usedGold = new Set<Gold>();
  const pairs: [Found, Gold][] = [];
  for (const { one, gold } of candidates) {
    if (usedFound.has(one) || usedGold.has(gold)) continue;
    usedFound.add(one);
    usedGold.add(gold);
    pairs.push([one, gold]);
  }
  const required = pairs.filter(([, gold]) => !gold.optional);
  return {
    right: required.length,
    wanted: golds.filter(({ optional }) => !optional).length,
    found: found.length - (pairs.length - required.length),
    missed: golds.filter((gold) => !gold.optional && !usedGold.has(gold)).map(words),
    wrong: found.filter((one) => !usedFound.has(one)).map(words),
    pairs,
  };
}
