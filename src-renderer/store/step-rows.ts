import type { History, Step } from '#core/library/history.ts';
import { stepSchema } from '#core/library/step-schema.ts';

/** A step as the working store keeps it. */
export interface StepRow extends Step {
  readonly undone: boolean;
}

/** The history of rows in the order of their numbers; null where one is not a step. */
export function historyOf(rows: readonly StepRow[]): History | null {
  const done: Step[] = [];
  const undone: Step[] = [];
  for (const { undone: isUndone, ...row } of rows) {
    const step = stepSchema.safeParse(row);
    if (!step.success) return null;
    if (isUndone) undone.unshift(step.data);
    else done.push(step.data);
  }
  return { done, undone };
}

/** What turns the rows of one history into those of another. */
export function rowChanges(
  before: History,
  after: History,
): { readonly puts: readonly StepRow[]; readonly deletes: readonly number[] } {
  const sides = (history: History) => [
    ...history.done.map((step) => ({ step, undone: false })),
    ...history.undone.map((step) => ({ step, undone: true })),
  ];
  const held = new Map(sides(before).map((side) => [side.step.seq, side]));
  const puts: StepRow[] = [];
  for (const { step, undone } of sides(after)) {
    const row = held.get(step.seq);
    if (row?.step !== step || row.undone !== undone) puts.push({ ...step, undone });
    held.delete(step.seq);
  }
  return { puts, deletes: [...held.keys()] };
}

/** How many steps a history holds. */
export function sizeOf({ done, undone }: History): number {
  return done.length + undone.length;
}
