import {
  monthCues,
  monthWords,
  ordinals,
  ordinalTens,
  parts,
  sameWords,
  shifts,
  weekdays,
  yearCues,
  yearWords,
} from './date-words.ts';
import { isDay } from './calendar.ts';
import { nothing, type DateWords } from './date-reading.ts';
import { dayPhraseAt, daysAgo, unitShift } from './relative-dates.ts';
import { monthsFrom } from './month-names.ts';
import { isFunctionWord } from './number-units.ts';
import { quantityAt } from './number-grammar.ts';
import { touching, type Token } from './tokens.ts';

/** The date expression that starts at token `from`, the longest reading first. */
export function dateAt(tokens: readonly Token[], from: number): DateWords | null {
  const token = tokens[from];
  if (token === undefined || token.kind === 'line') return null;
  return (
    numericDate(tokens, from) ??
    dayAndMonth(tokens, from) ??
    englishDate(tokens, from) ??
    partOf(tokens, from) ??
    weekdayAt(tokens, from) ??
    dayPhraseAt(tokens, from) ??
    unitShift(tokens, from) ??
    daysAgo(tokens, from) ??
    monthAlone(tokens, from) ??
    yearAt(tokens, from)
  );
}

const isDigits = (token: Token | undefined): token is Token => token?.kind === 'digits';

/** A whole number in digits between two bounds, or null. */
function digits(token: Token | undefined, low: number, high: number): number | null {
  if (!isDigits(token) || !/^\d{1,4}$/u.test(token.key)) return null;
  const value = Number(token.key);
  return value >= low && value <= high ? value : null;
}

function yearOf(token: Token | undefined): number | null {
  return token?.key.length === 4 ? digits(token, 1000, 2199) : null;
}

/** 2020-01-30, 30/1/2020, 30-1-2020, 30.1.2020. Day first, unless only month first makes a day. */
function numericDate(tokens: readonly Token[], from: number): DateWords | null {
  const first = tokens[from];
  if (!isDigits(first)) return null;
  let values: number[];
  let to = from + 1;
  if (/^\d{1,4}\.\d{1,2}\.\d{1,4}$/u.test(first.key)) values = first.key.split('.').map(Number);
  else {
    const sign = tokens[from + 1];
    const third = tokens[from + 4];
    if (sign?.kind !== 'mark' || !/^[/\-–]$/u.test(sign.key) || tokens[from + 3]?.key !== sign.key || !isDigits(third))
      return null;
    const second = tokens[from + 2];
    if (!isDigits(second) || !touching(first, sign) || !touching(sign, second)) return null;
    if (![first, second, third].every((token) => /^\d{1,4}$/u.test(token.key))) return null;
    values = [first, second, third].map((token) => Number(token.key));
    to = from + 5;
  }
  const [a = 0, b = 0, c = 0] = values;
  const [year, month, day] = a > 999 ? [a, b, c] : isDay(b, a, c) ? [c, b, a] : [c, a, b];
  if (year < 1000 || year > 2199 || !isDay(month, day, year)) return null;
  return { ...nothing, from, to, year, month, day };
}

interface MonthRead {
  readonly month: number;
  readonly to: number;
  readonly timid: boolean;
}

