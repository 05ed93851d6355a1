import { countsThings, digits, yearAtWords, yearOf } from './date-numbers.ts';
import type { DateWords } from './date-reading.ts';
import { lookUp, sameWords, shifts, yearWords } from './date-words.ts';
import { isYearUnit, unitShift } from './relative-dates.ts';
import { touching, type Token } from './tokens.ts';

/** Years of the Hijri calendar that are written like those of the Gregorian. */
export const isHijriYear = (year: number): boolean => year >= 1300 && year <= 1500;

/** Which calendar the letters after a year name. */
export interface Era {
  readonly era: 'hijri' | 'gregorian' | 'before';
  readonly to: number;
}

/** «هـ», «هجرية», «م», «ميلادي», «قبل الميلاد», AH, CE, BC right after a year. */
export function eraAt(tokens: readonly Token[], at: number): Era | null {
  const token = tokens[at];
  const key = token?.key ?? '';
  if (/^(?:ه|هجري|هجريه|للهجره)$/u.test(key) || token?.text === 'AH') return { era: 'hijri', to: at + 1 };
  if (key === 'من' && tokens[at + 1]?.key === 'الهجره') return { era: 'hijri', to: at + 2 };
  if (/^(?:ميلادي|ميلاديه|للميلاد)$/u.test(key) || /^(?:CE|AD)$/u.test(token?.text ?? ''))
    return { era: 'gregorian', to: at + 1 };
  if (key === 'م') return { era: 'gregorian', to: at + 1 };
  if (key === 'قبل' && tokens[at + 1]?.key === 'الميلاد') return { era: 'before', to: at + 2 };
  if (key === 'ق' && tokens[at + 1]?.key === '.' && tokens[at + 2]?.key === 'م') return { era: 'before', to: at + 3 };
  return /^BCE?$/u.test(token?.text ?? '') ? { era: 'before', to: at + 1 } : null;
}

/** The index after a Gregorian «م» or AD that touches or follows a year. */
export function afterEra(tokens: readonly Token[], at: number): number {
  const era = eraAt(tokens, at);
  if (era?.era !== 'gregorian') return at;
  return tokens[at]?.key !== 'م' || touching(tokens[at - 1], tokens[at]) ? era.to : at;
}

export interface Tail {
  readonly year: number | null;
  readonly shift: DateWords['shift'];
  readonly same: DateWords['same'];
  readonly to: number;
}

const linking = new Set(['من', 'في', 'of', 'in']);
const comma = /^[,،]$/u;

/**
 * What follows a month: a year («2020», «عام 2020», «من عام ألفين وثلاثة», «1441هـ»), «من العام الماضي», or «الماضي»,
 * «الجاري» that shifts the month itself.
 */
export function tailAfterMonth(tokens: readonly Token[], at: number, hijri = false): Tail {
  const none: Tail = { year: null, shift: null, same: null, to: at };
  const index = at + (comma.test(tokens[at]?.key ?? '') ? 1 : 0);
  const from = index + (linking.has(tokens[index]?.key ?? '') ? 1 : 0);
  const worded = yearWords.has(tokens[from]?.key ?? '') ? from + 1 : from;
  if (worded > from || from === index || /^(?:من|of)$/u.test(tokens[index]?.key ?? '')) {
    const year = hijri ? hijriYear(tokens, worded) : yearAtWords(tokens, worded);
    if (year !== null && (worded > from || !countsThings(tokens, year.to)))
      return { ...none, year: year.value, to: hijri ? year.to : afterEra(tokens, year.to) };
  }
  if (worded > from && sameWords.has(tokens[worded]?.key ?? '')) return { ...none, same: 'year', to: worded + 1 };
  const year = unitShift(tokens, from);
  if (year?.shift?.unit === 'year') return { ...none, shift: year.shift, to: year.to };
  const token = tokens[at];
  const by = shifts.get(token?.key ?? '');
  if (
    by === undefined ||
    token === undefined ||
    /^(?:this|هذا|هذه|next|last|past|previous|current|coming)$/u.test(token.key)
  )
    return none;
  const further = { قبل: -1, بعد: 1 }[tokens[at + 1]?.key ?? ''];
  return further === undefined ? { ...none, shift: { unit: 'month', by }, to: at + 1 } : none;
}

/** A year of three or four digits after a Hijri month; one of the Gregorian calendar stays as it is. */
function hijriYear(tokens: readonly Token[], at: number): { readonly value: number; readonly to: number } | null {
  const value = digits(tokens[at], 1, 1600) ?? yearOf(tokens[at]);
  if (value === null || (tokens[at]?.key.length ?? 0) < 3) return null;
  const era = eraAt(tokens, at + 1);
  return { value, to: era === null || era.era === 'before' ? at + 1 : era.to };
}

/** The year that words of a period end with: «من عام 2016», «2016», «من العام الجاري», «العام المقبل», "of last year". */
export function yearTail(tokens: readonly Token[], at: number): Omit<Tail, 'same'> | null {
  const from = at + (linking.has(tokens[at]?.key ?? '') ? 1 : 0);
  const shifted = unitShift(tokens, from);
  if (shifted?.shift?.unit === 'year') return { year: null, shift: shifted.shift, to: shifted.to };
  const worded = lookUp(yearNames, tokens[from]?.key) === null ? from : from + 1;
  const year = yearAtWords(tokens, worded);
  if (year !== null && !countsThings(tokens, year.to))
    return { year: year.value, shift: null, to: afterEra(tokens, year.to) };
  return from > at && isYearUnit(tokens[from]) ? { year: null, shift: { unit: 'year', by: 0 }, to: from + 1 } : null;
}

const yearNames = new Map([...yearWords].map((word) => [word, true]));

/** The index behind "the", where it stands. */
export const article = (tokens: readonly Token[], from: number): number =>
  tokens[from]?.key === 'the' ? from + 1 : from;
