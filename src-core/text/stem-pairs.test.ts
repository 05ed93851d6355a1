import { describe, expect, it } from 'vitest';
import { mergingPairs, pairsBeyondLexicon, separatePairs, type StemPair } from '../../tests/fixtures/stems/pairs.ts';
import { foldWord } from './fold.ts';
import { headOf } from './stem-lexicon.ts';
import { stemOfVerb } from './stem-verbs.ts';
import { stem } from './stem.ts';

const merges = ({ one, other }: StemPair): boolean => stem(foldWord(one)) === stem(foldWord(other));
const written = ({ one, other }: StemPair): string => `${one}/${other}`;
const share = (pairs: readonly StemPair[]): number => pairs.filter(merges).length / pairs.length;
const failing = (pairs: readonly StemPair[]): string[] => pairs.filter((pair) => !merges(pair)).map(written);

/** Pairs whose spelling, once folded, is another word's too, and more often in the news. */
const ambiguous = ['معرض/معارض', 'معرض/المعارض', 'قطاع/قطاعي', 'أدى/وأدى', 'أدان/يدين'];

describe('stem, on what a reader takes for one word', () => {
  const learned = mergingPairs.filter(({ heldOut }) => !heldOut);
  const heldOut = mergingPairs.filter((pair) => pair.heldOut);

  it('merges all of the part that the rules were found on, but for spellings of two words', () => {
    expect(failing(learned).filter((pair) => !ambiguous.includes(pair))).toEqual([]);
  });

  it('merges nearly all of the part that was held out', () => {
    expect(share(heldOut), failing(heldOut).join(' ')).toBeGreaterThanOrEqual(0.98);
  });

  it('merges most pairs of words that the lexicon does not hold', () => {
    expect(share(pairsBeyondLexicon), failing(pairsBeyondLexicon).join(' ')).toBeGreaterThanOrEqual(0.75);
  });
});

describe('the table of stems', () => {
  it('has no pair under one stem that a reader takes for two words', () => {
    expect(separatePairs.filter(merges).map(written)).toEqual([]);
  });

  it('is as large as its promise', () => {
    expect(mergingPairs.length).toBeGreaterThanOrEqual(1200);
    expect(separatePairs.length).toBeGreaterThanOrEqual(600);
    expect(pairsBeyondLexicon.length).toBeGreaterThanOrEqual(150);
  });

  it('has only words beyond the lexicon in the part of that name', () => {
    const known = (word: string): boolean =>
      headOf(word) !== undefined || headOf(word.replace(/^ال/u, '')) !== undefined || stemOfVerb(word) === word;
    expect(pairsBeyondLexicon.map(({ one }) => foldWord(one)).filter(known)).toEqual([]);
  });
});
