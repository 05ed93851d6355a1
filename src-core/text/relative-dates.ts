import { nothing, type DateWords } from './date-reading.ts';
import { dayPhrases, lastWords, lookUp, ordinals, shifts, tomorrowCues, weekdays } from './date-words.ts';
import { quantityAt } from './number-grammar.ts';
import type { Token } from './tokens.ts';

/** أمس، أول من أمس، غداً، اليوم، yesterday. */
export function dayPhraseAt(tokens: readonly Token[], from: number): DateWords | null {
  const found = lookUp(dayPhrases, tokens[from]?.key);
  for (const [words, by] of found?.value ?? []) {
    if (!words.every((word, offset) => offset === 0 || tokens[from + offset]?.key === word)) continue;
    const to = from + words.length;
    const cut = found?.cut ?? 0;
    const last = words.at(-1);
    // «اليوم» also opens «اليوم التالي» and «اليوم الثاني»: another day that the text counts from elsewhere.
    if (
      last === 'اليوم' &&
      /^(?:التالي|السابق|ذاته|نفسه|الاول|الثاني|الثالث|الاخير|الواحد)/u.test(tokens[to]?.key ?? '')
    )
      return null;
    // «لليوم الثالث» and «باليوم» are no today; «اليوم» as a newspaper's name stands after «صحيفة».
    if (last === 'اليوم' && words.length === 1 && cut > 0 && !/^[وف]ال/u.test(tokens[from]?.key ?? '')) return null;
    const weekday = weekdays.get(tokens[to]?.key ?? '');
    // «غد», «أمس» of an age: «جيل الأمس», and «غدا» that is a verb.
    if (words.length === 1 && weekday === undefined) {
      const cued = tomorrowCues.has(tokens[from - 1]?.key ?? '');
      if (/^(?:ال)?غد$/u.test(last ?? '') && !cued) return null;
      if (last === 'الامس' && cut === 0 && !cued) return null;
      if (last === 'غدا' && /^[وفل]?قد$/u.test(tokens[from - 1]?.key ?? '')) return null;
    }
    const shift = { unit: 'day', by } as const;
    // «أمس (السبت)»
    const inner =
      tokens[to]?.key === '(' && tokens[to + 2]?.key === ')' ? weekdays.get(tokens[to + 1]?.key ?? '') : undefined;
    if (inner !== undefined) return { ...nothing, cut, from, to: to + 3, weekday: inner, shift };
    if (weekday !== undefined && by !== 0) return { ...nothing, cut, from, to: to + 1, weekday, shift };
    return { ...nothing, cut, from, to, shift };
  }
  return null;
}

type SpanUnit = 'day' | 'week' | 'month' | 'year';

/** Spans of time by their singular and plural, and by their dual. */
const spans: readonly (readonly [RegExp, SpanUnit])[] = [
  [/^(?:يوم|يوما|ايام|days?)$/u, 'day'],
  [/^(?:اسبوع|اسبوعا|اسابيع|weeks?)$/u, 'week'],
  [/^(?:شهر|شهرا|اشهر|شهور|months?)$/u, 'month'],
  [/^(?:عام|عاما|اعوام|سنه|سنوات|سنين|years?)$/u, 'year'],
];
const singular = /^(?:يوم|اسبوع|شهر|عام|سنه|day|week|month|year)$/u;
const duals: ReadonlyMap<string, SpanUnit> = new Map([
  ['يومين', 'day'],
  ['اسبوعين', 'week'],
  ['شهرين', 'month'],
  ['عامين', 'year'],
  ['سنتين', 'year'],
]);

interface Amount {
  readonly count: number;
  readonly unit: SpanUnit;
  readonly to: number;
}

/** «يومين», «ثلاثة أيام», «أسبوع», "two weeks". */
function amountAt(tokens: readonly Token[], from: number): Amount | null {
  const dual = duals.get(tokens[from]?.key ?? '');
  if (dual !== undefined) return { count: 2, unit: dual, to: from + 1 };
  const number = quantityAt(tokens, from, true);
  const at = number?.to ?? from;
  const span = spans.find(([word]) => word.test(tokens[at]?.key ?? ''));
  if (span === undefined || number?.vague === true) return null;
  const article = /^an?$/u.test(tokens[from - 1]?.key ?? '');
  if (number === null && !article && /^[a-z]/u.test(tokens[at]?.key ?? '')) return null;
  // «قبل أيام» is not one day ago.
  if (number === null && !singular.test(tokens[at]?.key ?? '')) return null;
  const count = number?.value ?? 1;
  return Number.isInteger(count) && count > 0 ? { count, unit: span[1], to: at + 1 } : null;
}

/** Weeks count in days, months and years only as far as they say. */
function shiftOf({ count, unit }: Amount, sign: 1 | -1): DateWords['shift'] {
  return unit === 'week' ? { unit: 'day', by: sign * count * 7 } : { unit, by: sign * count };
}

/** «قبل يومين», «قبل ثلاثة أيام», "two weeks ago"; «قبل يومين من المباراة» counts from something else. */
export function daysAgo(tokens: readonly Token[], from: number): DateWords | null {
  const key = tokens[from]?.key ?? '';
  const before = /^[وف]?قبل$/u.test(key);
  const amount = amountAt(tokens, before ? from + 1 : from);
  if (amount === null) return null;
  const after = tokens[amount.to]?.key;
  if (!before) return after === 'ago' ? { ...nothing, from, to: amount.to + 1, shift: shiftOf(amount, -1) } : null;
  const fromNow = isNow(tokens, amount.to);
  if ((after === 'من' && !fromNow) || isNotBefore(tokens, from)) return null;
  return { ...nothing, cut: key.length - 3, from, to: amount.to + (fromNow ? 2 : 0), shift: shiftOf(amount, -1) };
}

