import { knownStems } from './stem-lexicon.ts';

/** Prefixes that contain the article, longest first. */
const definite = ['وبال', 'فبال', 'وكال', 'ولل', 'فلل', 'وال', 'فال', 'بال', 'كال', 'لل', 'ال'];
/** Conjunctions and prepositions written onto the word, longest first. */
const proclitics = ['وب', 'ول', 'وك', 'فب', 'فل', 'و', 'ف', 'ب', 'ل', 'ك'];
/** Attached pronouns, longest first. */
const pronouns = ['هما', 'كما', 'هم', 'هن', 'كم', 'نا', 'ها'];
/** Fewest letters that may be left when an affix goes: two letters are no stem (قوات is not قو). */
const shortest = 3;

const arabic = /^\p{Script=Arabic}/u;

/**
 * The light stem of a folded word: what a reader takes for the same word gets the same stem. Arabic in the manner of
 * light10 (Larkey, Ballesteros and Connell 2002), with a lexicon for what affixes cannot tell (broken plurals, words
 * that begin with a letter that could be a prefix), without merging a feminine abstract with its root (عملية, عمل). English
 * loses a plural s (the S stemmer of Harman 1991). Any other word is its own stem.
 */
export function stem(word: string): string {
  if (!arabic.test(word)) return latinStem(word);
  return stemKnown(word) ?? stemDefinite(word) ?? stemProclitic(word) ?? withoutEnding(word);
}

/** The stem of a word that the lexicon knows, as it stands or without a pronoun or ending. */
function stemKnown(word: string): string | undefined {
  const known = knownStems.get(word);
  if (known !== undefined) return known;
  for (const ending of [...pronouns, 'ه', 'ان', 'ين', 'ون', 'ات', 'يه', 'ي', 'ا']) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (rest.length < shortest - 1) continue;
    const bare = knownStems.get(rest) ?? (rest.endsWith('ت') ? knownStems.get(`${rest.slice(0, -1)}ه`) : undefined);
    // A nisba or a feminine of a known word is a word of its own: عملي is not عمل, and مكتبه not مكتب.
    if (bare !== undefined && rest.length >= shortest && ending !== 'يه' && ending !== 'ي') return bare;
  }
  return undefined;
}

function stemDefinite(word: string): string | undefined {
  const prefix = definite.find((candidate) => word.startsWith(candidate));
  if (prefix === undefined || word.length - prefix.length < shortest - 1) return undefined;
  const rest = word.slice(prefix.length);
  return stemKnown(rest) ?? withoutEnding(rest);
}

/** و goes from any word that stays long enough; the other letters only from words that are known without them. */
function stemProclitic(word: string): string | undefined {
  for (const prefix of proclitics) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    const known = rest.length >= shortest - 1 ? stemKnown(rest) : undefined;
    if (known !== undefined) return known;
  }
  if (word.startsWith('و') && word.length > shortest + 1) return withoutEnding(word.slice(1));
  return undefined;
}

/** Whether a word only looks as if it ended in ان, ين or ون: تعيين, قوانين, and what would leave too little. */
const lexicalEnding = /^ت..ين$|^..?و?ا..?ين$|^[^م]..?ون$|^..?ان$/u;

function withoutEnding(word: string): string {
  return withoutNumber(withoutPronoun(word));
}

function withoutPronoun(word: string): string {
  const pronoun = pronouns.find((candidate) => word.endsWith(candidate) && word.length - candidate.length > shortest);
  if (pronoun !== undefined) return withoutLinkingTa(word.slice(0, -pronoun.length));
  if (/[^يا]ته$/u.test(word) && word.length - 2 >= shortest) return withoutLinkingTa(word.slice(0, -1));
  return word;
}

/** Before a pronoun ta marbuta is written ت: حكومتها is حكومة with ها. */
function withoutLinkingTa(word: string): string {
  return /[^ا]ت$/u.test(word) && word.length > shortest ? `${word.slice(0, -1)}ه` : word;
}

function withoutNumber(word: string): string {
  const known = knownStems.get(word);
  if (known !== undefined) return known;
  for (const [ending, least] of [
    ['تان', shortest],
    ['تين', shortest],
    ['ات', shortest],
    ['يه', shortest],
    ['ين', shortest + 1],
    ['ون', shortest + 1],
    ['ه', shortest],
  ] as const) {
    if (!word.endsWith(ending) || word.length - ending.length < least || lexicalEnding.test(word)) continue;
    // A feminine nisba is the nisba: عسكريه, عسكري.
    const rest = word.slice(0, -ending.length);
    return ending === 'يه' ? `${rest}ي` : (knownStems.get(rest) ?? rest);
  }
  return word;
}

/** English words that end in s without being plurals of what is left. */
const notPlural = new Set(['news', 'politics', 'economics', 'series', 'species', 'headquarters', 'means', 'always']);

function latinStem(word: string): string {
  if (notPlural.has(word)) return word;
  const bare = word.replace(/['’]s?$/u, '');
  if (bare.length > 4 && /[^ea]ies$/u.test(bare)) return `${bare.slice(0, -3)}y`;
  if (bare.length > 3 && /[^aeo]es$/u.test(bare)) return bare.slice(0, -1);
  if (bare.length > 3 && /[^us]s$/u.test(bare)) return bare.slice(0, -1);
  return bare;
}
