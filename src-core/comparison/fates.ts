import type { NumberMention } from '#core/text/numbers.ts';
import { spellingKey } from '#core/text/tokens.ts';
import type { Term } from './witness.ts';

/** What befell the people whom a number counts: figures of different fates never meet. */
export type Fate = 'kill' | 'wound' | 'missing' | 'rescue' | 'evacuate' | 'displace' | 'arrest' | 'release' | 'dismiss';

const fates: readonly (readonly [Fate, RegExp])[] = (
  [
    [
      'kill',
      'قتل|مقتل|قتيل|قتلي|مصرع|وفاه|توفي|استشهد|استشهاد|شهيد|شهداء|ضحيه|ضحايا|اغتيال|جثه|جثث|جثمان|جثامين|اودي|اودت|حصد|حصدت',
      'dead|died|dies|kill|kills|killed|killing|deaths?|body|bodies|fatalit(?:y|ies)|slain',
    ],
    ['wound', 'اصيب|اصيبوا|اصابه|اصاب|جريح|جرحي|جرح|مصاب', 'wounded|injured|hurt|injur(?:y|ies)'],
    ['missing', 'مفقود|فقدان|فقد', 'missing|unaccounted'],
    ['rescue', 'انقاذ|انقذ|انتشل|انتشال|ناج|ناجي|نجا|احياء', 'rescued?|rescues|survivors?|survived|saved'],
    ['evacuate', 'اجلت|اجلي|اجلاء', 'evacuated?|evacuation'],
    ['displace', 'نزوح|نزح|نازح|شرد|تشريد|مشرد', 'displaced|homeless|fled'],
    ['arrest', 'اعتقل|اعتقال|معتقل|توقيف|احتجاز|محتجز|احتجز', 'arrest(?:s|ed)?|detained|detainees?|detention'],
    ['release', 'افرج|افراج|سراح|مفرج', 'released?|freed'],
    ['dismiss', 'تسريح|تسرح|سرح|استغناء|ستستغني|تستغني', 'laid|layoffs?|sacked|redundan(?:t|cies)'],
  ] as const
).map(([fate, arabic, english]) => [
  fate,
  new RegExp(`^(?:[وفبل]{0,2}(?:${arabic})(?:ت|تا|وا|ا|ين|ون|ه|ات|هم|ها)?|${english})$`, 'u'),
]);

function fateOf(key: string): Fate | null {
  return fates.find(([, words]) => words.test(key))?.[0] ?? null;
}

/** UTF-16 units within which a word of fate speaks of a number. */
const nearby = 45;

/** «مقتل 12 شخصا وإصابة 40»: the fate that the counted noun tells, else the nearest one, before it rather than after. */
export function fateNear(near: readonly Term[], number: NumberMention): Fate | null {
  const unit = spellingKey(number.unit ?? '');
  if (number.unit === '%' || /^[^\p{L}]/u.test(number.unit ?? '')) return null;
  const own = fateOf(unit);
  // «110 معتقلين» may be those who are let go.
  if (own !== null && own !== 'arrest') return own;
  let best: Fate | null = null;
  let least = nearby;
  for (const { key, start } of near) {
    const distance = start < number.start ? number.start - start : 2 * (start - number.start);
    const fate = distance < least ? fateOf(key) : null;
    if (fate === null) continue;
    best = fate;
    least = distance;
  }
  return best;
}

const people =
  /^(?:شخصا?|اشخاص|انسانا?|اخر(?:ين|ون)?|قتيلا?|قتلي|شهيدا?|شهداء|ضحيه|ضحايا|جثه|جثث|جثمانا?|جريحا?|جرحي|مصابا?|مصابين|مفقودا?|مفقودين|نازحا?|نازحين|ناجيا?|ناجين|معتقلا?|معتقلين|محتجزا?|محتجزين|person|people|dead|killed|deaths?|fatalities|body|bodies|victims?|wounded|injured|missing|others?|survivors?)$/u;

/** A noun that counts people whoever they are, so that their fate alone tells what is counted. */
export function countsPeople(unit: string | null): boolean {
  return unit === null || people.test(spellingKey(unit));
}
