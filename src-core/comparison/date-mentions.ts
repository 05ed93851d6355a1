import type { DateExpression } from '#core/text/dates.ts';
import type { TextRange } from '#core/article/article.ts';
import { isFunctionWord } from '#core/text/number-units.ts';
import { firstTokenAt } from '#core/text/tokens.ts';
import type { DateMention } from './comparison.ts';
import { actionsOf, type Action } from './lexicon/actions.ts';
import { firstFrom, rangeAround } from './ranges.ts';
import { isJoined, wordsAfter, wordsBefore } from './wording.ts';
import type { Statement, Term, Witness } from './witness.ts';

/** A date with what it is matched by. */
export interface DatedEvent {
  readonly date: DateMention;
  readonly expression: DateExpression;
  readonly witness: number;
  readonly statement: Statement | null;
  /** Acts of the clause that the date stands in, the nearest first. */
  readonly actions: readonly Action[];
  readonly context: ReadonlySet<string>;
  /** The words of `event` go on in the text. */
  readonly cut: boolean;
}

/** Words on each side of a date that tell what it dates. */
const reach = 12;
/** Acts that tell of the telling. */
const saying = new Set(['confirm', 'deny', 'request']);
/** Words of «event» from the act on, and before the date where no act is known. */
const eventWords = 8;
/** The same for who or what stands before an act that ends its clause. */
const subjectWords = 4;

/** The dates of a witness in order, each with what happened on it. */
export function datedEventsOf(witness: Witness): readonly DatedEvent[] {
  return witness.dates.map((expression) => {
    const statement = rangeAround(witness.statements, expression);
    const near = nearTerms(statement?.terms ?? [], expression);
    const acts = near.filter(({ actions }) => actions.length > 0);
    const inClause = acts.filter((act) => sameClause(witness, act, expression));
    const act = inClause.find(({ actions }) => actions.some(({ name }) => !saying.has(name))) ?? inClause[0] ?? null;
    const event = eventOf(witness, statement, act, expression);
    return {
      date: {
        article: witness.article.id,
        start: expression.start,
        end: expression.end,
        iso: expression.iso,
        precision: expression.precision,
        event: event === null ? null : witness.text.slice(event.start, event.end) + told(witness, act, expression),
      },
      cut: event?.cut ?? false,
      expression,
      witness: witness.index,
      statement,
      actions: near.flatMap(({ actions }) => actions),
      context: new Set(near.filter(({ importance }) => importance > 0).map(({ stem }) => stem)),
    };
  });
}

/** Terms around the date, the nearest first; what led to the news comes after what is news. */
function nearTerms(terms: readonly Term[], { start, end }: DateExpression): readonly Term[] {
  const after = firstFrom(terms, end);
  const middle = after;
  const around: { term: Term; distance: number }[] = [];
  for (let index = Math.max(0, middle - reach); index < Math.min(terms.length, middle + reach); index += 1) {
    const term = terms[index];
    if (term === undefined || (term.start >= start && term.end <= end)) continue;
    const distance = index < middle ? middle - index : index - middle + 1;
    around.push({ term, distance: distance + (term.background ? reach : 0) });
  }
  return around.sort((one, other) => one.distance - other.distance).map(({ term }) => term);
}

const toldWords = 6;

/** «أعلن الجيش في 30 يناير أنه …»: what was said on that day belongs to what the date dates. */
function told(witness: Witness, act: Term | null, date: TextRange): string {
  if (act !== null) return '';
  const { tokens, text } = witness;
  const from = firstTokenAt(tokens, date.end);
  const at = tokens[from]?.kind === 'mark' ? from + 1 : from;
  const complement = tokens[at];
  if (complement === undefined || !/^(?:ب?ان(?:ه|ها|هم)?|that)$/u.test(complement.key)) return '';
  const words = wordsAfter(witness, complement.end, toldWords);
  return words === null ? '' : ` … ${text.slice(words.start, words.end)}`;
}

const boundary = /^(?:[،,;؛:.]|[وفبل]?ان(?:ه|ها|هم|نا)?|الذي|التي|الذين|that|which|who|while|but)$/u;

/** Whether no comma, complementiser or relative pronoun stands between an act and the date. */
function sameClause({ tokens }: Witness, act: Term, date: TextRange): boolean {
  const from = act.start < date.start ? act.token + 1 : firstTokenAt(tokens, date.end);
  const to = act.start < date.start ? firstTokenAt(tokens, date.start) : act.token;
  for (let index = from; index < to; index += 1) if (boundary.test(tokens[index]?.key ?? '')) return false;
  return true;
}

interface Event extends TextRange {
  readonly cut: boolean;
}

/** The act with the words around it that are not the date; without an act, the words before the date, else after it. */
function eventOf(witness: Witness, statement: Statement | null, act: Term | null, date: TextRange): Event | null {
  if (act === null) {
    const before = beforeDate(witness, statement, date);
    return before === null ? wordsAfter(witness, date.end, eventWords) : { ...before, cut: false };
  }
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
  if (before !== null && before.start < start) return { start: before.start, end: act.end, cut: false };
  const rest = wordsAfter(witness, date.end, eventWords);
  return rest === null ? { start, end: act.end, cut: false } : { start, end: rest.end, cut: rest.cut };
}

/** Start of an act; of a noun behind an attached preposition, «بهزيمة حزبه», that of the words that it hangs on. */
function startOf(witness: Witness, act: Term): number {
  if (isJoined(act)) return act.start + 1;
  const hangs = /^[بلك]/u.test(act.key) && actionsOf(act.key.slice(1)).length > 0;
  return hangs ? (wordsBefore(witness, act.start, subjectWords)?.start ?? act.start) : act.start;
}

/** The clause before the date; where that is a single word, or a comma stands between, what the statement opens with. */
function beforeDate(witness: Witness, statement: Statement | null, date: TextRange): TextRange | null {
  const before = wordsBefore(witness, date.start, eventWords, 'over numbers');
  if (before !== null && witness.text.slice(before.start, before.end).includes(' ')) return before;
  const { start } = statement ?? date;
  const all = witness.text.slice(start, date.start).replace(/(?:[\s،,(«"“]|\b(?:in|on|until|since|by|at))+$/u, '');
  const words = all.split(/\s+/u).length;
  return all === '' || words > eventWords ? before : { start, end: start + all.length };
}

/** The words from an act to the date, without those at the end that lead to the date: «في», «يوم», «مساء». */
function wordsBetween({ tokens }: Witness, from: number, to: number): TextRange | null {
  const first = firstTokenAt(tokens, from);
  let last = firstTokenAt(tokens, to) - 1;
  while (
    last >= first &&
    (tokens[last]?.kind !== 'word' ||
      isFunctionWord(tokens[last]?.key ?? '') ||
      leadsToDate.test(tokens[last]?.key ?? ''))
  )
    last -= 1;
  const opens = tokens[first];
  const closes = tokens[last];
  return last < first || opens === undefined || closes === undefined ? null : { start: opens.start, end: closes.end };
}

const leadsToDate = /^(?:يوم|مساء|صباح|فجر|ليل|ليله|ظهر|عصر|منتصف|early|late)$/u;
