/** What was typed for a field before it was there. */
export interface TypedAhead {
  readonly text: string;
  /** Whether Escape came after it: the reader is done with the field. */
  readonly done: boolean;
}

/** The keys that have a name instead of a text (UI Events KeyboardEvent key values): `Shift`, `F6`. */
const namedKey = /^[A-Z][A-Za-z0-9]+$/;
/** Milliseconds after which a field that does not come is no longer waited for. */
const patience = 5_000;

/**
 * Takes the keys pressed between asking for a note and its field having the keyboard: they are words of the note, and none of them
 * is to be lost, or to be taken for a command. What is typed for one field never comes to another.
 */
export class TypeAhead {
  /** One key's text each. */
  #keys: string[] = [];
  #done = false;
  #passage = '';
  #listening = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `passage` names what the field belongs to. */
  begin(passage: string): void {
    if (this.#listening) return;
    this.#listening = true;
    if (passage !== this.#passage) {
      // What was typed for a field that never came belongs to no other.
      this.#keys = [];
      this.#done = false;
    }
    this.#passage = passage;
    addEventListener('keydown', this.#press, { capture: true });
    // Whoever clicks, or writes elsewhere, no longer waits for the field.
    addEventListener('pointerdown', this.#end, { capture: true });
    addEventListener('focusin', this.#turn);
    this.#timer = setTimeout(this.#end, patience);
  }

  /** What was typed, once and for all: from now on the field has the keyboard. */
  take(): TypedAhead {
    const typed = { text: this.#keys.join(''), done: this.#done };
    this.#keys = [];
    this.#done = false;
    this.end();
    return typed;
  }

  /** The field did not come; what was typed waits for that of `passage`, and for no other. */
  wait(passage: string): void {
    this.#passage = passage;
    this.end();
  }

  /** Gives the keys back. */
  end(): void {
    this.#listening = false;
    clearTimeout(this.#timer);
    removeEventListener('keydown', this.#press, { capture: true });
    removeEventListener('pointerdown', this.#end, { capture: true });
    removeEventListener('focusin', this.#turn);
  }

  readonly #end = (): void => {
    this.end();
  };

  readonly #turn = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'))) this.end();
  };

  readonly #press = (event: KeyboardEvent): void => {
    const isOfText = !event.ctrlKey && !event.metaKey && (!event.altKey || event.getModifierState('AltGraph'));
    if (event.isComposing || !isOfText) return;
    if (event.key === 'Escape') this.#done = true;
    else if (event.key === 'Backspace') this.#keys.pop();
    else if (event.key === 'Enter') this.#keys.push('\n');
    else if (event.key !== '' && !namedKey.test(event.key)) this.#keys.push(event.key);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
}
