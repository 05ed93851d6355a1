import type { AnnotationEntry } from '#core/annotation/annotation-list.ts';
import type { Annotation, AnnotationId, Highlight, Ink, Note } from '#core/annotation/annotation.ts';
import { allTags, withTag, withoutTag, type Tagged } from '#core/annotation/tags.ts';
import type { Brief } from '#core/brief/brief.ts';
import type { Change } from '#core/library/records.ts';
import type { StepName } from '#core/library/step.ts';
import { currentBrief, withAnnotation } from '../annotating/brief-additions.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import { saveStateText } from '../app/save-state-text.ts';
import type { Toasts, ToastText } from '../app/toasts.svelte.ts';
import { undoableToast } from '../app/undo.ts';
import { formatNumber } from '../i18n/format.ts';
import { language } from '../i18n/language.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';

interface Parts {
  readonly library: LibraryStore;
  readonly navigation: Navigation;
  readonly toasts: Toasts;
}

/** What can be done with several annotations at once; each act is one step of undo. */
export class NotesActs {
  readonly #library: LibraryStore;
  readonly #navigation: Navigation;
  readonly #toasts: Toasts;
  #turn: Promise<unknown> = Promise.resolve();

  constructor({ library, navigation, toasts }: Parts) {
    this.#library = library;
    this.#navigation = navigation;
    this.#toasts = toasts;
  }

  /** Gives highlights another ink; the rest have none. */
  recolour(entries: readonly AnnotationEntry[], ink: Ink): Promise<void> {
    return this.#inTurn(entries, async (annotations) => {
      const changed = annotations.flatMap((each): readonly Highlight[] =>
        each.motivation === 'highlighting' && each.ink !== ink ? [{ ...each, ink, modified: now() }] : [],
      );
      if (!annotations.some(({ motivation }) => motivation === 'highlighting')) {
        this.#toasts.show({ text: () => m.notes_no_ink() });
      } else if (await this.#save(changed.length === 1 ? 'recolour' : 'change-annotations', changed.map(keeping))) {
        this.#tellUndoable(() => m.notes_recoloured({ count: changed.length, shown: formatNumber(changed.length) }));
      }
    });
  }

  /** Adds a tag, in the spelling that the library has; links have none. */
  tag(entries: readonly AnnotationEntry[], tag: string): Promise<void> {
    const known = allTags(this.#library.annotations);
    return this.#changeTags(entries, (each) => withTag(each, tag, known, now()));
  }

  untag(entries: readonly AnnotationEntry[], tag: string): Promise<void> {
    return this.#changeTags(entries, (each) => withoutTag(each, tag, now()));
  }

  #changeTags(entries: readonly AnnotationEntry[], change: (each: Tagged) => Tagged): Promise<void> {
    return this.#inTurn(entries, async (annotations) => {
      const changed = annotations.flatMap((each): readonly Tagged[] => {
        if (each.motivation === 'linking') return [];
        const after = change(each);
        return after === each ? [] : [after];
      });
      if (await this.#save(changed.length === 1 ? 'tag' : 'change-annotations', changed.map(keeping)))
        this.#tellUndoable(() => m.notes_tagged({ count: changed.length, shown: formatNumber(changed.length) }));
    });
  }

  /** Removes annotations with the notes on them. */
  remove(entries: readonly AnnotationEntry[]): Promise<void> {
    const notes = entries.flatMap((entry) => entry.notes.map(({ id }) => id));
    return this.#inTurn(entries, async (annotations) => {
      const ids = new Set([...annotations.map(({ id }) => id), ...notes]);
      const changes = [...ids].map((id): Change => ({ collection: 'annotations', id, value: null }));
      if (await this.#save(removalOf(annotations), changes))
        this.#tellUndoable(() =>
          m.notes_removed({ count: annotations.length, shown: formatNumber(annotations.length) }),
        );
    });
  }

  /** Adds highlights and notes on articles to the end of the current brief, in their order. */
  addToBrief(entries: readonly AnnotationEntry[]): Promise<void> {
    return this.#inTurn(entries, async (annotations) => {
      const fits = annotations.filter((each): each is Highlight | Note => each.motivation !== 'linking');
      const current = currentBrief(this.#library.briefs, this.#navigation.brief);
      let brief: Brief | null = current;
      let added = 0;
      for (const annotation of fits) {
        const next = withAnnotation(brief, annotation, {
          id: () => crypto.randomUUID(),
          now: now(),
          title: m.reader_new_brief(),
          language: language(),
        });
        if (next === null) continue;
        brief = next;
        added += 1;
      }
      if (fits.length === 0) this.#toasts.show({ text: () => m.notes_links_not_in_brief() });
      else if (brief === null || added === 0)
        this.#toasts.show({ text: m.reader_already_in_brief({ title: current?.title ?? '' }) });
      else if (await this.#save('brief', [{ collection: 'briefs', id: brief.id, value: brief }])) {
        const { title } = brief;
        this.#tellUndoable(() => m.notes_added_to_brief({ count: added, shown: formatNumber(added), title }));
      }
    });
  }

  /** One act after the other: each finds the annotations as the one before it has left them. */
  #inTurn(
    entries: readonly AnnotationEntry[],
    act: (annotations: readonly Annotation[]) => Promise<void>,
  ): Promise<void> {
    const ids = new Set<AnnotationId>(entries.map(({ id }) => id));
    const turn = this.#turn.then(() => {
      const found = new Map(this.#library.annotations.filter(({ id }) => ids.has(id)).map((each) => [each.id, each]));
      const annotations = [...ids].flatMap((id) => found.get(id) ?? []);
      return annotations.length === 0 ? undefined : act(annotations);
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Saves a step, or tells why it could not be saved; false too where there is nothing to save. */
  async #save(step: StepName, changes: readonly Change[]): Promise<boolean> {
    if (changes.length === 0) return false;
    const saved = await this.#library.commit(step, changes);
    if (!saved) {
      const failure = saveStateText(this.#library.saveState, Date.now());
      this.#toasts.show({ text: m.reader_not_saved({ failure, kept: m.reader_nothing_changed() }), tone: 'problem' });
    }
    return saved;
  }

  #tellUndoable(text: ToastText): void {
    this.#toasts.show(undoableToast(text, this.#library, this.#toasts));
  }
}

function removalOf(annotations: readonly Annotation[]): StepName {
  if (annotations.every(({ motivation }) => motivation === 'linking')) return 'remove-link';
  return annotations.every(({ motivation }) => motivation === 'commenting') ? 'remove-note' : 'remove-highlight';
}

function keeping(annotation: Annotation): Change {
  return { collection: 'annotations', id: annotation.id, value: annotation };
}

function now(): string {
  return new Date().toISOString();
}
