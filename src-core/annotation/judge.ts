import type { PassagePattern } from '#core/annotation/passage-pattern.ts';
import type { Place } from '#core/annotation/measure.ts';
import type { Vacancy } from '#core/annotation/vacancy.ts';

/** From so many tokens on a quote says more than one thing, and a word that says no may be about any of it. */
const longQuote = 8;

/** What must speak for a place at least: the quote's share, the mean of its sides, the weaker side and the better one. */
interface Demand {
  readonly quote: number;
  readonly sides?: number;
  readonly weaker?: number;
  readonly better?: number;
}

/** All of a quote's tokens and nothing between them, but for rounding. */
const whole = 0.999;

/**
 * By the tokens of the quote: one of these has to be met. The shorter a quote and the more of it changed, the more context it
 * needs, since short phrases recur. Set on half of the texts of `npm run bench -- anchoring`.
 */
const demands: readonly { readonly upTo: number; readonly any: readonly Demand[] }[] = [
  { upTo: 0, any: [{ quote: 0, weaker: 0.5 }] },
  {
    upTo: 1,
    any: [
      { quote: whole, sides: 0.6 },
      { quote: whole, weaker: 0.35 },
    ],
  },
  {
    upTo: 3,
    any: [
      { quote: whole, sides: 0.5 },
      { quote: whole, better: 0.9 },
      { quote: 0.45, weaker: 0.4 },
    ],
  },
  {
    upTo: 7,
    any: [
      { quote: whole, sides: 0.35 },
      { quote: 0.65, sides: 0.4 },
      { quote: 0.3, weaker: 0.4 },
    ],
  },
  { upTo: Infinity, any: [{ quote: 0.85 }, { quote: 0.6, sides: 0.15 }, { quote: 0.35, sides: 0.35 }] },
];

/** Of words that are known to have stood elsewhere too, and may stand there still. */
const wideDemand: Demand = { quote: 0.6, sides: 0.75 };
/** Of a short quote none of whose tokens is the same, but only spelt alike. */
const alikeDemand: Demand = { quote: 0.5, weaker: 0.6 };
/** Of a number that became another. */
const numberDemand: Demand = { quote: 0, weaker: 0.5 };

function meets({ quote, before, after }: Place, demand: Demand): boolean {
  return (
    quote >= demand.quote &&
    (before + after) / 2 >= (demand.sides ?? 0) &&
    Math.min(before, after) >= (demand.weaker ?? 0) &&
    Math.max(before, after) >= (demand.better ?? 0)
  );
}

/** Whether a passage is shown at a place: one in the wrong place is worse than one that is not found. */
export function isCertain(place: Place, pattern: PassagePattern): boolean {
  const tokens = pattern.end - pattern.first;
  if (saysOtherwise(place, pattern) !== null || !place.bounded) return false;
  if (pattern.isWide && !meets(place, wideDemand)) return false;
  if (tokens > 0 && tokens <= 3 && place.same === 0 && !meets(place, alikeDemand)) return false;
  return demands.find(({ upTo }) => tokens <= upTo)?.any.some((demand) => meets(place, demand)) ?? false;
}

/** What a place must have beside a vacancy: of a short quote all of it, with context on both sides; nearly all of a long one. */
const shortBesideVacancy: Demand = { quote: whole, weaker: 0.5 };
const longBesideVacancy: Demand = { quote: 0.85 };
/** The same where its neighbours are gone too: they may have moved with it. */
const shortBesideWide: Demand = { quote: whole, sides: 0.3 };

/** What a place has that is the passage's own by its context alone. */
const ownContext: Demand = { quote: 0, weaker: 0.8 };
/** What a place has that stands in contexts like the passage's. */
const likeContext: Demand = { quote: 0, weaker: 0.5 };

/** Whether the context says that a place is the passage's own, whatever stands there now. */
export function hasOwnContext(place: Place): boolean {
  return meets(place, ownContext);
}

/** Whether a place stands in contexts that are like the passage's: that of a twin, where the passage's own are elsewhere. */
export function hasLikeContext(place: Place): boolean {
  return meets(place, likeContext);
}

/** Whether a place may be the passage's although its contexts stand without it; `vacancies` as `vacanciesOf` finds them. */
export function outweighs(place: Place, pattern: PassagePattern, vacancies: readonly Vacancy[]): boolean {
  if (vacancies.length === 0) return true;
  const short = vacancies.every(({ wide }) => wide) ? shortBesideWide : shortBesideVacancy;
  const demand = pattern.end - pattern.first < longQuote ? short : longBesideVacancy;
  return meets(place, demand) && vacancies.every(({ first, end }) => place.end <= first || place.first >= end);
}

/** What makes a place another statement although it may be the passage's own. */
export function saysOtherwise(place: Place, { first, end }: PassagePattern): 'changed-number' | 'negated' | null {
  if (place.otherNumber) return 'changed-number';
  return place.negated && end - first < longQuote ? 'negated' : null;
}

/** Whether a place would be certain if it did not say otherwise. */
export function isItsPlace(place: Place, pattern: PassagePattern): boolean {
  if (isCertain({ ...place, otherNumber: false, negated: false }, pattern)) return true;
  return place.otherNumber && meets(place, numberDemand);
}

/** By how much the best place must lead, quote and context counting alike (0 to 2). */
const margin = 0.2;

/** From this on nothing around the best place has changed, and little suffices to tell another from it. */
const perfect = 1.97;
const perfectMargin = 0.08;

/** Whether nothing tells a place apart from the best. */
export function isRival(best: Place, other: Place): boolean {
  return value(other) > value(best) - (isPerfect(best) ? perfectMargin : margin);
}

/** Whether a place has all of the quote and of its context. */
export function isPerfect(place: Place): boolean {
  return value(place) >= perfect;
}

function value({ quote, before, after }: Place): number {
  return quote + (before + after) / 2;
}
