import { nothing, type DateWords } from './date-reading.ts';
import { dayPhrases, lastWords, lookUp, ordinals, shifts, tomorrowCues, weekdays } from './date-words.ts';
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
  const english = beyondInEnglish(tokens, from);
  if (english !== null) return shifted(english.unit, english.by, english.to, 0);
  const unit = unitNameOf(token);
  if (unit === null || !/^(?:.?.?ال|لل|ولل)/u.test(token.key)) return null;
  // «الأسبوع ما قبل الماضي»
  const at = tokens[from + 1]?.key === 'ما' ? from + 2 : from + 1;
  const further = { قبل: -1, بعد: 1 }[tokens[at]?.key ?? ''] ?? 0;
  const after = tokens[further === 0 ? from + 1 : at + 1];
  const by = after?.kind === 'word' && after.key.startsWith('ال') ? shifts.get(after.key) : undefined;
  // «القائد العام الحالي»: there العام is "general".
  const before = tokens[from - 1]?.key ?? '';
  const title =
    unit.value === 'year' && /^(?:[وبف]?ال|لل)/u.test(before) && !ordinals.has(before) && !lastWords.has(before);
  if (by === undefined || title || (further !== 0 && by !== further)) return null;
  return shifted(unit.value, by + further, further === 0 ? from + 2 : at + 2, unit.cut);
}

/** "the week before last", "the month after next" */
function beyondInEnglish(
  tokens: readonly Token[],
  from: number,
): { readonly unit: UnitName; readonly by: number; readonly to: number } | null {
  if (!/^[a-z]/u.test(tokens[from]?.key ?? '')) return null;
  const at = tokens[from]?.key === 'the' ? from + 1 : from;
  const unit = unitNames.get(tokens[at]?.key ?? '');
  if (unit === undefined) return null;
  const beyond = `${tokens[at + 1]?.key ?? ''} ${tokens[at + 2]?.key ?? ''}`;
  const by = { 'before last': -2, 'after next': 2 }[beyond];
  return by === undefined ? null : { unit, by, to: at + 3 };
}
