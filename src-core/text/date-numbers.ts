import { ordinals, ordinalTens } from './date-words.ts';
import { quantityAt } from './number-grammar.ts';
import { isFunctionWord } from './function-words.ts';
import { touching, type Token } from './tokens.ts';

/** A whole number in digits between two bounds, or null. */
export function digits(token: Token | undefined, low: number, high: number): number | null {
  if (token?.kind !== 'digits' || !/^\d{1,4}$/u.test(token.key)) return null;
  const value = Number(token.key);
  return value >= low && value <= high ? value : null;
}

export function yearOf(token: Token | undefined): number | null {
  return token?.key.length === 4 ? digits(token, 1000, 2199) : null;
}

export interface NumberRead {
  readonly value: number;
  readonly to: number;
}

/** 2020, or «ألفين وعشرين», «ألف وتسعمئة وسبعة وستين» in words. */
export function yearAtWords(tokens: readonly Token[], at: number, worded = false): NumberRead | null {
  const token = tokens[at];
  const year = yearOf(token);
  if (year !== null) return { value: year, to: at + 1 };
  if (token?.kind !== 'word' || !(worded ? /^(?:ال)?(?:الف|م[اي])/u : /^(?:ال)?الف/u).test(token.key)) return null;
  const words = quantityAt(tokens, at, true);
  if (words === null || words.vague || words.value < (worded ? 100 : 1000) || words.value > 2199) return null;
  if (!Number.isInteger(words.value) || (words.value < 1000 && countsThings(tokens, words.to))) return null;
  return { value: words.value, to: words.to };
}

const teen = /^عشره?$/u;

/** «الخامس», «الحادي عشر», «الخامسة والعشرين», "third", "21st", "twenty-first"; `cut` are its attached letters. */
export function ordinalAt(tokens: readonly Token[], from: number): (NumberRead & { readonly cut: number }) | null {
  const token = tokens[from];
  const next = tokens[from + 1];
  if (token?.kind === 'digits') {
    const value = digits(token, 1, 99);
    const ends = /^(?:st|nd|rd|th)$/u.test(next?.key ?? '') && touching(token, next);
    return value !== null && ends ? { value, to: from + 2, cut: 0 } : null;
  }
  if (token?.kind !== 'word') return null;
  if (token.key === 'twenty' || token.key === 'thirty') {
    const at = next?.key === '-' ? from + 2 : from + 1;
    const unit = ordinals.get(tokens[at]?.key ?? '');
    return unit !== undefined && unit < 10 && !isArabic(tokens[at])
      ? { value: (token.key === 'twenty' ? 20 : 30) + unit, to: at + 1, cut: 0 }
      : null;
  }
  const { key, cut } = bare(token.key);
  const tens = ordinalTens.get(key);
  if (tens !== undefined) return { value: tens, to: from + 1, cut };
  const unit = ordinals.get(key);
  if (unit === undefined) return null;
  if (!isArabic(token)) return { value: unit, to: from + 1, cut };
  if (teen.test(next?.key ?? '')) return { value: unit + 10, to: from + 2, cut };
  const apart = next?.key === 'و';
  const joined = apart ? tokens[from + 2] : next;
  const ten = joined?.kind === 'word' ? tensWord(joined.key, apart) : undefined;
  if (ten !== undefined && unit < 10) return { value: unit + ten, to: from + (apart ? 3 : 2), cut };
  return { value: unit, to: from + 1, cut };
}

const isArabic = (token: Token | undefined): boolean => /^\p{Script=Arabic}/u.test(token?.text ?? '');

function tensWord(key: string, apart: boolean): number | undefined {
  if (!apart && !key.startsWith('و')) return undefined;
  const word = key.replace(/^و/u, '');
  return ordinalTens.get(word) ?? ordinalTens.get(`ال${word}`);
}

function bare(key: string): { readonly key: string; readonly cut: number } {
  if (ordinals.has(key) || ordinalTens.has(key)) return { key, cut: 0 };
  if (/^لل./u.test(key)) return { key: key.replace(/^لل/u, 'ال'), cut: 0 };
  return /^[وبف]/u.test(key) ? { key: key.slice(1), cut: 1 } : { key, cut: 0 };
}

export interface DayRead {
  readonly day: number;
  readonly to: number;
  readonly cut: number;
  readonly ordinal: boolean;
}

/** 5 or «الخامس», «الخامس والعشرين», «الحادي عشر», «واحد وعشرين». */
export function dayNumber(tokens: readonly Token[], from: number): DayRead | null {
  const token = tokens[from];
  const plain = digits(token, 1, 31);
  if (plain !== null && token !== undefined) {
    const suffix = tokens[from + 1];
    const ordinal = /^(?:st|nd|rd|th)$/u.test(suffix?.key ?? '') && touching(token, suffix);
    return { day: plain, to: from + (ordinal ? 2 : 1), cut: 0, ordinal };
  }
  if (token?.kind !== 'word') return null;
  const ordinal = ordinalAt(tokens, from);
  if (ordinal !== null)
    return ordinal.value <= 31 ? { day: ordinal.value, to: ordinal.to, cut: ordinal.cut, ordinal: true } : null;
  const words = isArabic(token) ? quantityAt(tokens, from, true) : null;
  return words && !words.vague && Number.isInteger(words.value) && words.value >= 1 && words.value <= 31
    ? { day: words.value, to: words.to, cut: 0, ordinal: false }
    : null;
}

/** True when a noun that can be counted follows, so that 2000 is a number: «في 2000 مدرسة», "2000 people". */
export function countsThings(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next?.key === '%' || next?.key === '٪' || next?.key === '$') return true;
  if (next?.kind !== 'word' || isFunctionWord(next.key)) return false;
  if (/^\p{Script=Latin}/u.test(next.text)) return /(?:[^su]s|people|men|women|troops|personnel)$/u.test(next.key);
  return countable.test(next.key);
}

const countable =
  /^(?:جندي|جنود|شخص|اشخاص|قتيل|جريح|مقاتل|عنصر|مدني|طفل|امراه|رجل|عامل|موظف|طالب|مدرسه|دولار|يورو|ريال|دينار|درهم|جنيه|ليره|طن|متر|كيلومتر|كلم|كم|ساعه|يوم|شركه|وحده|برميل|ميغاواط|صاروخ|قطعه|نسخه|سياره|منزل|لاجي|نازح|اسير|معتقل|شهيد|حاله|اصابه|مواطن|الف|مليون|مليار)/u;
