import { hedgeBefore } from './hedges.ts';
import { isFunctionWord } from './function-words.ts';
import { numeralOf, type Numeral } from './number-words.ts';
import { spellingKey, touching, type Token } from './tokens.ts';

/** Half, third or quarter of what follows, read from tokens `from` to `to` (exclusive). */
export interface Fraction {
  readonly value: number;
  readonly to: number;
}

const parts = (rows: readonly (readonly [number, string])[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [spellingKey(word), value] as const)));

const duals = parts([[2 / 3, 'ثلثا ثلثي ثلثان ثلثين']]);
/** What a count of parts divides by. */
const plurals = parts([
  [3, 'أثلاث third thirds'],
  [4, 'أرباع quarter quarters'],
  [5, 'أخماس fifth fifths'],
  [6, 'أسداس'],
  [8, 'أثمان'],
  [10, 'أعشار tenths'],
]);
const halves = parts([
  [1 / 2, 'نصف half'],
  [1 / 3, 'ثلث'],
  [1 / 4, 'ربع'],
]);

const englishShares = new Map([
  ['third', 1 / 3],
  ['quarter', 1 / 4],
  ['fifth', 1 / 5],
]);

const measures = new Set(
  'ساعة يوم أسبوع شهر عام سنة قرن دقيقة ثانية الساعة طن كيلومتر متر ميل hour day week month year century mile tonne ton metre meter'
    .split(' ')
    .map(spellingKey),
);
/** Wholes that news divides; «نصف النهائي» and «ربع النهائي» are rounds. */
const wholes = new Set(
  'سكان السكان الأصوات المقاعد الأعضاء أعضاء عدد الناخبين الأسر الأطفال الطلاب النساء العاملين الشعب الناتج الميزانية الإنتاج الصادرات المصابين الضحايا القتلى مقاعد أصوات'
    .split(' ')
    .map(spellingKey),
);

export const isMeasure = (key: string | undefined): boolean => measures.has(key ?? '');

/** A word of a part: «نصف», «ثلثي», "quarter". */
export const isShare = (key: string): boolean => duals.has(key) || halves.has(key) || englishShares.has(key);

function bare<Value>(words: ReadonlyMap<string, Value>, key: string): Value | undefined {
  return words.get(key) ?? (/^[وفبل]/u.test(key) ? words.get(key.slice(1)) : undefined);
}

/** «ثلثا الأصوات», «ثلاثة أرباع السكان», «نصف ساعة», "two thirds of", "half an hour". */
export function fractionAt(tokens: readonly Token[], from: number): Fraction | null {
  const token = tokens[from];
  if (token?.kind === 'digits') return slashedAt(tokens, from);
  if (token?.kind !== 'word') return null;
  const { key } = token;
  const dual = bare(duals, key);
  if (dual !== undefined) return tokens[from + 1]?.kind === 'word' ? { value: dual, to: from + 1 } : null;
  const next = tokens[from + 1];
  const half = bare(halves, key);
  if (half !== undefined) {
    const article = /^an?$/u.test(next?.key ?? '') ? 1 : 0;
    const whole = tokens[from + 1 + article];
    const known = isMeasure(whole?.key) || (article === 0 && wholes.has(whole?.key ?? ''));
    // «أكثر من نصف المدارس»: what is hedged is a number.
    const hedged = whole?.kind === 'word' && !/نهائي|نهايي/u.test(whole.key) && numeralOf(whole.key) === null;
    return known || (hedged && !isFunctionWord(whole.key) && hedgeBefore(tokens, from) !== null)
      ? { value: half, to: from + 1 + article }
      : null;
  }
  // "a third of voters"
  const share = englishShares.get(key);
  if (share !== undefined && next?.key === 'of' && tokens[from - 1]?.key === 'a') return { value: share, to: from + 1 };
  const count = unitOf(key);
  if (count === null) return null;
  const at = next?.key === '-' && touching(token, next) ? from + 2 : from + 1;
  const divisor = plurals.get(tokens[at]?.key ?? '');
  return divisor === undefined || count >= divisor ? null : { value: count / divisor, to: at + 1 };
}

/** «1/2 من السكان», "3/4 of voters": a part of what is named or hedged. */
function slashedAt(tokens: readonly Token[], from: number): Fraction | null {
  const [count, slash, divisor, next] = [tokens[from], tokens[from + 1], tokens[from + 2], tokens[from + 3]];
  if (slash?.key !== '/' || !touching(count, slash) || !touching(slash, divisor)) return null;
  if (!/^[1-9]$/u.test(count?.key ?? '') || !/^(?:[2-9]|10)$/u.test(divisor?.key ?? '')) return null;
  const value = Number(count?.key) / Number(divisor?.key);
  const named = next?.key === 'of' || next?.key === 'من' || wholes.has(next?.key ?? '');
  return value < 1 && (named || hedgeBefore(tokens, from) !== null) ? { value, to: from + 3 } : null;
}

/** «أكثر من النصف», «فوق الأربعين»: a definite part or ten that a hedge makes a number. */
export function definiteAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !/^ال../u.test(token.key)) return null;
  const key = token.key.slice(2);
  const ten = numeralOf(key);
  const value = halves.get(key) ?? duals.get(key) ?? (ten?.role === 'ten' ? ten.value : undefined);
  const next = tokens[at + 1]?.key ?? '';
  if (value === undefined || /^(?:ال|وال|نهائي|نهايي)/u.test(next)) return null;
  return hedgeBefore(tokens, at) === null ? null : value;
}

function unitOf(key: string): number | null {
  const numeral: Numeral | null = numeralOf(key) ?? (/^[وفبل]/u.test(key) ? numeralOf(key.slice(1)) : null);
  return numeral?.role === 'unit' ? numeral.value : null;
}

/** «ونصف», «ونصف الساعة» behind a measure: what it adds to the number of them. */
export function andHalfAt(tokens: readonly Token[], at: number): Fraction | null {
  const apart = tokens[at]?.key === 'و';
  const key = tokens[apart ? at + 1 : at]?.key ?? '';
  const value = apart ? halves.get(key) : key.startsWith('و') ? halves.get(key.slice(1)) : undefined;
  if (value === undefined) return null;
  const to = apart ? at + 2 : at + 1;
  const again = tokens[to]?.key ?? '';
  return { value, to: again.startsWith('ال') && measures.has(again.slice(2)) ? to + 1 : to };
}
