import type { PassagePattern } from '#core/annotation/passage-pattern.ts';
import type { Occurrences, TokenSequence } from '#core/annotation/token-sequence.ts';

/** Tokens of a text among which a passage may stand. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Occurrences of the pattern's tokens that are looked at: the rarest tokens come first. */
const mostSeeds = 1_500;
/** Diagonals (place in the text less place in the pattern) are counted in strips of so many tokens, two at a time. */
const strip = 16;
/** How much more a token of the quote counts than one of its context. */
const quoteVotes = 2;
const mostStrips = 5;
/** A strip with a smaller share of the best one's votes is not looked at. */
const leastShare = 0.25;

/** Windows of the text that share rare tokens with the pattern in about its order. */
export function candidateWindows(
  pattern: PassagePattern,
  text: TokenSequence,
  occurrences: Occurrences,
  worth: (id: number) => number,
): readonly Window[] {
  const strips = votes(pattern, occurrences, worth);
  const total = (at: number): number => (strips.get(at) ?? 0) + (strips.get(at + 1) ?? 0);
  let most = 0;
  for (const at of strips.keys()) most = Math.max(most, total(at));
  const ranked: { at: number; votes: number }[] = [];
  for (const at of strips.keys()) {
    for (const from of [at, at - 1]) {
      const found = total(from);
      if (found >= most * leastShare) ranked.push({ at: from, votes: found });
    }
  }
  ranked.sort((one, other) => other.votes - one.votes || one.at - other.at);
  const chosen: number[] = [];
  for (const each of ranked) {
    if (chosen.length === mostStrips) break;
    if (chosen.every((at) => Math.abs(at - each.at) > 1)) chosen.push(each.at);
  }
  const { length } = pattern.sequence;
  const slack = slackFor(length);
  return chosen.map((at) => windowIn(text, at * strip - slack, (at + 2) * strip + length + slack));
}

/** Tokens by which a passage of such a length may have shifted within its window. */
export function slackFor(length: number): number {
  return 8 + (length >> 3);
}

function windowIn(text: TokenSequence, from: number, to: number): Window {
  return { from: Math.min(text.length, Math.max(0, from)), to: Math.max(0, Math.min(text.length, to)) };
}

function votes(
  { sequence, first, end }: PassagePattern,
  occurrences: Occurrences,
  worth: (id: number) => number,
): ReadonlyMap<number, number> {
  const seeds = [...sequence.ids.keys()]
    .map((at) => ({ at, id: sequence.ids[at] ?? -1, count: occurrences.count(sequence.ids[at] ?? -1) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => one.count - other.count || one.at - other.at);
  const strips = new Map<number, number>();
  let looked = 0;
  for (const { at, id, count } of seeds) {
    if (looked > 0 && looked + count > mostSeeds) break;
    looked += count;
    const vote = worth(id) * (at >= first && at < end ? quoteVotes : 1);
    let last = Number.NaN;
    for (const place of occurrences.of(id)) {
      const voted = Math.floor((place - at) / strip);
      if (voted !== last) strips.set(voted, (strips.get(voted) ?? 0) + vote);
      last = voted;
    }
  }
  return strips;
}

/** Where the text has all of the quote's tokens in a row. */
export function quoteRuns(
  { sequence, first, end }: PassagePattern,
  text: TokenSequence,
  occurrences: Occurrences,
): number[] {
  if (first === end) return [];
  let rarest = first;
  for (let at = first; at < end; at += 1) {
    if (occurrences.count(sequence.ids[at] ?? -1) < occurrences.count(sequence.ids[rarest] ?? -1)) rarest = at;
  }
  const runs: number[] = [];
  for (const place of occurrences.of(sequence.ids[rarest] ?? -1)) {
    const start = place - (rarest - first);
    let at = first;
    while (at < end && text.ids[start + at - first] === sequence.ids[at]) at += 1;
    if (at === end) runs.push(start);
  }
  return runs;
}
