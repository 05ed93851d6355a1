import type { Change } from '#core/library/records.ts';
import { z } from 'zod';
import type { Article } from '#core/article/article.ts';
import { changesSchema, type JournalEntry } from '#core/library/change.ts';
import { maxAnnotationsLength, maxFilesPerCall } from '#core/library/import-limits.ts';
import { stepMarkSchema, type StepMark } from '#core/library/step.ts';

/**
 * The contract between a window and main: every call, what it takes, what it gives and how it fails. Main checks the
 * sender and parses the arguments with these schemas in one place before anything else looks at them.
 */
export const hostCalls = {
  /** What the journal holds, for the check at start. */
  openLibrary: z.tuple([]),
  /** Every article of the corpus, read from the originals. */
  articles: z.tuple([]),
  /** The journal's entries after `seq`, in order; at most 1,000 a call. */
  entriesAfter: z.tuple([z.int().min(0)]),
  /** Appends one save to the journal, with what it is to the history; resolves when its bytes are on the disk. */
  save: z.tuple([changesSchema, stepMarkSchema.optional()]),
  /** Asks for files through the system's dialog and adds them to the corpus. */
  importChosen: z.tuple([]),
  /** Adds files whose bytes the window was handed by a drop. No path crosses the contract. */
  importDropped: z.tuple([
    z.array(z.strictObject({ name: z.string().min(1).max(500), bytes: z.instanceof(Uint8Array) })).max(maxFilesPerCall),
  ]),
  /** Asks where to, and writes the file whole or not at all. */
  saveBrief: z.tuple([z.strictObject({ suggestedName: z.string().min(1).max(200), bytes: z.instanceof(Uint8Array) })]),
  /** Asks where to, and writes a file of annotations whole or not at all. */
  saveAnnotations: z.tuple([
    z.strictObject({ suggestedName: z.string().min(1).max(200), text: z.string().max(maxAnnotationsLength) }),
  ]),
  /** Asks for one file of annotations through the system's dialog, and reads it. */
  chooseAnnotations: z.tuple([]),
  /** Tells main the interface language, for its dialogs and the menu. */
  setLanguage: z.tuple([z.enum(['ar', 'en'])]),
  windowControl: z.tuple([z.enum(['minimize', 'toggleMaximize', 'toggleFullScreen', 'close'])]),
  /** Says whether everything that was typed is saved: the answer to `onClosing`. If not, main asks before it closes. */
  readyToClose: z.tuple([z.boolean()]),
} as const;

export type HostCall = keyof typeof hostCalls;

/** The channel on which main tells a window that it is about to close. */
export type ClosingChannel = 'host:closing';
/** The channel on which main tells a window whether it fills the screen. */
export type FullScreenChannel = 'host:full-screen';

export interface LibraryState {
  /** Made once for each library; a working store with another id belongs to another library. */
  readonly libraryId: string;
  /** Number of the last acknowledged save; 0 for an empty journal. */
  readonly lastSeq: number;
  /** Lines that failed their hash and were set aside in a file of their own. */
  readonly damagedLines: number;
  /** Saves in the journal that a newer version of the app made and this one cannot read; they stay there. */
  readonly newerLines: number;
  /** Names of the files whose originals are gone or damaged, so that their articles cannot be shown. */
  readonly missingOriginals: readonly string[];
  /** Names under which originals were listed again at this start, because the list of sources was damaged. */
  readonly recoveredOriginals: readonly string[];
  /** Language asked for on the command line or by the system; the reader's setting wins. */
  readonly systemLanguage: 'ar' | 'en';
  readonly platform: 'linux' | 'darwin' | 'win32';
}

/** Why the disk did not take something. */
export type WriteFailure = 'disk-full' | 'read-only' | 'io';
/** `too-large`: a record is longer than one may be, and was not sent to the disk at all. */
export type SaveFailure = WriteFailure | 'too-large';
export type SaveResult =
  { readonly ok: true; readonly entry: JournalEntry } | { readonly ok: false; readonly failure: SaveFailure };

export type ImportFailure =
  'missing' | 'folder' | 'empty' | 'binary' | 'encoding' | 'unsupported' | 'too-large' | WriteFailure;
export type ImportOutcome =
  | { readonly ok: true; readonly file: string; readonly known: boolean; readonly articles: readonly Article[] }
  | { readonly ok: false; readonly file: string; readonly failure: ImportFailure };

export type SaveBriefResult =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly failure: 'cancelled' | 'no-folder' | WriteFailure };

export type SaveAnnotationsResult = SaveBriefResult;

export type AnnotationsFileFailure = 'missing' | 'folder' | 'empty' | 'encoding' | 'too-large' | 'io';
export type AnnotationsFile =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly failure: 'cancelled' }
  | { readonly ok: false; readonly name: string; readonly failure: AnnotationsFileFailure };

/** What the preload script puts on `window.host`. Rejects only for a broken contract or a main that is gone. */
export interface Host {
  openLibrary(): Promise<LibraryState>;
  articles(): Promise<readonly Article[]>;
  entriesAfter(seq: number): Promise<readonly JournalEntry[]>;
  save(changes: readonly Change[], step?: StepMark): Promise<SaveResult>;
  importChosen(): Promise<readonly ImportOutcome[]>;
  importDropped(files: readonly { name: string; bytes: Uint8Array }[]): Promise<readonly ImportOutcome[]>;
  saveBrief(file: { suggestedName: string; bytes: Uint8Array }): Promise<SaveBriefResult>;
  saveAnnotations(file: { suggestedName: string; text: string }): Promise<SaveAnnotationsResult>;
  chooseAnnotations(): Promise<AnnotationsFile>;
  setLanguage(language: 'ar' | 'en'): Promise<void>;
  windowControl(action: 'minimize' | 'toggleMaximize' | 'toggleFullScreen' | 'close'): Promise<void>;
  /**
   * Calls `listener` when the window is about to close; the window waits two seconds at most for `readyToClose`. A later
   * listener takes the place of an earlier one; without one the window closes at once.
   */
  onClosing(listener: () => void): void;
  readyToClose(allSaved: boolean): Promise<void>;
  /** Calls `listener` with whether the window fills the screen, now and at each change; a later one takes an earlier one's place. */
  onFullScreen(listener: (on: boolean) => void): void;
}
