import { dayAndMonth, monthAlone, monthAndDay, yearAt } from './calendar-dates.ts';
import { dayNumber } from './date-numbers.ts';
import { nothing, type DateWords } from './date-reading.ts';
import { mayBegin } from './date-starts.ts';
import { lookUp, parts, shifts, weekdays } from './date-words.ts';
import { numericDate } from './numeric-dates.ts';
import { periodAt } from './period-dates.ts';
import { distanceAt } from './date-distances.ts';
import { dayPhraseAt, unitNameOf, unitShift } from './relative-dates.ts';
import { isFunctionWord } from './function-words.ts';
import type { Token } from './tokens.ts';

/**
 * The date expression that starts at token `from`, the longest reading first.
 * @param cued something before it lets a lone month name or year be one
 */
export function dateAt(tokens: readonly Token[], from: number, cued = false): DateWords | null {
  const token = tokens[from];
  if (token === undefined || (token.kind !== 'word' && token.kind !== 'digits')) return null;
  if (token.kind === 'word' && !mayBegin(token.key)) return null;
  if (token.kind === 'digits') {
    const spoken = tokens[from + 1]?.kind === 'word' || tokens[from + 1]?.key === "'";
    const unit = spoken ? (periodAt(tokens, from) ?? distanceAt(tokens, from)) : null;
    return dayDate(tokens, from) ?? unit ?? yearAt(tokens, from, cued);
  }
  return (
    dayDate(tokens, from) ??
    partOf(tokens, from) ??
    periodAt(tokens, from) ??
    weekdayAt(tokens, from) ??
    dayPhraseAt(tokens, from) ??
    unitShift(tokens, from) ??
    distanceAt(tokens, from) ??
    monthAlone(tokens, from, cued) ??
    yearAt(tokens, from, cued)
  );
}

/** A day with its month, in both calendars where the text gives both: «10 رمضان 1441هـ الموافق 3 مايو 2020». */
function dayDate(tokens: readonly Token[], from: number): DateWords | null {
  const date = singleDay(tokens, from);
  if (date === null || date.day === null || date.month === null) return date;
  const at = afterTwinSign(tokens, date.to);
  const twin = at === null ? null : singleDay(tokens, at.index);
  if (at === null || twin?.day === undefined || twin.day === null || twin.hijri === date.hijri) return date;
  const gregorian = date.hijri ? twin : date;
  const to = twin.to + (at.bracket && tokens[twin.to]?.key === ')' ? 1 : 0);
  return { ...gregorian, from, cut: date.cut, to };
}

function singleDay(tokens: readonly Token[], from: number): DateWords | null {
  return numericDate(tokens, from) ?? dayAndMonth(tokens, from) ?? monthAndDay(tokens, from);
}

const corresponding = /^[وف]?(?:الموافق|الموافقه|المصادف|المصادفه|الموافقين|corresponding)$/u;

