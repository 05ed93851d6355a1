import { createContext } from 'svelte';
import type { ImportOutcome } from '#core/host.ts';
import type { LibraryStore } from '../store/library-store.ts';

/** Bringing files into the library: what runs now and how the last one went. */
export class Importing {
  readonly #library: LibraryStore;
  /** Called with the outcomes of every import that brought at least one. */
  readonly #done: (outcomes: readonly ImportOutcome[]) => void;
  #running = $state(0);
  #problems = $state.raw<readonly ImportOutcome[]>([]);

  constructor(library: LibraryStore, done: (outcomes: readonly ImportOutcome[]) => void) {
    this.#library = library;
    this.#done = done;
  }

  get running(): boolean {
    return this.#running > 0;
  }

  /** Every outcome of an import in which a file failed or was known; empty when there is nothing to tell. */
  get problems(): readonly ImportOutcome[] {
    return this.#problems;
  }

  chooseFiles(): Promise<void> {
    return this.#run(() => this.#library.importChosen());
  }

  /** Takes the files of a drop; of its folders the reader is told that they are no files. */
  drop(files: readonly File[], folders: readonly string[] = []): Promise<void> {
    const refused = folders.map((file): ImportOutcome => ({ ok: false, file, failure: 'folder' }));
    return this.#run(async () => [...(files.length > 0 ? await this.#library.importDropped(files) : []), ...refused]);
  }

  dismiss(): void {
    this.#problems = [];
  }

  async #run(work: () => Promise<readonly ImportOutcome[]>): Promise<void> {
    this.#running += 1;
    try {
      const outcomes = await work();
      if (outcomes.length === 0) return;
      this.#problems = outcomes.some((outcome) => !outcome.ok || outcome.known) ? outcomes : [];
      this.#done(outcomes);
    } finally {
      this.#running -= 1;
    }
  }
}

export const [getImporting, setImporting] = createContext<Importing>();
