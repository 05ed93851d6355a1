import { z } from 'zod';
import type { Change } from '#core/library/records.ts';
import { collections } from '#core/library/records.ts';
import type { History, Step } from '#core/library/history.ts';
import { stepNames } from '#core/library/step.ts';

/** A step as the working store keeps it. */
export interface StepRow extends Step {
  readonly undone: boolean;
}

/** Main parses each value again before it is saved; to do so with all of them here would be felt at every start. */
const change = z.strictObject({ collection: z.enum(collections), id: z.string(), value: z.custom<Change['value']>() });

const rowSchema = z.strictObject({
  seq: z.int().min(1),
  name: z.enum(stepNames),
  joins: z.string().exactOptional(),
  changes: z.array(change as unknown as z.ZodType<Change>).min(1),
  length: z.int().min(0),
  undone: z.boolean(),
});

/** The history of rows in the order of their numbers; null where one is not a step. */
export function historyOf(rows: readonly unknown[]): History | null {
  const done: Step[] = [];
  const undone: Step[] = [];
  for (const row of rows) {
    const parsed = rowSchema.safeParse(row);
    if (!parsed.success) return null;
    const { undone: isUndone, ...step } = parsed.data;
    if (isUndone) undone.unshift(step);
    else done.push(step);
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
