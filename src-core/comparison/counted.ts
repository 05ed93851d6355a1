import type { TextRange } from '#core/article/article.ts';
import type { NumberMention } from '#core/text/numbers.ts';
import { isFunctionWord } from '#core/text/function-words.ts';
import { firstTokenAt, type Token } from '#core/text/tokens.ts';
import { leadOf } from './figure-lead.ts';
import { wordsAfter } from './wording.ts';
import type { Witness } from './witness.ts';

/** Most words of what is counted. */
const aboutWords = 7;
const stopsAbout =
  /^(?:الذي|التي|الذين|اللذين|اللتين|ان|الا|لكن|بعد|قبل|منذ|خلال|مساء|صباح|فجر|عصر|بينهم|بينها|مقابل|وفق|بحسب|كان|كانت|كانوا|حيث|من|اليوم|امس|يوم|ل.{3,}|و.*|who|that|which|and|after|since|during|were|was|are|is|have|had|has|as|while|on)$/u;
const leadsIn = /^(?:اخر|اخري|اخرين|اخرون|other|others|another)$/u;

/** The counted noun with what qualifies it, up to the next sign, verb or seven words, in the text's own words. */
export function aboutOf(witness: Witness, number: NumberMention): string | null {
  const { text } = witness;
  if (number.unit === '%') return null;
  // English adjectives stand before the noun: «5,200 American soldiers» is read to its noun.
  if (/^\p{Script=Latin}/u.test(number.unit ?? '')) return text.slice(number.end, number.phrase.end).trim();
  const rest = restAfter(witness, number, number.end);
  return rest === null ? null : text.slice(rest.start, rest.end);
}

/** The words after an offset that still say what is counted. */
function restAfter(witness: Witness, number: NumberMention, offset: number): TextRange | null {
  const { tokens } = witness;
  const from = firstTokenAt(tokens, offset);
  let first: number | null = null;
  let last: number | null = null;
  for (let index = from; index < from + aboutWords; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word') break;
    const partitive =
      token.start >= number.phrase.end &&
      index === firstTokenAt(tokens, number.phrase.end) &&
      /^(?:من|of)$/u.test(token.key);
    if (!partitive && token.start >= number.phrase.end && (stopsAbout.test(token.key) || isTheirs(tokens, index)))
      break;
    first ??= token.start;
    // A preposition or article at the end leads nowhere.
    if (!isFunctionWord(token.key) || leadsIn.test(token.key)) last = token.end;
  }
  return first === null || last === null ? null : { start: first, end: last };
}

/** «لقي ثلاثة عمال حتفهم»: what is theirs belongs to the verb before the number, and does not say who is counted. */
function isTheirs(tokens: readonly Token[], index: number): boolean {
  return /^(?!ال)\p{L}{3,}هم$/u.test(tokens[index]?.key ?? '') && !isFunctionWord(tokens[index - 1]?.key ?? '');
}

/** A figure in words that stand alone. */
export interface Wording {
  /** The number with what it counts: «نحو 5200 جندي أميركي في قواعد عراقية». */
  readonly whole: string;
  /** What is counted, without the number: «جندي أميركي في قواعد عراقية». */
  readonly counted: string | null;
  /** The number with its hedge, and its sign if it has one. */
  readonly amount: string;
}

const wordsOf = (text: string): number => text.trim().split(/\s+/u).length;
/** Words from which what follows the number tells enough by itself. */
const tellsEnough = 3;

/** How a figure is told in the words around it: those after it, and where they are few those before it. */
export function wordingOf(witness: Witness, number: NumberMention, phrase: TextRange): Wording {
  const { text } = witness;
  const signed = number.unit === '%' || /^[^\p{L}]/u.test(number.unit ?? '');
  const from = signed ? phrase.end : number.end;
  const rest =
    restAfter(witness, number, from) ?? (number.unit === null ? wordsAfter(witness, number.end, tellsEnough) : null);
  const end = Math.max(phrase.end, rest?.end ?? 0);
  const tail = text.slice(from, end).trim();
  const few = number.unit === null || wordsOf(tail) < tellsEnough;
  const before = few ? leadOf(witness, phrase.start) : null;
  const lead = before === null ? '' : text.slice(before.start, before.end);
  const counted = [lead, tail].filter((part) => part !== '').join(lead !== '' && tail !== '' ? ' … ' : ' ');
  return {
    whole: counted === '' ? outOfContext(text, phrase, end) : text.slice(before?.start ?? phrase.start, end),
    counted: counted === '' ? null : counted,
    amount: text.slice(phrase.start, signed ? phrase.end : Math.max(number.end, phrase.start)),
  };
}

/** UTF-16 units and words before a bare number that are shown with it: «ميسي (45 و75»). */
const contextUnits = 60;
const contextWords = 5;

/** A number that its clause says nothing about, with what stands before it on its line whatever signs part them. */
function outOfContext(text: string, phrase: TextRange, end: number): string {
  const line =
    text
      .slice(Math.max(0, phrase.start - contextUnits), phrase.start)
      .split('\n')
      .at(-1) ?? '';
  const words = line
    .split(/\s+/u)
    .slice(-contextWords - 1)
    .slice(1)
    .join(' ');
  return `${words === '' ? '' : '…'}${words}${text.slice(phrase.start, end)}`;
}
