/**
 * Words that only go on: the complementiser, the relative pronoun, and what points back at the words before.
 * Left out are «وذلك يعود إلى …» and «الذي حدث هو …», which are clauses of their own.
 */
const hangsOn =
  /^(?:وذلك(?!\s(?:ي(?!وم)\p{L}{2}|ت\p{L}{3}|كان|ما\s|ليس|هو\s|هي\s))|[بلك]?أن(?:ه|ها|هم|هما|نا)?|(?:الذي|التي)(?!\s\S+\s(?:هو|هي|أن)\s)|الذين|اللذين|اللذان|اللتين|اللتان|اللواتي|(?:من )?(?:بينهم|بينها|بينهن|بينهما|ضمنهم|ضمنها))(?=\s|$)/u;
/** Goes on after any mark; «أو لم», «أو ليس» ask. */
const alternative = /^أو\s(?!ل[يم])/u;
const asksOrExclaims = /[؟?!]["”»)\]]*\s*$/u;
/**
 * Adverbials of cause, purpose, source and time. They also open sentences, «بسبب المطر أغلقت المدارس»: only where no clause
 * follows them are they what is left of the sentence before. «ضمن», «نتيجة» and «عبر … عن» are left out: they begin
 * clauses of their own far too often.
 */
const adverbial =
  /^(?!\S+\s(?:كل\s)?(?:ذلك|هذا|هذه)\s)(?:رغم|برغم|بالرغم|بسبب|وفق|وفقا|بحسب|عقب(?!.*\sعلى\s)|إثر|على إثر|على خلفية|من أجل|بهدف|بغية|بغرض|تزامنا|تمهيدا|تحسبا|خشية|عن|عبر(?!.*\sعن\s))(?=\s)/u;
/** Where a clause of its own hangs on the adverbial: what comes later tells nothing of it. */
const subordinate = /\s(?:أن(?:ه|ها|هم)?|الذي|التي|الذين|اللذين|اللتين|كانوا|كان|كانت)(?=\s|$)/u;
/** Verbs by their shape, with a few nouns: present and future, feminine, plural and derived past. */
const verb =
  /(?:^|\s)[وف]?(?:س?ي\p{L}{3,}|\p{L}{2,}[^ا\s]ت|\p{L}{2,}وا|أ\p{L}{3}|ا(?:ست|ن|\p{L}ت)\p{L}{1,2}[^ا\s]|تم|جرى)(?=\s|[.،؛]|$)/u;
/** «رغم أن العدد قليل، …»: a clause first, and behind the comma what it concedes to. */
const clauseFirst = /^(?:ب?رغم|بالرغم)\s(?:من\s)?أن(?:ه|ها|هم|هما|نا)?\s.*[،,]/u;
/** «بحسب الشرطة أن …»: what is told hangs on the source, and makes a sentence with it. */
const sourceTells = /^(?:وفق|وفقا|بحسب)\s.*\sأن(?:ه|ها|هم|هما)?\s/u;
const marks = /[\u064b-\u065f\u0670\u0640]/gu;
/** UTF-16 units of a fragment: what is longer has a clause in it. */
const longest = 240;

/** «قال الوزير في بيان.»: what he said is still to come. */
function untold(before: string): boolean {
  const saying = /(?:^|\s)و?(?:قال|قالت|قالوا|يقول|تقول|قوله|قولها|قائلا|قائلة)(?=\s)/u.exec(before);
  return saying !== null && !/[:«"“”]|\s[إأا]ن/u.test(before.slice(saying.index + 1));
}

/**
 * Whether the words after a full stop only go on with the sentence before it, so that the stop is a stray one of print:
 * «أكد الوزير. أن السوق مفتوح». «إن» also opens sentences: it goes on only where `before`, if given, ends in a saying of
 * which nothing is told yet. A question mark or an exclamation mark is not a stray stop.
 */
export function goesOn(after: string, before = ''): boolean {
  if (/^\s*إنّ?(?:ه|ها|هم|هما|نا)?\s/u.test(after) && untold(before.slice(-longest))) return true;
  const words = after.trimStart().slice(0, longest).replace(marks, '');
  if (alternative.test(words)) return true;
  if (asksOrExclaims.test(before)) return false;
  if (hangsOn.test(words)) return true;
  if (!adverbial.test(words) || after.length > longest) return false;
  if (clauseFirst.test(words) || sourceTells.test(words)) return false;
  const rest = words.slice(words.indexOf(' '));
  const told = rest.slice(0, subordinate.exec(rest)?.index ?? rest.length);
  return !/[،,:؛]/u.test(told) && !verb.test(told);
}
