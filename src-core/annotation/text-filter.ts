import type { TextRange } from '#core/article/article.ts';
import type { MatchLevel } from '#core/search/query.ts';
import { searchWordsOf, type SearchWord } from '#core/search/search-words.ts';
import { wordMatcher } from '#core/search/word-match.ts';

/** Where the words looked for stand in each of some texts, in their order. */
export type TextMarks = readonly (readonly TextRange[])[];

const wordsRead = new Map<string, readonly SearchWord[]>();
/** Texts whose words are remembered; beyond it all are read anew. */
const mostRead = 12_000;

function wordsOfText(text: string): readonly SearchWord[] {
  let words = wordsRead.get(text);
  if (words === undefined) {
    if (wordsRead.size >= mostRead) wordsRead.clear();
    wordsRead.set(text, (words = searchWordsOf(text)));
  }
  return words;
}

/** Words of a query that count; each is one bit of a mask. */
const mostWords = 30;

/**
 * A test of whether some texts have all the words of a query between them, by the search's own rules at a level; the last
 * word may still be being typed and also matches those that begin with it. It gives the places in every text, or null where a
 * word is in none; null instead of a test where the query has no word.
 */
export function textFilter(query: string, level: MatchLevel): ((texts: readonly string[]) => TextMarks | null) | null {
  const sought = searchWordsOf(query).slice(0, mostWords);
  if (sought.length === 0) return null;
  const openEnd = sought.at(-1)?.end === query.length;
  const tests = sought.map(({ exact }, index) => wordMatcher(exact, level, openEnd && index === sought.length - 1));
  const all = 2 ** tests.length - 1;
  // Each spelling is folded and stemmed once, however often it stands in the texts.
  const known = new Map<string, number>();
  const matched = (exact: string): number => {
    let mask = known.get(exact);
    if (mask === undefined) {
      mask = tests.reduce((sum, test, index) => (test(exact) ? sum + 2 ** index : sum), 0);
      known.set(exact, mask);
    }
    return mask;
  };
  return (texts) => {
    let found = 0;
    for (const text of texts) for (const { exact } of wordsOfText(text)) found |= matched(exact);
    if (found !== all) return null;
    return texts.map((text) => wordsOfText(text).filter(({ exact }) => matched(exact) > 0));
  };
}
