import { foldWord } from '#core/text/fold.ts';
import { stem } from '#core/text/stem.ts';
import type { MatchLevel } from './query.ts';

/** Arabic letters written onto a number: «و20», «الـ20». */
const cliticBeforeDigits = /^[وفبلك]{0,2}(?:ال)?(?=\d)/u;

/**
 * The stem under which search keeps a folded word: that of core/text/stem.ts, or the number without what is written onto it.
 * A name that stands in the lexicon with its article (العراق) loses it, so that «عراق*» finds it.
 */
export function searchStem(folded: string): string {
  const last = folded.charCodeAt(folded.length - 1);
  if (last >= 48 && last <= 57) return folded.replace(cliticBeforeDigits, '');
  const stemmed = stem(folded);
  if (!stemmed.startsWith('ال')) return stemmed;
  const bare = stemmed.slice(2);
  return stem(bare) === stemmed ? bare : stemmed;
}

/**
 * The test of whether a word of a text matches the word `wanted` at a level. Both are as `SearchWord.exact` gives them. With
 * `prefix`, the word need only begin with `wanted`; at the level `stemmed` it may do so without its article and
 * prepositions, and words of the same stem match as they do without `prefix`: a word that is whole already while it is being
 * typed keeps its family.
 */
export function wordMatcher(wanted: string, level: MatchLevel, prefix: boolean): (exact: string) => boolean {
  if (level === 'exact') return prefix ? (exact) => exact.startsWith(wanted) : (exact) => exact === wanted;
  const folded = foldWord(wanted);
  if (folded === '') return () => false;
  if (level === 'folded') {
    return prefix ? (exact) => foldWord(exact).startsWith(folded) : (exact) => foldWord(exact) === folded;
  }
  const stemmed = searchStem(folded);
  if (prefix) {
    return (exact) => {
      const other = foldWord(exact);
      const stemOfOther = searchStem(other);
      return other.startsWith(folded) || stemOfOther.startsWith(folded) || stemOfOther === stemmed;
    };
  }
  return (exact) => {
    const other = foldWord(exact);
    return other === folded || searchStem(other) === stemmed;
  };
}
