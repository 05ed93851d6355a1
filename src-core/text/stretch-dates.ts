import { article, yearTail } from './date-tails.ts';
import { nothing, type DateWords, type Grain } from './date-reading.ts';
import { lookUp, shifts, sides } from './date-words.ts';
import { quantityAt } from './number-grammar.ts';
import { numeralOf } from './number-words.ts';
import { unitNameOf, unitShift } from './relative-dates.ts';
import { spellingKey, type Token } from './tokens.ts';

type Counted = readonly [unit: 'hour' | 'day' | 'month', size: number, named: Grain];

const countedUnits = new Map<string, Counted>(
  (
    [
      ['ساعة ساعات hour hours', 'hour', 1, 'day'],
      ['يوم يوما أيام day days', 'day', 1, 'day'],
      ['أسبوع أسبوعا أسابيع week weeks', 'day', 7, 'week'],
      ['شهر شهرا أشهر شهور month months', 'month', 1, 'month'],
      ['عام عاما أعوام سنة سنوات سنين year years', 'month', 12, 'year'],
      ['عقد عقدا عقود decade decades', 'month', 120, 'decade'],
    ] as const
  ).flatMap(([words, ...unit]) => words.split(' ').map((word) => [spellingKey(word), unit] as const)),
);
const dualUnits = new Map<string, Counted>(
  (
    [
      ['اليومين', 'day', 1, 'day'],
      ['الأسبوعين', 'day', 7, 'week'],
      ['الشهرين', 'month', 1, 'month'],
      ['العامين', 'month', 12, 'year'],
      ['السنتين', 'month', 12, 'year'],
      ['العقدين', 'month', 120, 'decade'],
    ] as const
  ).map(([word, ...unit]) => [spellingKey(word), unit] as const),
);
const definiteUnits = new Map(
  [...countedUnits].filter(([word]) => !/^[a-z]/u.test(word)).map(([word, unit]) => [`ال${word}`, unit] as const),
);

/** What «بضعة» reaches. */
const mostOfFew = 9;
/** Hours that reach over a night. */
const fewestHours = 12;

/** «الأيام الثلاثة الماضية», «الساعات الـ24 الماضية», «اليومين المقبلين», «آخر 3 سنوات», «10 أيام الماضية», "the past three years". */
export function counted(tokens: readonly Token[], from: number): DateWords | null {
  const stretch = (
    cut: number,
    [unit, size, named]: Counted,
    count: number,
    by: number,
    to: number,
  ): DateWords | null => {
    if (!Number.isInteger(count) || count <= 0 || count >= 1000) return null;
    // «الساعات الثلاث الماضية» may all be today's.
    if (unit === 'hour' && count < fewestHours) return null;
    const whole = unit === 'hour' ? Math.ceil(count / 24) : count * size;
    return {
      ...nothing,
      from,
      cut,
      to,
      shift: { unit: 'day', by },
      period: { kind: 'count', unit, count: whole, named },
    };
  };
  const at = article(tokens, from);
  const key = tokens[at]?.key;
  const dual = lookUp(dualUnits, key);
  const dualSide = sides.get(tokens[at + 1]?.key ?? '');
  if (dual !== null) return dualSide === undefined ? null : stretch(dual.cut, dual.value, 2, dualSide, at + 2);
  const plural = lookUp(definiteUnits, key);
  if (plural !== null) {
    // «الأيام القليلة الماضية»: no more than "a few" is.
    const fewSide = /^القليله$/u.test(tokens[at + 1]?.key ?? '') ? sides.get(tokens[at + 2]?.key ?? '') : undefined;
    if (fewSide !== undefined && plural.value[0] !== 'hour')
      return stretch(plural.cut, plural.value, mostOfFew, fewSide, at + 3);
    const count = definiteNumber(tokens, at + 1);
    const side = count === null ? undefined : sides.get(tokens[count.to]?.key ?? '');
    return count === null || side === undefined
      ? null
      : stretch(plural.cut, plural.value, count.value, side, count.to + 1);
  }
  const leading = key === 'اخر' ? -1 : /^[a-z]/u.test(key ?? '') ? sides.get(key ?? '') : undefined;
  const count = definiteNumber(tokens, leading === undefined ? at : at + 1);
  const unit = count === null ? undefined : countedUnits.get(tokens[count.to]?.key ?? '');
  if (count === null || unit === undefined) return null;
  const side = leading ?? sides.get(tokens[count.to + 1]?.key ?? '');
  return side === undefined ? null : stretch(0, unit, count.value, side, count.to + (leading === undefined ? 2 : 1));
}

