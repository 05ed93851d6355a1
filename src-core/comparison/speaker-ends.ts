import type { TextRange } from '#core/article/article.ts';
import { datesIn } from '#core/text/dates.ts';
import { firstTokenAt, type Token } from '#core/text/tokens.ts';
import { rangeAround } from './ranges.ts';

const dated = new WeakMap<readonly Token[], readonly TextRange[]>();

/** The dates of a text, read once for all the speakers that are looked for in it. */
function datesOf(text: string, tokens: readonly Token[]): readonly TextRange[] {
  const known = dated.get(tokens);
  if (known !== undefined) return known;
  const dates = datesIn(text, {}, tokens);
  dated.set(tokens, dates);
  return dates;
}

/** Words of time that stand alone: «آنذاك», «حينها», "today". */
const adverbs =
  /^(?:اليوم|امس|يوم|مساء|صباح|فجر|ظهر|عصر|ليل|انذاك|حينها|حينيذ|وقتها|وقتيذ|يومها|لاحقا|مجددا|سابقا|today|yesterday)$/u;

/** True where a date or a word of time begins or goes on. */
export function isTime(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.kind === 'line' || token.kind === 'mark') return false;
  if (adverbs.test(token.key) || /^\p{L}+day$/u.test(token.key)) return true;
  // Latin months are names as well: "Theresa May".
  if (/^\p{Script=Latin}/u.test(token.text)) return false;
  const date = rangeAround(datesOf(text, tokens), token);
  return date !== null && !namedAfterDays.test(tokens[firstTokenAt(tokens, date.start) - 1]?.key ?? '');
}

/** Bodies and places that a day gives its name to: «حزب 9 نيسان», «جامعة 6 أكتوبر». */
const namedAfterDays =
  /^[وفبل]?(?:ال)?(?:حزب|حركه|تحالف|ايتلاف|قوي|تيار|تجمع|لواء|كتيبه|فوج|جامعه|مدرسه|مستشفي|ملعب|صحيفه|قناه)$/u;

const definite = /^(?:[وفبل]?ال|لل)\p{L}{2}/u;
/** What an occasion is told with: whose it is, with whom, where it was heard or seen. */
const tellsOccasion =
  /^(?:له|لها|لهم|مع|علي|عبر|صدر|صدرت|صادر|صادره|نشر|نشره|نشرت|نشرته|بث|بثه|بثته|اذيع|هاتفي|هاتفيه|م\p{L}{3,})$/u;

/**
 * «الممثلة فلانة في مقطع مصور»: a subject that is definite has come to an end where «في» and an indefinite noun with what
 * qualifies it tell on what occasion it spoke; «في محافظة …» goes on with a name.
 */
export function opensOccasion(tokens: readonly Token[], index: number, first: number): boolean {
  const [noun, qualifier] = [tokens[index + 1], tokens[index + 2]];
  if (tokens[index]?.key !== 'في' || noun?.kind !== 'word' || definite.test(noun.key)) return false;
  if (qualifier?.kind !== 'word' || !tellsOccasion.test(qualifier.key) || !agree(noun, qualifier)) return false;
  return tokens.slice(first, index).some(({ kind, key }) => kind === 'word' && definite.test(key));
}

/** A participle tells an occasion behind a masculine noun («مقطع مصور»); behind a feminine one it tells a body or place. */
function agree(noun: Token, qualifier: Token): boolean {
  return !/^م\p{L}{3,}$/u.test(qualifier.key) || ![noun, qualifier].some(({ key }) => /(?:ه|ات)$/u.test(key));
}

/** «قال الناطق ومضى إلى القول», «أكد الوزير وأشار»: a verb in the past joined by «و», which goes on to another act. */
export function joinsVerb(tokens: readonly Token[], index: number): boolean {
  const [token, after] = [tokens[index], tokens[index + 1]];
  return (
    token?.kind === 'word' &&
    /^و(?:مضت?|مضي|تابعت?|واصلت?|استدركت?|استطردت?|زادت?|اردفت?|عادت?)$/u.test(token.key) &&
    (after?.kind !== 'word' || /^(?:الي|ان|انه|انها|تقول|يقول|قايلا|قايله|ل.+|ب.+|في)$/u.test(after.key))
  );
}

/** Quantities: they are told, and tell nothing themselves. */
const quantity =
  /^(?:و|ف)?(?:ال)?(?:سعر|اسعار|قيمه|عدد|اعداد|نسبه|حجم|معدل|كلفه|تكلفه|مبلغ|اجمالي|مجموع|درجه|مساحه|طول|ارتفاع|وزن|كميه|رسم|رسوم|ضريبه|موعد|مده|price|prices|number|rate|value|amount|cost|total|level)$/u;

/** True where a subject opens with a thing that cannot speak. */
export function isThing(key: string): boolean {
  return quantity.test(key);
}

const complementiser = /^(?:[وفبلك]?ان|[وفبلك]?انه|[وفبلك]?انها|[وفبلك]?انهم|that)$/u;

/** The first token behind the last «أن» between two tokens: the clause in which a verb stands. */
export function clauseWithin(tokens: readonly Token[], from: number, to: number): number {
  for (let index = to - 1; index >= from; index -= 1)
    if (tokens[index]?.kind === 'word' && complementiser.test(tokens[index]?.key ?? '')) return index + 1;
  return from;
}
