import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePointsOf } from './code-points.ts';

/** Emoji of one pair and of several joined, marks, right-to-left with bidi controls, and halves of pairs alone. */
const pieces = ['😀', '👩‍👩‍👧', '🇮🇶', 'ك', 'كِتَابٌ', '\u202Bنص\u202C', 'e\u0301', 'x', '\uD83D', '\uDE00', '𐤀', '\n', ' '];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));

it('counts as many code points before each unit as the text has there', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const points = codePointsOf(text);
      for (let unit = 0; unit <= text.length; unit += 1)
        expect(points.toPoints(unit)).toBe(Array.from(text.slice(0, unit)).length);
    }),
  );
});

it('gives back every unit that a code point begins at', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const points = codePointsOf(text);
      let unit = 0;
      [...Array.from(text), ''].forEach((character, point) => {
        expect(points.toUnits(point)).toBe(unit);
        expect(points.toPoints(unit)).toBe(point);
        unit += character.length;
      });
    }),
  );
});
