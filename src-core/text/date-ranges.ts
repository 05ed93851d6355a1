import { monthAlone, monthName } from './calendar-dates.ts';
import { isDay } from './calendar.ts';
import { dateAt } from './date-grammar.ts';
import { countsThings, dayNumber, digits, yearOf, type DayRead } from './date-numbers.ts';
import { nothing, type DateWords } from './date-reading.ts';
import { leadsNowhere, mayBegin } from './date-starts.ts';
import { afterEra, eraAt, tailAfterMonth } from './date-tails.ts';
import { lookUp } from './date-words.ts';
import { isFunctionWord } from './function-words.ts';
import { touching, type Token } from './tokens.ts';

/** UTF-16 units of the longest date in digits with points, «30.01.2020». */
const longestDigits = 10;
/** Tokens that the second end of a range may take. */
const reach = 24;

/** What opens a range: `to` goes on with «إلى» or a dash, `and` with «و», `list` with «و» to the next day or month. */
const openings = new Map([
  ['من', 'to'],
  ['منذ', 'to'],
  ['from', 'to'],
  ['since', 'to'],
  ['بين', 'and'],
  ['between', 'and'],
  ['يومي', 'list'],
  ['ايام', 'days'],
  ['شهري', 'list'],
  ['ليلتي', 'list'],
] as const);
type Opening = 'to' | 'and' | 'list';

/** The date, or the range of dates, that starts at token `from`. */
export function expressionAt(tokens: readonly Token[], from: number): DateWords | null {
  const token = tokens[from];
  if (token === undefined || (token.kind !== 'word' && token.kind !== 'digits')) return null;
  if (token.kind === 'word' ? !mayBegin(token.key) : token.key.length > longestDigits) return null;
  if (token.kind === 'word' && leadsNowhere(token, tokens[from + 1])) return null;
  const opening = token.kind === 'word' ? lookUp(openings, token.key) : null;
  if (opening?.value === 'days') {
    const days = daysOfMonth(tokens, from + 1, 'list');
    return days === null ? null : { ...days, from, cut: opening.cut };
  }
  if (opening !== null) {
    const range = rangeFrom(tokens, from + 1, opening.value);
    return range === null ? null : { ...range, from, cut: opening.cut };
  }
  return yearRange(tokens, from) ?? monthWithDays(tokens, from) ?? openRange(tokens, from) ?? dateAt(tokens, from);
}

interface Joint {
  /** Index of the second end, and whether its first letter is the «و» that joins. */
  readonly to: number;
  readonly attached: boolean;
  readonly sign: 'to' | 'dash' | 'and' | 'comma';
}

function jointAt(tokens: readonly Token[], at: number, opening: Opening | null): Joint | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const { key } = token;
  if (/^و?(?:الي|حتي|لغايه|to|until|till|through)$/u.test(key)) {
    const end = /^(?:غايه|يوم)$/u.test(tokens[at + 1]?.key ?? '') && tokens[at + 1]?.key === 'غايه' ? at + 2 : at + 1;
    return { to: end, attached: false, sign: 'to' };
  }
  if (/^[-–—]$/u.test(key)) return { to: at + 1, attached: false, sign: 'dash' };
  if (opening !== 'and' && opening !== 'list') return null;
  if (key === 'و' || key === 'and') return { to: at + 1, attached: false, sign: 'and' };
  return /^و../u.test(key) ? { to: at, attached: true, sign: 'and' } : null;
}

/** The second end, read from a few tokens of its own when a letter of its first word has to go. */
function secondEnd<Read extends { readonly to: number }>(
  tokens: readonly Token[],
  { to, attached }: Joint,
  read: (tokens: readonly Token[], from: number) => Read | null,
): Read | null {
  if (!attached) return read(tokens, to);
  if (!mayBegin(tokens[to]?.key.slice(1) ?? '')) return null;
  const [first, ...others] = tokens.slice(to, to + reach);
  if (first === undefined) return null;
  const cut = { ...first, key: first.key.slice(1), text: first.text.slice(1), start: first.start + 1 };
  const found = read([cut, ...others], 0);
  return found === null ? null : { ...found, to: found.to + to };
}

/** «من 3 إلى 5 مارس», «بين 28 ديسمبر و3 يناير», «يومي 19 و20 نوفمبر»; `at` is behind the opening. */
function rangeFrom(tokens: readonly Token[], at: number, opening: Opening): DateWords | null {
  // Most words behind «من» begin no date.
  const token = tokens[at];
  if (token?.kind === 'word' ? !mayBegin(token.key) : token?.kind !== 'digits') return null;
  const days = daysOfMonth(tokens, at, opening);
  if (days !== null) return days;
  const first = dateAt(tokens, at, true);
  if (first === null) return null;
  const joint = jointAt(tokens, first.to, opening);
  if (joint === null || (opening === 'list' && joint.sign === 'to')) return null;
  const last = secondEnd(tokens, joint, (own, from) => dateAt(own, from, true));
  if (last === null || (opening === 'list' && !follows(first, last))) return null;
  return { ...first, to: last.to, until: last };
}

