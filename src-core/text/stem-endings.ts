/** What the endings of a word tell where no lexicon knows it. Words are folded: ta marbuta is ه, alef maqsura ي. */

/** Fewest letters that may be left when an ending goes: two letters are no stem (قوات is not قو). */
const shortest = 3;

/** An unknown word without pronoun, number, case and, where the pattern allows, gender. */
export function withoutEndings(word: string): string {
  return word.length <= shortest ? word : withoutNumber(withoutPronoun(word));
}

const pronouns = ['هما', 'كما', 'هم', 'هن', 'كم', 'ها', 'نا'];
/** Verbal nouns and plurals of roots in م and ن, whose last letters look like a pronoun: تراكم, تفاهم, محاكم. */
const rootPronoun = /^[تم]?.ا[هك]م$/u;

function withoutPronoun(word: string): string {
  const pronoun = pronouns.find((candidate) => word.endsWith(candidate));
  if (pronoun === undefined) return withoutHis(word);
  const rest = word.slice(0, -pronoun.length);
  if (rest.length < shortest || (rest.length === shortest && pronoun !== 'ها') || rootPronoun.test(word)) return word;
  // Tanwin on a word in ن, not «our»: بيانا, قانونا, but شركائنا.
  if (pronoun === 'نا' && /[اوي]$/u.test(rest) && !/ا[وي]$/u.test(rest)) return word;
  return withLastLetter(rest);
}

/** ه after a ت is «his» on a ta marbuta or a plural; elsewhere it looks like ta marbuta and is left to the number. */
function withoutHis(word: string): string {
  if (!word.endsWith('ته') || word.length < shortest + 2)
    return /..ا[وي]ه$/u.test(word) ? withLastLetter(word.slice(0, -1)) : word;
  return withLastLetter(word.slice(0, -1));
}

/** Before a pronoun ta marbuta is written ت and a final hamza gets a carrier: حكومتها, أصدقائها. */
function withLastLetter(word: string): string {
  if (/[^ا]ت$/u.test(word) && word.length > shortest) return `${word.slice(0, -1)}ه`;
  if (/..ا[وي]$/u.test(word)) return `${word.slice(0, -1)}ء`;
  return word;
}

/** Words in ان that are neither dual nor plural: verbal nouns of roots in ن (امتحان, استهجان), names of lands (تركستان). */
const lexicalAn = /^ا.ت.ان$|^است..ان$|ستان$|^ا..ان$/u;
/** Words in ين: verbal nouns (تحسين) and broken plurals (براكين) of roots in ن. */
const lexicalIn = /^ت..ين$|^..ا.ين$|^...ين$/u;

function withoutNumber(word: string): string {
  const { length } = word;
  const last = word.charAt(length - 1);
  const before = word.charAt(length - 2);
  if (last === 'ه') return withoutGender(word);
  if (last === 'ت' && before === 'ا' && length - 2 >= shortest) return singularOf(word.slice(0, -2));
  if (last === 'ت' && /^(?:ا|ت...)/u.test(word) && length > 4) return word.slice(0, -1);
  if (last === 'ن') return withoutN(word, before);
  if (last === 'ا') return withoutAlef(word, before);
  if (last === 'ي') {
    // وزارتي, the two ministries of; not مؤسساتي, institutional.
    if (before === 'ت' && length >= 6 && word.charAt(length - 3) !== 'ا') return withoutGender(`${word.slice(0, -2)}ه`);
    return /^م[^ا]...ي$|^م.....+ي$/u.test(word) && before !== 'ي' && length > 6 ? word.slice(0, -1) : word;
  }
  if (last === 'و' && /^م[^ويا]..+و$|^.ا..و$/u.test(word)) return word.slice(0, -1);
  return word;
}

function withoutN(word: string, before: string): string {
  const rest = word.slice(0, -2);
  if (rest.length < shortest) return word;
  if (before !== 'ا' && before !== 'ي' && before !== 'و') return word;
  if (rest.endsWith('ت') && before !== 'و' && rest.length > shortest) return withoutGender(`${rest.slice(0, -1)}ه`);
  // A nisba: سياسيين, سياسيون, سياسيان.
  if (rest.endsWith('ي') && rest.length > shortest - 1) return rest;
  if (rest.length === shortest) return word;
  if (before === 'ا') return lexicalAn.test(word) ? word : rest;
  if (before === 'ي') return lexicalIn.test(word) && !/^م/u.test(word) ? word : rest;
  return rest;
}

/** The alef of tanwin (تقريرا, سياسيا), of the dual before a genitive (وزارتا) and of the past plural (أعلنوا). */
function withoutAlef(word: string, before: string): string {
  const rest = word.slice(0, -1);
  if (before === 'و' && word.length - 2 >= shortest) return word.slice(0, -2);
  if (before === 'ت' && word.length > 5 && word.charAt(word.length - 3) !== 'ا')
    return withoutGender(`${word.slice(0, -2)}ه`);
  return rest.length > shortest || /^[^اويت][^اوي][^اوي]$/u.test(rest) ? rest : word;
}

/** Patterns of nouns that are another word without their ta marbuta: حركة, صناعة, إعادة, استعادة, مساعدة. */
const feminineThing = /^..ه$|^...ه$|^[^ما].ا.ه$|^ا.ا.ه$|^است.ا.ه$/u;

/** A feminine nisba is the nisba (عسكرية, عسكري); other words lose ta marbuta unless their pattern is a thing's. */
function withoutGender(word: string): string {
  // مستوحاة is the feminine of مستوحى.
  if (word.length > 5 && /^م.*اه$/u.test(word)) return `${word.slice(0, -2)}ي`;
  return feminineThing.test(word) ? word : word.slice(0, -1);
}

/** The singular of a plural in ات: حركات, حركة; قرارات, قرار; مساعدات, مساعدة; إجازات, إجازة. */
function singularOf(base: string): string {
  if (base.length === shortest) return `${base}ه`;
  return /^ا.ا.$|^است.ا.$/u.test(base) ? `${base}ه` : base;
}
