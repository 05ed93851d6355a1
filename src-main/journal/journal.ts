import type { Change } from '#core/library/records.ts';
import { join } from 'node:path';
import { z } from 'zod';
import type { SaveResult } from '#core/host.ts';
import { changesSchema, type JournalEntry } from '#core/library/change.ts';
import { stepMarkSchema, type StepMark } from '#core/library/step.ts';
import type { FileSystem } from '#main/files/file-system.ts';
import { RecordLog } from './record-log.ts';

type Entry = Omit<JournalEntry, 'seq'>;

/**
 * A step that this version cannot read costs the history one step; the changes of the line stand all the same. Any other
 * field is of a newer version, whose meaning cannot be guessed, and the line is passed over.
 */
const entrySchema: z.ZodType<Entry> = z
  .strictObject({
    time: z.string(),
    changes: changesSchema,
    step: z
      .unknown()
      .transform((step) => stepMarkSchema.safeParse(step).data)
      .exactOptional(),
  })
  .transform(({ step, ...entry }) => (step === undefined ? entry : { ...entry, step }));

/** Entries that one call to `entriesAfter` gives at most. */
const pageLength = 1_000;

/** The append-only record of everything the reader saved, and the ground of the word "saved". */
export class Journal {
  readonly #log: RecordLog<Entry>;
  readonly #now: () => Date;

  private constructor(log: RecordLog<Entry>, now: () => Date) {
    this.#log = log;
    this.#now = now;
  }

  /** Opens the journal in `library/journal`; rejects with the disk's error. */
  static async open(library: string, files: FileSystem, now: () => Date): Promise<Journal> {
    const folder = join(library, 'journal');
    await files.makeFolder(folder);
    await files.syncFolder(library);
    return new Journal(await RecordLog.open(join(folder, '000001.ndjson'), entrySchema, files), now);
  }

  /** Number of the last save, 0 when there is none. */
  get lastSeq(): number {
    return this.#log.lastSeq;
  }

  get damagedLines(): number {
    return this.#log.damagedLines;
  }

  /** Saves that a newer version made and this one cannot read. */
  get newerLines(): number {
    return this.#log.newerLines;
  }

  /** Appends changes that hold together; `ok` means that they are on the disk. */
  async save(changes: readonly Change[], step?: StepMark): Promise<SaveResult> {
    const entry: Entry = { time: this.#now().toISOString(), changes: [...changes] };
    const appended = await this.#log.append(step === undefined ? entry : { ...entry, step });
    return appended.ok ? { ok: true, entry: appended.record } : appended;
  }

  /** The saves after number `seq`, in order, at most 1,000. */
  entriesAfter(seq: number): readonly JournalEntry[] {
    const entries = this.#log.records;
    return entries.slice(firstAfter(entries, seq)).slice(0, pageLength);
  }

  close(): Promise<void> {
    return this.#log.close();
  }
}

/** Index of the first entry numbered above `seq`; numbers rise but may have gaps where lines were damaged. */
function firstAfter(entries: readonly JournalEntry[], seq: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry !== undefined && entry.seq > seq) high = middle;
    else low = middle + 1;
  }
  return low;
}
