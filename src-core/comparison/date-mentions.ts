import type { DateExpression } from '#core/text/dates.ts';
import { isFunctionWord } from '#core/text/number-units.ts';
import type { DateMention } from './comparison.ts';
import type { Action } from './lexicon/actions.ts';
import { firstFrom, rangeAround } from './ranges.ts';
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
}

/** Words on each side of a date that tell what it dates. */
const reach = 12;
/** Acts that tell of the telling. */
const saying = new Set(['confirm', 'deny', 'request']);
/** Words of «event» from the act on. */
const eventWords = 4;

/** The dates of a witness in order, each with what happened on it. */
export function datedEventsOf(witness: Witness): readonly DatedEvent[] {
  return witness.dates.map((expression) => {
    const statement = rangeAround(witness.statements, expression);
    const near = nearTerms(statement?.terms ?? [], expression);
    const acts = near.filter(({ actions }) => actions.length > 0);
    const act = acts.find(({ actions }) => actions.some(({ name }) => !saying.has(name))) ?? acts[0] ?? null;
    return {
      date: {
        article: witness.article.id,
        start: expression.start,
        end: expression.end,
        iso: expression.iso,
        precision: expression.precision,
        event: act === null ? null : eventFrom(witness, statement, act, expression),
      },
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

/** The act and the words after it, up to a sign or the date itself. */
function eventFrom(witness: Witness, statement: Statement | null, act: Term, date: DateExpression): string {
  let end = act.end;
  let words = 0;
  for (let index = act.token + 1; index < witness.tokens.length && words < eventWords; index += 1) {
    const token = witness.tokens[index];
    if (token?.kind !== 'word' || token.start >= (statement?.end ?? Infinity)) break;
    if (token.start < date.end && token.end > date.start) break;
    words += 1;
    if (!/^(?:في|من|على|الى|عن|و|ان|يوم|in|on|of|the|at|to)$/u.test(token.key)) end = token.end;
  }
  return witness.text.slice(words === 0 ? startBefore(witness, statement, act) : act.start, end);
}

/** Where nothing follows the act, who or what it is told of stands before it: «المحادثات تستأنف الأحد». */
function startBefore(witness: Witness, statement: Statement | null, act: Term): number {
  let { start } = act;
  for (let index = act.token - 1; index >= act.token - eventWords; index -= 1) {
    const token = witness.tokens[index];
    if (token?.kind !== 'word' || token.start < (statement?.start ?? 0)) break;
    if (!isFunctionWord(token.key)) ({ start } = token);
  }
  return start;
}
