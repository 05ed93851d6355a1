import { spellingKey } from './tokens.ts';

/**
 * What a number word adds. `unit` 1 to 9, `teen` 10 to 19, `ten` 20 to 90, `hundred` 100 to 900, `scale` multiplies what
 * stands before it, `dual` is a scale taken twice, `half` a part of a scale, `many` a vague plural.
 */
export interface Numeral {
  readonly role: 'unit' | 'teen' | 'ten' | 'hundred' | 'scale' | 'dual' | 'half' | 'many';
  readonly value: number;
}

const numerals = new Map<string, Numeral>();

function add(role: Numeral['role'], value: number, words: string): void {
  for (const word of words.split(' ')) numerals.set(spellingKey(word), { role, value });
}

add('unit', 1, 'أحد إحدى واحد واحدة one');
add('unit', 2, 'اثنان اثنين اثنتان اثنتين إثنان إثنين اثنا اثني اثنتا اثنتي two');
add('unit', 3, 'ثلاثة ثلاث three');
add('unit', 4, 'أربعة أربع four');
add('unit', 5, 'خمسة خمس five');
add('unit', 6, 'ستة ست six');
add('unit', 7, 'سبعة سبع seven');
add('unit', 8, 'ثمانية ثماني ثمان eight');
add('unit', 9, 'تسعة تسع nine');
add('teen', 10, 'عشرة عشر ten');
'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ').forEach((word, index) => {
  add('teen', 11 + index, word);
});
'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((word, index) => {
  add('ten', 20 + index * 10, word);
});
'عشر ثلاث أربع خمس ست سبع ثمان تسع'.split(' ').forEach((stem, index) => {
  add('ten', 20 + index * 10, `${stem}ون ${stem}ين`);
});
add('hundred', 100, 'مئة مائة مية ماية');
add('hundred', 200, 'مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي');
'ثلاث أربع خمس ست سبع ثمان تسع'.split(' ').forEach((stem, index) => {
  for (const hundred of ['مئة', 'مائة', 'ميه', 'ماية']) add('hundred', 300 + index * 100, stem + hundred);
  if (stem === 'ثمان') add('hundred', 800, 'ثمانيمئة ثمانيمائة');
});
add('scale', 100, 'hundred');
add('scale', 12, 'dozen');
add('scale', 1e3, 'ألف آلاف ألفا thousand thousands');
add('scale', 1e6, 'مليون ملايين مليونا million millions mn');
add('scale', 1e9, 'مليار مليارات مليارا بليون بلايين بليونا billion billions bn');
add('scale', 1e12, 'تريليون ترليون تريليونات تريليونا ترليونا ترليونات trillion trillions');
add('dual', 2e3, 'ألفان ألفين ألفي');
add('dual', 2e6, 'مليونان مليونين مليوني');
add('dual', 2e9, 'ملياران مليارين ملياري بليونين بليوني');
add('dual', 2e12, 'تريليونان تريليونين تريليوني ترليونين ترليوني');
add('half', 0.5, 'نصف half');
add('half', 0.25, 'ربع quarter');
add('half', 1 / 3, 'ثلث');

/** The bounds of a vague number; `needsScale` for words that count only before one, such as "a few hundred". */
export interface VagueNumber {
  readonly value: number;
  readonly high: number;
  readonly needsScale: boolean;
}

const vague = new Map<string, VagueNumber>();
for (const [words, value, high, needsScale = false] of [
  ['عشرات', 20, 99],
  ['بضع بضعة', 3, 9],
  ['few several', 3, 9, true],
  ['dozens', 24, 99],
  ['tens', 20, 99],
  ['scores', 40, 99],
  ['مئات مائات hundreds', 200, 999],
  ['آلاف ألوف thousands', 2e3, 9999],
  ['ملايين millions', 2e6, 9_999_999],
  ['مليارات billions', 2e9, 9_999_999_999],
] as const) {
  for (const word of words.split(' ')) vague.set(spellingKey(word), { value, high, needsScale });
}

/** Scales in the definite plural, as in «عشرات الآلاف». */
const definiteScales = new Map<string, number>(
  (
    [
      ['الآلاف', 1e3],
      ['الألوف', 1e3],
      ['الملايين', 1e6],
      ['المليارات', 1e9],
      ['مليون', 1e6],
      ['thousands', 1e3],
      ['millions', 1e6],
      ['billions', 1e9],
    ] as const
  ).map(([word, value]) => [spellingKey(word), value]),
);

/** The numeral that a folded word is, without attached letters. */
export function numeralOf(key: string): Numeral | null {
  return numerals.get(key) ?? null;
}

/** The bounds of a vague plural such as «عشرات» or "hundreds". */
export function vaguePluralOf(key: string): VagueNumber | null {
  return vague.get(key) ?? null;
}

export function definiteScaleOf(key: string): number | null {
  return definiteScales.get(key) ?? null;
}
