import { datesIn, type DateExpression } from '#core/text/dates.ts';
import type { PublicationDate } from './article.ts';
import type { Line } from './source-line.ts';

export const unknownDate: PublicationDate = { iso: null, certainty: 'unknown', evidence: null };

const published =
  /^(?:تم )?(?:النشر|نشر|نشرت|نشره|تاريخ النشر|تاريخ|نشر في|حرر|اضيف|published|posted|first published|date|date published|publication date|"?datepublished"?|article:published_time)(?![\p{L}])/u;
const updated = /^(?:اخر تحديث|تم التحديث|تحديث|التحديث|updated|last updated|last modified|modified)(?![\p{L}])/u;
/** What may stand beside the date in a line that only dates the page. */
const besideDate =
  /(?<!\p{L})T(?=\p{Nd})|\p{Nd}+(?:Z(?!\p{L}))?|(?<!\p{L})(?:الساعة|في|على|بتوقيت|غرينتش|جرينتش|مكة|المكرمة|بغداد|القاهرة|بيروت|دمشق|المحلي|صباحا|صباحاً|مساء|مساءً|ظهرا|م|ص|هـ|الموافق|آخر|تحديث|تم|النشر|نشر|نُشر|تاريخ|التحديث|حرر|يوم|at|on|am|pm|a\.m|p\.m|gmt|utc|est|edt|et|bst|published|posted|updated|last|first|date|modified|datepublished|article|published_time|by|ago)(?!\p{L})|[^\p{L}\p{N}]/giu;
/** Words of a photo's line: its date is the day of the photo. */
const photoCredit = /via|reuters|afp|\bap\b|getty|epa|رويترز|صوره|ارشيف|الاناضول|فرانس برس|photo|file/u;
/** Words of another kind that may stand beside the date, such as the writer's name. */
const mostOtherWords = 5;

function wholeDay({ iso, kind }: DateExpression): boolean {
  return iso !== null && /^\d{4}-\d{2}-\d{2}$/u.test(iso) && kind === 'absolute';
}

/** Left of a line when its dates and what goes with them are taken away. */
function otherWords(line: Line, dates: readonly DateExpression[]): number {
  let rest = '';
  let from = 0;
  for (const { start, end } of dates) {
    rest += `${line.trimmed.slice(from, start)} `;
    from = end;
  }
  rest += line.trimmed.slice(from);
  return rest
    .replace(besideDate, ' ')
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '').length;
}

/** How a line dates the page: 2 says so («نشر في …»), 1 is a bare date or a date beside a name, 0 does not. */
function strengthOf(line: Line, dates: readonly DateExpression[]): 0 | 1 | 2 | 3 {
  if (dates.length === 0 || line.isLong || line.words > 16) return 0;
  const others = otherWords(line, dates);
  if (published.test(line.key)) return others <= mostOtherWords ? 3 : 0;
  if (updated.test(line.key)) return others <= mostOtherWords ? 2 : 0;
  return others === 0 ? 1 : 0;
}

/** Whether a line does nothing but date the page (or give a time of day). */
export function isDateLine(line: Line): boolean {
  if (line.isLong || line.endsStatement || line.words > 16 || !/\p{Nd}/u.test(line.trimmed)) return false;
  const dates = datesIn(line.trimmed, {});
  const others = otherWords(line, dates);
  if (dates.length === 0) return others === 0 && /\p{Nd}{1,2}:\p{Nd}{2}/u.test(line.trimmed);
  if (strengthOf(line, dates) > 0) return true;
  return (
    others <= mostOtherWords &&
    dates.some(wholeDay) &&
    !photoCredit.test(line.key) &&
    /[|•·،,–—-]/u.test(line.trimmed) &&
    line.words <= 12
  );
}

/** 03/05/2021 is May in London and March in New York: in English only the year is sure. */
function isAmbiguous(written: string): boolean {
  const [first = 0, second = 0, third] = written.split(/[/.-]/u).map(Number);
  return third !== undefined && first <= 12 && second <= 12 && first !== second;
}

/** The day that the page states in the lines that date it, or null when none of them gives a whole day. */
export function statedDate(lines: readonly Line[], language: string): PublicationDate | null {
  let best: { date: PublicationDate; strength: number } | null = null;
  for (const line of lines) {
    const dates = datesIn(line.trimmed, {});
    const day = dates.find(wholeDay);
    if (day?.iso === undefined || day.iso === null) continue;
    const strength = strengthOf(line, dates);
    if (best !== null && best.strength >= strength) continue;
    const written = line.trimmed.slice(day.start, day.end);
    const iso = language === 'en' && isAmbiguous(written) ? day.iso.slice(0, 4) : day.iso;
    best = { date: { iso, certainty: 'stated', evidence: line.trimmed }, strength };
  }
  return best?.date ?? null;
}
