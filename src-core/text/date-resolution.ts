import { addDays, dayOf, shiftedMonth, weekdayOf, type Anchor, type Day } from './calendar.ts';
import type { DateWords, Grain } from './date-reading.ts';
import { isOrdered, partOf, spanOf, weekOf, type Span } from './date-spans.ts';
import { gregorianOf, hijriOf, hijriYearIn } from './hijri.ts';
import { periodOf } from './period-resolution.ts';

/** How a date is told: by itself, from the article's day, by a weekday, from a date before it, or in the Hijri year. */
export type DateKind = 'absolute' | 'relative' | 'weekday' | 'anaphoric' | 'hijri';

/** What the words of a date mean; `span` is null for what hangs on a date that is not known. */
export interface Resolved {
  readonly kind: DateKind;
  readonly span: Span | null;
  readonly grain: Grain;
}

/** What the text around a date says. */
export interface Surroundings {
  /** The article's own date, as far as it is known. */
  readonly anchor: Anchor;
  /** The date that the text named last. */
  readonly previous: Anchor;
  /** Whether the sentence tells of the future. */
  readonly future: () => boolean;
}

/** The days that the words of a date mean. */
export function resolve(words: DateWords, around: Surroundings): Resolved {
  if (words.until !== null) return between(words, words.until, around);
  const whole = wholeOf(words, around);
  const { span, grain } = whole;
  if (words.part === null || span === null) return whole;
  return { ...whole, span: partOf(span, grain, words.part) };
}

/** «من 28 ديسمبر إلى 3 يناير 2020»: what one end says of year and shift holds for the other. */
function between(from: DateWords, to: DateWords, around: Surroundings): Resolved {
  const [first, last] = sharedYear({ ...from, until: null }, to);
  const [one, other] = [resolve(first, around), resolve(last, around)];
  const kind = one.kind === 'absolute' ? other.kind : one.kind;
  const unknown: Resolved = { kind, span: null, grain: 'unknown' };
  if (one.span === null || other.span === null) return unknown;
  let span: Span = { first: one.span.first, last: other.span.last };
  // «من الأحد إلى الخميس»: the Thursday after that Sunday.
  const ends = { ...span.last };
  if (!isOrdered(span) && last.weekday !== null && last.month === null && ends.year !== null)
    span = { ...span, last: addDays({ ...ends, year: ends.year }, 7) };
  return isOrdered(span) ? { kind, span, grain: one.grain === other.grain ? one.grain : 'day' } : unknown;
}

function sharedYear(first: DateWords, last: DateWords): readonly [DateWords, DateWords] {
  // «يومي الأحد والاثنين المقبلين»
  if (
    first.weekday !== null &&
    last.weekday !== null &&
    first.shift === null &&
    first.month === null &&
    last.shift !== null
  )
    return [{ ...first, shift: last.shift }, last];
  if (first.month === null || last.month === null || first.hijri !== last.hijri) return [first, last];
  const later = first.month * 100 + (first.day ?? 0) > last.month * 100 + (last.day ?? 99) ? 1 : 0;
  if (first.year === null && first.shift === null) {
    if (last.year !== null) return [{ ...first, year: last.year - later }, last];
    if (last.shift !== null && later === 0) return [{ ...first, shift: last.shift }, last];
  }
  if (last.year === null && last.shift === null && first.year !== null)
    return [first, { ...last, year: first.year + later }];
  return [first, last];
}

