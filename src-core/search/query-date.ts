import { isDay } from '#core/text/calendar.ts';
import { foldWord } from '#core/text/fold.ts';
import type { QueryDate } from './query.ts';

const dashes = /[/\u2010-\u2013\u2212\uFE63\uFF0D]/gu;
const day = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u;

const two = (value: number): string => String(value).padStart(2, '0');

/** The first and the last day of a year, a month or a day, as ISO days; null when there is no such day. */
function daysOf(text: string): readonly [first: string, last: string] | null {
  const [, year, monthText, dayText] = day.exec(text) ?? [];
  if (year === undefined || year === '0000') return null;
  if (monthText === undefined) return [`${year}-01-01`, `${year}-12-31`];
  const month = Number(monthText);
  const only = dayText === undefined ? null : Number(dayText);
  if (!isDay(month, only ?? 1, Number(year))) return null;
  const last = only ?? [31, 30, 29, 28].find((count) => isDay(month, count, Number(year))) ?? 28;
  return [`${year}-${two(month)}-${two(only ?? 1)}`, `${year}-${two(month)}-${two(last)}`];
}

/**
 * The interval that a value of `date:` means: `2020`, `2020-01`, `2020-01-30`, or two of these with `..` between them, of
 * which one may be left out. Digits of any script; a slash or any dash parts them. The ends are the first and the last day
 * of what is named. A problem's code when the value is none of these or there is no such day, or when it ends before it begins.
 */
export function queryDateOf(value: string): QueryDate | 'bad-date' | 'reversed-date' {
  // The fold takes an ellipsis, into which some keyboards turn two dots, for three.
  const ends = foldWord(value)
    .replace(dashes, '-')
    .split(/\.{2,3}/u);
  const [first = '', last = first] = ends;
  if (ends.length > 2 || (first === '' && last === '')) return 'bad-date';
  const from = first === '' ? null : daysOf(first);
  const to = last === '' ? null : daysOf(last);
  if ((first !== '' && from === null) || (last !== '' && to === null)) return 'bad-date';
  if (from !== null && to !== null && from[0] > to[1]) return 'reversed-date';
  return { kind: 'date', from: from?.[0] ?? null, to: to?.[1] ?? null };
}
