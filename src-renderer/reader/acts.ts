import type { Change } from '#core/library/records.ts';
import type { StepName } from '#core/library/step.ts';
import { saveStateText } from '../app/save-state-text.ts';
import type { Toasts, ToastText } from '../app/toasts.svelte.ts';
import { undoableToast } from '../app/undo.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';

interface Saving {
  /** What became of what was asked, when it could not be saved. */
  readonly kept?: string;
  /** As in `LibraryStore.commit`. */
  readonly joins?: string;
}

/** The reader's acts in the order of the keys, each saved as a step and told of. */
export class Acts {
  readonly #library: LibraryStore;
  readonly #toasts: Toasts;
  #acts: Promise<unknown> = Promise.resolve();

  constructor(library: LibraryStore, toasts: Toasts) {
    this.#library = library;
    this.#toasts = toasts;
  }

  /** One act after the other: each finds what the one before it has saved. */
  inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const turn = this.#acts.then(act);
    this.#acts = turn.catch(() => undefined);
    return turn;
  }

  /** Saves a step, or tells why it could not be saved and what became of what was asked. */
  async save(step: StepName, changes: readonly Change[], { kept, joins }: Saving = {}): Promise<boolean> {
    const saved = await this.#library.commit(step, changes, joins);
    if (!saved) {
      const failure = saveStateText(this.#library.saveState, Date.now());
      const text = m.reader_not_saved({ failure, kept: kept ?? m.reader_nothing_changed() });
      this.#toasts.show({ text, tone: 'problem' });
    }
    return saved;
  }

  tell(text: ToastText): void {
    this.#toasts.show({ text });
  }

  tellUndoable(text: ToastText): void {
    this.#toasts.show(undoableToast(text, this.#library, this.#toasts));
  }
}
