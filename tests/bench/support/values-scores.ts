/** What a reader found: its span, its first and last day, and its value as it writes it. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly said: readonly string[];
  readonly iso: string | null;
  /** Of «مطلع العام المقبل» the year: cases name the unit in their Timex, and the bounds of its parts are convention. */
  readonly partOf?: string | null;
}

/** The values that a case takes for right. */
export interface Expected {
  readonly values: readonly (readonly [first: string, last: string])[];
  /** Values that are written alike. */
  readonly written: readonly string[];
  /** For the list of misses. */
  readonly shown: string;
}

interface Result {
  readonly Resolution?: Readonly<Record<string, unknown>> | null | undefined;
  readonly Value?:
    | {
        readonly Timex?: string | null | undefined;
        readonly FutureResolution?: Readonly<Record<string, unknown>> | null | undefined;
        readonly PastResolution?: Readonly<Record<string, unknown>> | null | undefined;
      }
    | null
    | undefined;
}

export function overlaps(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Days of a year that the case leaves open are written `--`, as Warraq writes them. */
function openYear(timex: string): string {
  return timex.replace(/^XXXX-/u, '--');
}

/** Months of the seasons that a Timex names. */
const seasons: Readonly<Record<string, readonly [string, string]>> = {
  SP: ['03', '05'],
  SU: ['06', '08'],
  FA: ['09', '11'],
};

/** The Timex and the resolutions of a date, the duration, or the interval of a number. */
export function expectedOf({ Resolution, Value }: Result): Expected {
  const timex = Value?.Timex ?? '';
  const values: (readonly [string, string])[] = [];
  const written = [openYear(timex)];
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  for (const one of [Value?.FutureResolution, Value?.PastResolution]) {
    const date = text(one?.['date']);
    const [start, end] = [text(one?.['startDate']), text(one?.['endDate'])];
    if (date !== null) values.push([date, date]);
    if (start !== null && end !== null) values.push([start, end], [start, dayBefore(end)]);
  }
  const range = /^\(([^,]+),([^,]+),/u.exec(timex);
  if (range?.[1] !== undefined && range[2] !== undefined) values.push([openYear(range[1]), openYear(range[2])]);
  const season = /^(\d{4})-(SP|SU|FA)$/u.exec(timex);
  const months = seasons[season?.[2] ?? ''];
  if (season?.[1] !== undefined && months !== undefined)
    values.push([`${season[1]}-${months[0]}-01`, lastDay(`${season[1]}-${months[1]}`)]);
  const value = text(Resolution?.['value']);
  if (value !== null) written.push(closed(value));
  return { values, written, shown: `${timex}${value ?? ''} ${values.map((pair) => pair.join('..')).join(' | ')}` };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** Whether a reading has one of the values: the same days, or the same unit. */
export function says({ said, iso, partOf = null }: Found, { values, written }: Expected): boolean {
  const [first, last] = said;
  return (
    [iso, partOf].some((unit) => unit !== null && unit !== '' && written.includes(unit)) ||
    values.some(([start, end]) => start === first && end === last)
  );
}

interface Mention {
  readonly value: number;
  readonly high: number | null;
  readonly qualifier: string;
  readonly unit: string | null;
}

const units: readonly (readonly [RegExp, string])[] = [
  [/^(?:ال)?(?:ساع)/u, 'PT#H'],
  [/^(?:دقيق|دقائق)/u, 'PT#M'],
  [/^(?:ثاني|ثوان)/u, 'PT#S'],
  [/^(?:يوم|أيام)/u, 'P#D'],
  [/^(?:أسبوع|أسابيع)/u, 'P#W'],
  [/^(?:شهر|أشهر|شهور)/u, 'P#M'],
  [/^(?:عام|أعوام|سن)/u, 'P#Y'],
];

/** A number of a measure of time as an ISO duration. */
export function durationOf({ value, unit }: Mention): string | null {
  const found = units.find(([word]) => word.test(unit ?? ''));
  return found === undefined ? null : found[1].replace('#', String(value));
}

/** Ranges of two ends are compared by their ends: whether an end belongs to them is not in a figure. */
function closed(range: string): string {
  return range.replace(/^[[(]([^,]+,[^,]+)[)\]]$/u, '[$1]');
}

/** A hedged number as the interval that Recognizers writes: open at "more than", closed at "at least". */
export function rangeOf({ value, high, qualifier }: Mention): string | null {
  switch (qualifier) {
    case 'more-than':
      return `(${value},)`;
    case 'at-least':
      return `[${value},)`;
    case 'less-than':
      return `(,${value})`;
    case 'at-most':
      return `(,${value}]`;
    case 'range':
      return `[${value},${high ?? ''}]`;
    default:
      return `[${value},${value}]`;
  }
}
