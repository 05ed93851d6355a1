import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widenToCharacters } from './graphemes.ts';

function widened(marked: string): string | null {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - 1;
  const text = marked.replaceAll('|', '');
  const range = widenToCharacters(text, { start, end });
  return range && text.slice(range.start, range.end);
}

describe('widenToCharacters', () => {
  it.each([
    ['takes a letter with the marks after it', 'ع|ُ|لّق', 'عُ'],
    ['takes both marks of one letter', 'عل|ّ|َق', 'لَّ'],
    ['ends behind the marks of its last letter', '|عُل|ِّق', 'عُلِّ'],
    ['leaves a part of a word that ends between letters', 'ال|جي|ش', 'جي'],
    ['keeps characters of two units whole', 'a👍|🏽| b', '👍🏽'],
    ['takes a family of joined characters whole', 'a👩‍|👩|‍👧 b', '👩‍👩‍👧'],
    ['stops at lines', 'أ|ب\nج|د', 'ب\nج'],
    ['is nothing for an empty range', 'أ||ب', null],
  ])('%s', (_name, marked, expected) => {
    const found = widened(marked);
    // Marks may be typed in either order.
    expect(found?.normalize('NFC') ?? null).toBe(expected?.normalize('NFC') ?? null);
  });

  it('ends at edges of characters, and leaves those as they are, in any text', () => {
    const piece = fc.constantFrom('عُلِّقَ', 'لا', 'e\u0301', '👩‍👩‍👧', ' ', '\n', '٪', 'a');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (pieces, one, other) => {
        const text = pieces.join('');
        const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
        const range = widenToCharacters(text, { start, end });
        if (range === null) return;
        const edges = [...new Intl.Segmenter('ar').segment(text)].map(({ index }) => index).concat(text.length);
        expect(edges).toContain(range.start);
        expect(edges).toContain(range.end);
        expect(widenToCharacters(text, range)).toEqual(range);
      }),
      { numRuns: 1_000 },
    );
  });
});
