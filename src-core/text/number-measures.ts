import { dualAt } from './dual-nouns.ts';
import { andHalfAt, isMeasure } from './number-fractions.ts';
import { quantityAt } from './number-grammar.ts';
import type { NounFigure } from './number-signs.ts';
import { spellingKey, type Token } from './tokens.ts';

interface Measure {
  readonly dimension: 'time' | 'length' | 'mass';
  readonly size: number;
}

const day = 86_400;
/** A twelfth of 365.25 days. */
const month = 30.4375 * day;

/** Units that are told in two parts, «ثلاثة أمتار و20 سنتيمترا», with their sizes in seconds, metres and kilograms. */
const measures: ReadonlyMap<string, Measure> = new Map(
  (
    [
      ['time', 1, 'ثانية ثوان ثواني second seconds'],
      ['time', 60, 'دقيقة دقائق minute minutes'],
      ['time', 3600, 'ساعة ساعات hour hours'],
      ['time', day, 'يوم يوما أيام day days'],
      ['time', 7 * day, 'أسبوع أسبوعا أسابيع week weeks'],
      ['time', month, 'شهر شهرا أشهر شهور month months'],
      ['time', 12 * month, 'سنة سنوات سنين عام عاما أعوام year years'],
      ['length', 0.01, 'سنتيمتر سنتيمترا سنتيمترات سم centimetre centimetres centimeter centimeters cm'],
      ['length', 1, 'متر مترا أمتار metre metres meter meters'],
      ['length', 1000, 'كيلومتر كيلومترا كيلومترات كم كلم kilometre kilometres kilometer kilometers km'],
      ['mass', 0.001, 'غرام غراما غرامات جرام جراما جرامات gram grams'],
      ['mass', 1, 'كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلوجراما كيلوجرامات كغ كغم كجم kilogram kilograms kg'],
    ] as const
  ).flatMap(([dimension, size, words]) =>
    words.split(' ').map((word) => [spellingKey(word), { dimension, size }] as const),
  ),
);
const singulars = new Set('ثانية دقيقة ساعة يوم أسبوع شهر سنة عام متر'.split(' ').map(spellingKey));

export const isSingularMeasure = (key: string): boolean => singulars.has(key);

/** The measure of a word; a dual is asked by its singular: «ساعتين», «عامين». */
function measureOf(key: string): Measure | null {
  const plain = measures.get(key);
  if (plain !== undefined) return plain;
  const stem = /^(.{2,})(?:ين|ان)$/u.exec(key)?.[1];
  if (stem === undefined) return null;
  return measures.get(stem) ?? measures.get(stem.replace(/ت$/u, 'ه')) ?? null;
}

/** What stands behind a measure and adds to it, in its own units: «ونصف», «وثلاثة أشهر», «و15 دقيقة». */
export function moreAfter(
  tokens: readonly Token[],
  unit: string | null,
  at: number,
): { readonly value: number; readonly to: number } | null {
  if (unit === null) return null;
  const half = halved.test(unit) ? andHalfAt(tokens, at) : null;
  if (half !== null) return half;
  const whole = measureOf(spellingKey(unit));
  let value = 0;
  let to = at;
  let last = whole;
  while (whole !== null && last !== null) {
    const part = partAt(tokens, to, last);
    if (part === null) break;
    value += (part.count * part.measure.size) / whole.size;
    ({ to } = part);
    last = part.measure;
  }
  return to > at ? { value: Number(value.toPrecision(12)), to } : null;
}

const halved =
  /^(?:ساع|يوم|أيام|شهر|أشهر|شهور|عام|أعوام|سن|دقيق|دقائق|أسبوع|أسابيع|متر|أمتار|كيلومتر|طن|أطنان|قرن|قرون|درج)/u;

interface Part {
  readonly count: number;
  readonly measure: Measure;
  readonly to: number;
}

/** A number of a smaller unit, joined by «و» or "and", or by nothing in English: "3 hours 15 minutes". */
function partAt(tokens: readonly Token[], at: number, whole: Measure): Part | null {
  const joint = tokens[at];
  const apart = joint?.key === 'و' || joint?.key === 'and';
  const attached = !apart && joint?.kind === 'word' && /^و../u.test(joint.key);
  if (!apart && !attached && !(joint?.kind === 'digits' && /^[a-z]/u.test(tokens[at - 1]?.key ?? ''))) return null;
  const from = apart ? at + 1 : at;
  const smaller = (count: number, key: string, to: number): Part | null => {
    const measure = measureOf(key);
    return measure?.dimension === whole.dimension && measure.size < whole.size ? { count, measure, to } : null;
  };
  const key = (tokens[from]?.key ?? '').slice(attached ? 1 : 0);
  if (singulars.has(key)) {
    const single = /^واحده?$/u.test(tokens[from + 1]?.key ?? '');
    return smaller(1, key, from + (single ? 2 : 1));
  }
  if (/(?:ين|ان)$/u.test(key) && measureOf(key) !== null && dualAt(tokens[from]) !== null)
    return smaller(2, key, from + 1);
  const count = quantityAt(tokens, from, true);
  return count === null || count.vague || count.fraction
    ? null
    : smaller(count.value, tokens[count.to]?.key ?? '', count.to + 1);
}

/** Words before one unit of time that make it a length: «لمدة أسبوع», «طيلة عام». */
const lasting =
  /^(?:[وف]?(?:ل|ب)?(?:مده|فتره)|[وف]?(?:طوال|طيله|خلال|مدي|مدار)|[وف]?يستغرق|[وف]?تستغرق|استغرق|استغرقت)$/u;
const whole = /^(?:واحد|واحده|كامل|كامله|كاملا)$/u;

/** «ساعة ونصف», «سنتين وثلاثة أشهر», «لمدة أسبوع», «عام كامل»: the measure counts one or two of itself. */
export function measureFigureAt(tokens: readonly Token[], at: number): NounFigure | null {
  const token = tokens[at];
  const dual = dualAt(token);
  const key = token?.key ?? '';
  const cut = dual ?? (!singulars.has(key) && /^[بل]/u.test(key) && singulars.has(key.slice(1)) ? 1 : 0);
  const single = singulars.has(key.slice(cut));
  if (dual === null && !single && !isMeasure(key)) return null;
  const before = tokens[at - 1]?.key ?? '';
  const next = tokens[at + 1];
  const counted = dual === null && single && whole.test(next?.key ?? '') ? at + 2 : at + 1;
  const more = before === 'بين' ? null : moreAfter(tokens, token?.text.slice(cut) ?? null, counted);
  const count = dual === null ? 1 : 2;
  if (more !== null) return { value: count + more.value, cut, noun: at, to: more.to };
  if (dual !== null || !single) return null;
  if (counted > at + 1) return { value: 1, cut, noun: at, to: counted };
  // «لمدة ساعة», and not «خلال عام الحرب», «خلال شهر مارس».
  const named = next?.kind === 'digits' || /^(?:ال|لل)/u.test(next?.key ?? '');
  return lasting.test(before) && !named ? { value: 1, cut, noun: at, to: at + 1 } : null;
}
