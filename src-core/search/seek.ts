import type { TextRange } from '#core/article/article.ts';
import type { MatchLevel, Query, QueryPhrase, QueryTerm, SearchField } from './query.ts';
import { visitSearchWords } from './search-words.ts';
import { WordTable } from './word-table.ts';

/** Words in a row, one or more, with the level at which they match. */
interface Run {
  readonly terms: readonly QueryTerm[];
  readonly level: MatchLevel;
}

/** A word or phrase that is looked for, or two that stand near each other; `field` is null where the query names none. */
export interface Sought {
  readonly field: SearchField | null;
  readonly run: Run;
  readonly near: { readonly run: Run; readonly distance: number } | null;
}

/**
 * What a query looks for in texts: its words, phrases and neighbours that are not excluded (twice excluded is not). A field
 * within a field takes its place, as in the index.
 */
export function soughtBy(query: Query, level: MatchLevel): readonly Sought[] {
  const sought: Sought[] = [];
  const runOf = (part: QueryTerm | QueryPhrase): Run =>
    part.kind === 'term' ? { terms: [part], level } : { terms: part.terms, level: part.exact ? 'exact' : level };
  const visit = (part: Query, field: SearchField | null, positive: boolean): void => {
    switch (part.kind) {
      case 'term':
      case 'phrase':
        if (positive) sought.push({ field, run: runOf(part), near: null });
        return;
      case 'near': {
        const near = { run: runOf(part.right), distance: part.distance };
        if (positive) sought.push({ field, run: runOf(part.left), near });
        return;
      }
      case 'field':
        visit(part.query, part.field, positive);
        return;
      case 'not':
        visit(part.query, field, !positive);
        return;
      case 'and':
      case 'or':
        for (const inner of part.parts) visit(inner, field, positive);
        return;
      case 'date':
      case 'collection':
      case 'language':
      case 'all':
        return;
    }
  };
  visit(query, null, true);
  return sought;
}

/** A run as it stands in a text: the numbers of its first and last word, and its range in UTF-16 units. */
interface Occurrence extends TextRange {
  readonly first: number;
  readonly last: number;
}

/** How far a run has matched while the words of a text go by. */
class RunState {
  readonly length: number;
  occurrences: Occurrence[] = [];
  /** For each place in the run, the number of the last word with which the run had matched so far, and where that began. */
  readonly #ended: number[];
  readonly #started: number[];

  constructor(length: number) {
    this.length = length;
    this.#ended = new Array<number>(length).fill(-2);
    this.#started = new Array<number>(length).fill(0);
  }

  /** Word `number` of the text matches the word at `place` of the run. */
  step(place: number, number: number, start: number, end: number): void {
    if (place > 0 && this.#ended[place - 1] !== number - 1) return;
    const from = place > 0 ? (this.#started[place - 1] ?? start) : start;
    this.#ended[place] = number;
    this.#started[place] = from;
    if (place + 1 === this.length) this.occurrences.push({ first: number - place, last: number, start: from, end });
  }
}

interface Step {
  readonly state: RunState;
  readonly place: number;
}

const noSteps: readonly Step[] = [];

/** Finds what is sought in one text after another. Each distinct word is matched once. */
export class Seeker {
  readonly #sought: readonly { readonly state: RunState; readonly near: RunState | null; readonly distance: number }[];
  readonly #table = new WordTable<Step>();
  readonly #known = new Map<string, readonly Step[]>();
  readonly #withoutForms: ReadonlySet<string>;
  #number = 0;

  constructor(sought: readonly Sought[], withoutForms: readonly string[]) {
    this.#withoutForms = new Set(withoutForms);
    const stateOf = ({ terms, level }: Run): RunState => {
      const state = new RunState(terms.length);
      for (const [place, { word, prefix }] of terms.entries()) this.#table.add(word, level, prefix, { state, place });
      return state;
    };
    this.#sought = sought.map(({ run, near }) => ({
      state: stateOf(run),
      near: near && stateOf(near.run),
      distance: near?.distance ?? 0,
    }));
  }

  /** The ranges of what is found in a text, ascending; those that overlap are one. */
  rangesIn(text: string): readonly TextRange[] {
    // A gap in the numbers keeps a phrase from beginning in one text and ending in the next.
    this.#number += 1;
    visitSearchWords(text, (start, end, exact) => {
      this.#number += 1;
      for (const { state, place } of this.#stepsFor(exact ?? text.slice(start, end)))
        state.step(place, this.#number, start, end);
    });
    const found = this.#sought.flatMap(({ state, near, distance }) =>
      near === null ? state.occurrences : neighbours(state.occurrences, near.occurrences, distance),
    );
    for (const { state, near } of this.#sought) {
      state.occurrences = [];
      if (near !== null) near.occurrences = [];
    }
    return united(found);
  }

  #stepsFor(exact: string): readonly Step[] {
    let steps = this.#known.get(exact);
    if (steps !== undefined) return steps;
    const matching = this.#withoutForms.has(exact) ? noSteps : this.#table.matching(exact);
    // Later places first: a word that stands at two places of a run must not be taken for both at once.
    steps = matching.length > 0 ? [...matching].sort((a, b) => b.place - a.place) : noSteps;
    this.#known.set(exact, steps);
    return steps;
  }
}

/** Occurrences of either list that have one of the other at most `distance` words away, and not in the same place. */
function neighbours(left: readonly Occurrence[], right: readonly Occurrence[], distance: number): Occurrence[] {
  return [...withNeighbour(left, right, distance), ...withNeighbour(right, left, distance)];
}

function withNeighbour(own: readonly Occurrence[], other: readonly Occurrence[], distance: number): Occurrence[] {
  let ahead = 0;
  let behind = -1;
  return own.filter(({ first, last }) => {
    while ((other[ahead]?.first ?? Infinity) <= last) ahead += 1;
    while ((other[behind + 1]?.last ?? Infinity) < first) behind += 1;
    const before = other[behind];
    const after = other[ahead];
    return (
      (after !== undefined && after.first - last - 1 <= distance) ||
      (before !== undefined && first - before.last - 1 <= distance)
    );
  });
}

function united(ranges: readonly TextRange[]): readonly TextRange[] {
  const ordered = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of ordered) {
    const last = result.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
