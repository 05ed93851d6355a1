import { addDays, dayCountOf, daysInMonth, isoOf, weekdayOf, type Day } from './calendar.ts';
import type { Grain } from './date-reading.ts';
import type { Part } from './date-words.ts';

/** A day of a year that may be unnamed. */
export interface YearDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** First and last day, both of the span. Either both years are named or neither is. */
export interface Span {
  readonly first: YearDay;
  readonly last: YearDay;
}

/** The days of a year, a month or a day; null where nothing is named. */
export function spanOf(year: number | null, month: number | null, day: number | null): Span | null {
  if (month === null) {
    if (year === null || day !== null) return null;
    return { first: { year, month: 1, day: 1 }, last: { year, month: 12, day: 31 } };
  }
  if (day !== null) return { first: { year, month, day }, last: { year, month, day } };
  return { first: { year, month, day: 1 }, last: { year, month, day: daysInMonth(year, month) } };
}

/** Whole months of one year, from one to another. */
export function monthsOf(year: number | null, from: number, to: number): Span {
  return { first: { year, month: from, day: 1 }, last: { year, month: to, day: daysInMonth(year, to) } };
}

export function yearsOf(from: number, to: number): Span {
  return { first: { year: from, month: 1, day: 1 }, last: { year: to, month: 12, day: 31 } };
}

/** The week of a day by ISO 8601, Monday to Sunday. */
export function weekOf(day: Day): { readonly first: Day; readonly last: Day } {
  const first = addDays(day, 1 - weekdayOf(day));
  return { first, last: addDays(first, 6) };
}

function named({ year, month, day }: YearDay): Day | null {
  return year === null ? null : { year, month, day };
}

/** «مطلع», «منتصف», «أواخر»: the first, the middle and the last third of the days, months or years that a span has. */
export function partOf(span: Span, grain: Grain, part: Part): Span {
  const third = { early: 0, mid: 1, late: 2 }[part];
  const { first, last } = span;
  const at = (size: number): readonly [number, number] => [
    Math.round((third * size) / 3),
    Math.round(((third + 1) * size) / 3),
  ];
  if (grain === 'decade' || grain === 'century') {
    const from = first.year ?? 0;
    const [early, late]: readonly [number, number] =
      grain === 'century' ? at(100) : ([[0, 4] as const, [4, 7] as const, [7, 10] as const][third] ?? [0, 10]);
    return yearsOf(from + early, from + late - 1);
  }
  if (grain === 'year' || grain === 'half' || grain === 'quarter' || grain === 'season') {
    const months = ((last.year ?? 0) - (first.year ?? 0)) * 12 + last.month - first.month + 1;
    const [early, late] = at(months);
    const place = (offset: number): readonly [number | null, number] => {
      const index = first.month - 1 + offset;
      return [first.year === null ? null : first.year + Math.floor(index / 12), (index % 12) + 1];
    };
    const [[year, month], [lastYear, lastMonth]] = [place(early), place(late - 1)];
    return {
      first: { year, month, day: 1 },
      last: { year: lastYear, month: lastMonth, day: daysInMonth(lastYear, lastMonth) },
    };
  }
  const from = named(first);
  const to = named(last);
  if (grain === 'week' && from !== null) return { first: addDays(from, third * 2), last: addDays(from, third * 2 + 2) };
  // Ten days, ten days, and what is left of the month.
  if (from === null || to === null)
    return {
      first: { ...first, day: third * 10 + 1 },
      last: part === 'late' ? last : { ...last, day: third * 10 + 10 },
    };
  return { first: addDays(from, third * 10), last: part === 'late' ? to : addDays(from, third * 10 + 9) };
}

/** The smallest day, month or year that holds the whole span, as truncated ISO 8601; null where two years share it. */
export function unitOf({ first, last }: Span): string | null {
  if (first.year !== last.year) return null;
  if (first.month !== last.month) return isoOf(first.year, null, null);
  return isoOf(first.year, first.month, first.day === last.day ? first.day : null);
}

/** True when the last day does not come before the first; days of unnamed years follow each other in any order. */
export function isOrdered({ first, last }: Span): boolean {
  const [from, to] = [named(first), named(last)];
  return from === null || to === null ? first.year === last.year : dayCountOf(from) <= dayCountOf(to);
}

export function isoOfYearDay({ year, month, day }: YearDay): string {
  return isoOf(year, month, day) ?? '';
}