/** Whether a day or month is the next one: only such a list is a stretch. */
function follows(first: DateWords, last: DateWords): boolean {
  if (first.day !== null && last.day !== null && first.month === last.month) return last.day === first.day + 1;
  if (first.weekday !== null && last.weekday !== null) return last.weekday % 7 === (first.weekday + 1) % 7;
  return first.month !== null && last.month !== null && last.month % 12 === (first.month + 1) % 12;
}

/**
 * Numbers of days that share the month behind the last: «3 إلى 5 مارس», «الثالث والخامس من مارس», «3 و4 و5 مارس». Days
 * that do not follow each other are dates of their own: this is the first of them.
 * @param above the day before it in a list
 */
function daysOfMonth(tokens: readonly Token[], at: number, opening: Opening | null, above = 0): DateWords | null {
  const first = dayNumber(tokens, at);
  if (first === null || first.day <= above || (first.cut > 0 && opening !== 'list')) return null;
  const joint = jointAt(tokens, first.to, opening) ?? (opening === 'list' ? commaAt(tokens, first.to) : null);
  if (joint === null) return null;
  const { sign } = joint;
  const more =
    opening === 'list' && (sign === 'and' || sign === 'comma')
      ? secondEnd(tokens, joint, (own, from) => daysOfMonth(own, from, 'list', first.day))
      : null;
  if (sign === 'comma' && more === null) return null;
  const last = more ?? secondEnd(tokens, joint, (own, from) => dateAt(own, from, true));
  if (last === null || last.day === null || last.weekday !== null) return null;
  if (last.until !== null && last !== more) return null;
  if (last.month === null && last.shift?.unit !== 'month' && last.same !== 'month') return null;
  if (first.day >= last.day) return null;
  const from = { ...last, from: at, cut: first.cut, day: first.day };
  if (opening === 'list' && (last.day !== first.day + 1 || (more !== null && last.until === null)))
    return { ...from, to: first.to, until: null };
  return { ...from, to: last.to, until: last.until ?? last };
}

/** «3، 4 و5 مارس», "3, 4 and 5 May" */
function commaAt(tokens: readonly Token[], at: number): Joint | null {
  const next = tokens[at + 1];
  return /^[،,]$/u.test(tokens[at]?.key ?? '') && next?.kind === 'digits'
    ? { to: at + 1, attached: false, sign: 'comma' }
    : null;
}

/** Behind «في» or "the", and behind another day of the list. */
function mayBeginList(tokens: readonly Token[], from: number): boolean {
  const [before, token, next] = [tokens[from - 1], tokens[from], tokens[from + 1]];
  const led = /^(?:في|the)$/u.test(before?.key ?? '');
  if (!led && !(/^وال/u.test(token?.key ?? '') && dayNumber(tokens, from - 1)?.to === from)) return false;
  return next?.key === 'و' || next?.key === 'and' || mayBegin(next?.key ?? '');
}

/** «19-20 نوفمبر», «4 نيسان إلى 9 نيسان», «الجمعة حتى الأحد»: nothing opens the range. */
function openRange(tokens: readonly Token[], from: number): DateWords | null {
  const token = tokens[from];
  if (token?.kind === 'digits') {
    const days = daysOfMonth(tokens, from, 'list');
    if (days !== null) return days;
  }
  // «في الثالث والرابع من مارس», "the third and fourth of May"
  if (token?.kind === 'word' && mayBeginList(tokens, from)) {
    const days = daysOfMonth(tokens, from, 'list');
    if (days !== null) return days;
  }
  // «مارس - أبريل 2020»: a dash to another month makes a month of a timid name.
  const month = token?.kind === 'word' ? monthName(tokens, from) : null;
  const dashed =
    month?.timid === true && /^[-–—]$/u.test(tokens[month.to]?.key ?? '') && monthName(tokens, month.to + 1) !== null;
  const first = dateAt(tokens, from, dashed);
  if (first === null) return null;
  const night = nightOf(tokens, first);
  if (night !== null) return night;
  const week = weekWithDays(tokens, first);
  if (week !== null) return week;
  const joint = jointAt(tokens, first.to, null);
  if (joint === null || (joint.sign !== 'to' && joint.sign !== 'dash')) return first;
  const until = /^(?:حتي|until|through)$/u.test(tokens[first.to]?.key ?? '');
  const wholeDay = first.day !== null && first.month !== null;
  if (!wholeDay && !until && !(joint.sign === 'dash' && first.month !== null)) return first;
  const last = dateAt(tokens, joint.to, true);
  if (last === null || last.from !== joint.to) return first;
  const alike =
    (wholeDay && last.day !== null && last.month !== null) ||
    (until && isDayLike(first) && isDayLike(last)) ||
    (!wholeDay && first.day === null && last.day === null && first.month !== null && last.month !== null);
  return alike ? { ...first, to: last.to, until: last } : first;
}

const isDayLike = ({ day, weekday, shift }: DateWords): boolean =>
  day !== null || weekday !== null || shift?.unit === 'day';