/** What may stand between a day and the same day told otherwise: a comma, a bracket, «الموافق». */
function afterTwinSign(tokens: readonly Token[], at: number): { index: number; bracket: boolean } | null {
  let index = at;
  const bracket = tokens[index]?.key === '(';
  while (/^(?:[،,(\-–/]|م)$/u.test(tokens[index]?.key ?? '') && index < at + 2) index += 1;
  if (corresponding.test(tokens[index]?.key ?? ''))
    index += /^(?:ل|ليوم|to)$/u.test(tokens[index + 1]?.key ?? '') ? 2 : 1;
  return index === at ? null : { index, bracket };
}

/** «منتصف أكتوبر», «أواخر الشهر الماضي», «مطلع 2020», «نهاية العام», "late January". */
function partOf(tokens: readonly Token[], from: number): DateWords | null {
  const token = tokens[from];
  if (token?.kind !== 'word') return null;
  const part = lookUp(parts, token.key);
  if (part === null) return null;
  let at = from + 1;
  while (/^(?:of|in|-|the)$/u.test(tokens[at]?.key ?? '') && at < from + 3) at += 1;
  const english = /^\p{Script=Latin}/u.test(token.text);
  // «نهاية الأسبوع» is the weekend.
  const period = periodAt(tokens, from) ?? periodAt(tokens, at);
  if (period !== null && period.from === from) return period;
  const inner =
    monthAlone(tokens, at, true) ?? unitShift(tokens, at) ?? period ?? yearAt(tokens, at, true) ?? bareUnit(tokens, at);
  if (inner === null || inner.day !== null || inner.part !== null || inner.period?.kind === 'count') return null;
  if (english && inner.period === null && inner.shift === null && inner.month === null && inner.year === null)
    return null;
  return { ...inner, from, cut: part.cut, part: part.value };
}

/** «العام», «الشهر» behind «نهاية»: the article's own. */
function bareUnit(tokens: readonly Token[], at: number): DateWords | null {
  const unit = unitNameOf(tokens[at]);
  if (unit === null || unit.cut > 0 || (unit.value !== 'month' && unit.value !== 'year')) return null;
  return { ...nothing, from: at, to: at + 1, shift: { unit: unit.value, by: 0 } };
}

/** «اليوم الخميس», «يوم الأحد», «الأحد المقبل», «الأحد المقبل الموافق 11 شباط», «الخميس 23», "last Thursday". */
function weekdayAt(tokens: readonly Token[], from: number): DateWords | null {
  let at = from;
  let today = false;
  let shift: number | null = null;
  let cut = 0;
  const first = tokens[at];
  if (first?.key === 'اليوم' || first?.key === 'today') {
    today = true;
    at += tokens[at + 1]?.key === '،' || tokens[at + 1]?.key === ',' ? 2 : 1;
  } else if (/^[ولب]?يوم$/u.test(first?.key ?? '')) {
    cut = (first?.key.length ?? 3) - 3;
    at += 1;
  } else if (first && /^(?:last|next|this|هذا)$/u.test(first.key)) {
    shift = shifts.get(first.key) ?? null;
    at += tokens[at + 1]?.key === 'يوم' ? 2 : 1;
  }
  const word = tokens[at];
  if (word?.kind !== 'word') return null;
  const found = lookUp(weekdays, word.key);
  if (found === null) return null;
  if (at === from) ({ cut } = found);
  const weekday = found.value;
  // «الاثنين» is also "the two", «الأحد عشر» a number.
  if (weekday === 1 && /^(?:بين|كلا|هذين|هولاء)$/u.test(tokens[at - 1]?.key ?? '')) return null;
  if (tokens[at + 1]?.key === 'عشر') return null;
  if (weekday === 5 && /^[وفبل]?(?:ال)?(?:خطب|خطبه|خطيب|خطباء|منبر|منابر)$/u.test(tokens[at - 1]?.key ?? ''))
    return null;
  if (/^\p{Script=Latin}/u.test(word.text) && !/^\p{Lu}/u.test(word.text)) return null;
  const week =
    at > from && !today ? unitShift(tokens, /^(?:من|في|of)$/u.test(tokens[at + 1]?.key ?? '') ? at + 2 : at + 1) : null;
  if (week?.shift?.unit === 'week') return { ...week, from, cut, weekday };
  let to = at + 1;
  const further = { قبل: -1, بعد: 1 }[tokens[to]?.key ?? ''] ?? 0;
  const modifier = tokens[further === 0 ? to : to + 1]?.key ?? '';
  const by = shifts.get(modifier);
  if (shift === null && by !== undefined && modifier.startsWith('ال') && (further === 0 || further === by)) {
    shift = by + further;
    to += further === 0 ? 1 : 2;
  }
  const twin = afterTwinSign(tokens, to)?.index ?? to;
  const full = tokens[twin]?.key === 'في' ? twin + 1 : twin;
  const date = dayDate(tokens, full);
  if (date && date.day !== null && (date.month !== null || date.shift !== null) && date.shift?.unit !== 'day') {
    const close = tokens[to]?.key === '(' && tokens[date.to]?.key === ')' ? 1 : 0;
    return { ...date, from, cut, to: date.to + close, weekday };
  }
  if (!today && tokens[to]?.key === 'اليوم') {
    today = true;
    to += 1;
  }
  if (today) return { ...nothing, from, cut, to, weekday, shift: { unit: 'day', by: 0 } };
  const numbered = shift === null ? numberOfDay(tokens, to) : null;
  if (numbered !== null) return { ...nothing, from, cut, weekday, ...numbered };
  return { ...nothing, from, cut, to, weekday, shift: shift === null ? null : { unit: 'week', by: shift } };
}

/** «الخميس 23», «الأحد في السابع عشر»: the number of the day behind its name, with nothing that it could count. */
function numberOfDay(tokens: readonly Token[], at: number): { readonly day: number; readonly to: number } | null {
  const led = tokens[at]?.key === 'في';
  const read = dayNumber(tokens, led ? at + 1 : at);
  const plain = tokens[led ? at + 1 : at]?.kind === 'digits';
  if (read === null || (!led && !plain)) return null;
  const after = tokens[read.to];
  const counts = after?.kind === 'word' && !isFunctionWord(after.key);
  return counts || /^[-–/:%٪]$/u.test(after?.key ?? '') ? null : { day: read.day, to: read.to };
}
