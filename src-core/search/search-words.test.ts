import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '#core/text/fold.ts';
import { searchWordsOf } from './search-words.ts';

const wordsIn = (text: string): string =>
  searchWordsOf(text)
    .map(({ exact }) => exact)
    .join('|');

const cases: readonly (readonly [string, string, string])[] = [
  ['marks stay with their letter', 'مُوَالٍ لِإِيرانَ', 'مُوَالٍ|لِإِيرانَ'],
  ['tatweel stays inside', 'التحـــالف.', 'التحـــالف'],
  ['punctuation parts words', 'قال: «العراق»، ثم', 'قال|العراق|ثم'],
  ['a missing space after a full stop', 'المتحدة.وقال', 'المتحدة|وقال'],
  ['separators part numbers', '2,500.75', '2|500|75'],
  ['letters before digits stay', 'و20 الـ20', 'و20|الـ20'],
  ['an apostrophe parts words', "don't", 'don|t'],
  ['direction controls go', '\u200Fقال\u200E \u2067A\u200EB\u2069', 'قال|AB'],
  ['joiners stay', 'می\u200Cخواهد', 'می\u200Cخواهد'],
  ['the ligature of the prayer is four words', 'محمد ﷺ', 'محمد|صلى|الله|عليه|وسلم'],
  ['a fraction is two', '½', '1|2'],
  ['pairs of surrogates', '𝐀𝐁 👩 𐤀', '𝐀𝐁|𐤀'],
  ['marks alone are no word', 'َ ُ', ''],
  ['nothing', '', ''],
  ['lone surrogates part words', 'ab\uD83Dcd\uDE00', 'ab|cd'],
  ['the number sign goes with its number', '\u0600123', '\u0600123'],
];

describe('words for search', () => {
  it.each(cases)('%s', (_, text, words) => {
    expect(wordsIn(text)).toBe(words);
  });

  const pieces = fc.constantFrom(
    ...Array.from('أبتجلامةىئ٣۴7aZé .,-\n\u064E\u0651\u0640\u200F\u2067\u200D\u200C\u0600\u00AD\u0301'),
    ...['ﻻ', 'ﷺ', '½', '👨‍👩‍👧', '🇮🇶', '\u1112', '\u1161', '\uD83D', 'क्ष', '1\uFE0F\u20E3'],
  );
  const marked = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));
  const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });

  it('start and end on grapheme boundaries, in order, for any text', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const edges = new Set([...Array.from(segmenter.segment(text), ({ index }) => index), text.length]);
        let last = 0;
        for (const { start, end } of searchWordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last === 0 ? 0 : Math.min(last, start));
          expect(edges.has(start) && edges.has(end)).toBe(true);
          last = end;
        }
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('fold to one word each', () => {
    fc.assert(
      fc.property(marked, (text) => {
        for (const { exact } of searchWordsOf(text)) expect(foldWord(exact)).toMatch(/^[\p{L}\p{N}\p{Co}\p{S}⁄]+$/u);
      }),
      { numRuns: 2_000 },
    );
  });
});
