import { z } from 'zod';
import type { Step } from './history.ts';
import { collections, type Change } from './records.ts';
import { stepNames } from './step.ts';

/** Main parses each value again before it is saved; to do so with all of them here would be felt at every start. */
const change = z.strictObject({ collection: z.enum(collections), id: z.string(), value: z.custom<Change['value']>() });

/** What a step must look like to be believed when it is read again. */
export const stepSchema: z.ZodType<Step> = z.strictObject({
  seq: z.int().min(1),
  name: z.enum(stepNames),
  joins: z.string().exactOptional(),
  changes: z.array(change as unknown as z.ZodType<Change>).min(1),
  length: z.int().min(0),
});
