import type { TextRange } from '#core/article/article.ts';
import { isFunctionWord } from '#core/text/function-words.ts';
import { firstTokenAt } from '#core/text/tokens.ts';
import { actionsOf } from './lexicon/actions.ts';
import { isJoined, leadsNowhere, negates, wordsAfter, wordsBefore } from './wording.ts';
import type { Statement, Term, Witness } from './witness.ts';

/** Words from the act on, and before the date where no act is known. */
const eventWords = 8;
/** The same for who or what stands before an act that ends its clause. */
const subjectWords = 4;
/** Words of what goes on behind the date. */
const restWords = 6;
/** Fewer words tell nothing without the date's own clause. */
const tellingWords = 2;

/** What a date dates, in words of the article; an ellipsis stands for the date or for what is left out beside it. */
export interface DatedWords {
  readonly text: string;
  /** The words go on in the article. */
  readonly cut: boolean;
}

interface Words extends TextRange {
  readonly cut: boolean;
}

/**
 * The words that tell what happened on a date: the act nearest to it with what stands around it; where no act is known or
 * its words are too few, the words before the date, and behind it where those are too few. Null where the text has none.
 */
export function datedWords(
  witness: Witness,
  statement: Statement | null,
  act: Term | null,
  date: TextRange,
): DatedWords | null {
  const words = act === null ? beforeDate(witness, statement, date) : actWords(witness, act, date);
  const said = act === null ? complement(witness, date) : null;
  if (words === null) return said === null ? behindDate(witness, date) : told(witness, said);
  if (said !== null) return { text: `${slice(witness, words)} … ${slice(witness, said)}`, cut: said.cut };
  if (countOf(witness, words) >= tellingWords) return told(witness, words);
  const rest = behindDate(witness, date);
  if (rest === null || words.end > date.start) return told(witness, words);
  return { text: `${slice(witness, words)} … ${rest.text}`, cut: rest.cut };
}

function slice({ text }: Witness, { start, end }: TextRange): string {
  return text.slice(start, end);
}

function told(witness: Witness, words: Words): DatedWords {
  return { text: slice(witness, words), cut: words.cut };
}

function countOf({ tokens }: Witness, { start, end }: TextRange): number {
  return tokens.slice(firstTokenAt(tokens, start), firstTokenAt(tokens, end)).filter(({ key }) => !leadsNowhere(key))
    .length;
}

/** «أعلن الجيش في 30 يناير أنه …»: what was said on that day belongs to what the date dates. */
function complement(witness: Witness, date: TextRange): Words | null {
  const { tokens } = witness;
  const from = firstTokenAt(tokens, date.end);
  const that = tokens[tokens[from]?.kind === 'mark' ? from + 1 : from];
  if (that === undefined || !/^(?:ب?ان(?:ه|ها|هم)?|that)$/u.test(that.key)) return null;
  const words = wordsAfter(witness, that.end, restWords);
  return words === null ? null : { ...words, cut: false };
}

/** The act with the words around it that are not the date. */
function actWords(witness: Witness, act: Term, date: TextRange): Words {
  const after = wordsAfter(witness, act.end, eventWords);
  const start = startOf(witness, act);
  if (after === null || after.start >= date.end || after.end <= date.start) {
    if (after !== null) return { start, end: after.end, cut: after.cut };
    const before = wordsBefore(witness, act.end, subjectWords);
    return { start: before?.start ?? start, end: act.end, cut: false };
  }
  const between = wordsBetween(witness, act.end, date.start);
  if (between !== null) return { start, end: between.end, cut: false };
  // «أوقف في 12 يوليو»: who it was stands before the act, what it was after the date.
  const before = wordsBefore(witness, act.end, subjectWords);
  return { start: before === null ? start : Math.min(start, before.start), end: act.end, cut: false };
}

/** Start of an act; of a noun behind an attached preposition, «بهزيمة حزبه», that of the words that it hangs on. */
function startOf(witness: Witness, act: Term): number {
  if (isJoined(act)) return act.start + 1;
  const before = witness.tokens[firstTokenAt(witness.tokens, act.start) - 1];
  if (before !== undefined && negates(before.key)) return before.start;
  const hangs = /^[بلك]/u.test(act.key) && actionsOf(act.key.slice(1)).length > 0;
  return hangs ? (wordsBefore(witness, act.start, subjectWords)?.start ?? act.start) : act.start;
}

