import { withoutEndings } from './stem-endings.ts';
import { stemOfEnglish } from './stem-english.ts';
import { headOf, stemOfNoun } from './stem-lexicon.ts';
import { pastByPattern, stemOfVerb } from './stem-verbs.ts';

const arabic = /^\p{Script=Arabic}/u;

/**
 * The light stem of a folded word (`foldWord`): what a reader takes for the same word gets the same stem; the table in
 * tests/fixtures/stems says what that is. A stem is a key, not always a word. Never throws; an empty word gives itself.
 *
 * Arabic loses its clitics, pronouns and endings in the manner of light10 (Larkey, Ballesteros and Connell, Improving
 * Stemming for Arabic Information Retrieval, SIGIR 2002), but a letter that could as well belong to the root goes only
 * when the lexicon or the pattern of the rest tells so. Broken plurals, nisbas of countries and verbs come from the
 * lexicon. English loses its inflection by steps 1a and 1b of Porter's second stemmer, and no derivation. Any other word
 * is its own stem.
 */
export function stem(word: string): string {
  if (!arabic.test(word)) return stemOfEnglish(word);
  if (word.length < 3) return headOf(word) ?? word;
  return whole(word) ?? byPattern(word);
}

/** The stem of a word without clitics before it, if the lexicon knows it in some form. */
function known(word: string): string | undefined {
  return stemOfNoun(word) ?? stemOfVerb(word);
}

/** The stem of a word with its clitics, if the lexicon or the clitics alone tell it. */
function whole(word: string): string | undefined {
  return headOf(word) ?? nounAfterLetter(word) ?? known(word) ?? withoutProclitics(word) ?? withoutArticle(word);
}

/** A noun behind its article or preposition before a verb that happens to be spelt so: بلغتهم, in their language. */
function nounAfterLetter(word: string): string | undefined {
  switch (word.charAt(0)) {
    case 'ا':
      if (!word.startsWith('ال')) return undefined;
      return word.length > 4 ? stemOfNoun(word.slice(2)) : headOf(word.slice(2));
    case 'ب':
    case 'ل':
    case 'ك':
      if (word.endsWith('وا')) return undefined;
      if (word.length < 5) return word.endsWith('ه') ? headOf(word.slice(1)) : undefined;
      return headOf(word.slice(1)) ?? stemOfNoun(word) ?? stemOfNoun(word.slice(1));
    case 'و':
    case 'ف':
      return word.length > 4 ? headOf(word.slice(1)) : undefined;
    default:
      return undefined;
  }
}

function byPattern(word: string): string {
  return pastByPattern(word) ?? withoutEndings(word);
}

/** Any word without its article; undefined when it has none. */
function withoutArticle(word: string): string | undefined {
  if (!word.startsWith('ال') || word.length < 4) return undefined;
  const head = headOf(word);
  if (head !== undefined) return head;
  const rest = word.slice(2);
  if (rest.length === 2) return headOf(rest) ?? rest;
  // Verbal nouns of form VIII whose first root letter is ل: التزام, not an article on تزام.
  return known(rest) ?? (/^الت.ا.(?:ه|ها|هم|ات)?$/u.test(word) ? withoutEndings(word) : byPattern(rest));
}

/** Patterns that begin no word by chance after one more letter: تفعيل, افتعال, استفعال, انفعال, إفعال, مفعول, مفاعلة. */
const attachable = /^(?:ت..ي.|است|ا.ت.ا.|ان..ا.|ا[^ا]ت?[^ا]ا.|م..و.|م.ا..ه|مت|مست)/u;

/** A word whose first letters are conjunctions or prepositions; undefined when they could as well be of the root. */
function withoutProclitics(word: string): string | undefined {
  const rest = word.slice(1);
  if (rest.length < 2) return undefined;
  switch (word.charAt(0)) {
    case 'و':
      return inner(rest) ?? (word.length > 4 ? byPattern(rest) : undefined);
    case 'ف':
      return inner(rest);
    case 'ب':
    case 'ك':
      return withoutArticle(rest) ?? attached(rest);
    case 'ل':
      return rest.startsWith('ل') && rest.length > 3 ? withoutLam(rest) : (attached(rest) ?? named(rest));
    default:
      return undefined;
  }
}

/** What follows a conjunction. */
function inner(rest: string): string | undefined {
  if (rest.length < 3) return headOf(rest);
  return whole(rest) ?? attached(rest);
}

/** What follows a preposition without an article. */
function attached(rest: string): string | undefined {
  if (rest.length < 3) return undefined;
  return known(rest) ?? (rest.length > 4 && attachable.test(rest) ? byPattern(rest) : undefined);
}

/** A name in ي after ل: لسليماني. Nisbas whose own first letter is ل are few, and the lexicon has them (لوجستي). */
function named(rest: string): string | undefined {
  return /^[^اوي].{3,}ي$/u.test(rest) ? byPattern(rest) : undefined;
}

/** After ل the article is one ل, and a word that begins with ل keeps its own: للحكومة, but للجنة. */
function withoutLam(rest: string): string {
  const bare = rest.slice(1);
  const head = headOf(rest) ?? headOf(`ا${rest}`) ?? (bare.startsWith('ا') ? stemOfNoun(bare) : undefined);
  return head ?? stemOfNoun(rest) ?? known(bare) ?? byPattern(bare);
}
