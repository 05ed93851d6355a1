import { datesIn, type DateExpression } from '#core/text/dates.ts';
import type { PublicationDate } from './article.ts';
import type { Line } from './source-line.ts';

export const unknownDate: PublicationDate = { iso: null, certainty: 'unknown', evidence: null };

const published =
  /^(?:تم )?(?:النشر|نشر|نشرت|نشره|تاريخ النشر|تاريخ|نشر في|حرر|اضيف|published|posted|first published|date|date published|publication date|"?datepublished"?|article:published_time)(?![\p{L}])/u;
const updated = /^(?:اخر تحديث|تم التحديث|تحديث|التحديث|updated|last updated|last modified|modified)(?![\p{L}])/u;
const publishedInside = /(?<!\p{L})(?:النشر|نشر|نُشر|published|posted)(?!\p{L})/iu;
/** What may stand beside the date in a line that only dates the page. */
const besideDate =
  /(?<!\p{L})T(?=\p{Nd})|\p{Nd}+(?:Z(?!\p{L}))?|(?<!\p{L})(?:الساعة|في|على|دقيقة|دقائق|و(?=\s*\p{Nd})|محرم|صفر|ربيع|جمادى|الأول|الأولى|الآخر|الآخرة|الثاني|الثانية|رجب|شعبان|رمضان|شوال|ذو|ذي|القعدة|الحجة|بتوقيت|غرينتش|جرينتش|مكة|المكرمة|بغداد|القاهرة|بيروت|دمشق|المحلي|صباحا|صباحاً|مساء|مساءً|ظهرا|م|ص|هـ|الموافق|آخر|تحديث|تم|النشر|نشر|نُشر|تاريخ|التحديث|حرر|يوم|at|on|am|pm|a\.m|p\.m|gmt|utc|est|edt|et|bst|published|posted|updated|last|first|date|modified|datepublished|article|published_time|by|ago)(?!\p{L})|[^\p{L}\p{N}]/giu;
/** Words of a photo's line: its date is the day of the photo. */
const photoCredit = /via|reuters|afp|\bap\b|getty|epa|رويترز|صوره|ارشيف|الاناضول|فرانس برس|photo|file/u;
/** Words of another kind that may stand beside the date, such as the writer's name. */
const mostOtherWords = 5;

/** «1444/7/25» is a day of the Hijri calendar, whatever stands behind it. */
const gregorian = /^(?:19|20)\d{2}-\d{2}-\d{2}$/u;

function wholeDay({ iso, kind }: DateExpression): boolean {
  return iso !== null && gregorian.test(iso) && kind === 'absolute';
}

/** The line with what pages put between the parts of a date written as prose has it: «16/فبراير/2023», «2 / 3 / 2021». */
function inProse({ trimmed }: Line): string {
  return trimmed
    .replace(/(\p{Nd})\s?[/-]\s?(\p{L}{3,12})\s?[/-]\s?(?=\p{Nd}{4})/gu, '$1 $2 ')
    .replace(/(\p{Nd})\s?\/\s?(?=\p{Nd})/gu, '$1/');
}

/** Left of a line when its dates and what goes with them are taken away. */
function otherWords(written: string, dates: readonly DateExpression[]): number {
  let rest = '';
  let from = 0;
  for (const { start, end } of dates) {
    rest += `${written.slice(from, start)} `;
    from = end;
  }
  rest += written.slice(from);
  return rest
    .replace(besideDate, ' ')
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '').length;
}

/** How surely a line dates the publication: it says so, is a bare date, has one beside a name, or tells of an update. */
type Strength = 3 | 2 | 1 | 0;

function strengthOf(line: Line, written: string, dates: readonly DateExpression[]): Strength | null {
  if (dates.length === 0 || line.isLong || line.words > 16) return null;
  const others = otherWords(written, dates);
  if (published.test(line.key)) return others <= mostOtherWords ? 3 : null;
  if (updated.test(line.key)) return others <= mostOtherWords ? 0 : null;
  if (others === 0) return 2;
  const beside =
    others <= mostOtherWords &&
    dates.some(wholeDay) &&
    !photoCredit.test(line.key) &&
    /[|•·،,–—-]/u.test(line.trimmed) &&
    line.words <= 12;
  return beside ? 1 : null;
}

/** Whether a line does nothing but date the page (or give a time of day). */
export function isDateLine(line: Line): boolean {
  if (line.isLong || line.endsStatement || line.words > 16 || !/\p{Nd}/u.test(line.trimmed)) return false;
  const written = inProse(line);
  const dates = datesIn(written, {});
  if (dates.length === 0) return otherWords(written, dates) === 0 && /\p{Nd}{1,2}:\p{Nd}{2}/u.test(line.trimmed);
  return strengthOf(line, written, dates) !== null;
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
    const written = inProse(line);
    const dates = datesIn(written, {});
    const days = dates.filter(wholeDay);
    // «آخر تحديث: … - نشر: …» states both.
    const from = written.search(publishedInside);
    const [day] = from < 0 ? days : [...days.filter(({ start }) => start >= from), ...days];
    if (day?.iso === undefined || day.iso === null) continue;
    const strength = strengthOf(line, written, dates) ?? 0;
    if (best !== null && best.strength >= strength) continue;
    const iso = language === 'en' && isAmbiguous(written.slice(day.start, day.end)) ? day.iso.slice(0, 4) : day.iso;
    best = { date: { iso, certainty: 'stated', evidence: line.trimmed }, strength };
  }
  return best?.date ?? null;
}
