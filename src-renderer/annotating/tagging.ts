import type { AnnotationId, Note } from '#core/annotation/annotation.ts';
import { allTags, withoutTag, withTag, type Tagged } from '#core/annotation/tags.ts';
import type { Change } from '#core/library/records.ts';
import { saveStateText } from '../app/save-state-text.ts';
import type { Toasts } from '../app/toasts.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';

type Annotations = Pick<LibraryStore, 'annotations'>;

/** What bears the tags of a target: its highlight, or the note on the article; undefined while there is none yet. */
export function tagBearer(target: Note['target'], library: Annotations): Tagged | undefined {
  return library.annotations.find((annotation): annotation is Tagged =>
    target.kind === 'annotation'
      ? annotation.id === target.annotation && annotation.motivation === 'highlighting'
      : annotation.motivation === 'commenting' &&
        annotation.target.kind === 'article' &&
        annotation.target.article === target.article,
  );
}

/** What changes when an annotation gets a tag, in the spelling that the library has; nothing where it bears it already. */
export function taggingChanges(
  library: Annotations,
  bearer: AnnotationId,
  tag: string,
  now: string,
): readonly Change[] {
  return changed(library, bearer, (each) => withTag(each, tag, allTags(library.annotations), now));
}

/** What changes when a tag is taken off an annotation; nothing where it does not bear it. */
export function untaggingChanges(
  library: Annotations,
  bearer: AnnotationId,
  tag: string,
  now: string,
): readonly Change[] {
  return changed(library, bearer, (each) => withoutTag(each, tag, now));
}

function changed(library: Annotations, bearer: AnnotationId, change: (each: Tagged) => Tagged): readonly Change[] {
  const existing = library.annotations.find(({ id }) => id === bearer);
  if (existing === undefined || existing.motivation === 'linking') return [];
  const value = change(existing);
  return value === existing ? [] : [{ collection: 'annotations', id: bearer, value }];
}

interface Desk {
  readonly library: LibraryStore;
  readonly toasts: Toasts;
}

/**
 * Saves a change of tags as a step, or tells why it could not be saved; `changesNow` is asked when its turn has come. Resolves
 * whether it is kept.
 */
export async function saveTags({ library, toasts }: Desk, changesNow: () => readonly Change[]): Promise<boolean> {
  if (await library.commitInTurn('tag', changesNow)) return true;
  const failure = saveStateText(library.saveState, Date.now());
  toasts.show({ text: m.annotating_tag_not_saved({ failure }), tone: 'problem' });
  return false;
}
