import type { DateExpression } from '#core/text/dates.ts';
import type { TextRange } from '#core/article/article.ts';
import { firstTokenAt } from '#core/text/tokens.ts';
import type { DateMention } from './comparison.ts';
import { datedWords } from './dated-words.ts';
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
  /** The telling act within a few words of the date, and the content word right before it: what is dated. */
  readonly act: string | null;
  readonly lead: string | null;
  /** The words of `event` go on in the text. */
  readonly cut: boolean;
}

/** Words on each side of a date that tell what it dates. */
const reach = 12;
/** Acts that tell of the telling. */
const saying = new Set(['confirm', 'deny', 'request']);

/** The dates of a witness in order, each with what happened on it. */
export function datedEventsOf(witness: Witness): readonly DatedEvent[] {
  return witness.dates.map((expression) => {
    const statement = rangeAround(witness.statements, expression);
    const near = nearTerms(statement?.terms ?? [], expression);
    const acts = near.filter(({ actions }) => actions.length > 0);
    const inClause = acts.filter((act) => sameClause(witness, act, expression));
    const act = inClause.find(({ actions }) => actions.some(({ name }) => !saying.has(name))) ?? inClause[0] ?? null;
    const event = datedWords(witness, statement, act, expression);
    return {
      date: {
        article: witness.article.id,
        start: expression.start,
        end: expression.end,
        iso: expression.iso,
        precision: expression.precision,
        event: event?.text ?? null,
      },
      cut: event?.cut ?? false,
      expression,
      witness: witness.index,
      statement,
      actions: near.flatMap(({ actions }) => actions),
      act: closeAct(near),
      lead: leadOf(witness, statement?.terms ?? [], expression),
      context: new Set(near.filter(({ importance }) => importance > 0).map(({ stem }) => stem)),
    };
  });
}

/** Words between a date and what it dates. */
const close = 4;

function closeAct(near: readonly Term[]): string | null {
  for (const { actions } of near.slice(0, 2 * close)) {
    const telling = actions.find(({ name, generic }) => !generic && !saying.has(name));
    if (telling !== undefined) return telling.name;
  }
  return null;
}

/** The content word before the date in its clause, at most a few words away. */
function leadOf(witness: Witness, terms: readonly Term[], date: DateExpression): string | null {
  const at = firstFrom(terms, date.start);
  for (let index = at - 1; index >= Math.max(0, at - close); index -= 1) {
    const term = terms[index];
    if (term === undefined || !sameClause(witness, term, date)) return null;
    if (term.importance > 0) return term.stem;
  }
  return null;
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

const boundary = /^(?:[،,;؛:.]|[وفبل]?ان(?:ه|ها|هم|نا)?|الذي|التي|الذين|that|which|who|while|but)$/u;

/** Whether no comma, complementiser or relative pronoun stands between an act and the date. */
function sameClause({ tokens }: Witness, act: Term, date: TextRange): boolean {
  const from = act.start < date.start ? act.token + 1 : firstTokenAt(tokens, date.end);
  const to = act.start < date.start ? firstTokenAt(tokens, date.start) : act.token;
  for (let index = from; index < to; index += 1) if (boundary.test(tokens[index]?.key ?? '')) return false;
  return true;
}
