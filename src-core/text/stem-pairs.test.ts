import { describe, expect, it } from 'vitest';
import { foldWord } from './fold.ts';
import { mergingPairs, separatePairs, type StemPair } from '../../tests/fixtures/stems/pairs.ts';
import { stem } from './stem.ts';

const merges = ({ one, other }: StemPair): boolean => stem(foldWord(one)) === stem(foldWord(other));
const written = ({ one, other }: StemPair): string => `${one}/${other}`;

/** Pairs whose spelling, once folded, is another word's too, and more often in the news. */
const ambiguous = ['معرض/معارض', 'معرض/المعارض', 'قطاع/قطاعي', 'أدى/وأدى', 'أدان/يدين'];

describe.each([
  { part: 'the part that the rules were found on', heldOut: false, least: 0.99 },
  { part: 'the part that was held out', heldOut: true, least: 0.98 },
])('stem, on $part', ({ heldOut, least }) => {
  const merging = mergingPairs.filter((pair) => pair.heldOut === heldOut);

  it('merges what a reader takes for one word', () => {
    const failing = merging.filter((pair) => !merges(pair)).map(written);
    expect(1 - failing.length / merging.length, failing.join(' ')).toBeGreaterThanOrEqual(least);
    if (!heldOut) expect(failing.filter((pair) => !ambiguous.includes(pair))).toEqual([]);
  });
});

describe('the table of stems', () => {
  it('has no pair under one stem that a reader takes for two words', () => {
    expect(separatePairs.filter(merges).map(written)).toEqual([]);
  });

  it('is as large as its promise', () => {
    expect(mergingPairs.length).toBeGreaterThanOrEqual(1100);
    expect(separatePairs.length).toBeGreaterThanOrEqual(450);
  });
});
