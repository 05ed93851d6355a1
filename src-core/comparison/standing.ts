import type { NumberMention } from '#core/text/numbers.ts';
import { endsSentence, firstTokenAt, type Token } from '#core/text/tokens.ts';

/**
 * How an article stands to a figure: it reports it; it expects, demands or plans it; or it gives it as what was counted
 * before. Figures of different standing do not contradict each other.
 */
export type Standing = 'reported' | 'expected' | 'earlier';

const expecting =
  /^(?:[وف]?(?:س?[يت])?توقع(?:ت|ون|وا|ات)?|[وفبل]?(?:ال)?(?:متوقع|مقرر|مرتقب|مزمع|مستهدف|منتظر|توقعات|مطالبا?|مطالبه|استطلاع|تقديرات)|[وف]?(?:يطالب|تطالب|طالب|طالبت|طالبوا|تعتزم|يعتزم|يرجح|ترجح|رجح|رجحت|تنبا|تنبات|يمكن|ينبغي|اقترح|اقترحت|يقترح|تقترح|قد)|سوف|expect(?:s|ed|ing)?|forecasts?|predict(?:s|ed)?|projected|estimates?|poll(?:ed)?|demand(?:s|ed)?|plan(?:s|ned)?|proposed?|seek(?:s|ing)?|sought|would|could|may|might|should|target(?:s|ed)?)$/u;
const former = /^(?:ال)?سابق(?:ا|ه)?$|^(?:previous|earlier)$/u;
/** What «سابق» must be said of: a former minister is no former count. */
const counts =
  /^[وفبل]?(?:ال)?(?:حصيله|رقم|ارقام|تقدير|تقديرات|عدد|احصاء|احصاءات|معدل|مستوي|سعر|نسبه|توقعات|قيمه|رصيد)$|^(?:toll|count|figure|estimate|number|level|rate|price|tally)s?$/u;
const instead = /^(?:بدلا|previously|instead)$/u;
/** Phrases before a figure of the past: folded words. */
const earlierPhrases: readonly (readonly string[])[] = [
  ['بعدما', 'كان'],
  ['بعدما', 'كانت'],
  ['بعد', 'ان', 'كان'],
  ['بعد', 'ان', 'كانت'],
  ['مقارنه', 'ب'],
  ['مقارنه', 'مع'],
  ['up', 'from'],
  ['down', 'from'],
  ['compared', 'with'],
  ['compared', 'to'],
];
/** Words that end what stands before them: a new clause reports anew. */
const reports = /^(?:لكن|بينما|فيما|غير|الذي|التي|الذين|but|while|however|which|who)$/u;
/** Tokens before a figure in which its standing is told. */
const reach = 22;
/** The same for «قد», which also stands before what has happened. */
const possible = /^(?:قد|يمكن|may|might|could|would)$/u;

/**
 * How an article stands to a number, by the words before it in its sentence.
 *
 * @param follows whether a figure of the same unit stands before it: then «مقابل» sets it against that one, otherwise it is a price
 */
export function standingOf(tokens: readonly Token[], number: NumberMention, follows: boolean): Standing {
  const at = firstTokenAt(tokens, number.phrase.start);
  for (let index = at - 1; index >= Math.max(0, at - reach); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line' || endsSentence(tokens, index) || reports.test(token.key)) break;
    if (isComma(token) && opensClause(tokens[index + 1])) break;
    if (token.kind !== 'word') continue;
    if (
      isFormer(tokens, index) ||
      instead.test(token.key) ||
      phraseEnds(tokens, index) ||
      (follows && token.key === 'مقابل')
    )
      return 'earlier';
    if (expecting.test(token.key) && !(possible.test(token.key) && !looksAhead(tokens[index + 1]))) return 'expected';
  }
  return 'reported';
}

/** «حصيلة سابقة», "an earlier toll". */
function isFormer(tokens: readonly Token[], index: number): boolean {
  if (!former.test(tokens[index]?.key ?? '')) return false;
  return [index - 2, index - 1, index + 1].some((at) => counts.test(tokens[at]?.key ?? ''));
}

const isComma = ({ key }: Token): boolean => key === '،' || key === ',' || key === ';' || key === '؛';

/** «، وأعلنت», «، لافتا إلى», "and said": a clause that says something of its own. */
function opensClause(token: Token | undefined): boolean {
  return /^(?:[وف]\p{L}{2,}ت|و(?:قال|اعلن|اكد|اضاف|بلغ|وصل|ارتفع|انخفض|تم)|لافتا|لافته|مشيرا|مشيره|موكدا|موكده|موضحا|موضحه|and|but)$/u.test(
    token?.key ?? '',
  );
}

/** «قد يصل» is possible, «قد وصل» has happened; an English modal always looks ahead. */
function looksAhead(next: Token | undefined): boolean {
  return next !== undefined && (/^[يت]\p{L}+[^ت]$/u.test(next.key) || /^[a-z]/u.test(next.key) || next.key === 'ان');
}

function phraseEnds(tokens: readonly Token[], index: number): boolean {
  return earlierPhrases.some((words) =>
    words.every((word, offset) => {
      const key = tokens[index - words.length + 1 + offset]?.key ?? '';
      return key === word || (offset === words.length - 1 && word === 'ب' && /^ب.{2,}/u.test(key));
    }),
  );
}
