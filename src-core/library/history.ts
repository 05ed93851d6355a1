import { mostChangesInSave, type JournalEntry } from './change.ts';
import { change, copyOf, inverseOf, type RecordMaps } from './record-maps.ts';
import type { Change } from './records.ts';
import type { StepMark, StepName } from './step.ts';

/** One thing the reader did, which can be taken back or, once taken back, done again. */
export interface Step {
  /** Number of the journal entry that did it; of several that joined, the last one's. */
  readonly seq: number;
  readonly name: StepName;
  readonly joins?: string;
  /** Of a step that is done what takes it back, of one that was taken back what does it again. */
  readonly changes: readonly Change[];
  /** UTF-16 units of `changes` as JSON. */
  readonly length: number;
}

/**
 * What the reader did and what was taken back, newest last. It follows from the journal alone: whoever reads the same entries
 * over the same records has the same history.
 */
export interface History {
  /** Rising by number. */
  readonly done: readonly Step[];
  /** Falling by number, all above those of `done`. */
  readonly undone: readonly Step[];
}

export const emptyHistory: History = { done: [], undone: [] };

/** How much is kept; what is beyond is forgotten, oldest first. */
export const historyLimits = {
  /** Steps that can be taken back. */
  steps: 500,
  /**
   * UTF-16 units of all steps as JSON: 200 steps on briefs of 80,000 units each, which are those of several hundred
   * quotations. They are read back behind the start.
   */
  length: 16_000_000,
} as const;

/**
 * The history after an entry, given the records before it. An entry that is no step leaves it as it is, and so does the move
 * of a step that the history does not have: its line was damaged, or it was forgotten.
 */
export function advanced(history: History, before: RecordMaps, { seq, changes, step: mark }: JournalEntry): History {
  if (mark === undefined) return history;
  if (mark.of === 'do') return within(did(history, before, { seq, changes, mark }));
  return mark.of === 'undo'
    ? moved(history, { from: 'done', to: 'undone' }, before, mark.step)
    : moved(history, { from: 'undone', to: 'done' }, before, mark.step);
}

function did(
  { done }: History,
  before: RecordMaps,
  { seq, changes, mark }: Pick<JournalEntry, 'seq' | 'changes'> & { readonly mark: StepMark & { readonly of: 'do' } },
): History {
  const { name, joins } = mark;
  const inverse = inverseOf(before, changes);
  const latest = done.at(-1);
  if (joins !== undefined && latest?.joins === joins) {
    // What takes the whole of it back is what took its first part back.
    const whole = joined(latest.changes, inverse);
    if (whole.length <= mostChangesInSave)
      return { done: [...done.slice(0, -1), stepOf({ seq, name, joins, changes: whole })], undone: [] };
  }
  const step = joins === undefined ? { seq, name, changes: inverse } : { seq, name, joins, changes: inverse };
  return { done: [...done, stepOf(step)], undone: [] };
}

/**
 * Moves a step to the other side, with what takes the move back. Steps that lie above it were moved before it, by entries
 * whose lines are damaged: they go with it.
 */
function moved(
  history: History,
  { from, to }: { readonly from: keyof History; readonly to: keyof History },
  before: RecordMaps,
  seq: number,
): History {
  const at = history[from].findLastIndex((step) => step.seq === seq);
  if (at < 0) return history;
  const moving = history[from].slice(at).reverse();
  const records = moving.length === 1 ? null : copyOf(before);
  const arrived = moving.map((step) => {
    const changes = inverseOf(records ?? before, step.changes);
    if (records !== null) change(records, step.changes);
    return stepOf({ ...step, changes });
  });
  const left = { [from]: history[from].slice(0, at), [to]: [...history[to], ...arrived] };
  return within({ ...history, ...left });
}

/** What takes back two steps in a row: of a record that both touch, the earlier one's. */
function joined(earlier: readonly Change[], later: readonly Change[]): readonly Change[] {
  const known = new Set(earlier.map(({ collection, id }) => `${collection}/${id}`));
  return [...earlier, ...later.filter(({ collection, id }) => !known.has(`${collection}/${id}`))];
}

function stepOf(step: Omit<Step, 'length'>): Step {
  return { ...step, length: JSON.stringify(step.changes).length };
}

/**
 * The history without what is beyond the limits: first the steps done longest ago, then those that would be done again last.
 * The latest of each side always stays.
 */
function within({ done, undone }: History): History {
  let excess = [...done, ...undone].reduce((sum, step) => sum + step.length, 0) - historyLimits.length;
  const kept = (steps: readonly Step[], most: number): readonly Step[] => {
    let first = 0;
    for (; first < steps.length - 1 && (excess > 0 || steps.length - first > most); first += 1)
      excess -= steps[first]?.length ?? 0;
    return first === 0 ? steps : steps.slice(first);
  };
  return { done: kept(done, historyLimits.steps), undone: kept(undone, historyLimits.steps) };
}
