import { addDays, addMonths, daysInMonth, dayOf, shiftedMonth, weekdayOf, type Anchor, type Day } from './calendar.ts';
import type { DateWords, Grain, Period } from './date-reading.ts';
import { monthsOf, spanOf, weekOf, yearsOf, type Span } from './date-spans.ts';

interface Told {
  readonly span: Span | null;
  readonly grain: Grain;
}

const unknown: Told = { span: null, grain: 'unknown' };
const told = (span: Span | null, grain: Grain): Told => (span === null ? unknown : { span, grain });

/**
 * The days of a period. Weeks are those of ISO 8601, Monday to Sunday, and a week belongs to the month or year that has
 * its Thursday; a weekend is Saturday and Sunday; seasons are three whole months of the northern year, winter beginning
 * in December of its year; a decade and a century begin with their years 0 and 1.
 */
export function periodOf(words: DateWords, period: Period, anchor: Anchor): Told {
  const today = dayOf(anchor);
  const by = words.shift?.by ?? 0;
  switch (period.kind) {
    case 'week': {
      if (period.ordinal !== null) return told(weekNumber(words, period.ordinal, anchor), 'week');
      if (today === null) return unknown;
      const week = weekOf(addDays(today, 7 * by));
      if (words.weekday === null) return told(week, 'week');
      const day = addDays(week.first, words.weekday - 1);
      return told({ first: day, last: day }, 'day');
    }
    case 'weekend': {
      if (today === null) return unknown;
      const { last } = weekOf(addDays(today, 7 * by));
      return told({ first: addDays(last, -1), last }, 'weekend');
    }
    case 'weekday': {
      const [year, month] = monthOf(words, anchor);
      if (year === null || month === null) return unknown;
      const day = nthWeekday(year, month, words.weekday ?? 1, period.ordinal);
      return told(day === null ? null : { first: day, last: day }, 'day');
    }
    case 'quarter': {
      const year = yearOf(words, anchor);
      return told(year === null ? null : monthsOf(year, period.ordinal * 3 - 2, period.ordinal * 3), 'quarter');
    }
    case 'half':
      return told(halfOf(words, period.ordinal, anchor), 'half');
    case 'season':
      return told(seasonOf(words, period.season, anchor), 'season');
    case 'decade':
      return told(decadeOf(words, period, anchor), 'decade');
    case 'century': {
      const century = period.century ?? (anchor.year === null ? null : centuryOf(anchor.year) + by);
      return told(century === null ? null : yearsOf(century * 100 - 99, century * 100), 'century');
    }
    case 'count': {
      if (today === null) return unknown;
      const size = (by < 0 ? -1 : 1) * period.count;
      // Hours that are gone begin on a day before and end today.
      if (period.unit === 'hour') {
        const [first, last] = [addDays(today, Math.min(size, 0)), addDays(today, Math.max(size, 0))];
        return told({ first, last }, 'day');
      }
      const end = period.unit === 'day' ? addDays(today, size) : addMonths(today, size);
      const span = by < 0 ? { first: end, last: addDays(today, -1) } : { first: addDays(today, 1), last: end };
      return told(span, period.named);
    }
    case 'distance': {
      if (today === null) return unknown;
      const { year, month, day } = addDays(addMonths(today, by * period.months), by * period.days);
      return told(spanOf(year, month, period.named === 'day' ? day : null), period.named);
    }
    case 'opening': {
      const year = yearOf(words, anchor);
      return told(year === null ? null : monthsOf(year, 1, period.months), 'month');
    }
    case 'rest': {
      if (today === null) return unknown;
      const { year, month } = today;
      if (period.unit === 'week') return told({ first: today, last: weekOf(today).last }, 'week');
      const last = period.unit === 'year' ? 12 : month;
      return told({ first: today, last: { year, month: last, day: daysInMonth(year, last) } }, period.unit);
    }
  }
}

function yearOf({ year, shift, month }: DateWords, anchor: Anchor): number | null {
  if (year !== null || shift === null || anchor.year === null) return year;
  if (shift.unit === 'year') return anchor.year + shift.by;
  return month === null ? null : anchor.year;
}

function monthOf(words: DateWords, anchor: Anchor): readonly [number | null, number | null] {
  if (words.shift?.unit === 'month' && words.month === null) return shiftedMonth(anchor, words.shift.by);
  return [yearOf(words, anchor), words.month];
}

function weekNumber(words: DateWords, ordinal: number, anchor: Anchor): Span | null {
  const [year, month] = monthOf(words, anchor);
  if (year === null) return null;
  // The Thursdays of the month or the year count its weeks.
  const thursday = ordinal > 0 ? nthWeekday(year, month ?? 1, 4, 1) : nthWeekday(year, month ?? 12, 4, -1);
  return thursday === null ? null : weekOf(ordinal > 0 ? addDays(thursday, 7 * (ordinal - 1)) : thursday);
}

/** The first (1) to last (-1) weekday of a month; null where there is no fifth. */
function nthWeekday(year: number, month: number, weekday: number, ordinal: number): Day | null {
  const length = daysInMonth(year, month);
  const first = 1 + ((weekday - weekdayOf({ year, month, day: 1 }) + 7) % 7);
  const day = ordinal > 0 ? first + 7 * (ordinal - 1) : first + 7 * Math.floor((length - first) / 7);
  return day > length ? null : { year, month, day };
}

function halfOf(words: DateWords, ordinal: number, anchor: Anchor): Span | null {
  const [year, month] = monthOf(words, anchor);
  if (month !== null) {
    const days = ordinal === 1 ? [1, 15] : [16, daysInMonth(year, month)];
    return { first: { year, month, day: days[0] ?? 1 }, last: { year, month, day: days[1] ?? 1 } };
  }
  return year === null ? null : monthsOf(year, ordinal * 6 - 5, ordinal * 6);
}

const winter = 3;

function seasonOf(words: DateWords, season: number, anchor: Anchor): Span | null {
  const first = season * 3 + 3;
  const { shift } = words;
  let year = yearOf(words, anchor);
  if (shift?.unit === 'season') {
    if (anchor.year === null || (anchor.month === null && shift.by !== 0)) return null;
    const month = anchor.month ?? first;
    // January and February belong to the winter that began the year before.
    const running = season === winter && month < 3 ? anchor.year - 1 : anchor.year;
    if (shift.by === 0) year = running;
    else if (shift.by < 0) year = running === anchor.year && month > first + 2 ? anchor.year : running - 1;
    else year = month < first ? anchor.year : anchor.year + 1;
  }
  if (year === null) return null;
  const end = season === winter ? { year: year + 1, month: 2 } : { year, month: first + 2 };
  return { first: { year, month: first, day: 1 }, last: { ...end, day: daysInMonth(end.year, end.month) } };
}

const centuryOf = (year: number): number => Math.ceil(year / 100);

function decadeOf(
  words: DateWords,
  { decade, century }: Extract<Period, { kind: 'decade' }>,
  anchor: Anchor,
): Span | null {
  const by = words.shift?.by ?? 0;
  let start: number | null = null;
  if (words.year !== null) start = words.year;
  else if (decade === null) start = anchor.year === null ? null : Math.floor(anchor.year / 10) * 10 + by * 10;
  else if (century !== null) start = (century - 1) * 100 + decade;
  else if (words.shift !== null) start = anchor.year === null ? null : (centuryOf(anchor.year) + by - 1) * 100 + decade;
  // «الثمانينيات» without a century are those of the twentieth; «العشرينيات» may be of two.
  else if (decade >= 30) start = 1900 + decade;
  return start === null ? null : yearsOf(start, start + 9);
}
