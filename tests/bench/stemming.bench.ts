/**
 * How often three stemmers take for one word what a reader does (tests/fixtures/stems), how often they keep two
 * words apart, and how fast they are. Words are folded alike for all; Snowball, which folds by itself, is also given them
 * as they are written, and the better of its two results counts.
 */
import snowball from 'snowball-stemmers';
import { foldWord } from '#core/text/fold.ts';
import { stem } from '#core/text/stem.ts';
import { mergingPairs, pairsBeyondLexicon, separatePairs, type StemPair } from '../fixtures/stems/pairs.ts';
import { light10 } from './light10.ts';

interface Stemmer {
  readonly name: string;
  readonly stem: (word: string) => string;
}

/** Passes over the table's words before the clock starts, and while it runs. */
const warmUp = 50;
const passes = 100;

const arabic = snowball.newStemmer('arabic');
const english = snowball.newStemmer('english');
const bySnowball = (word: string): string => (/^\p{Script=Arabic}/u.test(word) ? arabic : english).stem(word);
/** Light10 is for Arabic alone; English gets the plural stemmer of Harman (How effective is suffixing?, 1991). */
const byLight10 = (word: string): string => {
  if (/^\p{Script=Arabic}/u.test(word)) return light10(word);
  const bare = word.replace(/['’]s?$/u, '');
  if (/[^ea]ies$/u.test(bare)) return `${bare.slice(0, -3)}y`;
  if (/[^aeo]es$/u.test(bare)) return bare.slice(0, -1);
  return /[^us]s$/u.test(bare) ? bare.slice(0, -1) : bare;
};

const folded = ({ one, other, heldOut }: StemPair): StemPair => ({
  one: foldWord(one),
  other: foldWord(other),
  heldOut,
});
const merging = mergingPairs.map(folded);
const separate = separatePairs.map(folded);
const beyond = pairsBeyondLexicon.map(folded);

function share(pairs: readonly StemPair[], holds: (pair: StemPair) => boolean): string {
  const count = pairs.filter(holds).length;
  return `${((100 * count) / pairs.length).toFixed(1)}% (${count}/${pairs.length})`;
}

function speed(stemmer: Stemmer): string {
  const words = [...new Set([...merging, ...separate].flatMap(({ one, other }) => [one, other]))];
  let length = 0;
  const run = (times: number): void => {
    for (let pass = 0; pass < times; pass += 1) for (const word of words) length += stemmer.stem(word).length;
  };
  run(warmUp);
  const start = performance.now();
  run(passes);
  const seconds = (performance.now() - start) / 1000;
  return length === 0 ? '-' : Math.round((words.length * passes) / seconds).toLocaleString('en');
}

function row(
  stemmer: Stemmer,
  merge: readonly StemPair[],
  apart: readonly StemPair[],
  beyondLexicon: readonly StemPair[],
): Record<string, string> {
  const same = ({ one, other }: StemPair): boolean => stemmer.stem(one) === stemmer.stem(other);
  return {
    stemmer: stemmer.name,
    merged: share(merge, same),
    'merged, held out': share(
      merge.filter(({ heldOut }) => heldOut),
      same,
    ),
    'merged, beyond the lexicon': share(beyondLexicon, same),
    'kept apart': share(apart, (pair) => !same(pair)),
    'kept apart, held out': share(
      apart.filter(({ heldOut }) => heldOut),
      (pair) => !same(pair),
    ),
    'words a second': speed(stemmer),
  };
}

const merged = (pairs: readonly StemPair[]): number =>
  pairs.filter(({ one, other }) => bySnowball(one) === bySnowball(other)).length;
const rawIsBetter = merged(mergingPairs) > merged(merging);

console.table([
  row({ name: 'Warraq', stem }, merging, separate, beyond),
  row({ name: 'Light10', stem: byLight10 }, merging, separate, beyond),
  rawIsBetter
    ? row({ name: 'Snowball (words as written)', stem: bySnowball }, mergingPairs, separatePairs, pairsBeyondLexicon)
    : row({ name: 'Snowball (folded words)', stem: bySnowball }, merging, separate, beyond),
]);
