import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWord } from './fold.ts';

const same: readonly (readonly [string, string, string])[] = [
  ['hamza carriers', 'أحمد إبراهيم آمال ٱلله', 'احمد ابراهيم امال الله'],
  ['alef maqsura', 'على مستشفى', 'علي مستشفي'],
  ['ta marbuta', 'قوة عراقية', 'قوه عراقيه'],
  ['waw and ya with hamza', 'مسؤول شؤون بيئة', 'مسوول شوون بييه'],
  ['vowel marks', 'مُوَالٍ لِإِيرانَ', 'موال لايران'],
  ['shadda', 'ضدّ', 'ضد'],
  ['superscript alef', 'هٰذا', 'هذا'],
  ['tatweel', 'التحـــالف', 'التحالف'],
  ['Persian letters', 'فی کربلا', 'في كربلا'],
  ['Arabic-Indic digits', '٣٠ يناير ٢٠٢٠', '30 يناير 2020'],
  ['Persian digits', '۱۲۳', '123'],
  ['Devanagari digits', '१२३', '123'],
  ['presentation forms', 'ﻻ ﺍﻟﻌﺮﺍﻕ', 'لا العراق'],
  ['the ligature of the prayer', 'ﷺ', 'صلي الله عليه وسلم'],
  ['bidi controls', '\u200Fقال\u200E (AP)\u202C', 'قال (ap)'],
  ['joiners', 'می\u200Cخواهد', 'ميخواهد'],
  ['Latin case and accents', 'Émile MÜLLER', 'emile muller'],
  ['full width', 'ＡＢＣ１', 'abc1'],
  ['final sigma', 'ΟΔΟΣ', 'οδοσ'],
];

describe('fold', () => {
  it.each(same)('makes %s equal', (_, source, folded) => {
    expect(fold(source).text).toBe(folded);
    expect(foldWord(source)).toBe(folded);
  });

  it('keeps different letters apart', () => {
    expect(fold('صورة').text).not.toBe(fold('سورة').text);
    expect(fold('عرق').text).not.toBe(fold('عراق').text);
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
  'ﻻ',
  'ﷺ',
  '\u200F',
  '\u2067',
  '\u2069',
  '\u200D',
  '\u200C',
  '\u0600',
  '👨‍👩‍👧',
  '🇮🇶',
  '\u1112',
  '\u1161',
  '\uD83D',
  'ς',
  'İ',
);
const marked = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));

function boundaries(text: string): ReadonlySet<number> {
  const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });
  return new Set([...Array.from(segmenter.segment(text), ({ index }) => index), text.length]);
}

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