/** «بعد يومين» where the sentence looks ahead, «بعد أسبوعين من الآن», "two weeks from now". */
export function daysAhead(tokens: readonly Token[], from: number): DateWords | null {
  const key = tokens[from]?.key ?? '';
  const after = /^[وف]?بعد$/u.test(key);
  const amount = amountAt(tokens, after ? from + 1 : from);
  if (amount === null) return null;
  const fromNow = isNow(tokens, amount.to);
  if (fromNow && (after || tokens[amount.to]?.key === 'from'))
    return { ...nothing, cut: after ? key.length - 3 : 0, from, to: amount.to + 2, shift: shiftOf(amount, 1) };
  if (!after || tokens[amount.to]?.key === 'من' || !looksAhead(tokens, from)) return null;
  return { ...nothing, cut: key.length - 3, from, to: amount.to, shift: shiftOf(amount, 1) };
}

function isNow(tokens: readonly Token[], at: number): boolean {
  const [one, two] = [tokens[at]?.key, tokens[at + 1]?.key];
  return (
    (one === 'من' && (two === 'الان' || two === 'اليوم')) || (one === 'from' && (two === 'now' || two === 'today'))
  );
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

/** Future verbs by their «س», without the nouns and past verbs that begin alike; and words of plans. */
const ahead =
  /^(?:[وف]?س(?!يا|ينا|يول|يطر|يره|يد|يس|يف|يل|نو|نه|نت|نين|تين|تون|ته$|تار|توك)[يتن]\p{L}{2,}|سوف|المقرر|مقرر|المزمع|المرتقب|المتوقع|يتوقع|يعتزم|تعتزم|تعتزمان|will|scheduled|due|planned|plans|expected)$/u;
/** «سأعود»: folded, it would be like «ساعد». */
const myFuture = /^[وف]?س\u064e?[\u0623]/u;
const aheadReach = 10;

/** True when a future verb or a plan stands in the ten words before a token, in its sentence. */
export function looksAhead(tokens: readonly Token[], from: number): boolean {
  for (let index = from - 1; index >= Math.max(0, from - aheadReach); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line' || token.key === '.') return false;
    if (ahead.test(token.key) || myFuture.test(token.text)) return true;
  }
  return false;
}

type UnitName = 'week' | 'month' | 'year' | 'decade' | 'century';

export const unitNames: ReadonlyMap<string, UnitName> = new Map([
  ['الاسبوع', 'week'],
  ['week', 'week'],
  ['الشهر', 'month'],
  ['month', 'month'],
  ['العام', 'year'],
  ['السنه', 'year'],
  ['year', 'year'],
  ['العقد', 'decade'],
  ['decade', 'decade'],
  ['القرن', 'century'],
  ['century', 'century'],
]);
const demonstratives = /^[وفبل]?(?:هذا|هذه)$/u;

/** What unit of time a token names: «الأسبوع», "month". */
export function unitNameOf(token: Token | undefined): { readonly value: UnitName; readonly cut: number } | null {
  return token?.kind === 'word' ? lookUp(unitNames, token.key) : null;
}

export const isYearUnit = (token: Token | undefined): boolean => unitNameOf(token)?.value === 'year';

/** «الشهر الماضي», «العام قبل الماضي», «هذا الأسبوع», "last month". */
export function unitShift(tokens: readonly Token[], from: number): DateWords | null {
  const token = tokens[from];
  if (token?.kind !== 'word') return null;
  const shifted = (unit: UnitName, by: number, to: number, cut: number): DateWords => ({
    ...nothing,
    cut,
    from,
    to,
    shift: { unit, by },
    ...(unit === 'week' ? { period: { kind: 'week', ordinal: null } } : {}),
    ...(unit === 'decade' ? { period: { kind: 'decade', decade: null, century: null } } : {}),
    ...(unit === 'century' ? { period: { kind: 'century', century: null } } : {}),
  });
  const leading = demonstratives.test(token.key) ? 0 : shifts.get(token.key);
  if (leading !== undefined && !token.key.startsWith('ال')) {
    const unit = unitNames.get(tokens[from + 1]?.key ?? '');
    if (unit === undefined) return null;
    // «هذا القرن» is one, «هذا العقد» a contract as well.
    return unit === 'decade' && leading === 0 && /^[وفبل]?هذا/u.test(token.key)
      ? null
      : shifted(unit, leading, from + 2, /^[وفبل]هذ/u.test(token.key) ? 1 : 0);
  }
  const unit = unitNameOf(token);
  if (unit === null || !/^(?:.?.?ال|لل|ولل)/u.test(token.key)) return null;
  const further = { قبل: -1, بعد: 1 }[tokens[from + 1]?.key ?? ''] ?? 0;
  const after = tokens[from + (further === 0 ? 1 : 2)];
  const by = after?.kind === 'word' && after.key.startsWith('ال') ? shifts.get(after.key) : undefined;
  // «القائد العام الحالي»: there العام is "general".
  const before = tokens[from - 1]?.key ?? '';
  const title =
    unit.value === 'year' && /^(?:[وبف]?ال|لل)/u.test(before) && !ordinals.has(before) && !lastWords.has(before);
  if (by === undefined || title || (further !== 0 && by !== further)) return null;
  return shifted(unit.value, by + further, from + (further === 0 ? 2 : 3), unit.cut);
}
