import type { AnnotationId, Note } from '#core/annotation/annotation.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { Acts } from './acts.ts';
import { keeping, newNote, removing } from './annotation-changes.ts';
import type { NoteTarget } from './held.ts';
import { now } from './now.ts';

/**
 * Saves the text of the note with this id; an empty one is removed, or never made. `writing` names one stretch of writing
 * for undo. Resolves false when it could not be saved.
 */
export async function saveNote(
  library: LibraryStore,
  note: { readonly target: NoteTarget; readonly id: AnnotationId; readonly body: string },
  writing: string,
): Promise<boolean> {
  const { target, id, body } = note;
  const instant = now();
  const existing = library.annotations.find((each): each is Note => each.id === id && each.motivation === 'commenting');
  if (body.trim() === '') {
    return existing === undefined || library.commit('remove-note', [removing(id)], writing);
  }
  if (existing?.body === body) return true;
  const changed =
    existing === undefined ? newNote(id, target, body, instant) : { ...existing, body, modified: instant };
  return library.commit('note', [keeping(changed)], writing);
}

export async function removeNote(acts: Acts, note: Note): Promise<void> {
  if (await acts.save('remove-note', [removing(note.id)])) acts.tellUndoable(m.reader_removed_note());
}
