import type { Place } from '#core/annotation/measure.ts';

/**
 * What must speak for a place before a passage is shown there. A passage in the wrong place is worse than one that is not
 * found, so a short quote never suffices alone: it is often a phrase that recurs.
 */
export function isCertain(place: Place, tokens: number): boolean {
  const { quote, before, after } = place;
  if (place.otherNumber || !place.bounded) return false;
  const whole = quote > 0.999;
  const sides = (before + after) / 2;
  const both = Math.min(before, after);
  const one = Math.max(before, after);
  if (tokens === 0) return both >= 0.5;
  if (tokens === 1) return whole && (sides >= 0.6 || both >= 0.35);
  if (tokens <= 3)
    return whole ? sides >= 0.4 || one >= 0.75 : quote >= 0.3 && both >= 0.4 && (place.same > 0 || quote >= 0.75);
  if (tokens < 8) {
    if (whole) return sides >= 0.25;
    if (quote >= 0.65) return sides >= 0.35;
    return quote >= 0.3 && both >= 0.4;
  }
  if (quote >= 0.85) return true;
  if (quote >= 0.6) return sides >= 0.15;
  return quote >= 0.35 && sides >= 0.35;
}

/** By how much the best place must lead, quote and context counting alike (0 to 2). */
const margin = 0.2;

/** Whether nothing tells a place apart from the best. */
export function isRival(best: Place, other: Place): boolean {
  return value(other) > value(best) - margin;
}

function value({ quote, before, after }: Place): number {
  return quote + (before + after) / 2;
}
