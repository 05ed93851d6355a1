import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderedOverlap } from './ordered-overlap.ts';

const words = (text: string): readonly string[] => text.split(' ').filter(Boolean);

describe('words in one order', () => {
  it.each([
    ['the same text', 'a b c d', 'a b c d', 4],
    ['a word left out', 'a b c d', 'a b d', 3],
    ['a part of a longer text', 'b c d', 'x y a b c d e f', 3],
    ['another order', 'a b c d', 'd c b a', 1],
    ['words far from each other', 'a b c d', 'a b x x x x x x x x c d', 2],
    ['nothing in common', 'a b', 'c d', 0],
    ['an empty text', '', 'a', 0],
  ])('%s', (_, one, other, expected) => {
    expect(orderedOverlap(words(one), words(other))).toBe(expected);
  });
});

/** Longest common subsequence, slowly: never less than what stands close together. */
function subsequence(one: readonly string[], other: readonly string[]): number {
  const [first, ...rest] = one;
  if (first === undefined) return 0;
  const at = other.indexOf(first);
  const without = subsequence(rest, other);
  return at < 0 ? without : Math.max(without, 1 + subsequence(rest, other.slice(at + 1)));
}

describe('any two texts', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 9 });

  it('have no more in one order than a common subsequence', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(orderedOverlap(one, other)).toBeLessThanOrEqual(subsequence(one, other));
        expect(orderedOverlap(one, [...one, ...other])).toBe(one.length);
      }),
    );
  });

  it('have it whichever comes first', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(orderedOverlap(one, other)).toBe(orderedOverlap(other, one));
      }),
    );
  });
});
