import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWord } from './fold.ts';

/** Cases by rule: a spelling, and what it is folded to. */
const cases: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'hamza carriers': [
    ['أحمد', 'احمد'],
    ['إبراهيم', 'ابراهيم'],
    ['آمال', 'امال'],
    ['مسؤول', 'مسوول'],
    ['بيئة', 'بييه'],
    ['ا\u0653مال', 'امال'],
    ['ا\u0654حمد', 'احمد'],
    ['ا\u0655براهيم', 'ابراهيم'],
    ['شو\u0654ون', 'شوون'],
    ['بي\u0654ة', 'بيه'],
    ['سماء', 'سماء'],
  ],
  'alef forms': [
    ['ٱلله', 'الله'],
    ['ٲن', 'ان'],
    ['ٳن', 'ان'],
    ['ٵن', 'ان'],
    ['مٶمن', 'مومن'],
  ],
  'ya forms': [
    ['على مستشفى', 'علي مستشفي'],
    ['فی', 'في'],
    ['دې', 'دي'],
    ['سړۍ', 'سړي'],
    ['کے', 'كي'],
    ['خالۓ', 'خالي'],
  ],
  'ta marbuta and ha forms': [
    ['قوة', 'قوه'],
    ['صلوۃ', 'صلوه'],
    ['ہم', 'هم'],
    ['ھەڵە', 'ههڵه'],
    ['خانۀ', 'خانه'],
  ],
  'kaf and nun forms': [
    ['کربلا', 'كربلا'],
    ['ڪتاب', 'كتاب'],
    ['میں', 'مين'],
  ],
  marks: [
    ['مُوَالٍ لِإِيرانَ', 'موال لايران'],
    ['ضدّ', 'ضد'],
    ['هٰذا', 'هذا'],
    ['قُلۡ هُوَ ٱللَّهُ', 'قل هو الله'],
    ['سࣰ', 'س'],
    ['م\u064B\u064E\u0651\u0670ا', 'ما'],
  ],
  tatweel: [
    ['التحـــالف', 'التحالف'],
    ['لـ', 'ل'],
  ],
  'digits of every script': [
    ['٣٠ يناير ٢٠٢٠', '30 يناير 2020'],
    ['۱۲۳', '123'],
    ['१२३', '123'],
    ['১২৩ ๑๒๓ ௧௨௩', '123 123 123'],
    ['１２３', '123'],
    ['𝟏𝟐𝟑', '123'],
    ['𑁧𑁨 𞥑𞥒', '12 12'],
    ['①²', '12'],
  ],
  'presentation forms': [
    ['ﺍﻟﻌﺮﺍﻕ', 'العراق'],
    ['ﻣﺴﺆﻭﻝ', 'مسوول'],
    ['ﭘﮎﮐ', 'پكك'],
    ['ﻫﻬﻪﻩ', 'هههه'],
    ['ﻻ ﻷ ﻹ ﻵ', 'لا لا لا لا'],
    ['ﻼ ﻸ ﻺ ﻶ', 'لا لا لا لا'],
    ['ﷲ', 'الله'],
    ['ﷺ', 'صلي الله عليه وسلم'],
    ['ﷴ', 'محمد'],
    ['مﹷن', 'من'],
    ['مﹶنﱠ', 'من'],
    ['𞸀', 'ا'],
  ],
  'what is not seen': [
    ['\u200Fقال\u200E (AP)\u202C', 'قال (ap)'],
    ['\u061Cقال\u2066 \u2069', 'قال '],
    ['می\u200Cخواهد', 'ميخواهد'],
    ['ه\u200D', 'ه'],
    ['عر\u00ADاق', 'عراق'],
    ['عر\u200Bاق', 'عراق'],
    ['\uFEFFقال\u2060', 'قال'],
    ['\u06DD١', '1'],
  ],
  'spaces of other widths': [
    ['في\u00A0العراق', 'في العراق'],
    ['في\u202Fالعراق\u3000', 'في العراق '],
  ],
  'Latin and Greek letters': [
    ['Émile MÜLLER', 'emile muller'],
    ['ＡＢＣ', 'abc'],
    ['ﬁnal ǅ', 'final dz'],
    ['İstanbul ISTANBUL ılıca', 'istanbul istanbul ilica'],
    ['Straße STRASSE STRAẞE', 'strasse strasse strasse'],
    ['Łódź Øre Đinđić', 'lodz ore dindic'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ſ', 's'],
  ],
};
const same = Object.entries(cases).flatMap(([rule, pairs]) => pairs.map((pair) => [rule, ...pair] as const));

