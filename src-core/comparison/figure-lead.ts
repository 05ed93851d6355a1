import type { TextRange } from '#core/article/article.ts';
import { firstTokenAt, type Token } from '#core/text/tokens.ts';
import { reportingForm } from './lexicon/reporting.ts';
import { rangeAround } from './ranges.ts';
import { isClauseEnd, isJoined, leadsNowhere, negates, opensClause } from './wording.ts';
import type { Witness } from './witness.ts';

/** Words before a number that tell what it counts, and how many more are taken to reach the start of their phrase. */
const reach = 4;
const mostExtra = 5;

/** Nouns of time that lead nowhere once the date behind them is cut off: «مساء», «يوم». */
const opensTime = /^[وب]?(?:مساء|صباح|فجر|ظهر|عصر|ليل|ليله|يوم|عام|سنه|شهر)$/u;

/**
 * The words before a number that tell what it counts. They never begin inside of a phrase: not between a noun and what it is
 * joined to or qualified by, not with an attached preposition, not with the unit of another number. Null where no such words
 * stand in the clause.
 */
export function leadOf(witness: Witness, offset: number): TextRange | null {
  const { tokens } = witness;
  let end = firstTokenAt(tokens, offset) - 1;
  if ((tokens[end]?.end ?? 0) > offset) end -= 1;
  const opens = clauseStart(witness, end);
  const series = isJoinedTo(tokens, end) ? numberBefore(witness, opens) : null;
  let first = Math.max(opens, end - reach + 1);
  const nearest = first;
  while (first > opens && nearest - first < mostExtra && isInside(witness, first)) first -= 1;
  if (isInside(witness, first)) first = nextStart(witness, nearest, end);
  while (first <= end && leadsNowhere(keyAt(tokens, first)) && !negates(keyAt(tokens, first))) first += 1;
  const least = series === null ? first : opens - 1;
  while (end >= least && (leadsNowhere(keyAt(tokens, end)) || opensTime.test(keyAt(tokens, end)))) end -= 1;
  const [from, to] = [tokens[first], tokens[end]];
  if (series !== null && to !== undefined && to.end >= series.end) return { start: series.start, end: to.end };
  if (first > end || from === undefined || to === undefined) return null;
  return { start: from.start + (isJoined(from) ? 1 : 0), end: to.end };
}

const keyAt = (tokens: readonly Token[], index: number): string => tokens[index]?.key ?? '';

/** The first word of the clause before a number, behind the other numbers of the clause with their units. */
function clauseStart({ tokens, numbers }: Witness, end: number): number {
  let first = end + 1;
  for (let index = end; index > end - reach - mostExtra; index -= 1) {
    const token = tokens[index];
    if (token === undefined || isClauseEnd(token) || opensClause.test(token.key) || token.kind === 'digits') break;
    const counted = numbers.some(({ phrase }) => phrase.start <= token.start && token.end <= phrase.end);
    if (counted) break;
    first = index;
    // «للماء والكهرباء»: a second noun of the phrase, and no new clause.
    if (isJoined(token) && !/^وال/u.test(token.key)) break;
  }
  return first;
}

/** «في المئة للودائع و19.25»: the number goes on with a series. */
function isJoinedTo(tokens: readonly Token[], end: number): boolean {
  return /^(?:و|and)$/u.test(keyAt(tokens, end));
}

/** The number with its unit that ends right before a token, or null. */
function numberBefore({ tokens, numbers }: Witness, index: number): TextRange | null {
  const before = tokens[index - 1];
  if (before === undefined) return null;
  return numbers.find(({ phrase }) => phrase.start <= before.start && before.end <= phrase.end)?.phrase ?? null;
}

const isDefinite = (key: string): boolean => /^(?:[وفبك]?ال|لل)\p{L}{2}/u.test(key);
const attached = /^(?:[بك]ال|لل|بم\p{L}{3,}ه$)/u;
const possessed = /^\p{L}{2,}(?:ها|هم|هما|هن)$/u;

/** True where a phrase goes on at a word: it cannot be the first of a label. */
function isInside({ tokens, numbers }: Witness, index: number): boolean {
  const [word, before] = [tokens[index], tokens[index - 1]];
  if (word?.kind !== 'word') return false;
  // «في اجتماعها» tells nothing of itself: what it belongs to stands before it.
  if (leadsNowhere(word.key) && !negates(word.key)) return possessed.test(keyAt(tokens, index + 1));
  if (attached.test(word.key)) return true;
  if (before === undefined || isClauseEnd(before) || opensClause.test(before.key)) return false;
  if (before.kind === 'digits' || rangeAround(numbers, before) !== null) return true;
  if (possessed.test(word.key)) return true;
  if (isJoined(word) && !/^وال/u.test(word.key)) return false;
  if (leadsNowhere(before.key) || reportingForm(before.key) !== null) return false;
  if (/^\p{Script=Latin}/u.test(word.text)) return true;
  // A definite word qualifies the one before it or ends its chain; behind a definite one, an indefinite word begins anew.
  return isDefinite(word.key) || !isDefinite(before.key);
}

/** The first word from a place on that may begin a label, such as one behind a preposition; behind `end` where there is none. */
function nextStart(witness: Witness, from: number, end: number): number {
  for (let index = from + 1; index <= end; index += 1) {
    if (!isInside(witness, index)) return index;
  }
  return end + 1;
}
