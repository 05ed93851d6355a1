import { z } from 'zod';

/** What the reader did in one step, for the words of undo. */
export const stepNames = [
  'highlight',
  'recolour',
  'resize-highlight',
  'reattach-highlight',
  'remove-highlight',
  'note',
  'remove-note',
  'tag',
  'link',
  'remove-link',
  'change-annotations',
  'import-annotations',
  'import',
  'remove-articles',
  'bring-back-articles',
  'paragraph-direction',
  'restore-line',
  'set-line-aside',
  'dismiss-finding',
  'recall-finding',
  'brief',
  'remove-brief',
  'save-search',
  'rename-search',
  'remove-search',
] as const;
export type StepName = (typeof stepNames)[number];

/**
 * What a save is to the history: a step that was done, or the move of one. A step is known by the number of the journal entry
 * that did it, of several that joined the last one's.
 */
export type StepMark =
  | {
      readonly of: 'do';
      readonly name: StepName;
      /** Joins the step to the one before it of the same `joins`; both are on the same records. */
      readonly joins?: string;
    }
  | { readonly of: 'undo' | 'redo'; readonly name: StepName; readonly step: number };

export const stepMarkSchema: z.ZodType<StepMark> = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('do'),
    name: z.enum(stepNames),
    joins: z.string().min(1).max(200).exactOptional(),
  }),
  z.strictObject({ of: z.enum(['undo', 'redo']), name: z.enum(stepNames), step: z.int().min(1) }),
]);