/** «الأسبوع القادم بين الأحد والثلاثاء»: days of that week. */
function weekWithDays(tokens: readonly Token[], first: DateWords): DateWords | null {
  if (first.period?.kind !== 'week' || first.period.ordinal !== null || first.weekday !== null) return null;
  const opening = lookUp(openings, tokens[first.to]?.key);
  const days = opening === null || opening.value === 'days' ? null : rangeFrom(tokens, first.to + 1, opening.value);
  const weekday = days?.until?.weekday ?? null;
  if (days === null || weekday === null || days.weekday === null || days.day !== null || days.shift !== null)
    return null;
  const until = { ...first, weekday };
  return { ...first, to: days.to, weekday: days.weekday, until };
}

/** «ليل الثلاثاء الأربعاء»: the night from the one day to the next. */
function nightOf(tokens: readonly Token[], first: DateWords): DateWords | null {
  if (first.weekday === null || first.day !== null || !/^[وف]?(?:ليل|ليله)$/u.test(tokens[first.from - 1]?.key ?? ''))
    return null;
  const sign = /^[-–/]$/u.test(tokens[first.to]?.key ?? '') ? 1 : 0;
  const last = dateAt(tokens, first.to + sign);
  if (last?.weekday !== (first.weekday % 7) + 1 || last.day !== null) return null;
  return { ...first, to: last.to, until: last };
}

/** «2014-2018», «2019/2020», «بين عامي 2014 و2018». */
function yearRange(tokens: readonly Token[], from: number): DateWords | null {
  const [first, sign, second] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  const [year, last] = [yearOf(first), yearOf(second)];
  if (year === null || last === null || sign?.kind !== 'mark') return null;
  if (!touching(first, sign) || !touching(sign, second) || last <= year) return null;
  // «1436/1437هـ»
  const era = eraAt(tokens, from + 3);
  const hijri = era?.era === 'hijri' && last <= 1600;
  if (!hijri && (year < 1900 || last > 2099)) return null;
  if (!(/^[-–—]$/u.test(sign.key) || (sign.key === '/' && last === year + 1))) return null;
  if (/^[-–/]$/u.test(tokens[from + 3]?.key ?? '') || /^[-–/]$/u.test(tokens[from - 1]?.key ?? '')) return null;
  if (countsThings(tokens, from + 3) || digits(tokens[from + 3], 0, 9999) !== null) return null;
  const to = hijri ? era.to : afterEra(tokens, from + 3);
  const until = { ...nothing, from: from + 2, to, year: last, hijri };
  return { ...nothing, from, to, year, hijri, until };
}

/** "March 3-5, 2020", «شهر نوفمبر بين 19 و20»: the month stands before its days. */
function monthWithDays(tokens: readonly Token[], from: number): DateWords | null {
  const alone = tokens[from]?.kind === 'word' ? monthAlone(tokens, from, true) : null;
  if (alone === null || alone.year !== null || alone.month === null || alone.hijri || alone.cut > 0) return null;
  const name = monthName(tokens, from);
  const at = name?.to ?? alone.to;
  const between = tokens[at]?.key === 'بين' || tokens[at]?.key === 'من';
  const latin = /^\p{Script=Latin}/u.test(tokens[from]?.text ?? '');
  if (!between && !latin) return null;
  const first = dayNumber(tokens, between ? at + 1 : at);
  const listed = first !== null && latin && !between ? daysOfList(tokens, first) : null;
  if (listed !== null && isDay(alone.month, listed.day, null) && !countsNext(tokens, listed.to)) {
    const tail = tailAfterMonth(tokens, listed.to);
    const until = { ...nothing, ...tail, from, month: alone.month, day: listed.day };
    return { ...until, day: first?.day ?? null, until };
  }
  const joint = first === null ? null : jointAt(tokens, first.to, between || latin ? 'and' : null);
  const last = joint === null ? null : secondEnd(tokens, joint, dayNumber);
  if (first === null || last === null || first.day >= last.day || !isDay(alone.month, last.day, null)) return null;
  const { year, shift, to } = tailAfterMonth(tokens, last.to);
  // "May 3 and 4": two days that follow each other, and no number of things.
  if (!between && joint?.sign === 'and' && (last.day !== first.day + 1 || countsNext(tokens, to))) return null;
  const until = { ...nothing, from, to, month: alone.month, day: last.day, year, shift };
  return { ...until, day: first.day, until };
}

/** "3, 4 and 5" behind a month: the last of days that follow each other. */
function daysOfList(tokens: readonly Token[], first: DayRead): DayRead | null {
  let last = first;
  for (;;) {
    const comma = tokens[last.to]?.key === ',';
    const at = comma ? last.to + 1 : last.to;
    const and = tokens[at]?.key === 'and';
    const next = comma || and ? dayNumber(tokens, and ? at + 1 : at) : null;
    if (next?.day !== last.day + 1) return null;
    if (and) return next;
    last = next;
  }
}

const countsNext = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at];
  return next?.kind === 'word' && !isFunctionWord(next.key);
};
