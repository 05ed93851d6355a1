/** What was typed for a field before it was there. */
export interface TypedAhead {
  readonly text: string;
  /** Whether Escape came after it: the reader is done with the field. */
  readonly done: boolean;
}

/** Milliseconds after which a field that does not come is no longer waited for. */
const patience = 5_000;

/**
 * Takes the keys pressed between asking for a note and its field having the keyboard: they are words of the note, and none of them
 * is to be lost, or to be taken for a command. What nobody takes waits for the next field.
 */
export class TypeAhead {
  #text = '';
  #done = false;
  #listening = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  begin(): void {
    if (this.#listening) return;
    this.#listening = true;
    addEventListener('keydown', this.#press, { capture: true });
    // Whoever clicks, or writes elsewhere, no longer waits for the field.
    addEventListener('pointerdown', this.#end, { capture: true });
    addEventListener('focusin', this.#turn);
    this.#timer = setTimeout(this.#end, patience);
  }

  /** What was typed, once and for all: from now on the field has the keyboard. */
  take(): TypedAhead {
    const typed = { text: this.#text, done: this.#done };
    this.#text = '';
    this.#done = false;
    this.end();
    return typed;
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
    else if (event.key === 'Backspace') this.#text = [...this.#text].slice(0, -1).join('');
    else if (event.key === 'Enter') this.#text += '\n';
    else if ([...event.key].length === 1) this.#text += event.key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
}
