import { z } from 'zod';

/**
 * What the reader makes is kept as changes: the full new value of one record, or null for its removal. A save is a list
 * of changes that hold together: all of them are kept or none.
 */
export const collections = ['annotations', 'adjustments', 'dismissals', 'briefs', 'workspace', 'settings'] as const;
export type Collection = (typeof collections)[number];

/** UTF-16 units of a record as JSON; a brief of a whole book is shorter. */
const maxRecordLength = 1_000_000;

/** Whether a record is short enough to be kept. */
export function isOfRecordLength({ value }: { readonly value: unknown }): boolean {
  return JSON.stringify(value).length <= maxRecordLength;
}

const fieldsSchema = z.strictObject({
  collection: z.enum(collections),
  id: z.string().min(1).max(200),
  /** The record as plain JSON; null removes it. */
  value: z.record(z.string(), z.json()).nullable(),
});
const changeSchema = fieldsSchema.refine(isOfRecordLength);
export const changesSchema = z.array(changeSchema).min(1).max(10_000);

export type Change = z.infer<typeof changeSchema>;

/**
 * One acknowledged save, as the journal holds it. Saves are numbered from 1 one by one; an entry whose line was damaged
 * leaves a gap when the journal is read again.
 */
export interface JournalEntry {
  readonly seq: number;
  /** ISO 8601 instant by the machine's clock; order comes from `seq`, never from this. */
  readonly time: string;
  readonly changes: readonly Change[];
}
