import { isDay } from './calendar.ts';
import { afterEra, eraAt, isHijriYear, tailAfterMonth, type Tail } from './date-tails.ts';
import { countsThings, dayNumber, digits, yearAtWords, yearOf, type DayRead } from './date-numbers.ts';
import { nothing, type DateWords } from './date-reading.ts';
import { lookUp, monthCues, monthWords, sameWords, shifts, yearCues, yearWords } from './date-words.ts';
import { monthsFrom } from './month-names.ts';
import { unitShift } from './relative-dates.ts';
import { isFunctionWord } from './function-words.ts';
import { touching, type Token } from './tokens.ts';

const isMark = (token: Token | undefined, sign: RegExp): token is Token =>
  token?.kind === 'mark' && sign.test(token.key);

export interface MonthRead {
  readonly month: number;
  readonly to: number;
  readonly timid: boolean;
  readonly hijri: boolean;
  /** Attached letters before the name («ليناير»), which then needs a year or a cue. */
  readonly cut: number;
}

/** A month name, with its twin of the other family after a slash or in brackets: «شباط/ فبراير», «كانون الثاني (يناير)». */
export function monthName(tokens: readonly Token[], from: number): MonthRead | null {
  const single = oneMonth(tokens, from);
  if (!single) return null;
  const sign = tokens[single.to];
  if (isMark(sign, /^[/\\\-–(]$/u)) {
    const twin = oneMonth(tokens, single.to + 1);
    if (twin?.month === single.month && twin.hijri === single.hijri) {
      const close = sign.key === '(' && tokens[twin.to]?.key === ')' ? 1 : 0;
      return { ...single, to: twin.to + close, timid: false };
    }
  }
  // «مايو أيار»
  const beside = sign?.kind === 'word' ? oneMonth(tokens, single.to) : null;
  if (beside?.month === single.month && !beside.hijri && beside.cut === 0)
    return { ...single, to: beside.to, timid: false };
  return single;
}

function oneMonth(tokens: readonly Token[], from: number): MonthRead | null {
  const token = tokens[from];
  if (token?.kind !== 'word') return null;
  const { key } = token;
  return (
    monthWithKey(tokens, from, key, 0) ?? (/^[وفبلك]/u.test(key) ? monthWithKey(tokens, from, key.slice(1), 1) : null)
  );
}

function monthWithKey(tokens: readonly Token[], from: number, key: string, cut: number): MonthRead | null {
  const token = tokens[from];
  if (token === undefined) return null;
  for (const { words, month, timid, hijri } of monthsFrom(key)) {
    if (!words.every((word, offset) => offset === 0 || tokens[from + offset]?.key === word)) continue;
    // «أب» is a father: the month is written with a madda.
    if (key === 'اب' && !/[\u0622\ufe81\ufe82]|\u0627\u0653/u.test(token.text)) return null;
    // «مائة» is a hundred, «ماية» a spelling of May.
    if (key === 'مايه' && /\u0626|\u0654/u.test(token.text)) return null;
    if (/^\p{Script=Latin}/u.test(token.text) && !/^\p{Lu}/u.test(token.text)) return null;
    return { month, to: from + words.length, timid: timid || cut > 0, hijri, cut };
  }
  return null;
}

/** «30 يناير», «الخامس من كانون الثاني», «10 رمضان 1441هـ», «الخامس من الشهر الماضي», «15 الجاري», each with what follows. */
export function dayAndMonth(tokens: readonly Token[], from: number): DateWords | null {
  const head = /^[ولب]?يوم$/u.exec(tokens[from]?.key ?? '') === null ? from : from + 1;
  const number = dayNumber(tokens, head);
  if (!number) return null;
  const cut = head > from ? (tokens[from]?.key.length ?? 3) - 3 : number.cut;
  let at = number.to;
  // «2. أكتوبر», "30th January", "30th of January"
  const dotted = tokens[at]?.key === '.' && touching(tokens[at - 1], tokens[at]);
  if (dotted) at += 1;
  if (/^(?:من|في|of|-|\/)$/u.test(tokens[at]?.key ?? '')) at += 1;
  const inMonth = dayOfMonthUnit(tokens, at, number, head > from || at > number.to);
  if (inMonth) return { ...nothing, from, cut, ...inMonth };
  if (head > from && at === number.to && tokens[head]?.kind === 'digits') {
    // «يوم 27»: a day of a month that is not named.
    const after = tokens[at];
    const free = after?.kind !== 'word' || (isFunctionWord(after.key) && after.key !== 'من');
    if (free && !/^[-–/:%٪]$/u.test(after?.key ?? '')) return { ...nothing, from, cut, to: at, day: number.day };
  }
  if (tokens[at]?.key === 'شهر') at += 1;
  const month = monthName(tokens, at);
  if (!month || month.cut > 0) return null;
  if (month.hijri ? number.day > 30 : !isDay(month.month, number.day, null)) return null;
  let tail = tailAfterMonth(tokens, month.to, month.hijri);
  // «7. شباط. 2011»
  if (dotted && tail.year === null && tokens[month.to]?.key === '.') {
    const year = yearOf(tokens[month.to + 1]);
    if (year !== null) tail = { ...tail, year, to: month.to + 2 };
  }
  // «3 صفر» is a score.
  if (tokens[at]?.key === 'صفر' && tail.year === null && !/^(?:من|شهر)$/u.test(tokens[at - 1]?.key ?? '')) return null;
  if (!month.hijri && !isDay(month.month, number.day, tail.year)) return null;
  return { ...nothing, from, cut, day: number.day, month: month.month, hijri: month.hijri, ...tail };
}

/** «من الشهر الماضي», «هذا الشهر», «الجاري», «من الجاري» behind the number of a day. */
function dayOfMonthUnit(
  tokens: readonly Token[],
  at: number,
  { day }: DayRead,
  led: boolean,
): Pick<DateWords, 'to' | 'day' | 'shift' | 'same'> | null {
  const found = { day, shift: null, same: null };
  const shifted = unitShift(tokens, at);
  if (shifted?.shift?.unit === 'month') return { ...found, shift: shifted.shift, to: shifted.to };
  const token = tokens[at];
  if (monthWords.has(token?.key ?? '')) {
    const after = tokens[at + 1];
    const by = shifts.get(after?.key ?? '');
    if (by !== undefined) return { ...found, shift: { unit: 'month', by }, to: at + 2 };
    if (sameWords.has(after?.key ?? '')) return { ...found, same: 'month', to: at + 2 };
  }
  if (/^ال(?:جاري|حالي)$/u.test(token?.key ?? '')) return { ...found, shift: { unit: 'month', by: 0 }, to: at + 1 };
  const past = /^ال(?:ماضي|منصرم|مقبل|قادم)$/u.test(token?.key ?? '') && led && tokens[at - 1]?.key === 'من';
  const by = past ? shifts.get(token?.key ?? '') : undefined;
  return by === undefined ? null : { ...found, shift: { unit: 'month', by }, to: at + 1 };
}

/** "January 30", "Jan. 30, 2020", «يناير 25», «آذار الثالث عشر، 2011». */
export function monthAndDay(tokens: readonly Token[], from: number): DateWords | null {
  const month = monthName(tokens, from);
  if (month === null) return null;
  const latin = /^\p{Script=Latin}/u.test(tokens[from]?.text ?? '');
  let at = month.to;
  if (latin && tokens[at]?.key === '.' && touching(tokens[at - 1], tokens[at])) at += 1;
  if (latin && tokens[at]?.key === 'the') at += 1;
  if (tokens[at]?.kind === 'mark' && tokens[at]?.key === '-' && !latin) at += 1;
  const number = dayNumber(tokens, at);
  if (number === null || number.cut > 0) return null;
  if (month.hijri ? number.day > 30 : !isDay(month.month, number.day, null)) return null;
  const tail = tailAfterMonth(tokens, number.to, month.hijri);
  if (!month.hijri && !isDay(month.month, number.day, tail.year)) return null;
  // In Arabic the day stands before its month: behind it, it must be followed by nothing that it could count.
  if (!latin) {
    const after = tokens[tail.to];
    if (month.cut > 0 || (after !== undefined && after.kind === 'word' && tail.to === number.to)) return null;
    if (isMark(after, /^[-–/%٪:]$/u)) return null;
  }
  return { ...nothing, from, month: month.month, hijri: month.hijri, day: number.day, ...tail };
}

/** «يناير», «أبريل الماضي», «آب 2019», «رمضان 1441». Timid names need a year, a shift or a cue before them. */
export function monthAlone(tokens: readonly Token[], from: number, cued = false): DateWords | null {
  const led = lookUp(monthHeads, tokens[from]?.key);
  const start = led === null ? from : from + 1;
  const leadBy = /^(?:هذا|this|last|next)$/u.test(tokens[from]?.key ?? '')
    ? shifts.get(tokens[from]?.key ?? '')
    : undefined;
  const demonstrative = leadBy !== undefined;
  const month = monthName(tokens, demonstrative ? from + 1 : start);
  if (!month || (month.cut > 0 && start > from)) return null;
  let tail: Tail = tailAfterMonth(tokens, month.to, month.hijri);
  if (leadBy !== undefined && tail.to === month.to)
    tail = { ...tail, shift: leadBy === 0 ? { unit: 'year', by: 0 } : { unit: 'month', by: leadBy } };
  const cue = cued || start > from || demonstrative || tail.to > month.to;
  if (month.timid && !cue && (month.cut > 0 || !monthCues.has(tokens[from - 1]?.key ?? ''))) return null;
  if (month.cut > 0 && !cued && tail.year === null && tail.shift === null && !sure(tokens, from)) return null;
  const cut = led?.cut ?? month.cut;
  return { ...nothing, from, cut, month: month.month, hijri: month.hijri, ...tail };
}

const monthHeads = new Map([['شهر', true]]);

/** «ويناير», «وأيار»: a name that is no other word keeps its meaning behind one letter. */
function sure(tokens: readonly Token[], from: number): boolean {
  const key = tokens[from]?.key ?? '';
  return monthsFrom(key.slice(1)).some(({ words, timid }) => !timid && key.length > 4 && words.length > 0);
}

/** «عام 2014», «في 2014», "in 2014", «1441هـ», «سنة ألف وتسعمئة وسبع وستين», «عام 247». */
export function yearAt(tokens: readonly Token[], from: number, cued = false): DateWords | null {
  const token = tokens[from];
  const key = token?.key ?? '';
  const words = yearInWords(tokens, from);
  if (words !== null) return words;
  const head = yearWords.has(key) ? { cut: 0 } : lookUp(yearHeads, key);
  const at = head === null ? from : from + 1;
  const worded = head !== null;
  // «عام 247»
  const early =
    worded && tokens[at]?.key.length === 3 && !countsThings(tokens, at + 1) ? digits(tokens[at], 100, 999) : null;
  const cue = cued || (tokens[from - 1]?.kind === 'word' && yearCues.has(tokens[from - 1]?.key ?? ''));
  const year =
    early === null
      ? worded || (cued && tokens[at]?.kind === 'word')
        ? yearAtWords(tokens, at, worded)
        : { value: yearOf(tokens[at]) ?? 0, to: at + 1 }
      : { value: early, to: at + 1 };
  if (year === null || year.value === 0) return null;
  const cut = worded && /^[ولبف](?!ل)/u.test(key) && !yearNames.test(key) ? 1 : 0;
  const era = eraAt(tokens, year.to);
  if (era?.era === 'before') return null;
  if (era?.era === 'hijri' && year.value <= 1600)
    return { ...nothing, from, cut, to: era.to, year: year.value, hijri: true };
  const to = afterEra(tokens, year.to);
  // «1968م»; «2000م» is a length as well.
  const told = to > year.to && year.value % 100 !== 0 && year.value < 2100 && year.value >= 1900;
  if (told && !worded) return { ...nothing, from, to, year: year.value };
  if (worded) {
    const either = to === year.to && isHijriYear(year.value) && tokens[at]?.kind === 'digits' && !latinYear.test(key);
    return { ...nothing, from, cut, to, year: year.value, eitherCalendar: either };
  }
  // «عامي 2014 و2015»
  const listed = inListOfYears(tokens, from);
  if (year.value < 1900 || year.value > 2099 || !(cue || listed)) return null;
  return countsThings(tokens, to) ? null : { ...nothing, from, to, year: year.value };
}

/** Years that a list may name: «أعوام 1991 و2002 و2005». */
const listReach = 12;

function inListOfYears(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at > from - 2 * listReach; at -= 2) {
    if (/^[وفبل]?(?:عامي|سنتي|اعوام|سنوات|العامين|الاعوام|years)$/u.test(tokens[at - 1]?.key ?? '')) return true;
    if (!/^(?:و|and|[،,])$/u.test(tokens[at - 1]?.key ?? '') || yearOf(tokens[at - 2]) === null) return false;
    // The list may begin behind another cue: «في 1993 و1998».
    if (/^(?:في|عام|سنه|in)$/u.test(tokens[at - 3]?.key ?? '')) return true;
  }
  return false;
}

/** «في ألف وسبعمئة وتسعة وثمانين»: words that end the clause behind a cue. */
function yearInWords(tokens: readonly Token[], from: number): DateWords | null {
  if (tokens[from]?.kind !== 'word' || !/^(?:في|منذ|in)$/u.test(tokens[from - 1]?.key ?? '')) return null;
  const year = yearAtWords(tokens, from);
  if (year === null || year.to - from < 3 || tokens[year.to]?.kind === 'word') return null;
  return { ...nothing, from, to: year.to, year: year.value };
}

const latinYear = /^[a-z]/u;
const yearNames = /^(?:عام|سنه)/u;
const yearHeads = new Map([
  ['عام', true],
  ['سنه', true],
  ['سنتي', true],
  ['العام', true],
  ['السنه', true],
]);