/** Letters of other words, however near their shapes or sounds. */
const apart: readonly (readonly [string, string])[] = [
  ['صورة', 'سورة'],
  ['عرق', 'عراق'],
  ['سماء', 'سما'],
  ['پ', 'ب'],
  ['چ', 'ج'],
  ['گ', 'ك'],
  ['ڤ', 'ف'],
  ['ژ', 'ز'],
  ['ۆ', 'و'],
];

describe('fold', () => {
  it.each(same)('%s: %s', (_, source, folded) => {
    expect(fold(source).text).toBe(folded);
    expect(foldWord(source)).toBe(folded);
  });

  it.each(apart)('keeps %s apart from %s', (one, other) => {
    expect(fold(one).text).not.toBe(fold(other).text);
  });

  it('maps a match back to the source with its marks', () => {
    const source = 'فصيلٍ مُوَالٍ لإيران';
    const folded = fold(source);
    const start = folded.text.indexOf('موال');
    const range = folded.toSource(start, start + 4);
    expect(source.slice(range.start, range.end)).toBe('مُوَالٍ');
  });

  it('maps one letter of a ligature to the whole ligature', () => {
    const folded = fold('قال ﻻ');
    const start = folded.text.indexOf('لا');
    expect(folded.toSource(start, start + 1)).toEqual({ start: 4, end: 5 });
  });

  it('maps an empty range to an empty one', () => {
    expect(fold('abc').toSource(1, 1)).toEqual({ start: 1, end: 1 });
    expect(fold('').toSource(0, 0)).toEqual({ start: 0, end: 0 });
  });

  it('at level exact only drops direction controls', () => {
    const folded = fold('\u2067أحمدُ\u2069 ٣', 'exact');
    expect(folded.text).toBe('أحمدُ ٣');
    expect(folded.toSource(0, 5)).toEqual({ start: 1, end: 6 });
  });
});

const pieces = fc.constantFrom(
  ...Array.from('اأإآبتةثجحخدذرزسشصضطظعغفقكلمنهويىئؤءکی'),
  ...Array.from('\u064B\u064E\u0650\u0651\u0652\u0670\u0640\u0301\u0323'),
  ...Array.from(' .,:«»"\n\r-0٣۴aBzÉ'),
  ...['ﻻ', 'ﷺ', 'ﺍ', 'ﹶ', 'ﱠ', 'ﭘ'],
  // A stack of marks, marks of other scripts, conjuncts, prepended signs.
  ...['\u064E\u0651\u0670\u0653', '\u0301\u0323\u0308\u20DD', '\u05B8', '\u3099'],
  ...['क', '\u094D', 'क्ष', 'ि', 'क\u094D\u200Dष', '\u0D4E', '\u{110BD}', '\u0600', '\u06DD', '\u08E2'],
  // Controls and joiners.
  ...['\u200F', '\u2067', '\u2069', '\u200D', '\u200C', '\u00AD', '\u200B', '\uFE0F'],
  // Emoji, flags whole and halved, Hangul jamo and syllables, lone surrogates.
  ...['👨‍👩‍👧', '👍🏽', '🇮🇶', '🇮', '©', '❤️', '1️⃣', '😀'],
  ...['\u1112', '\u1161', '\u11AB', '하', '\uD83D', '\uDC68', '𞸀', '漢', 'ｶ', '\uFF9E'],
  'ς',
  'İ',
);
const marked = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));

function boundaries(text: string): ReadonlySet<number> {
  const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });
  return new Set([...Array.from(segmenter.segment(text), ({ index }) => index), text.length]);
}

describe('a long text', () => {
  it('is folded in a time that grows with its length', () => {
    const line = 'قال المتحدِّث 😀 إن ٢٥٠٠ جندي \u200Fغادروا «القاعدة» हिन्दी 한국어\u200D. ';
    const folded = fold(line).text;
    const from = performance.now();
    const long = fold(line.repeat(10_000));
    expect(performance.now() - from).toBeLessThan(10_000);
    expect(long.text).toBe(folded.repeat(10_000));
  });
});

describe('for any string', () => {
  it('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(marked, fc.string({ unit: 'binary', maxLength: 24 })), (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
        const exact = fold(text, 'exact').text;
        expect(fold(exact, 'exact').text).toBe(exact);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('mapped ranges start and end on grapheme boundaries', () => {
    fc.assert(
      fc.property(marked, fc.nat(), fc.nat(), (text, first, second) => {
        const folded = fold(text);
        const start = first % (folded.text.length + 1);
        const end = start + (second % (folded.text.length - start + 1));
        const range = folded.toSource(start, end);
        const edges = boundaries(text);
        expect(range.start).toBeLessThanOrEqual(range.end);
        expect(edges.has(range.start) && edges.has(range.end)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('foldWord gives what fold gives', () => {
    fc.assert(fc.property(marked, (text) => foldWord(text) === fold(text).text));
  });
});
