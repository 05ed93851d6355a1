import { endsSentence, type Token } from '#core/text/tokens.ts';
import { agencies, reportingForm, timidAgencies } from './lexicon/reporting.ts';
import { clauseWithin, isThing, isTime, joinsVerb, opensOccasion } from './speaker-ends.ts';

/** Where a reporting verb ends its subject: the complementiser, what is said, the occasion, the addressee. */
const stops =
  /^(?:[وبف]?(?:ان|انه|انها|انهم|اننا)|بان|بانه|بانها|باننا|الي|علي|خلال|عبر|اثناء|عقب|بعد|قبل|ردا|تعليقا|بشان|حول|امام|لدي|عن|حيث|فيما|لكن|اذ|وذلك|قوله|قولها|قولهم|that|to|in|on|at|during|after|before|when|while|as|from|about)$/u;
const occasions =
  /^(?:بيان|بيانه|بيانها|بيانين|موتمر|تصريح|تصريحات|تصريحه|حديث|حديثه|كلمه|كلمته|وقت|اجتماع|جلسه|لقاء|مقابله|خطاب|خطابه|رساله|تغريده|منشور|افتتاح|مداخله|حوار|اتصال|ختام|معرض|مستهل|تقرير|تدوينه|بث|ساعه|اول|statement|interview|speech|letter|tweet|report)$/u;
const prefixLetters = /^(?:لل|[لب])(?=\p{L}{3})/u;
/** Verbs whose object follows their subject without a sign between them: «اتهمت الحكومة العراقية التحالف بأنه». */
const takesObject = /^و?(?:ت|ي)?(?:اتهم|تهم|ابلغ|بلغ|طالب|حذر|دعا|دعو|اخبر)(?:ت|وا)?$/u;
const wordsBeforeObject = 2;
/** Most words of a speaker. */
const mostWords = 18;

const isQuote = (token: Token): boolean => /^["“”«»„]$/u.test(token.key);

/** Subject of the verb at `verb` that follows it (VSO): «قال قائد في قوات مكافحة الإرهاب إن». */
export function subjectAfter(text: string, tokens: readonly Token[], verb: number, limit: number): string | null {
  const first = tokens[verb + 1];
  if (first?.kind !== 'word' || stops.test(first.key) || first.key === 'في') return null;
  if (isThing(first.key)) return null;
  const takes = takesObject.test(tokens[verb]?.key ?? '');
  const most = takes ? wordsBeforeObject + nameBeforeObject(tokens, verb + 1 + wordsBeforeObject) : mostWords;
  let last: Token | null = null;
  for (let index = verb + 1; index <= verb + most; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line' || token.start >= limit) break;
    if (/^[.:؛;]$/u.test(token.key)) break;
    if (isQuote(token)) {
      // A name in quotation marks inside the subject: «مصادر في "كتائب حزب الله"».
      const inside = closingMark(tokens, index, 3);
      if (
        inside === null ||
        tokens[index - 1]?.kind !== 'word' ||
        last === null ||
        !/^(?:في|من|باسم|قايد|(?:ال)?(?:كتايب|حركه|تنظيم|شركه|منظمه|صحيفه|قناه|وكاله|حزب|جماعه|مجموعه|جمعيه|نادي|مصرف|بنك|الصحفي|company|group))$/u.test(
          tokens[index - 1]?.key ?? '',
        )
      )
        break;
      last = tokens[inside] ?? last;
      index = inside;
      continue;
    }
    if (token.kind === 'mark') {
      if (!isComma(token)) continue;
      if (!isApposition(text, tokens, index, true)) break;
      continue;
    }
    const issued = token.key === 'عن' && /^(?:صادر|صادره|صدر)$/u.test(last?.key ?? '');
    if (isAddressee(tokens, index) || (stops.test(token.key) && !issued)) break;
    if (index > verb + 1 && isVerbalObject(tokens, index)) break;
    if (
      token.key === 'في' &&
      (occasions.test(tokens[index + 1]?.key ?? '') ||
        isTime(text, tokens, index + 1) ||
        tokens[index + 1]?.kind === 'digits')
    )
      break;
    if (opensOccasion(tokens, index, verb + 1) || joinsVerb(tokens, index)) break;
    if (isTime(text, tokens, index) || (index > verb + 1 && reportingForm(token.key)?.timid === false)) break;
    last = token;
  }
  return last === null ? null : tidy(text.slice(first.start, last.end));
}

/** A noun that heads the object rather than a name: plural, feminine, or the head of a body's name. */
const objectHead = /(?:ه|ات|ون|ين|اء)$/u;

/** Words of a name that goes on with the subject before what is called, asked or accused: «دعا مدير الميناء فلان بنعمر إلى». */
function nameBeforeObject(tokens: readonly Token[], from: number): number {
  const [given, family, after] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (given?.kind !== 'word' || family?.kind !== 'word' || objectHead.test(given.key) || isHead(given.key)) return 0;
  const bare = [given, family].every(({ key }) => !/^(?:ال|لل)/u.test(key) && !stops.test(key) && key.length > 2);
  return bare && (after?.kind !== 'word' || endsName.test(after.key)) ? wordsOfName : 0;
}

const wordsOfName = 2;
/** What stands behind the name where no object does: a preposition, also an attached one, or what is said. */
const endsName = /^(?:الي|من|علي|ب.{2,}|ل.{3,}|ان|انه|انها)$/u;

/**
 * «نفى المتحدث استهداف منشآت», «أعلن الجيش تعليق العمليات»: an act told by its verbal noun, without article or preposition,
 * is the object once the subject has come to an end with a definite noun or a name.
 */
export function isVerbalObject(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token?.kind !== 'word' || before?.kind !== 'word' || isHead(before.key)) return false;
  return isVerbalNoun(token.key);
}

