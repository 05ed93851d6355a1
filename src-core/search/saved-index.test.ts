import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldWord } from '#core/text/fold.ts';
import { savedRules } from './saved-index.ts';
import { searchWordsOf } from './search-words.ts';
import { searchStem } from './word-match.ts';

/** Endings and beginnings on a made-up root of each length: what the stemmer does by pattern, without its lexicon. */
const patterned = ['ضظ', 'ضظغ', 'ضظغث', 'ضظغثخ'].flatMap((root) =>
  ['', 'ال', 'وال', 'بال', 'لل', 'و', 'ف', 'ب', 'ك', 'ل', 'س', 'سي', 'ي', 'ت', 'ن', 'ا', 'م', 'است', 'مت'].flatMap(
    (start) =>
      ['', 'ه', 'ها', 'هم', 'نا', 'كم', 'ات', 'ون', 'ين', 'ان', 'يه', 'ي', 'وا', 'ت', 'تها', 'يين', 'ا'].map(
        (end) => start + root + end,
      ),
  ),
);

const texts = new URL('../text/', import.meta.url);

/** Every word that the stemmer's lists hold. */
const listed = readdirSync(texts)
  .filter((name) => /^stem(?!.*pairs|.*test)/.test(name))
  .sort()
  .flatMap((name) => readFileSync(new URL(name, texts), 'utf8').match(/[\p{L}\p{M}]+/gu) ?? []);

function fingerprint(): string {
  let hash = 0x811c9dc5;
  const add = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 10, 0x01000193);
  };
  for (let unit = 0; unit < 0x10000; unit += 1) {
    if (unit >= 0xd800 && unit < 0xe000) continue;
    const character = String.fromCharCode(unit);
    add(foldWord(character));
    add(
      searchWordsOf(`x${character}y`)
        .map(({ exact }) => exact)
        .join(' '),
    );
  }
  for (const word of [
    ...new Set(listed.map(foldWord)),
    ...patterned,
    'reports',
    'reporting',
    'cities',
    'boxes',
    'glass',
    'و20',
  ])
    add(searchStem(word));
  return (hash >>> 0).toString(36);
}

describe('a saved index', () => {
  it('names the rules by which it was made', () => {
    expect(savedRules, 'words are cut, folded or stemmed otherwise: this is the new name of the rules').toBe(
      fingerprint(),
    );
  });
});
