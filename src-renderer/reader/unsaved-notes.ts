import type { PendingDrafts } from '../store/pending-drafts.ts';
import type { NoteDraft } from './note-draft.svelte.ts';

const notes = new WeakMap<PendingDrafts, Map<string, NoteDraft>>();

/** Notes whose editor is gone and whose words are not saved yet, by the key of what they are written on. */
export function unsavedNotesOf(drafts: PendingDrafts): Map<string, NoteDraft> {
  let left = notes.get(drafts);
  if (left === undefined) notes.set(drafts, (left = new Map<string, NoteDraft>()));
  return left;
}