/** A word with the shape of a verbal noun, without the article. */
export function isVerbalNoun(key: string): boolean {
  return verbalNoun.test(key) && !/^(?:ال|[بل]ال)/u.test(key);
}

/** Verbal nouns of the derived verb forms, by their shape: استفعال، تفعيل، افتعال، إفعال، انفعال and a few of the first form. */
const verbalNoun =
  /^(?:است\p{L}{2}ا?\p{L}|ت\p{L}{2}ي\p{L}|ا\p{L}ت\p{L}ا\p{L}|ان\p{L}{2}ا\p{L}|ا(?:طلاق|غلاق|لغاء|نهاء|رسال|بعاد|خلاء|جراء|دخال|نشاء|فراج|رجاء|لقاء|سقاط|صدار|ضافه|قامه|قاله|عاده)|موافقه|مغادره|مقاطعه|مشاركه|مواصله|معارضه|رفض|مقتل|قتل|وقف|فتح|سحب|دعم|بدء|رفع|خفض|فرض|منع|نشر|وجود|وصول|عدم|وقوع|سقوط)ه?$/u;

/** Heads of names of bodies that a verbal noun may end: «وزارة تنظيم», «هيئة استثمار». */
function isHead(key: string): boolean {
  return /^(?:[وفبل]?(?:وزاره|وزير|هييه|لجنه|مجلس|مديريه|دايره|مكتب|مدير|رييس|رييسه|قايد|مسوول|مسووله|اداره|قسم|مركز|فريق|فرق|جهاز|منظمه|شركه|سلطه|اداره|محكمه|قوات|قوه|عضو|نايب|وكيل|باسم|في|من))$/u.test(
    key,
  );
}

const isComma = (token: Token | undefined): boolean => token?.key === '،' || token?.key === ',';

/** After the comma a name or title follows, and then another comma; `mayEnd`: or what ends a subject or the sentence. */
function isApposition(text: string, tokens: readonly Token[], comma: number, mayEnd: boolean): boolean {
  const next = tokens[comma + 1];
  if (
    next?.kind !== 'word' ||
    stops.test(next.key) ||
    isTime(text, tokens, comma + 1) ||
    reportingForm(next.key) !== null
  )
    return false;
  if (next.key === 'في' || /^[وف]/u.test(next.key)) return false;
  for (let index = comma + 1; index < comma + 9; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line') return mayEnd && index > comma + 1;
    if (endsSentence(tokens, index)) return mayEnd && index > comma + 1;
    if (isComma(token) || token.key === ':' || isQuote(token)) return true;
    if (mayEnd && token.kind === 'word' && stops.test(token.key)) return true;
  }
  return false;
}

/** Most words of a name between a comma and the full stop. */
const closingWords = 4;