/**
 * The clause before the date, with what it is said of where it is a relative one, «الجولة التي عقدت في أبريل»; where that is
 * a single word, or a comma stands between, what the statement opens with.
 */
function beforeDate(witness: Witness, statement: Statement | null, date: TextRange): Words | null {
  const before = clauseBefore(witness, date);
  if (before !== null && countOf(witness, before) >= tellingWords) return { ...before, cut: false };
  const { tokens } = witness;
  const first = firstTokenAt(tokens, statement?.start ?? date.start);
  let last = firstTokenAt(tokens, date.start) - 1;
  while (last >= first && (tokens[last]?.kind !== 'word' || leadsToDate(tokens[last]?.key ?? ''))) last -= 1;
  const opens = tokens[first];
  const closes = tokens[last];
  if (last < first || last - first >= eventWords || opens === undefined || closes === undefined) {
    const clause = before ?? (closes === undefined ? null : wordsBefore(witness, closes.end, eventWords));
    return clause === null ? null : { ...clause, cut: false };
  }
  return { start: opens.start, end: closes.end, cut: false };
}

function clauseBefore(witness: Witness, date: TextRange): TextRange | null {
  const { tokens } = witness;
  let last = firstTokenAt(tokens, date.start) - 1;
  while (tokens[last]?.kind === 'word' && leadsToDate(tokens[last]?.key ?? '')) last -= 1;
  const clause = wordsBefore(witness, tokens[last]?.end ?? 0, eventWords, 'over numbers');
  const pronoun = clause === null ? undefined : tokens[firstTokenAt(tokens, clause.start) - 1];
  if (clause === null || pronoun === undefined || !relative.test(pronoun.key)) return clause;
  const antecedent = wordsBefore(witness, pronoun.start, eventWords);
  if (antecedent === null) return clause;
  // «بين واشنطن وبغداد التي …»: what is joined stands with what it is joined to.
  const joined = tokens[firstTokenAt(tokens, antecedent.start - 1)];
  const first = joined !== undefined && isJoined(joined) ? wordsBefore(witness, joined.start, eventWords) : null;
  return { start: (first ?? antecedent).start, end: clause.end };
}

const relative = /^(?:الذي|التي|الذين|اللذين|اللتين|which|that|who)$/u;

/** «ومنذ منتصف أكتوبر، شنّت فصائل …»: what goes on behind the date, over a comma, past «أي بعد يومين،» and its like. */
function behindDate(witness: Witness, date: TextRange): DatedWords | null {
  const { tokens } = witness;
  let from = firstTokenAt(tokens, date.end);
  if (isComma(tokens[from]?.key)) from += 1;
  if (aside.test(tokens[from]?.key ?? '')) {
    const close = tokens.findIndex(({ key, kind }, index) => index > from && (kind === 'line' || isComma(key)));
    if (close < 0 || tokens[close]?.kind === 'line' || close > from + eventWords) return null;
    from = close + 1;
  }
  const start = tokens[from]?.start;
  const words = start === undefined ? null : wordsAfter(witness, start, eventWords);
  return words === null || countOf(witness, words) < tellingWords ? null : told(witness, words);
}

function isComma(key: string | undefined): boolean {
  return key === '،' || key === ',';
}

/** Words that open a remark on the date itself. */
const aside = /^(?:اي|يعني|وهو|وهي|namely)$/u;

/** The words from an act to the date, without those at the end that lead to the date. */
function wordsBetween({ tokens }: Witness, from: number, to: number): Words | null {
  const first = firstTokenAt(tokens, from);
  let last = firstTokenAt(tokens, to) - 1;
  while (last >= first && (tokens[last]?.kind !== 'word' || leadsToDate(tokens[last]?.key ?? ''))) last -= 1;
  const opens = tokens[first];
  const closes = tokens[last];
  return last < first || opens === undefined || closes === undefined
    ? null
    : { start: opens.start, end: closes.end, cut: false };
}

const partOfDay =
  /^[بول]?(?:يوم|مساء|صباح|فجر|ليل|ليله|ظهر|عصر|منتصف|حلول|اعتبارا|ابتداء|بدءا|early|late|starting|beginning)$/u;

function leadsToDate(key: string): boolean {
  return leadsNowhere(key) || isFunctionWord(key) || partOfDay.test(key);
}
