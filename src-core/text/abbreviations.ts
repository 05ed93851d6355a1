/** Titles and abbreviations that a full stop follows without ending a sentence. */
const titles =
  /(?:^|[\s("«“'[])(?:و?[دمأق]|ص|[أا]\.د|Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Gov|Sen|Rep|Rev|Hon|Pres|vs|approx|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Fig|Vol|pp)\.\s*$/u;
/** «No. 5»: only a figure goes on. */
const beforeFigure = /(?:^|[\s("«“'[])(?:Nos?|Art|Sec|p|رقم|ص)\.\s*$/u;
/** Letters with full stops between them: «ا.ف.ب.», «U.S.». */
const initials = /(?:^|[\s("«“'[])(?:و|ف|ب|ل|ال)?(?:\p{L}\.\s?)+\p{L}\.\s*$/u;
/** One letter and its stop: «سعيد ن. خليل», «J. Smith». */
const initial = /(?:^|[\s("«“'[.])(\p{L})\p{M}*\.\s*$/u;
/** The same behind a proclitic, «وا.ف.ب»: only where the next letter stands alone too; «له.» is a word. */
const initialWithClitic = /(?:^|[^\p{L}\p{M}])[وفبل](?:ال)?\p{L}\.$/u;
/** What follows such a letter in one abbreviation; a lone «و» is the conjunction. */
const loneLetter = /^(?!و\s)\p{L}\p{M}*(?![\p{L}\p{M}\p{Nd}])/u;
/** The names of Latin letters, as Arabic print spells abbreviations: «سي.إن.إن», «عمر دبليو. ناصر». */
const letterName =
  '(?:[إأا]يه|بي|سي|دي|[إا]ي|[إا]ف|جي|جيه|[إا]تش|آي|كيه|كي|[إا]ل|[إا]م|[إا]ن|أو|كيو|آر|[إا]س|تي|يو|في|دبليو|[إا]كس|واي|زد|زي)';
const letterNameBefore = new RegExp(`(?:^|[^\\p{L}\\p{M}])و?(?:ال)?${letterName}\\.\\s*$`, 'u');
const letterNameAfter = new RegExp(`^${letterName}(?![\\p{L}\\p{M}])`, 'u');
/** «البي بي سي.», «آي/بي/إم.»: an abbreviation written apart, whose last name of a letter is not an initial. */
const lettersApart = new RegExp(`${letterName}[\\s/]${letterName}\\.\\s*$`, 'u');
/** «عام 2014 م.», «49 ق.م.»: the era or unit of a figure, which may end a sentence. */
const afterFigure = /\p{Nd}\s?(?:ق\s?\.\s?)?\p{L}\.\s*$/u;
/** «المجموعة أ.», «Vitamin C.»: the name of a thing, not of a person. */
const label =
  /(?:مجموعة|فئة|فيتامين|الكبد|الوبائي|القسم|الخطة|الدرجة|المستوى|النوع|النموذج|[Gg]roup|[Pp]lan|[Vv]itamin|[Hh]epatitis|[Cc]lass|[Tt]ype|[Cc]ategory|[Gg]rade|[Ss]ection|[Oo]ption)\s["«“'(]?\p{L}\.\s*$/u;
/** A word that opens a sentence far more often than it follows an abbreviation inside one. */
const opener =
  /^(?:["«“'(]?(?:The|An?|In|On|At|He|She|It|They|We|But|And|However|This|That|These|Those|His|Her|Its|Their|When|While|As|After|Before|If|There|Mr|Mrs)\s|و(?:قال|أضاف|أكد|ذكر|كان|تابع|أعلن|أوضح|أشار|نقل)ت?\s|و(?:قد|لم|يأتي|تأتي)\s)/u;
const hours = /(?:^|\s)[ap]\.\s?m\.\s*$/iu;
const afterHours = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}\b|Eastern|Pacific|Central|local)/u;

/**
 * Whether the full stop at the end of `before` belongs to a title, an initial or another abbreviation that `after` goes
 * on from. An abbreviation of several letters can also end a sentence: what opens the next decides.
 */
export function endsInAbbreviation(before: string, after: string): boolean {
  if (hours.test(before)) return afterHours.test(after);
  const glued = !/\s$/u.test(before);
  const lone = loneLetter.test(after);
  if (afterFigure.test(before)) return lone;
  if (letterNameBefore.test(before)) {
    return glued ? letterNameAfter.test(after) : !lettersApart.test(before) && !opener.test(after);
  }
  if (initialWithClitic.test(before) && lone) return true;
  if (label.test(before)) return false;
  if (initials.test(before)) return !opener.test(after);
  if (titles.test(before)) return true;
  if (beforeFigure.test(before)) return /^\p{Nd}/u.test(after);
  const letter = initial.exec(before)?.[1];
  if (letter === undefined) return false;
  // «So do I. The rest»: the pronoun, unless another initial follows.
  return letter === 'I' ? /^\p{Lu}\./u.test(after) : /^\p{L}/u.test(after);
}
