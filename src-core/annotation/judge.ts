import type { Place } from '#core/annotation/measure.ts';

/**
 * What must speak for a place before a passage is shown there. A passage in the wrong place is worse than one that is not
 * found, so a short quote never suffices alone: it is often a phrase that recurs.
 */
export function isCertain(place: Place, tokens: number): boolean {
  const { quote, before, after } = place;
  if (place.otherNumber) return false;
  const whole = quote > 0.999;
  const sides = (before + after) / 2;
  const both = Math.min(before, after);
  const one = Math.max(before, after);
  if (tokens === 0) return both >= 0.5;
  if (tokens === 1) return whole && (sides >= 0.6 || both >= 0.35);
  if (tokens <= 3)
    return whole ? sides >= 0.4 || one >= 0.7 : quote >= 0.3 && both >= 0.4 && (place.same > 0 || quote >= 0.75);
  if (tokens < 8) {
    if (whole) return sides >= 0.25;
    if (quote >= 0.65) return sides >= 0.35;
    return quote >= 0.3 && both >= 0.4;
  }
  if (quote >= 0.85) return true;
  if (quote >= 0.6) return sides >= 0.15;
  return quote >= 0.35 && sides >= 0.35;
}

/** Whether nothing tells a place apart from the best: it is about as good, or better on one side and no worse in its words. */
export function rivals(best: Place, other: Place): boolean {
  if (value(other) > value(best) - 0.2) return true;
  if (other.quote < best.quote - 0.05 || Math.max(other.before, other.after) < 0.6) return false;
  return other.before > best.before + 0.02 || other.after > best.after + 0.02;
}

function value({ quote, before, after }: Place): number {
  return quote + (before + after) / 2;
}
