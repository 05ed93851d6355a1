import { stem } from '#core/text/stem.ts';
import { spellingKey } from '#core/text/tokens.ts';

/** What a unit measures, and how many of the dimension's base unit one of it is. */
export interface Measure {
  /** `@time`, `@length` …; for a noun of no known dimension its stem. */
  readonly dimension: string;
  readonly scale: number;
}

const day = 86_400;

/** Units by what they measure: [dimension, units of the base, words of both languages]. Base units: SI, days as seconds. */
const table: readonly (readonly [string, number, string])[] = [
  ['time', 1, 'ثانية ثوان ثواني second'],
  ['time', 60, 'دقيقة دقائق دقيقتين دقيقتان minute'],
  ['time', 3600, 'ساعة ساعات ساعتين ساعتان hour'],
  ['time', day, 'يوم أيام يومين يومان day'],
  ['time', 7 * day, 'أسبوع أسابيع أسبوعين أسبوعان week'],
  ['time', 30.44 * day, 'شهر أشهر شهور شهرين شهران month'],
  ['time', 365.25 * day, 'سنة سنوات سنين سنتين سنتان عام أعوام عامين عامان year'],
  ['time', 36_525 * day, 'قرن قرون قرنين قرنان century'],
  ['length', 0.001, 'ملم ملليمتر مليمتر ملليمترات mm millimetre millimeter'],
  ['length', 0.01, 'سم سنتيمتر سنتيمترات cm centimetre centimeter'],
  ['length', 1, 'متر أمتار مترين متران م m metre meter'],
  ['length', 1000, 'كيلومتر كيلومترات كيلومترين كلم كم km kilometre kilometer'],
  ['length', 1609.34, 'ميل أميال ميلين mile'],
  ['length', 0.3048, 'قدم أقدام foot feet ft'],
  ['area', 1, 'مترمربع m2'],
  ['area', 10_000, 'هكتار هكتارات ha hectare'],
  ['area', 1e6, 'كيلومترمربع km2'],
  ['mass', 0.001, 'غرام غرامات جرام جرامات g gram'],
  ['mass', 1, 'كيلوغرام كيلوغرامات كيلوجرام كغم كغ كجم kg kilogram'],
  ['mass', 1000, 'طن أطنان طنين tonne ton'],
  ['share', 1, '% نقطةمئوية'],
  ['share', 0.01, 'نقطةأساس نقاطأساس basispoint'],
  ['dollar', 1, '$ دولار دولارات dollar'],
  ['euro', 1, '€ يورو euro'],
  ['pound', 1, '£ استرليني pound'],
  ['gineih', 1, 'جنيه جنيهات'],
  ['lira', 1, 'ليرة ليرات lira'],
  ['riyal', 1, 'ريال ريالات riyal'],
  ['dinar', 1, 'دينار دنانير dinar'],
  ['dirham', 1, 'درهم دراهم dirham'],
  ['rouble', 1, 'روبل rouble ruble'],
  ['yuan', 1, 'يوان yuan'],
  ['yen', 1, '¥ ين yen'],
  ['rupee', 1, 'روبية روبيات rupee'],
  ['people', 1, 'شخص أشخاص شخصين شخصان فرد أفراد إنسان نسمة people person'],
  ['soldiers', 1, 'جندي جنود جنديين جنديان عسكري عسكريين عسكريون soldier troop'],
  ['households', 1, 'أسرة أسر عائلة عائلات family families household'],
];

/** «مترا» after its number is «متر»: the alif is the ending of the counted noun. */
const keyOf = (word: string): string => stem(spellingKey(word)).replace(/(?<=^[\u0620-\u064a]{2,})ا$/u, '');

function build(): ReadonlyMap<string, Measure> {
  const measures = new Map<string, Measure>();
  for (const [dimension, scale, words] of table)
    for (const word of words.split(' ')) {
      const key = keyOf(word);
      if (!measures.has(key)) measures.set(key, { dimension: `@${dimension}`, scale });
    }
  return measures;
}

/** Dimensions whose units are things: one noun may stand for the other in aligned statements. */
const things: ReadonlySet<string> = new Set(['@people', '@soldiers', '@households']);

/** Whether a dimension is one of things that are counted, under any noun: not a length, a price or a share. */
export function isCounted(dimension: string): boolean {
  return !dimension.startsWith('@') || things.has(dimension);
}

let measures: ReadonlyMap<string, Measure> | null = null;

/** What a unit of a text measures: different nouns of one dimension meet, and are compared by their factors. */
export function measureOf(unit: string): Measure {
  measures ??= build();
  const words = unit.split(/\s+/u);
  const key = words.length === 1 ? keyOf(unit) : words.map((word) => keyOf(word)).join('');
  return measures.get(key) ?? measures.get(keyOf(key)) ?? { dimension: words.map(keyOf).join(' '), scale: 1 };
}
