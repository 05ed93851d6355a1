import type { Change } from '#core/library/records.ts';
import type { Article } from '#core/article/article.ts';
import {
  hostCalls,
  type AnnotationsFile,
  type Host,
  type ImportOutcome,
  type LibraryState,
  type SaveBriefResult,
  type SaveFailure,
} from '#core/host.ts';
import type { JournalEntry } from '#core/library/change.ts';
import type { StepMark } from '#core/library/step.ts';

export interface MemoryHostParts {
  readonly articles?: readonly Article[];
  readonly state?: Partial<LibraryState>;
  /** What the journal already holds. */
  readonly journal?: readonly JournalEntry[];
  /** Reads an imported file; throws the name of an `ImportFailure`. */
  readonly read?: (file: { name: string; bytes: Uint8Array }) => Promise<readonly Article[]>;
  /** What the file dialog gives. */
  readonly chosen?: () => Promise<readonly { name: string; bytes: Uint8Array }[]>;
  /** What the dialog for annotations gives. */
  readonly annotationsFile?: () => AnnotationsFile;
  readonly saveBrief?: (file: { suggestedName: string; bytes: Uint8Array }) => Promise<SaveBriefResult>;
}

/**
 * Main's side of the contract in memory, for tests and for the preview of the renderer. It parses what it is given and
 * copies it both ways as the real bridge does, so that a proxy or a class instance fails here too.
 */
export class MemoryHost implements Host {
  readonly journal: JournalEntry[];
  readonly #parts: MemoryHostParts;
  readonly #state: LibraryState;
  readonly #articles: Article[];
  /** The next save fails with this. */
  failNextSave: SaveFailure | 'reject' | null = null;
  /** Calls to windowControl, in order. */
  readonly windowCalls: string[] = [];
  /** Tells the window that it fills the screen, or no longer does. */
  fullScreen: ((on: boolean) => void) | null = null;
  /** Files of annotations that were saved, in order. */
  readonly savedAnnotations: { suggestedName: string; text: string }[] = [];
  /** What the window runs when it is about to close. */
  closing: (() => void) | null = null;

  constructor(parts: MemoryHostParts = {}) {
    this.#parts = parts;
    this.journal = [...(parts.journal ?? [])];
    this.#articles = [...(parts.articles ?? [])];
    this.#state = {
      libraryId: 'library-1',
      lastSeq: 0,
      damagedLines: 0,
      newerLines: 0,
      missingOriginals: [],
      recoveredOriginals: [],
      systemLanguage: 'ar',
      platform: 'linux',
      ...parts.state,
    };
  }

  openLibrary(): Promise<LibraryState> {
    return Promise.resolve({ ...this.#state, lastSeq: this.#lastSeq });
  }

  articles(): Promise<readonly Article[]> {
    return Promise.resolve(structuredClone(this.#articles));
  }

  entriesAfter(seq: number): Promise<readonly JournalEntry[]> {
    return Promise.resolve(structuredClone(this.journal.filter((entry) => entry.seq > seq).slice(0, 1000)));
  }

  async save(given: readonly Change[], mark?: StepMark) {
    const failure = this.failNextSave;
    this.failNextSave = null;
    const [changes, step] = hostCalls.save.parse(structuredClone(mark === undefined ? [given] : [given, mark]));
    await Promise.resolve();
    if (failure === 'reject') throw new Error('main is gone');
    if (failure !== null) return { ok: false, failure } as const;
    const bare = { seq: this.#lastSeq + 1, time: new Date().toISOString(), changes };
    const entry: JournalEntry = step === undefined ? bare : { ...bare, step };
    this.journal.push(entry);
    return { ok: true, entry: structuredClone(entry) } as const;
  }

  async importChosen(): Promise<readonly ImportOutcome[]> {
    return this.#import((await this.#parts.chosen?.()) ?? []);
  }

  importDropped(files: readonly { name: string; bytes: Uint8Array }[]): Promise<readonly ImportOutcome[]> {
    const [parsed] = hostCalls.importDropped.parse([structuredClone(files)]);
    return this.#import(parsed);
  }

  saveBrief(file: { suggestedName: string; bytes: Uint8Array }): Promise<SaveBriefResult> {
    hostCalls.saveBrief.parse([file]);
    return this.#parts.saveBrief?.(file) ?? Promise.resolve({ ok: true, name: file.suggestedName });
  }

  saveAnnotations(file: { suggestedName: string; text: string }): Promise<SaveBriefResult> {
    hostCalls.saveAnnotations.parse([file]);
    this.savedAnnotations.push(file);
    return Promise.resolve({ ok: true, name: `${file.suggestedName}.jsonld` });
  }

  chooseAnnotations(): Promise<AnnotationsFile> {
    return Promise.resolve(this.#parts.annotationsFile?.() ?? { ok: false, failure: 'cancelled' });
  }

  setLanguage(language: 'ar' | 'en'): Promise<void> {
    hostCalls.setLanguage.parse([language]);
    return Promise.resolve();
  }

  windowControl(action: 'minimize' | 'toggleMaximize' | 'toggleFullScreen' | 'close'): Promise<void> {
    this.windowCalls.push(action);
    return Promise.resolve();
  }

  onFullScreen(listener: (on: boolean) => void): void {
    this.fullScreen = listener;
  }

  onClosing(listener: () => void): void {
    this.closing = listener;
  }

  readyToClose(allSaved: boolean): Promise<void> {
    hostCalls.readyToClose.parse([allSaved]);
    this.windowCalls.push(allSaved ? 'readyToClose' : 'notAllSaved');
    return Promise.resolve();
  }

  get #lastSeq(): number {
    return this.journal.at(-1)?.seq ?? 0;
  }

  async #import(files: readonly { name: string; bytes: Uint8Array }[]): Promise<readonly ImportOutcome[]> {
    const outcomes: ImportOutcome[] = [];
    for (const file of files) outcomes.push(await this.#importOne(file));
    return outcomes;
  }

  async #importOne(file: { name: string; bytes: Uint8Array }): Promise<ImportOutcome> {
    if (file.bytes.length === 0) return { ok: false, file: file.name, failure: 'empty' };
    if (!file.name.toLowerCase().endsWith('.txt')) return { ok: false, file: file.name, failure: 'unsupported' };
    if (file.bytes.includes(0)) return { ok: false, file: file.name, failure: 'binary' };
    const articles = (await this.#parts.read?.(file)) ?? [];
    const known = articles.some(({ sourceHash }) => this.#articles.some((other) => other.sourceHash === sourceHash));
    if (!known) this.#articles.push(...articles);
    return { ok: true, file: file.name, known, articles: structuredClone(articles) };
  }
}
