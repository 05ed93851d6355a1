import { z } from 'zod';
import { recordSchemas } from './record-schemas.ts';
import { collections, type Change } from './records.ts';
import type { StepMark } from './step.ts';

/** UTF-16 units of a record as JSON; a brief of a whole book is shorter. */
const maxRecordLength = 1_000_000;

/** Whether a record is short enough to be kept. */
export function isOfRecordLength({ value }: { readonly value: unknown }): boolean {
  return JSON.stringify(value).length <= maxRecordLength;
}

const changeSchemas = collections.map((collection) =>
  z.strictObject({
    collection: z.literal(collection),
    id: z.string().min(1).max(200),
    value: recordSchemas[collection].nullable(),
  }),
);
const changeSchema = z.discriminatedUnion('collection', changeSchemas as Variants).refine(isOfRecordLength);
type Variant = (typeof changeSchemas)[number];
type Variants = [Variant, ...Variant[]];

/** Changes that hold together; a step of the history may be of no more, or it could not be taken back by one save. */
export const mostChangesInSave = 10_000;

/** A save: one change or more, each a record that its collection can hold or the removal of one. */
export const changesSchema = z
  .array(changeSchema as unknown as z.ZodType<Change>)
  .min(1)
  .max(mostChangesInSave);

/**
 * One acknowledged save, as the journal holds it. Saves are numbered from 1 one by one; an entry whose line was damaged
 * leaves a gap when the journal is read again.
 */
export interface JournalEntry {
  readonly seq: number;
  /** ISO 8601 instant by the machine's clock; order comes from `seq`, never from this. */
  readonly time: string;
  readonly changes: readonly Change[];
  /** What the save is to the history of steps; missing where it is none, as of the desk, the settings and older journals. */
  readonly step?: StepMark;
}
