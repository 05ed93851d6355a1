import type { TextRange } from '#core/article/article.ts';
import { anchorOf, type Anchor } from './calendar.ts';
import type { DateWords, Grain } from './date-reading.ts';
import { expressionAt } from './date-ranges.ts';
import { resolve, type DateKind, type Resolved } from './date-resolution.ts';
import { isoOfYearDay, spanOf, unitOf } from './date-spans.ts';
import type { Part } from './date-words.ts';
import { looksAhead } from './future-words.ts';
import { tokensOf, type Token } from './tokens.ts';

/** First and last day, both included: `2020-01-01`, or `--01-01` where no year is said. */
export interface DateInterval {
  readonly start: string;
  readonly end: string;
}

/**
 * A date of a text. `iso` is the smallest day, month or year that holds all of it, as precise as the words and the
 * article's date allow: `2020-01-30`, `--01-30` where no year is said, `2020-01`, `--01`, `2020`; null (and precision
 * `unknown`) for what hangs on a date that is not known and for what no one year holds. `interval` has the days
 * themselves: of «مطلع يناير 2020» those from the first to the tenth, where `iso` is `2020-01`.
 */
export interface DateExpression extends TextRange {
  readonly iso: string | null;
  readonly precision: 'year' | 'month' | 'day' | 'unknown';
  readonly kind: DateKind;
  /** Null where `grain` is `unknown`. */
  readonly interval: DateInterval | null;
  /** How exactly the words tell the date: a decade, a quarter, a week, each end of «من 3 إلى 5 مارس» to the day. */
  readonly grain: Grain;
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
 * The dates of a text in order: month names of both Arabic families, of the Maghreb and of English, the Hijri calendar
 * by umm al-qura, numeric dates, weekdays, relative dates, years, weeks, seasons, decades, and «من … إلى …» of them.
 * Nothing is guessed: without `published`, a relative date is found and stays unknown. Time grows with the text.
 */
export function datesIn(
  text: string,
  context: DateContext,
  tokens: readonly Token[] = tokensOf(text),
): readonly DateExpression[] {
  const anchor = anchorOf(context.published);
  const dates: DateExpression[] = [];
  let previous: Anchor = { year: null, month: null, day: null };
  const expressions = expressionsOf(tokens);
  const hijri = expressions.some((words) => words.hijri || words.until?.hijri === true);
  for (const read of expressions) {
    const words = inCalendar(read, hijri);
    const [first, last] = [tokens[words.from], tokens[words.to - 1]];
    if (!first || !last) continue;
    const resolved = resolve(words, { anchor, previous, future: () => looksAhead(tokens, words.from) });
    if (words.month !== null && !words.hijri) previous = { year: words.year, month: words.month, day: words.day };
    dates.push(expressionOf(words, resolved, { start: first.start + attached(first, words), end: last.end }));
  }
  return dates;
}

function expressionsOf(tokens: readonly Token[]): readonly DateWords[] {
  const found: DateWords[] = [];
  let index = 0;
  while (index < tokens.length) {
    const words = expressionAt(tokens, index);
    if (words !== null) found.push(words);
    index = words?.to ?? index + 1;
  }
  return found;
}

/** «عام 1427» is a Hijri year in a text that tells of Hijri dates; elsewhere it may be either, and stays unknown. */
function inCalendar(words: DateWords, hijri: boolean): DateWords {
  const until = words.until === null ? null : inCalendar(words.until, hijri);
  if (!words.eitherCalendar) return until === words.until ? words : { ...words, until };
  return { ...words, until, hijri: true, year: hijri ? words.year : null };
}

/** Letters attached to the first word («والخميس», «للأحد» keeps its article) are not part of the date. */
function attached(token: Token, { cut }: DateWords): number {
  if (token.kind !== 'word') return 0;
  let letters = cut > 0 ? cut : (/^[وف]?[بك]?(?=ال)/u.exec(token.key)?.[0].length ?? 0);
  let length = 0;
  while (letters > 0 && length < token.text.length) {
    length += 1;
    while (mark.test(token.text.charAt(length))) length += 1;
    letters -= 1;
  }
  return length;
}

const mark = /[\p{M}\u0640]/u;

/** Years that ISO 8601 writes with four digits: «قبل مليون سنة» is in none of them, and unknown. */
function isWritable({ first, last }: NonNullable<Resolved['span']>): boolean {
  return (first.year ?? 1) >= 1 && (last.year ?? 1) <= 9999;
}

function expressionOf(words: DateWords, { kind, span: told, grain }: Resolved, range: TextRange): DateExpression {
  const span = told !== null && isWritable(told) ? told : null;
  const iso = span === null ? null : unitOf(span);
  const parts = iso === null ? 0 : iso.replace(/^-/u, '').split('-').length;
  const today = words.until === null && words.shift?.unit === 'day' && words.shift.by === 0;
  return {
    ...range,
    iso,
    precision: (['unknown', 'year', 'month', 'day'] as const)[parts] ?? 'unknown',
    kind,
    interval: span === null ? null : { start: isoOfYearDay(span.first), end: isoOfYearDay(span.last) },
    grain,
    weekday: words.weekday,
    part: words.part,
    today,
  };
}

/**
 * A date as ISO 8601 writes it: `2020`, `2020-01` or `2020-01-30` where it is a whole year, month or day, otherwise
 * the interval of its first and last day, `2020-01-01/2020-01-10`. Null for an unknown date. Without a year the days
 * are truncated, `--03-03/--03-05`.
 */
export function writtenIso({ iso, interval }: Pick<DateExpression, 'iso' | 'interval'>): string | null {
  if (interval === null) return null;
  const { year, month, day } = anchorOf(iso);
  const unit = iso === null ? null : spanOf(year, month, day);
  const whole =
    unit !== null && isoOfYearDay(unit.first) === interval.start && isoOfYearDay(unit.last) === interval.end;
  return whole ? iso : `${interval.start}/${interval.end}`;
}
