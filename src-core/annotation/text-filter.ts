import type { TextRange } from '#core/article/article.ts';
import type { MatchLevel } from '#core/search/query.ts';
import { searchWordsOf, type SearchWord } from '#core/search/search-words.ts';
import { wordMatcher } from '#core/search/word-match.ts';

/** Where the words looked for stand in each of some texts, in their order. */
export type TextMarks = readonly (readonly TextRange[])[];

const wordsRead = new Map<string, readonly SearchWord[]>();
/** Texts whose words are remembered; beyond it all are read anew. */
const mostRead = 20_000;

function wordsOfText(text: string): readonly SearchWord[] {
  let words = wordsRead.get(text);
  if (words === undefined) {
    if (wordsRead.size >= mostRead) wordsRead.clear();
    wordsRead.set(text, (words = searchWordsOf(text)));
  }
  return words;
}

/**
 * A test of whether some texts have all the words of a query between them, by the search's own rules at a level; the last
 * word may still be being typed and also matches those that begin with it. It gives the places in every text, or null where a
 * word is in none; null instead of a test where the query has no word.
 */
export function textFilter(query: string, level: MatchLevel): ((texts: readonly string[]) => TextMarks | null) | null {
  const sought = searchWordsOf(query);
  if (sought.length === 0) return null;
  const openEnd = sought.at(-1)?.end === query.length;
  const tests = sought.map(({ exact }, index) =>
    remembered(wordMatcher(exact, level, openEnd && index === sought.length - 1)),
  );
  return (texts) => {
    const found = new Set<number>();
    const marks = texts.map((text) =>
      wordsOfText(text).filter(({ exact }) => {
        const matching = tests.flatMap((test, index) => (test(exact) ? [index] : []));
        for (const index of matching) found.add(index);
        return matching.length > 0;
      }),
    );
    return found.size < tests.length ? null : marks;
  };
}

/** Each spelling is folded and stemmed once, however often it stands in the texts. */
function remembered(test: (exact: string) => boolean): (exact: string) => boolean {
  const known = new Map<string, boolean>();
  return (exact) => {
    let matches = known.get(exact);
    if (matches === undefined) known.set(exact, (matches = test(exact)));
    return matches;
  };
}