/** A month name, with its twin of the other family after a slash or in brackets: «شباط/ فبراير», «كانون الثاني (يناير)». */
function monthName(tokens: readonly Token[], from: number): MonthRead | null {
  const single = oneMonth(tokens, from);
  if (!single) return null;
  const sign = tokens[single.to];
  if (sign?.kind === 'mark' && /^[/\\\-–(]$/u.test(sign.key)) {
    const twin = oneMonth(tokens, single.to + 1);
    if (twin?.month === single.month) {
      const close = sign.key === '(' && tokens[twin.to]?.key === ')' ? 1 : 0;
      return { month: single.month, to: twin.to + close, timid: false };
    }
  }
  return single;
}

function oneMonth(tokens: readonly Token[], from: number): MonthRead | null {
  const token = tokens[from];
  if (token?.kind !== 'word') return null;
  for (const name of monthsFrom(token.key)) {
    if (!name.words.every((word, offset) => tokens[from + offset]?.key === word)) continue;
    // «أب» is a father: the month is written with a madda.
    if (token.key === 'اب' && !/[\u0622\ufe81\ufe82]|\u0627\u0653/u.test(token.text)) return null;
    if (/^\p{Script=Latin}/u.test(token.text) && !/^\p{Lu}/u.test(token.text)) return null;
    return { month: name.month, to: from + name.words.length, timid: name.timid };
  }
  return null;
}

/** 5 or «الخامس», «الخامس والعشرين», «الحادي عشر». */
function dayNumber(tokens: readonly Token[], from: number): { day: number; to: number; ordinal: boolean } | null {
  const token = tokens[from];
  if (token === undefined) return null;
  const plain = digits(token, 1, 31);
  if (plain !== null) return { day: plain, to: from + 1, ordinal: false };
  if (token.kind !== 'word') return null;
  const key =
    ordinals.has(token.key) || ordinalTens.has(token.key)
      ? token.key
      : token.key.replace(/^(?:[وبف]|لل(?=.))/u, (cut) => (cut === 'لل' ? 'ال' : ''));
  const tens = ordinalTens.get(key);
  if (tens !== undefined) return { day: tens, to: from + 1, ordinal: true };
  const unit = ordinals.get(key);
  if (unit === undefined) {
    const words = /^\p{Script=Arabic}/u.test(token.text) ? quantityAt(tokens, from, true) : null;
    return words && words.value >= 1 && words.value <= 31 ? { day: words.value, to: words.to, ordinal: false } : null;
  }
  const next = tokens[from + 1];
  if (next?.key === 'عشر' || next?.key === 'عشره') return { day: unit + 10, to: from + 2, ordinal: true };
  const joined = next?.key === 'و' ? tokens[from + 2] : next;
  const ten = joined?.kind === 'word' ? ordinalTens.get(joined.key.replace(/^و/u, '')) : undefined;
  if (ten !== undefined && unit < 10) return { day: unit + ten, to: from + (next?.key === 'و' ? 3 : 2), ordinal: true };
  return { day: unit, to: from + 1, ordinal: true };
}

interface Tail {
  readonly year: number | null;
  readonly shift: DateWords['shift'];
  readonly to: number;
}

/** What follows a month: a year («2020», «عام 2020», «من عام 2020»), or «الماضي», «الجاري» that shifts it. */
function tailAfterMonth(tokens: readonly Token[], at: number): Tail {
  const comma = tokens[at]?.key === ',' || tokens[at]?.key === '،' ? 1 : 0;
  let index = at + comma;
  if (tokens[index]?.key === 'من' && yearWords.has(tokens[index + 1]?.key ?? '')) index += 1;
  if (yearWords.has(tokens[index]?.key ?? '')) {
    const year = yearOf(tokens[index + 1]);
    if (year !== null) return { year, shift: null, to: index + 2 };
    const shifted = shifts.get(tokens[index + 1]?.key ?? '');
    if (shifted !== undefined && (tokens[index]?.key === 'العام' || tokens[index]?.key === 'السنه')) {
      return { year: null, shift: { unit: 'year', by: shifted }, to: index + 2 };
    }
  }
  const year = yearOf(tokens[index]);
  if (year !== null && !countsThings(tokens, index + 1)) return { year, shift: null, to: index + 1 };
  const shift = shifts.get(tokens[at]?.key ?? '');
  if (shift !== undefined && tokens[at]?.text !== 'this')
    return { year: null, shift: { unit: 'month', by: shift }, to: at + 1 };
  return { year: null, shift: null, to: at };
}

/** «30 يناير», «الخامس من كانون الثاني», «الخامس من الشهر الماضي», each with what follows. */
function dayAndMonth(tokens: readonly Token[], from: number): DateWords | null {
  const token = tokens[from];
  const head = token?.key === 'يوم' ? from + 1 : from;
  const number = dayNumber(tokens, head);
  if (!number) return null;
  let at = number.to;
  // «2. أكتوبر», "30th January", "30th of January"
  if (tokens[at]?.key === '.' && touching(tokens[at - 1], tokens[at])) at += 1;
  const suffix = tokens[at];
  if (suffix && /^(?:st|nd|rd|th)$/u.test(suffix.key) && touching(tokens[at - 1], suffix)) at += 1;
  if (['من', 'of', '-', '/'].includes(tokens[at]?.key ?? '')) at += 1;
  if (monthWords.has(tokens[at]?.key ?? '')) {
    const after = tokens[at + 1];
    const shift = shifts.get(after?.key ?? '');
    if (shift !== undefined)
      return { ...nothing, from, to: at + 2, day: number.day, shift: { unit: 'month', by: shift } };
    if (sameWords.has(after?.key ?? '')) return { ...nothing, from, to: at + 2, day: number.day, same: true };
    if (tokens[at]?.key === 'شهر') at += 1;
  }
  const month = monthName(tokens, at);
  if (!month || !isDay(month.month, number.day, null)) return null;
  const tail = tailAfterMonth(tokens, month.to);
  return { ...nothing, from, to: tail.to, year: tail.year, month: month.month, day: number.day, shift: tail.shift };
}

/** "January 30", "Jan. 30, 2020", "March 3rd". */
function englishDate(tokens: readonly Token[], from: number): DateWords | null {
  const month = oneMonth(tokens, from);
  if (!month || !/^\p{Script=Latin}/u.test(tokens[from]?.text ?? '')) return null;
  let at = month.to;
  if (tokens[at]?.key === '.' && touching(tokens[at - 1], tokens[at])) at += 1;
  const day = digits(tokens[at], 1, 31);
  if (day === null || !isDay(month.month, day, null)) return null;
  const suffix = tokens[at + 1];
  const ordinal = suffix && /^(?:st|nd|rd|th)$/u.test(suffix.key) && touching(tokens[at], suffix) ? 1 : 0;
  const tail = tailAfterMonth(tokens, at + 1 + ordinal);
  return { ...nothing, from, to: tail.to, month: month.month, day, year: tail.year, shift: tail.shift };
}

/** «منتصف أكتوبر», «أواخر الشهر الماضي», «مطلع 2020», "late January". */
function partOf(tokens: readonly Token[], from: number): DateWords | null {
  const token = tokens[from];
  if (token?.kind !== 'word') return null;
  const part = parts.get(token.key) ?? parts.get(token.key.replace(/^[وبل]/u, ''));
  if (part === undefined) return null;
  let at = from + 1;
  while (['of', '-', 'the', 'شهر'].includes(tokens[at]?.key ?? '')) at += 1;
  const inner = monthAlone(tokens, at, true) ?? unitShift(tokens, at) ?? yearAt(tokens, at, true);
  if (!inner || inner.day !== null || inner.shift?.unit === 'week') return null;
  return { ...inner, from, part };
}

/** «اليوم الخميس», «يوم الأحد», «الأحد المقبل», «الأحد المقبل الموافق 11 شباط», "last Thursday". */
function weekdayAt(tokens: readonly Token[], from: number): DateWords | null {
  let at = from;
  let today = false;
  let shift: number | null = null;
  const first = tokens[at];
  if (first?.key === 'اليوم' || first?.key === 'today') {
    today = true;
    at += tokens[at + 1]?.key === '،' || tokens[at + 1]?.key === ',' ? 2 : 1;
  } else if (first?.key === 'يوم' || first?.key === 'ليوم' || first?.key === 'ويوم') at += 1;
  else if (first && ['last', 'next', 'this'].includes(first.key)) {
    shift = shifts.get(first.key) ?? null;
    at += 1;
  }
  const word = tokens[at];
  if (word?.kind !== 'word') return null;
  const weekday = weekdays.get(word.key) ?? weekdays.get(word.key.replace(/^[وبف](?=ال)/u, '').replace(/^لل/u, 'ال'));
  if (weekday === undefined) return null;
  // «الاثنين» is also "the two", «الأحد عشر» a number.
  if (weekday === 1 && ['بين', 'كلا', 'هذين', 'هولاء'].includes(tokens[at - 1]?.key ?? '')) return null;
  if (tokens[at + 1]?.key === 'عشر') return null;
  if (/^\p{Script=Latin}/u.test(word.text) && !/^\p{Lu}/u.test(word.text)) return null;
  let to = at + 1;
  const modifier = shifts.get(tokens[to]?.key ?? '');
  if (shift === null && modifier !== undefined && /^ال/u.test(tokens[to]?.key ?? '')) {
    shift = modifier;
    to += 1;
  }
  let full = to;
  while (['الموافق', '،', ',', '(', 'في'].includes(tokens[full]?.key ?? '') && full - to < 2) full += 1;
  const date = numericDate(tokens, full) ?? dayAndMonth(tokens, full) ?? englishDate(tokens, full);
  if (date && date.day !== null && date.month !== null && !date.shift) {
    const close = tokens[to]?.key === '(' && tokens[date.to]?.key === ')' ? 1 : 0;
    return { ...date, from, to: date.to + close, weekday };
  }
  if (!today && tokens[to]?.key === 'اليوم') {
    today = true;
    to += 1;
  }
  if (today) return { ...nothing, from, to, weekday, shift: { unit: 'day', by: 0 } };
  return { ...nothing, from, to, weekday, shift: shift === null ? null : { unit: 'week', by: shift } };
}

/** «يناير», «أبريل الماضي», «آب 2019». Timid names need a year, a shift or a cue before them. */
function monthAlone(tokens: readonly Token[], from: number, cued = false): DateWords | null {
  const token = tokens[from];
  let start = from;
  if (token?.key === 'شهر') start += 1;
  const month = monthName(tokens, start);
  if (!month) return null;
  const tail = tailAfterMonth(tokens, month.to);
  const cue = cued || start > from || tail.to > month.to || monthCues.has(tokens[from - 1]?.key ?? '');
  if (month.timid && !cue) return null;
  return { ...nothing, from, to: tail.to, month: month.month, year: tail.year, shift: tail.shift };
}

/** «عام 2014», «في 2014», "in 2014", «1441هـ». */
function yearAt(tokens: readonly Token[], from: number, cued = false): DateWords | null {
  const token = tokens[from];
  const worded = yearWords.has(token?.key ?? '') || /^[ولبف](?:عام|سنه)$/u.test(token?.key ?? '');
  const at = worded ? from + 1 : from;
  const year = yearOf(tokens[at]);
  if (year === null) return null;
  const mark = tokens[at + 1];
  const hijri = (mark?.key === 'هـ' || mark?.key === 'ه') && year >= 1300 && year <= 1500;
  if (hijri) return { ...nothing, from, to: at + 2, year, hijri };
  if (worded) return { ...nothing, from, to: at + 1, year };
  const before = tokens[from - 1];
  if (year < 1900 || year > 2099 || !(cued || (before?.kind === 'word' && yearCues.has(before.key)))) return null;
  return countsThings(tokens, at + 1) ? null : { ...nothing, from, to: at + 1, year };
}

/** True when a noun that can be counted follows, so that 2000 is a number: «في 2000 مدرسة», "2000 people". */
function countsThings(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next?.key === '%' || next?.key === '٪' || next?.key === '$') return true;
  if (next?.kind !== 'word' || isFunctionWord(next.key)) return false;
  if (/^\p{Script=Latin}/u.test(next.text)) return /(?:[^su]s|people|men|women|troops|personnel)$/u.test(next.key);
  return countable.test(next.key);
}

const countable =
  /^(?:جندي|جنود|شخص|اشخاص|قتيل|جريح|مقاتل|عنصر|مدني|طفل|امراه|رجل|عامل|موظف|طالب|مدرسه|دولار|يورو|ريال|دينار|درهم|جنيه|ليره|طن|متر|كيلومتر|كلم|كم|ساعه|يوم|شركه|وحده|برميل|ميغاواط|صاروخ|قطعه|نسخه|سياره|منزل|لاجي|نازح|اسير|معتقل|شهيد|حاله|اصابه|مواطن|الف|مليون|مليار)/u;
