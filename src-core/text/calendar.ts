/** A Gregorian day. Months and days count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What is known of the day that relative dates are told from. */
export interface Anchor {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const milliseconds = 86_400_000;

/** Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `--MM` or `--MM-DD`; anything else knows nothing. */
export function anchorOf(iso: string | null | undefined): Anchor {
  const match = /^(?:(\d{4})|-)(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(iso ?? '');
  const part = (index: number): number | null => (match?.[index] === undefined ? null : Number(match[index]));
  return { year: part(1), month: part(2), day: part(3) };
}

/** The anchor as a whole day, or null when any part of it is unknown. */
export function dayOf(anchor: Anchor): Day | null {
  const { year, month, day } = anchor;
  return year === null || month === null || day === null ? null : { year, month, day };
}

export function isDay(month: number, day: number, year: number | null): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

export function addDays(day: Day, count: number): Day {
  return dayOfCount(dayCountOf(day) + count);
}

/** Whole days since 1970-01-01, before it negative. */
export function dayCountOf({ year, month, day }: Day): number {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year);
  return Math.round(date.getTime() / milliseconds);
}

export function dayOfCount(count: number): Day {
  const date = new Date(count * milliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days of a month; 29 for a February of an unnamed year. */
export function daysInMonth(year: number | null, month: number): number {
  return new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

/** The same day some months on, or the last day of a shorter month. */
export function addMonths({ year, month, day }: Day, count: number): Day {
  const index = year * 12 + month - 1 + count;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return { year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth)) };
}

/** Year and month so many months from the anchor's; both null where its month is not known. */
export function shiftedMonth(anchor: Anchor, by: number): readonly [number | null, number | null] {
  if (anchor.month === null) return [null, null];
  const index = anchor.month - 1 + by;
  const month = ((index % 12) + 12) % 12;
  return [anchor.year === null ? null : anchor.year + Math.floor(index / 12), month + 1];
}

/** 1 for Monday to 7 for Sunday, as in ISO 8601. */
export function weekdayOf(day: Day): number {
  return new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() || 7;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Truncated ISO 8601: `2020-01-30`, `--01-30` without a year, `2020-01`, `--01`, `2020`. */
export function isoOf(year: number | null, month: number | null, day: number | null): string | null {
  if (month === null) return year === null || day !== null ? null : String(year).padStart(4, '0');
  const head = year === null ? '-' : String(year).padStart(4, '0');
  return day === null ? `${head}-${two(month)}` : `${head}-${two(month)}-${two(day)}`;
}

export function isoOfDay(day: Day): string {
  return `${String(day.year).padStart(4, '0')}-${two(day.month)}-${two(day.day)}`;
}