/** «الأشهر التسعة الأولى من 2019», «الستة أشهر الأولى من العام», "the first nine months of 2019". */
export function firstMonths(tokens: readonly Token[], from: number): DateWords | null {
  const at = article(tokens, from);
  const english = tokens[at]?.key === 'first';
  const leads = lookUp(definiteMonths, tokens[from]?.key);
  const count = definiteNumber(tokens, english || leads !== null ? at + 1 : at);
  if (count === null || !Number.isInteger(count.value) || count.value < 2 || count.value > 11) return null;
  let to = count.to;
  if (leads === null) {
    if (!/^(?:اشهر|شهور|months)$/u.test(tokens[to]?.key ?? '')) return null;
    to += 1;
  }
  if (!english) {
    if (tokens[to]?.key !== 'الاولي') return null;
    to += 1;
  }
  const year = yearTail(tokens, to);
  const cut = leads?.cut ?? 0;
  return year === null ? null : { ...nothing, ...year, from, cut, period: { kind: 'opening', months: count.value } };
}

const definiteMonths = new Map([
  ['الاشهر', true],
  ['الشهور', true],
]);

/** 3, «ثلاث», «الثلاثة», «العشر». */
function definiteNumber(tokens: readonly Token[], at: number): { readonly value: number; readonly to: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.key === 'ال' && tokens[at + 1]?.kind === 'digits') return definiteNumber(tokens, at + 1);
  const definite = token.kind === 'word' && token.key.startsWith('ال') ? numeralOf(token.key.slice(2)) : null;
  if (definite !== null && definite.role !== 'half') {
    const more = definiteRest(tokens[at + 1]);
    return definite.role === 'unit' && more > 0
      ? { value: definite.value + more, to: at + 2 }
      : { value: definite.value, to: at + 1 };
  }
  const quantity = quantityAt(tokens, at, true);
  return quantity === null || quantity.vague ? null : { value: quantity.value, to: quantity.to };
}

/** «الخمسة عشر», «الأربع والعشرين»: what the second word adds. */
function definiteRest(token: Token | undefined): number {
  const key = token?.key ?? '';
  if (/^عشره?$/u.test(key)) return 10;
  const tens = /^وال/u.test(key) ? numeralOf(key.slice(3)) : null;
  return tens?.role === 'ten' ? tens.value : 0;
}

/** «بقية الأسبوع», «باقي العام». */
export function rest(tokens: readonly Token[], from: number): DateWords | null {
  const word = lookUp(restWords, tokens[from]?.key);
  if (word === null) return null;
  const current = unitShift(tokens, from + 1);
  const unit = current?.shift?.by === 0 ? current.shift.unit : unitNameOf(tokens[from + 1])?.value;
  if (unit !== 'week' && unit !== 'month' && unit !== 'year') return null;
  const to = current?.shift?.by === 0 ? current.to : from + 2;
  if (to === from + 2 && shifts.has(tokens[to]?.key ?? '')) return null;
  return { ...nothing, from, cut: word.cut, to, shift: { unit, by: 0 }, period: { kind: 'rest', unit } };
}

const restWords = new Map([
  ['بقيه', true],
  ['باقي', true],
]);

/** Words that a stretch may begin with. */
export const stretchStarts: readonly string[] = [countedUnits, dualUnits, definiteUnits, restWords].flatMap((words) => [
  ...words.keys(),
]);