/** "…, according to the mayor, Ana Brill.": a name in capitals, or a few Arabic words without a preposition or a verb. */
function isClosingName(tokens: readonly Token[], comma: number): boolean {
  for (let index = comma + 1; index <= comma + 1 + closingWords; index += 1) {
    const token = tokens[index];
    const ends = token === undefined || token.kind === 'line' || endsSentence(tokens, index);
    if (ends) return index > comma + 1;
    if (token.kind !== 'word' || stops.test(token.key) || reportingForm(token.key) !== null) return false;
    if (/^\p{Ll}/u.test(token.text) || /^[وف]/u.test(token.key) || /^(?:في|من|مع|ل?م|لن|لا|قد)$/u.test(token.key))
      return false;
  }
  return false;
}

function closingMark(tokens: readonly Token[], open: number, reach: number): number | null {
  for (let index = open + 2; index <= open + 1 + reach; index += 1)
    if (tokens[index] && isQuote(tokens[index] as Token)) return index;
  return null;
}

/** «لوكالة أسوشيتد برس», «لـ"رويترز"», «لصحيفة …»: whom it was said to. */
function isAddressee(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (
    /^(?:للوكاله|للصحيفه|للقناه|للموقع|للشبكه|للاذاعه|للتلفزيون|للمجله|لوكاله|لصحيفه|لقناه|لموقع|لشبكه|لاذاعه|لتلفزيون|لمجله|للصحفيين|للصحافيين|للاعلام|لوسايل)$/u.test(
      token.key,
    )
  )
    return true;
  const next = tokens[index + 1];
  if ((token.key === 'ل' || token.text === 'لـ') && next !== undefined) return true;
  return agencyAt(tokens, index) !== null && /^ل/u.test(token.key);
}

/** Subject that stands before the verb: «وكان التحالف الدولي ... أعلن», «رئيس الوزراء قال», "The coalition said". */
export function subjectBefore(text: string, tokens: readonly Token[], verb: number, from: number): string | null {
  // "denied that …, and said": the second verb goes on with the subject of the first.
  const goesOn = tokens[verb - 1]?.kind === 'mark' || tokens[verb - 1]?.key === 'and';
  let start = goesOn ? from : clauseWithin(tokens, from, verb);
  while (start < verb && leading.test(tokens[start]?.key ?? '')) start += 1;
  let end = verb - 1;
  while (
    end >= start &&
    (tokens[end]?.kind !== 'word' || /^(?:قد|كان|كانت|has|had|also|later|then)$/u.test(tokens[end]?.key ?? ''))
  )
    end -= 1;
  for (let index = start + 1; index <= end; index += 1)
    if (isTime(text, tokens, index) || opensOccasion(tokens, index, start)) end = index - 1;
  while (end > start && (tokens[end]?.kind === 'mark' || tokens[end]?.key === 'في')) end -= 1;
  const first = tokens[start];
  const last = tokens[end];
  if (first !== undefined && isThing(first.key)) return null;
  if (!first || !last || end < start || end - start >= mostWords) return null;
  for (let index = start; index <= end; index += 1) {
    const token = tokens[index];
    if (token && (isQuote(token) || reportingForm(token.key)?.timid === false)) return null;
  }
  if (
    /^(?:[وفبل]?(?:في|من|الي|علي|عن|مع|بعد|قبل|منذ|خلال|ان|انه|لا|لم)|he|she|they|it|who|which|and|but)$/u.test(
      first.key,
    ) &&
    !/^the$/u.test(first.key)
  )
    return null;
  return tidy(text.slice(first.start, last.end));
}

const leading = /^(?:و|ف|كما|كذلك|ايضا|لكن|ولكن|فيما|بينما|حيث|و?كان|و?كانت|،|,|but|and|also|meanwhile|however)$/u;

/**
 * «وفقا للمتحدث باسم التحالف، …»: the source after a phrase that ends before token `from`. `closing`: the phrase stands behind
 * what it vouches for, and a name may end the sentence.
 */
