import { createContext, onDestroy } from 'svelte';
import { chordOf, isActivating, isInDialog, isWriting, type Chord } from './shortcuts.ts';

/** Something that the reader can do by key and from the palette. */
export interface Command {
  readonly id: string;
  /** In the interface language; null keeps it out of the palette. */
  readonly title: string | null;
  readonly chord?: Chord;
  /** Also while a text is being written; without it, only chords with Ctrl or Alt that edit no text act there. */
  readonly whileWriting?: boolean;
  readonly enabled?: boolean;
  readonly run: () => void;
}

/** Chords that edit the text being written. */
const textChords: ReadonlySet<Chord> = new Set([
  'Ctrl+KeyA',
  'Ctrl+KeyC',
  'Ctrl+KeyX',
  'Ctrl+KeyV',
  'Ctrl+KeyZ',
  'Ctrl+Shift+KeyZ',
  'Ctrl+KeyY',
  'Ctrl+KeyB',
  'Ctrl+KeyI',
]);

type CommandList = () => readonly Command[];

/** The one place where keys meet what they do. The list given last wins, so a screen can override the shell. */
export class Commands {
  readonly #lists = new Set<CommandList>();
  /**
   * The lists as they are shown. Never read to make the next one: a component that is being destroyed would read it as it
   * was before the next component added its own, and write that component's list away.
   */
  #shown = $state.raw<readonly CommandList[]>([]);

  /** Every command that can run now. */
  get available(): readonly Command[] {
    return this.#shown.flatMap((list) => list()).filter((command) => command.enabled !== false);
  }

  add(list: CommandList): () => void {
    this.#lists.add(list);
    this.#shown = [...this.#lists];
    return () => {
      this.#lists.delete(list);
      this.#shown = [...this.#lists];
    };
  }

  /** Runs the command of a key press, if there is one, and keeps the press from doing anything else. */
  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const chord = chordOf(event);
    const plain = !/^(Ctrl|Alt)\+/.test(chord);
    const ofText = plain || textChords.has(chord);
    const command = this.available.findLast((candidate) => candidate.chord === chord);
    if (command === undefined) return;
    if (ofText && command.whileWriting !== true && isWriting(event.target)) return;
    if (plain && isInDialog(event.target)) return;
    if ((chord === 'Enter' || chord === 'Space') && isActivating(event.target)) return;
    event.preventDefault();
    command.run();
  }
}

export const [getCommands, setCommands] = createContext<Commands>();

/** Adds commands for as long as the calling component lives; call it while the component is made. */
export function provideCommands(list: CommandList): void {
  onDestroy(getCommands().add(list));
}
