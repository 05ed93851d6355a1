import { createContext, onDestroy } from 'svelte';
import { chordOf, isActivating, isInDialog, isWriting, type Chord } from './shortcuts.ts';

/** Something that the reader can do by key and from the palette. */
export interface Command {
  readonly id: string;
  /** In the interface language. */
  readonly title: string;
  readonly chord?: Chord | undefined;
  /** Other chords that do the same. */
  readonly aliases?: readonly Chord[];
  /** Also while a text is being written; without it, only chords with Ctrl or Alt that edit no text act there. */
  readonly whileWriting?: boolean;
  readonly enabled?: boolean;
  /** What it takes before it can run, in words. */
  readonly needs?: string;
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
  /** The commands of each list, those that cannot run now among them, with the chords that reach them (`withoutShadowed`). */
  get lists(): readonly (readonly Command[])[] {
    return withoutShadowed(this.#shown.map((list) => list()));
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
    const command = this.available.findLast(
      (candidate) => candidate.chord === chord || candidate.aliases?.includes(chord),
    );
    if (command === undefined) return;
    if (ofText && command.whileWriting !== true && isWriting(event.target)) return;
    if (plain && isInDialog(event.target)) return;
    if ((chord === 'Enter' || chord === 'Space') && isActivating(event.target)) return;
    event.preventDefault();
    command.run();
  }
}

/**
 * Lists as the reader meets them: a command of a later list that can run takes the place of one with its id, and its chords;
 * the earlier one is left with the first of its other chords. One that cannot run gives way to an earlier one with its id.
 */
export function withoutShadowed(lists: readonly (readonly Command[])[]): readonly (readonly Command[])[] {
  return lists.map((list, number) => {
    const later = lists
      .slice(number + 1)
      .flat()
      .filter(({ enabled }) => enabled !== false);
    const ids = new Set(later.map(({ id }) => id));
    const taken = new Set(later.flatMap(chordsOf));
    const earlier = new Set(
      lists
        .slice(0, number)
        .flat()
        .map(({ id }) => id),
    );
    return list
      .filter(({ id, enabled }) => !ids.has(id) && (enabled !== false || !earlier.has(id)))
      .map((command) => {
        const [chord, ...aliases] = chordsOf(command).filter((each) => !taken.has(each));
        return { ...command, chord, aliases };
      });
  });
}

export function chordsOf({ chord, aliases = [] }: Command): readonly Chord[] {
  return chord === undefined ? aliases : [chord, ...aliases];
}

export const [getCommands, setCommands] = createContext<Commands>();

/** Adds commands for as long as the calling component lives; call it while the component is made. */
export function provideCommands(list: CommandList): void {
  onDestroy(getCommands().add(list));
}