export function sourceAfter(
  text: string,
  tokens: readonly Token[],
  from: number,
  closing = false,
): { source: string; next: number } | null {
  let last: Token | null = null;
  let index = from;
  // «وفق ما أفاد به مصدر طبي»: the verb and its preposition are part of the phrase.
  if (tokens[from]?.key === 'ما' && reportingForm(tokens[from + 1]?.key ?? '') !== null) {
    index += 2;
    if (/^(?:به|بها|عنه|اليه)$/u.test(tokens[index]?.key ?? '')) index += 1;
  }
  const first = tokens[index];
  if (first === undefined || first.kind === 'line') return null;
  for (; index < from + mostWords; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line' || /^[.:؛;]$/u.test(token.key)) break;
    if (isComma(token)) {
      if (!isApposition(text, tokens, index, false) && !(closing && isClosingName(tokens, index))) break;
      continue;
    }
    if (token.kind === 'word' && /^(?:فان|فقد|ان|لم|لا|قد|فانه|الذي|التي)$/u.test(token.key)) break;
    if (last !== null && (isTime(text, tokens, index) || opensOccasion(tokens, index, from))) break;
    if (last !== null && token.key === 'في' && occasions.test(tokens[index + 1]?.key ?? '')) break;
    if (token.kind === 'word' || isQuote(token)) last = token;
  }
  if (last === null) return null;
  return { source: tidy(text.slice(first.start, last.end).replace(/^["“«]/u, '')), next: index };
}

/** What is told heads who tells it: «رواية السكان», «تصريحات المدير», «بيان صادر عن الشركة». */
const tellings =
  /^ل?(?:بيان(?:ٌ)?\s+(?:صادر\s+)?(?:عن\s+|ل)|(?:رواي[ةات]{1,2}|تصريح(?:ات)?|أقوال|إفاد[ةات]{1,2}|شهاد[ةات]{1,2}|بيان(?:ات)?|تأكيد(?:ات)?)\s+(?:(?:صادرة?|أدلى\s+بها|أدلى\s+به)\s+)?(?:(?:عن|من)\s+|(?=ال|لل|وزير|وزارة|رئيس|مدير|شركة|مصدر|مصادر|شهود|سكان|أهالي|مسؤول)))/u;

/** Speakers read as the text writes them, without attached prepositions and empty introductions. */
function tidy(speaker: string): string {
  return (
    speaker
      .trim()
      .replace(/[\s،,]+$/u, '')
      // "BAGHDAD (AP) — Iraq's army": the dateline is not part of who speaks.
      .replace(/^\p{Lu}[\p{Lu}\s.,]+(?:\(\p{L}+\)\s*)?[—–-]\s*/u, '')
      .replace(/^(?:لـ|بـ)\s*/u, '')
      .replace(/^(?:لل)(?=\p{L})/u, 'ال')
      .replace(tellings, '')
      .replace(/^(?:لل)(?=\p{L})/u, 'ال')
      .replace(/["”»]$/u, (mark) => (/["“«]/u.test(speaker.slice(0, -1)) ? mark : ''))
  );
}

/** The agency or outlet named at token `index`, with the index after it. */
function agencyAt(tokens: readonly Token[], index: number): { name: readonly [number, number]; to: number } | null {
  for (const words of agencies) {
    const fits = words.every((word, offset) => {
      const key = tokens[index + offset]?.key;
      return key === word || (offset === 0 && key?.replace(prefixLetters, '') === word);
    });
    const first = tokens[index];
    const last = tokens[index + words.length - 1];
    if (!fits || !first || !last) continue;
    const announced = /^(?:[وبل]?وكاله|agency)$/u.test(tokens[index - 1]?.key ?? '');
    if (words.length === 1 && timidAgencies.has(words[0] ?? '') && !announced) continue;
    const cut = first.key === words[0] ? 0 : first.key.length - (words[0]?.length ?? 0);
    return { name: [first.start + cut, last.end], to: index + words.length };
  }
  return null;
}

/** The agency or outlet that a stretch of tokens names as the way a statement came: «لوكالة …», «نقلت … عن», «بحسب …». */
export function viaIn(text: string, tokens: readonly Token[], from: number, to: number): string | null {
  for (let index = from; index < to; index += 1) {
    const agency = agencyAt(tokens, index);
    if (agency) return text.slice(...agency.name);
    const token = tokens[index];
    const mark = tokens[index + 1];
    if (token?.text === 'لـ' && mark && isQuote(mark)) {
      const close = closingMark(tokens, index + 1, 3);
      const name = close === null ? null : text.slice(mark.end, tokens[close]?.start).trim();
      if (name !== null && name !== '') return name;
    }
  }
  return null;
}
