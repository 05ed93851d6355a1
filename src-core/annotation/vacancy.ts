import type { PassagePattern } from '#core/annotation/passage-pattern.ts';
import type { Occurrences, TokenSequence } from '#core/annotation/token-sequence.ts';

/** Where contexts stand without their quote. */
export interface Vacancy {
  /** Tokens of the text: up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
  /** Whether tokens next to the quote went with it. */
  readonly wide: boolean;
}

/** Tokens in a row that say that a context stands at a place; as many as there are where it has fewer. */
const run = 3;
/** The same of a context whose nearest tokens are gone: there are many such runs, and texts repeat themselves. */
const farRun = 5;
/** Tokens that both contexts together need. */
const leastTokens = 4;
/** Tokens of a context next to the quote that may have gone with it. */
const mostGone = 12;
/** Tokens that may stand in the quote's place for each of its own, and besides. */
const gapForEach = 2;
const gapBesides = 2;

/**
 * Where both contexts of a quote stand without it: beside each other, or with other words between them. There the passage was,
 * and was taken out or replaced; what is like it elsewhere, or what its neighbours have in common with it, is hardly it.
 */
export function vacanciesOf(
  pattern: PassagePattern,
  text: TokenSequence,
  occurrences: Occurrences,
): readonly Vacancy[] {
  if (pattern.end === pattern.first) return [];
  return [...narrowVacancies(pattern, text, occurrences), ...wideVacancies(pattern, text, occurrences)];
}

/** Where the tokens next to the quote stand beside each other, or with others between them that are none of the quote's. */
function* narrowVacancies(
  { sequence, first, end }: PassagePattern,
  text: TokenSequence,
  occurrences: Occurrences,
): Generator<Vacancy> {
  const left = Math.min(run, first);
  const right = Math.min(run, sequence.length - end);
  if (left === 0 || right === 0 || left + right < leastTokens) return;
  const quote = new Set(sequence.ids.subarray(first, end));
  const mostBetween = gapForEach * (end - first) + gapBesides;
  for (const behind of occurrences.of(sequence.ids[end] ?? -1)) {
    if (!standsAt(text, behind, sequence, end, right)) continue;
    for (let at = behind; behind - at <= mostBetween; at -= 1) {
      if (at < behind && quote.has(text.ids[at] ?? -1)) break;
      // A quote that begins as the context behind it does is there.
      if (at === behind && standsAt(text, at, sequence, first, right)) continue;
      if (standsAt(text, at - left, sequence, first - left, left))
        yield { first: at - left, end: behind + right, wide: false };
    }
  }
}

/** Where tokens farther from the quote stand beside each other, and those between them and the quote are gone. */
function* wideVacancies(
  { sequence, first, end }: PassagePattern,
  text: TokenSequence,
  occurrences: Occurrences,
): Generator<Vacancy> {
  for (let after = 0; after <= mostGone && end + after + farRun <= sequence.length; after += 1) {
    for (const behind of occurrences.of(sequence.ids[end + after] ?? -1)) {
      if (!standsAt(text, behind, sequence, end + after, farRun)) continue;
      for (let before = after === 0 ? 1 : 0; before <= mostGone && first - before >= farRun; before += 1) {
        const from = first - before;
        // Where the text goes on as the passage did, its repeated words only look like the context behind it.
        if (standsAt(text, behind, sequence, from, run)) continue;
        if (standsAt(text, behind - farRun, sequence, from - farRun, farRun))
          yield { first: behind - farRun, end: behind + farRun, wide: true };
      }
    }
  }
}

/** Whether `length` tokens stand at a place of a text as they do in another from a place on. */
function standsAt(text: TokenSequence, at: number, like: TokenSequence, from: number, length: number): boolean {
  if (at < 0) return false;
  for (let step = 0; step < length; step += 1) if (text.ids[at + step] !== like.ids[from + step]) return false;
  return true;
}
