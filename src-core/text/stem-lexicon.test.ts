import { describe, expect, it } from 'vitest';
import { commonNouns } from './stem-nouns-common.ts';
import { adjectives, persons } from './stem-nouns-people.ts';
import { publicLife } from './stem-nouns-public.ts';
import { countries, world } from './stem-nouns-world.ts';
import { plainWords } from './stem-plain-words.ts';
import { foldTable } from './stem-table.ts';
import { verbWords } from './stem-verb-words.ts';
import { wholeWords } from './stem-whole-words.ts';

const wordsOf = (list: string): readonly string[] =>
  foldTable(list)
    .split(/[\s|]+/u)
    .filter((word) => word !== '');

const repeated = (words: readonly string[]): readonly string[] =>
  words.filter((word, place) => words.indexOf(word) !== place);

const nouns = { persons, adjectives, publicLife, world, countries, commonNouns, plainWords, wholeWords };

describe('the lexicon of the stemmer', () => {
  it.each(Object.entries({ ...nouns, verbWords }))('holds no word twice in %s', (_name, list) => {
    expect(repeated(wordsOf(list))).toEqual([]);
  });

  it('holds no noun in two of its lists', () => {
    expect(repeated(Object.values(nouns).flatMap(wordsOf))).toEqual([]);
  });

  it.each(Object.entries({ plainWords, wholeWords }))('is sorted in %s', (_name, list) => {
    const words = wordsOf(list);
    expect(words).toEqual([...words].sort((one, other) => (one < other ? -1 : 1)));
  });
});
