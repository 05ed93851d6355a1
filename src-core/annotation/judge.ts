import type { PassagePattern } from '#core/annotation/passage-pattern.ts';
import type { Place } from '#core/annotation/measure.ts';

const floors = { exact: 0.5, oneSide: 0.9, wide: 0.75 };

/**
 * What must speak for a place before a passage is shown there. A passage in the wrong place is worse than one that is not
 * found, so a short quote never suffices alone: it is often a phrase that recurs.
 */
export function isCertain(place: Place, pattern: PassagePattern): boolean {
  const { isWide } = pattern;
  const tokens = pattern.end - pattern.first;
  const { quote, before, after } = place;
  if (saysOtherwise(place, pattern) !== null || !place.bounded) return false;
  const whole = quote > 0.999;
  const sides = (before + after) / 2;
  const both = Math.min(before, after);
  const one = Math.max(before, after);
  // Another place is known to have had these words, and may have them still.
  if (isWide && (sides < floors.wide || quote < 0.6)) return false;
  if (tokens === 0) return both >= 0.5;
  if (tokens === 1) return whole && (sides >= 0.6 || both >= 0.35);
  if (tokens <= 3)
    return whole
      ? sides >= floors.exact || one >= floors.oneSide
      : quote >= 0.3 && both >= 0.4 && (place.same > 0 || (quote >= 0.5 && both >= 0.6));
  if (tokens < longQuote) {
    if (whole) return sides >= 0.35;
    if (quote >= 0.65) return sides >= 0.4;
    return quote >= 0.3 && both >= 0.4;
  }
  if (quote >= 0.85) return true;
  if (quote >= 0.6) return sides >= 0.15;
  return quote >= 0.35 && sides >= 0.35;
}

/** From so many tokens on a quote says more than one thing, and a word that says no may be about any of it. */
const longQuote = 8;

/** What makes a place another statement although it may be the passage's own. */
export function saysOtherwise(place: Place, { first, end }: PassagePattern): 'changed-number' | 'negated' | null {
  if (place.otherNumber) return 'changed-number';
  return place.negated && end - first < longQuote ? 'negated' : null;
}

/** Whether a place would be certain if it did not say otherwise. */
export function isItsPlace(place: Place, pattern: PassagePattern): boolean {
  if (isCertain({ ...place, otherNumber: false, negated: false }, pattern)) return true;
  return place.otherNumber && Math.min(place.before, place.after) >= floors.exact;
}

/** By how much the best place must lead, quote and context counting alike (0 to 2). */
const margin = 0.2;

/** From this on nothing around the best place has changed, and little suffices to tell another from it. */
const perfect = 1.97;
const perfectMargin = 0.08;

/** Whether nothing tells a place apart from the best. */
export function isRival(best: Place, other: Place): boolean {
  return value(other) > value(best) - (value(best) >= perfect ? perfectMargin : margin);
}

function value({ quote, before, after }: Place): number {
  return quote + (before + after) / 2;
}
