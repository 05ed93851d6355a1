import { endsSentence, firstTokenAt, spellingKey, type Token } from '#core/text/tokens.ts';
import type { Quotation } from './comparison.ts';
import { sourcePhrases } from './lexicon/reporting.ts';

/** Line ends between a saying and the one that it goes on with: the next paragraph, or the one after that. */
const mostLines = 3;
/** Words of a quotation that goes on with the one before it without a verb: fewer are names. */
const leastWords = 4;

/** What may follow a verb that names no subject: «وأضاف أن», «وتابع: …», «وأشار إلى», «وقال في بيان». */
const leavesOutSubject =
  /^(?::|["“”«„(،,]|[وبف]?ا?ان(?:ه|ها|هم|نا)?|الي|علي|في|عن|عبر|خلال|بالقول|قايلا|قايله|ايضا|كذلك|لاحقا|ردا)$/u;

type Person = 'he' | 'she' | 'they' | 'anyone';

/** Of whom a verb of saying tells, by its ending: «قال», «قالت», «قالوا»; anyone may follow a source phrase or «نقلت … عن». */
function personOf(verb: string | null): Person {
  const key = spellingKey(verb?.split(/\s+/u).at(-1) ?? '').replace(/^[وف](?=.{3})/u, '');
  if (key === '' || /^\p{Script=Latin}|^نقلت?$/u.test(key) || isPhrase(verb ?? '')) return 'anyone';
  if (/..(?:وا|ون|ين|هم)$/u.test(key)) return 'they';
  return /(?:ت|ه|ها)$/u.test(key.replace(/^قوله$/u, 'قال')) || /^ت(?!ابع|حدث|وقع|عهد)/u.test(key) ? 'she' : 'he';
}

function isPhrase(verb: string): boolean {
  const [first = ''] = verb.split(/\s+/u).map(spellingKey);
  return sourcePhrases.some((phrase) => phrase[0] === first) || /^(?:ب?حسبما|وفقما)$/u.test(first);
}

/**
 * Gives the sayings that name nobody the speaker of the saying before them, where the verb leaves its subject out («وأضاف
 * أن») or a quotation only goes on with the one before it («وذلك بهدف "…"»), and marks them `carried`: the speaker is read
 * from the sentence before, and no word of their own sentence says so. `quotations` are those of one text, in order.
 */
export function carrySpeakers(
  text: string,
  tokens: readonly Token[],
  quotations: readonly Quotation[],
): readonly Quotation[] {
  const told: Quotation[] = [];
  for (const quotation of quotations) {
    const host = quotation.speaker === null ? hostOf(text, tokens, quotation, told) : null;
    told.push(host === null ? quotation : { ...quotation, speaker: host.speaker, carried: true });
  }
  return told;
}

function hostOf(
  text: string,
  tokens: readonly Token[],
  quotation: Quotation,
  told: readonly Quotation[],
): Quotation | null {
  if (quotation.verb === null) return quotation.via === null ? quotationBefore(text, tokens, quotation, told) : null;
  if (!isSubjectLeftOut(tokens, quotation)) return null;
  const person = personOf(quotation.verb);
  return (
    told.findLast(
      (other) =>
        other.speaker !== null &&
        other.end <= quotation.start &&
        linesBetween(text, other, quotation) <= mostLines &&
        [person, 'anyone'].includes(personOf(other.verb)),
    ) ?? null
  );
}

/** The verb stands before the saying, and what follows it is no noun. A passive («وذُكر أن») has no speaker to carry. */
function isSubjectLeftOut(tokens: readonly Token[], { verb, start, end }: Quotation): boolean {
  const word = verb?.split(/\s+/u).at(-1) ?? '';
  if (/^\p{Script=Latin}/u.test(word)) return hasPronoun(tokens, word, start, end);
  if (/^\p{L}\u064f/u.test(word) || isPhrase(verb ?? '')) return false;
  for (let index = firstTokenAt(tokens, start) - 1, steps = 0; index >= 0 && steps < 14; index -= 1, steps += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line') return false;
    if (token.text.endsWith(word)) return leavesOutSubject.test(tokens[index + 1]?.key ?? '');
  }
  return false;
}

/** "…," he said; "She added: …" */
function hasPronoun(tokens: readonly Token[], verb: string, start: number, end: number): boolean {
  const from = Math.max(0, firstTokenAt(tokens, start) - 6);
  const behind = firstTokenAt(tokens, end) + 6;
  for (let index = from; index < Math.min(tokens.length, behind); index += 1) {
    if (tokens[index]?.text !== verb) continue;
    if ([index - 1, index + 1].some((at) => /^(?:he|she|they)$/u.test(tokens[at]?.key ?? ''))) return true;
  }
  return false;
}

/** The quotation of the same paragraph, in this sentence or the one before, that a quotation without a verb goes on with. */
function quotationBefore(
  text: string,
  tokens: readonly Token[],
  quotation: Quotation,
  told: readonly Quotation[],
): Quotation | null {
  const before = told.findLast(({ mode, end }) => mode === 'direct' && end <= quotation.start);
  if (before === undefined || before.speaker === null || linesBetween(text, before, quotation) > 0) return null;
  if (text.slice(quotation.start, quotation.end).trim().split(/\s+/u).length < leastWords) return null;
  const [from, to] = [firstTokenAt(tokens, before.end), firstTokenAt(tokens, quotation.start)];
  let stops = 0;
  for (let index = from; index < to; index += 1) if (endsSentence(tokens, index)) stops += 1;
  return stops <= 1 && to - from <= mostBetween ? before : null;
}

/** Tokens between a quotation and what goes on with it. */
const mostBetween = 10;

function linesBetween(text: string, { end }: Quotation, { start }: Quotation): number {
  return text.slice(end, start).split('\n').length - 1;
}