function wholeOf(words: DateWords, around: Surroundings): Resolved {
  const { anchor, previous } = around;
  const told = (
    kind: DateKind,
    year: number | null,
    month: number | null,
    day: number | null,
    span = spanOf(year, month, day),
  ): Resolved => {
    const grain = span === null ? 'unknown' : day !== null ? 'day' : month !== null ? 'month' : 'year';
    return { kind, span, grain };
  };
  if (words.same !== null) {
    const { year, month } = previous;
    if (words.same === 'year') return told('anaphoric', year, words.month, words.day);
    if (words.same === 'day') return told('anaphoric', year, month, previous.day);
    return told('anaphoric', year, month, month === null ? null : words.day);
  }
  const relative = words.shift === null ? 'absolute' : 'relative';
  if (words.period !== null) {
    const { span, grain } = periodOf(words, words.period, anchor);
    return { kind: relative, span, grain };
  }
  if (words.hijri) return told('hijri', words.year, words.month, words.day, hijriSpan(words, anchor));
  if (words.month !== null) return told(relative, words.year ?? shiftedYear(words, anchor), words.month, words.day);
  if (words.shift?.unit === 'month') {
    const [year, month] = shiftedMonth(anchor, words.shift.by);
    return told('relative', year, month, month === null ? null : words.day);
  }
  if (words.shift?.unit === 'year')
    return told('relative', anchor.year === null ? null : anchor.year + words.shift.by, null, null);
  if (words.year !== null) return told('absolute', words.year, null, null);
  const today = dayOf(anchor);
  const kind = words.weekday !== null && words.shift?.unit !== 'day' ? 'weekday' : 'relative';
  const day = today ? relativeDay(words, today, around.future) : null;
  return day ? told(kind, day.year, day.month, day.day) : told(kind, null, null, null);
}

/** The days of a Hijri date; without a year it needs one that is told from the article's own. */
function hijriSpan(words: DateWords, anchor: Anchor): Span | null {
  const { month, day } = words;
  let { year } = words;
  const today = dayOf(anchor);
  if (year === null && words.shift !== null && today !== null) {
    const now = hijriOf(today);
    year = shiftedYear(words, { year: now.year, month: now.month, day: now.day });
  }
  // «رمضان 2023» counts its years by the other calendar.
  if (year !== null && year > 1600 && month !== null) year = hijriYearIn(year, month);
  const days = year === null ? null : gregorianOf(year, month, day);
  return days === null ? null : { first: days[0], last: days[1] };
}

/** «26 ديسمبر الماضي» is the last December before the article's month; «يناير الجاري» that of its year. */
function shiftedYear(words: DateWords, anchor: Anchor): number | null {
  const { shift, month } = words;
  if (!shift || anchor.year === null || month === null) return null;
  if (shift.unit === 'year') return anchor.year + shift.by;
  if (shift.by === 0) return anchor.month === null || anchor.month === month ? anchor.year : null;
  if (anchor.month === null) return null;
  const steps = Math.abs(shift.by) - 1;
  if (shift.by < 0) return (month < anchor.month ? anchor.year : anchor.year - 1) - steps;
  return (month > anchor.month ? anchor.year : anchor.year + 1) + steps;
}

/** Days that an article may come out after it was written. */
const mostLate = 2;

function relativeDay(words: DateWords, today: Day, future: () => boolean): Day | null {
  const { weekday, shift } = words;
  if (shift?.unit === 'day' && weekday === null) return addDays(today, shift.by);
  if (weekday === null) return null;
  if (words.day !== null) return dayWithNumber(today, weekday, words.day);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (shift?.unit === 'day') {
    const told = addDays(today, shift.by);
    if (weekdayOf(told) === weekday) return told;
    // «اليوم الخميس» under a later date was written on that Thursday.
    if (shift.by <= 0) return addDays(today, -back);
    // «غدا الجمعة» may have been printed a day or two later; beyond that the words contradict the date.
    const late = (weekdayOf(told) - weekday + 7) % 7;
    return late <= mostLate ? addDays(told, -late) : null;
  }
  if (shift === null) return future() ? addDays(today, (7 - back) % 7) : addDays(today, -back);
  if (shift.by < 0) return addDays(today, (back === 0 ? -7 : -back) + 7 * (shift.by + 1));
  if (shift.by > 0) return addDays(today, 7 - back + 7 * (shift.by - 1));
  // «هذا الجمعة» is that of the week.
  return addDays(weekOf(today).first, weekday - 1);
}

/** «الخميس 23»: the nearest month in which the 23rd is a Thursday. */
function dayWithNumber(today: Day, weekday: number, day: number): Day | null {
  const anchor = { year: today.year, month: today.month, day: today.day };
  for (const by of [0, -1, 1]) {
    const [year, month] = shiftedMonth(anchor, by);
    const found = spanOf(year, month, day)?.first;
    if (found === undefined || found.year === null) continue;
    const told = addDays({ ...found, year: found.year }, 0);
    if (told.day === day && weekdayOf(told) === weekday) return told;
  }
  return null;
}
