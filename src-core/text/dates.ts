import type { TextRange } from '#core/article/article.ts';
import { addDays, anchorOf, dayOf, isoOf, isoOfDay, weekdayOf, type Anchor, type Day } from './calendar.ts';
import { dateAt } from './date-grammar.ts';
import type { DateWords } from './date-reading.ts';
import type { Part } from './date-words.ts';
import { tokensOf, type Token } from './tokens.ts';

/** How a date is told: by itself, from the article's day, by a weekday, from a date before it, or in the Hijri year. */
export type DateKind = 'absolute' | 'relative' | 'weekday' | 'anaphoric' | 'hijri';

/**
 * A date of a text. `iso` is as precise as the words and the article's date allow: `2020-01-30`, `--01-30` where no year
 * is said, `2020-01`, `--01`, `2020`; null (and precision `unknown`) for what hangs on a date that is not known.
 */
export interface DateExpression extends TextRange {
  readonly iso: string | null;
  readonly precision: 'year' | 'month' | 'day' | 'unknown';
  readonly kind: DateKind;
  /** ISO weekday where one is named: 1 for Monday to 7 for Sunday. */
  readonly weekday: number | null;
  /** «مطلع», «منتصف», «أواخر» of the month or year. */
  readonly part: Part | null;
  /** Told as the day of publication itself («اليوم», "today"). */
  readonly today: boolean;
}

/** `published` is the article's date as far as it is known: `2020-01-30`, `2020-01`, `2020` or `--01`. */
export interface DateContext {
  readonly published?: string | null;
}

/**
 * The dates of a text in order: month names of both Arabic families and English, numeric dates, weekdays, relative dates
 * and years. Nothing is guessed: without `published`, a relative date is found and stays unknown.
 */
export function datesIn(
  text: string,
  context: DateContext,
  tokens: readonly Token[] = tokensOf(text),
): readonly DateExpression[] {
  const anchor = anchorOf(context.published);
  const dates: DateExpression[] = [];
  let lastMonth: Anchor = { year: null, month: null, day: null };
  let index = 0;
  while (index < tokens.length) {
    const words = dateAt(tokens, index);
    const first = tokens[index];
    const last = words ? tokens[words.to - 1] : undefined;
    if (!words || !first || !last) {
      index += 1;
      continue;
    }
    const found = resolve(words, anchor, lastMonth, () => isFuture(tokens, words));
    if (words.month !== null) lastMonth = { year: words.year, month: words.month, day: words.day };
    dates.push({ start: first.start + attached(first, words), end: last.end, ...found });
    index = words.to;
  }
  return dates;
}

/** Letters attached to the first word («والخميس», «للأحد» keeps its article) are not part of the date. */
function attached(token: Token, words: DateWords): number {
  if (token.kind !== 'word' || words.to <= words.from) return 0;
  return /^[وف](?=ال)|^و(?=يوم|عام|سن[ةه]|منتصف|أواخر|مطلع|نهاية|بداية)/u.exec(token.text)?.[0].length ?? 0;
}

type Resolved = Omit<DateExpression, 'start' | 'end'>;

function resolve(words: DateWords, anchor: Anchor, previous: Anchor, future: () => boolean): Resolved {
  const base = { weekday: words.weekday, part: words.part, today: words.shift?.unit === 'day' && words.shift.by === 0 };
  const known = (kind: DateKind, year: number | null, month: number | null, day: number | null): Resolved => {
    const iso = isoOf(year, month, day);
    const precision = iso === null ? 'unknown' : day !== null ? 'day' : month !== null ? 'month' : 'year';
    return { ...base, iso, precision, kind };
  };
  if (words.hijri) return known('hijri', null, null, null);
  if (words.same) {
    const day = previous.month === null ? null : words.day;
    return known('anaphoric', previous.year, previous.month, day);
  }
  if (words.month !== null) {
    const kind = words.shift ? 'relative' : 'absolute';
    return known(kind, words.year ?? shiftedYear(words, anchor), words.month, words.day);
  }
  if (words.shift?.unit === 'month') return known('relative', ...shiftedMonth(anchor, words.shift.by, words.day));
  if (words.shift?.unit === 'year')
    return known('relative', anchor.year === null ? null : anchor.year + words.shift.by, null, null);
  if (words.year !== null) return known('absolute', words.year, null, null);
  const today = dayOf(anchor);
  const kind = words.weekday !== null && words.shift?.unit !== 'day' ? 'weekday' : 'relative';
  const day = today ? relativeDay(words, today, future) : null;
  return day ? { ...base, iso: isoOfDay(day), precision: 'day', kind } : known(kind, null, null, null);
}

/** «26 ديسمبر الماضي» is the last December before the article's month; «يناير الجاري» that of its year. */
function shiftedYear(words: DateWords, anchor: Anchor): number | null {
  const { shift, month } = words;
  if (!shift || anchor.year === null || month === null) return null;
  if (shift.unit === 'year') return anchor.year + shift.by;
  if (shift.by === 0) return anchor.month === null || anchor.month === month ? anchor.year : null;
  if (anchor.month === null) return null;
  if (shift.by < 0) return month < anchor.month ? anchor.year : anchor.year - 1;
  return month > anchor.month ? anchor.year : anchor.year + 1;
}

function shiftedMonth(anchor: Anchor, by: number, day: number | null): [number | null, number | null, number | null] {
  if (anchor.month === null) return [null, null, null];
  const index = anchor.month - 1 + by;
  const month = ((index % 12) + 12) % 12;
  const year = anchor.year === null ? null : anchor.year + Math.floor(index / 12);
  return [year, month + 1, day];
}

function relativeDay(words: DateWords, today: Day, future: () => boolean): Day | null {
  const { weekday, shift } = words;
  if (shift?.unit === 'day' && weekday === null) return addDays(today, shift.by);
  if (weekday === null) return null;
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (shift?.unit === 'day') {
    const told = addDays(today, shift.by);
    // «اليوم الخميس» under a later date was written on that Thursday.
    return weekdayOf(told) === weekday ? told : addDays(today, -back);
  }
  if (shift === null) return future() ? addDays(today, (7 - back) % 7) : addDays(today, -back);
  if (shift.by < 0) return addDays(today, back === 0 ? -7 : -back);
  return shift.by > 0 ? addDays(today, 7 - back) : addDays(today, -back);
}

/** A bare weekday looks ahead when a future verb or plan stands in the ten words before it. */
function isFuture(tokens: readonly Token[], words: DateWords): boolean {
  for (let index = words.from - 1; index >= Math.max(0, words.from - 10); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line' || token.key === '.') return false;
    if (
      /^و?س[يتن]\p{L}{2,}$/u.test(token.key) ||
      /^(?:سوف|المقرر|المزمع|المرتقب|will|scheduled|due|planned)$/u.test(token.key)
    )
      return true;
  }
  return false;
}
