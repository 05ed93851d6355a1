import type { MatchLevel, Query } from '#core/search/query.ts';
import { findInText } from '#core/search/find.ts';
import { termsOf } from '#core/search/query-terms.ts';
import type { FoundPassage } from '#core/search/search.ts';

/**
 * The numbers of the passages that say most of what is looked for, ascending: those in which most of its words stand, of
 * these the ones with most marks, of these the first ones. At most `count`.
 */
export function bestPassages(
  passages: readonly Pick<FoundPassage, 'text' | 'marks'>[],
  query: Query,
  level: MatchLevel,
  count: number,
): readonly number[] {
  const words = [...new Map(termsOf(query).map((term) => [`${term.word} ${String(term.prefix)}`, term])).values()];
  const known = new Map<string, readonly number[]>();
  const wordsIn = (marked: string): readonly number[] => {
    let found = known.get(marked);
    if (found === undefined) {
      found = [...words.keys()].filter((index) => {
        const word = words[index];
        return word !== undefined && findInText(marked, word, level).length > 0;
      });
      known.set(marked, found);
    }
    return found;
  };
  const ranked = passages.map(({ text, marks }, index) => ({
    index,
    words: new Set(marks.flatMap(({ start, end }) => wordsIn(text.slice(start, end)))).size,
    marks: marks.length,
  }));
  return ranked
    .sort((one, other) => other.words - one.words || other.marks - one.marks || one.index - other.index)
    .slice(0, count)
    .map(({ index }) => index)
    .sort((one, other) => one - other);
}
