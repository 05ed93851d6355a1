import { isolated } from './digits.ts';
import { digits, language, type Language } from './language.svelte.ts';

const regions: Record<Language, string> = { ar: 'ar-EG', en: 'en-GB' };

/** The locale of the interface, with the digits that the reader chose; Western ones, as in the corpus, unless others. */
function locale(): string {
  return `${regions[language()]}-u-nu-${digits() === 'arabic' ? 'arab' : 'latn'}`;
}

/** A number for reading, with the digits and separators of the interface. */
export function formatNumber(value: number): string {
  return isolated(new Intl.NumberFormat(locale()).format(value));
}

/** A part of 1 as whole hundredths with their sign. */
export function formatPercent(part: number): string {
  return isolated(new Intl.NumberFormat(locale(), { style: 'percent' }).format(part));
}

/** A number that counts nothing, such as a size in a setting: the digits of the interface, no separators, so many decimals. */
export function formatPlain(value: number, decimals = 0): string {
  return new Intl.NumberFormat(locale(), {
    useGrouping: false,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** A day, month or year, as precise as `iso` is: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Anything else comes back as it is. */
export function formatDate(iso: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso);
  if (parts === null) return iso;
  const [, year, month, day] = parts;
  const instant = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return new Intl.DateTimeFormat(locale(), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' as const }),
    ...(day === undefined ? {} : { day: 'numeric' as const }),
  }).format(instant);
}

/** Hour and minute of an ISO 8601 instant in the machine's time zone. */
export function formatTime(instant: string): string {
  return new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit' }).format(new Date(instant));
}

/** Items joined as the language joins them. */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);
}

/** Items one after another, each as it stands: names that a conjunction must not be glued to. */
export function listed(items: readonly string[]): string {
  return items.join(language() === 'ar' ? '، ' : ', ');
}

/** Text of unknown direction made safe inside a message: wrapped in FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE. */
export function isolate(text: string): string {
  return String.fromCodePoint(0x2068) + text + String.fromCodePoint(0x2069);
}
