import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairVersions } from './difference.ts';

const worth = (): number => 10;
const tokens = fc.array(fc.nat(6), { maxLength: 30 });

/** The longest common subsequence, by the textbook. */
function commonLength(one: readonly number[], other: readonly number[]): number {
  const table = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (const [row, token] of one.entries()) {
    for (const [column, candidate] of other.entries()) {
      const cells = table[row + 1];
      if (!cells) continue;
      cells[column + 1] =
        token === candidate
          ? (table[row]?.[column] ?? 0) + 1
          : Math.max(table[row]?.[column + 1] ?? 0, cells[column] ?? 0);
    }
  }
  return table[one.length]?.[other.length] ?? 0;
}

describe('pairVersions', () => {
  it('pairs in rising order, never more than two texts have in common', () => {
    fc.assert(
      fc.property(tokens, tokens, (one, other) => {
        const { partner, same } = pairVersions(Int32Array.from(one), Int32Array.from(other), worth);
        const paired = [...partner].filter((at) => at >= 0);
        expect(paired).toEqual([...new Set(paired)].toSorted((first, second) => first - second));
        for (const [at, place] of partner.entries()) if (same[at] === 1) expect(one[at]).toBe(other[place]);
        expect(same.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(commonLength(one, other));
      }),
      { numRuns: 200 },
    );
  });

  it('pairs everything that is left when a part is put in', () => {
    fc.assert(
      fc.property(tokens, tokens, fc.nat(), (one, added, at) => {
        const place = at % (one.length + 1);
        const other = [...one.slice(0, place), ...added.map((token) => token + 100), ...one.slice(place)];
        const { same } = pairVersions(Int32Array.from(one), Int32Array.from(other), worth);
        expect([...same]).toEqual(one.map(() => 1));
      }),
      { numRuns: 200 },
    );
  });
});
