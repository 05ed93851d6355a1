const daysOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * First and last ISO day of `2020`, `2020-01` or `2020-01-30`; null for anything else, a date without a year (`--01`)
 * included.
 */
export function dayRange(iso: string | null): readonly [string, string] | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso ?? '');
  if (parts === null) return null;
  const [, year = '', month, day] = parts;
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  if (Number(month) < 1 || Number(month) > 12) return null;
  const last = daysOfMonth(Number(year), Number(month));
  if (day === undefined) return [`${year}-${month}-01`, `${year}-${month}-${String(last).padStart(2, '0')}`];
  return Number(day) < 1 || Number(day) > last ? null : [`${year}-${month}-${day}`, `${year}-${month}-${day}`];
}

/** An ISO day as a number: `2020-01-30` is 20200130. */
export function dayNumber(iso: string): number {
  return Number(iso.replaceAll('-', ''));
}
