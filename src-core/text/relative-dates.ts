import { nothing, type DateWords } from './date-reading.ts';
import { dayPhrases, shifts, weekdays } from './date-words.ts';
import { quantityAt } from './number-grammar.ts';
import type { Token } from './tokens.ts';

/** أمس، أول من أمس، غداً، اليوم، yesterday. */
export function dayPhraseAt(tokens: readonly Token[], from: number): DateWords | null {
  for (const [words, by] of dayPhrases) {
    if (!words.every((word, offset) => tokens[from + offset]?.key === word)) continue;
    const to = from + words.length;
    // «اليوم» also opens «اليوم التالي» and «اليوم الثاني»: another day that the text counts from elsewhere.
    if (
      words.at(-1) === 'اليوم' &&
      /^(?:التالي|السابق|ذاته|نفسه|الاول|الثاني|الثالث|الاخير|الواحد)/u.test(tokens[to]?.key ?? '')
    )
      return null;
    const weekday = weekdays.get(tokens[to]?.key ?? '');
    if (weekday !== undefined && by !== 0) return { ...nothing, from, to: to + 1, weekday, shift: { unit: 'day', by } };
    return { ...nothing, from, to, shift: { unit: 'day', by } };
  }
  return null;
}

/** Spans of time by their singular, dual and plural. */
const spans: readonly (readonly [RegExp, 'day' | 'week' | 'month' | 'year', number])[] = [
  [/^(?:يوم|يوما|ايام|days?)$/u, 'day', 1],
  [/^(?:اسبوع|اسبوعا|اسابيع|weeks?)$/u, 'day', 7],
  [/^(?:شهر|شهرا|اشهر|شهور|months?)$/u, 'month', 1],
  [/^(?:عام|عاما|اعوام|سنه|سنوات|سنين|years?)$/u, 'year', 1],
];
const duals: readonly (readonly [RegExp, 'day' | 'month' | 'year', number])[] = [
  [/^يومين$/u, 'day', 2],
  [/^اسبوعين$/u, 'day', 14],
  [/^شهرين$/u, 'month', 2],
  [/^(?:عامين|سنتين)$/u, 'year', 2],
];

/** «قبل يومين», «قبل ثلاثة أيام», "two weeks ago"; «قبل يومين من المباراة» counts from something else. */
export function daysAgo(tokens: readonly Token[], from: number): DateWords | null {
  const before = /^و?قبل$/u.test(tokens[from]?.key ?? '');
  const start = before ? from + 1 : from;
  const dual = before ? duals.find(([word]) => word.test(tokens[start]?.key ?? '')) : undefined;
  const number = dual ? null : quantityAt(tokens, start, true);
  const at = dual ? start : before && number === null ? start : (number?.to ?? start);
  const span = dual ?? spans.find(([word]) => word.test(tokens[at]?.key ?? ''));
  if (span === undefined || (!before && number === null)) return null;
  const count = dual ? 1 : (number?.value ?? 1);
  const after = tokens[at + 1]?.key;
  if (before ? after === 'من' && tokens[at + 2]?.key !== 'الان' : after !== 'ago') return null;
  if (!Number.isInteger(count) || number?.vague === true) return null;
  if (before && isNotBefore(tokens, from)) return null;
  const [, unit, size] = span;
  return { ...nothing, from, to: at + (before ? 1 : 2), shift: { unit, by: -count * size } };
}

/** «لن تعود قبل أسبوع», «لا قبل شهر»: a delay, not a time in the past. */
function isNotBefore(tokens: readonly Token[], from: number): boolean {
  for (let index = from - 1; index >= Math.max(0, from - 4); index -= 1) {
    const token = tokens[index];
    if (token?.kind !== 'word') return false;
    if (/^[وف]?(?:لن|لا|ليس)$/u.test(token.key)) return true;
  }
  return false;
}

const unitNames = new Map<string, 'week' | 'month' | 'year'>([
  ['الاسبوع', 'week'],
  ['week', 'week'],
  ['الشهر', 'month'],
  ['month', 'month'],
  ['العام', 'year'],
  ['السنه', 'year'],
  ['year', 'year'],
]);

/** «الشهر الماضي», «العام الحالي», «هذا الأسبوع», "last month". */
export function unitShift(tokens: readonly Token[], from: number): DateWords | null {
  const token = tokens[from];
  if (token?.kind !== 'word') return null;
  const leading = shifts.get(token.key);
  const unitAfter = unitNames.get(tokens[from + 1]?.key ?? '');
  if (leading !== undefined && unitAfter !== undefined && !token.key.startsWith('ال')) {
    return { ...nothing, from, to: from + 2, shift: { unit: unitAfter, by: leading } };
  }
  const unit = unitNames.get(token.key.replace(/^[وب](?=ال)/u, '').replace(/^لل/u, 'ال'));
  const after = tokens[from + 1];
  if (unit === undefined || after?.kind !== 'word' || !after.key.startsWith('ال')) return null;
  const by = shifts.get(after.key);
  // «القائد العام الحالي»: there العام is "general".
  const title = unit === 'year' && /^(?:[وبف]?ال|لل)/u.test(tokens[from - 1]?.key ?? '');
  return by === undefined || title ? null : { ...nothing, from, to: from + 2, shift: { unit, by } };
}
