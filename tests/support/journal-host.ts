import { hostCalls, type LibraryState, type SaveResult } from '#core/host.ts';
import type { JournalEntry } from '#core/library/change.ts';
import type { Change } from '#core/library/records.ts';
import type { StepMark } from '#core/library/step.ts';
import type { FileSystem } from '#main/files/file-system.ts';
import { Journal } from '#main/journal/journal.ts';
import { MemoryHost } from './memory-host.ts';

/** Main's side of the contract with main's own journal in a folder. */
export class JournalHost extends MemoryHost {
  readonly #journal: Journal;

  private constructor(journal: Journal) {
    super();
    this.#journal = journal;
  }

  /** Opens the journal in `library`, over files that may fail; rejects with the disk's error. */
  static async open(library: string, files: FileSystem): Promise<JournalHost> {
    return new JournalHost(await Journal.open(library, files, () => new Date()));
  }

  override async openLibrary(): Promise<LibraryState> {
    return { ...(await super.openLibrary()), lastSeq: this.#journal.lastSeq };
  }

  override entriesAfter(seq: number): Promise<readonly JournalEntry[]> {
    return Promise.resolve(structuredClone(this.#journal.entriesAfter(seq)));
  }

  override async save(given: readonly Change[], mark?: StepMark): Promise<SaveResult> {
    const [changes, step] = hostCalls.save.parse(structuredClone(mark === undefined ? [given] : [given, mark]));
    return structuredClone(await this.#journal.save(changes, step));
  }

  /** Waits for what is being written and closes the file. */
  end(): Promise<void> {
    return this.#journal.close();
  }
}
