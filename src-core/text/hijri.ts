import { dayCountOf, dayOfCount, type Day } from './calendar.ts';

/** Years that the tables of umm al-qura hold; the calendar of other years depends on who saw the moon. */
const firstYear = 1300;
const lastYear = 1600;
/** 1 Muharram of the year 1 in days since 1970-01-01, and the mean length of a month in days. */
const epoch = -492_148;
const meanMonth = 29.530_588;

let format: Intl.DateTimeFormat | null = null;

/** The day of the Hijri calendar of umm al-qura, as Unicode's ICU tells it. */
export function hijriOf(day: Day): Day {
  format ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const parts = format.formatToParts(dayCountOf(day) * 86_400_000);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return { year: part('year'), month: part('month'), day: part('day') };
}

const starts = new Map<number, number>();

/** The first day of a month, counted from month 0 of year 1, in days since 1970-01-01. */
function startOf(index: number): number {
  const known = starts.get(index);
  if (known !== undefined) return known;
  let count = Math.round(epoch + index * meanMonth) + 14;
  for (;;) {
    const { year, month, day } = hijriOf(dayOfCount(count));
    const difference = index - ((year - 1) * 12 + month - 1);
    if (difference === 0) {
      const start = count - day + 1;
      starts.set(index, start);
      return start;
    }
    count += Math.sign(difference) * 15;
  }
}

/**
 * First and last Gregorian day of a Hijri year, month or day by the calendar of umm al-qura. Null where there is no such
 * day, and outside the years 1300 to 1600 that the calendar is laid down for.
 */
export function gregorianOf(year: number, month: number | null, day: number | null): readonly [Day, Day] | null {
  if (year < firstYear || year > lastYear) return null;
  const index = (year - 1) * 12;
  if (month === null) return [dayOfCount(startOf(index)), dayOfCount(startOf(index + 12) - 1)];
  const [start, next] = [startOf(index + month - 1), startOf(index + month)];
  if (day === null) return [dayOfCount(start), dayOfCount(next - 1)];
  const count = start + day - 1;
  return count < next ? [dayOfCount(count), dayOfCount(count)] : null;
}

/** The Hijri year whose month begins in a Gregorian year («رمضان 2023»); null where two of them do. */
export function hijriYearIn(gregorianYear: number, month: number): number | null {
  const first = hijriOf({ year: gregorianYear, month: 1, day: 1 }).year;
  const years = [first, first + 1, first + 2].filter(
    (year) => gregorianOf(year, month, null)?.[0].year === gregorianYear,
  );
  return years.length === 1 ? (years[0] ?? null) : null;
}
