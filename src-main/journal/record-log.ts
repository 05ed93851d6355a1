import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import type { z } from 'zod';
import type { WriteFailure } from '#core/host.ts';
import { writeAtomically } from '#main/files/atomic-write.ts';
import { errorCode, type FileSystem, type OpenFile } from '#main/files/file-system.ts';
import { writeAll } from '#main/files/write-all.ts';
import { writeFailure } from '#main/files/write-failure.ts';
import { encodeLine } from './hashed-line.ts';
import { surveyLog, type Numbered, type Survey } from './survey.ts';

export type Appended<Record> =
  { readonly ok: true; readonly record: Numbered<Record> } | { readonly ok: false; readonly failure: WriteFailure };

interface Pending<Record> {
  readonly record: Record;
  readonly settle: (appended: Appended<Record>) => void;
}

/**
 * An append-only file of numbered, hashed lines. An append resolves with `ok` only when its bytes are on the disk;
 * appends that arrive during one `fdatasync` share the next. A failed append leaves the file as it was before it. When
 * even that fails, the log takes nothing more until it is opened anew.
 */
export class RecordLog<Record extends object> {
  readonly #file: OpenFile;
  readonly #records: Numbered<Record>[];
  #length: number;
  #pending: Pending<Record>[] = [];
  #writing: Promise<void> | null = null;
  #refusal: WriteFailure | null = null;
  /** Lines that were set aside when the log was opened. */
  readonly damagedLines: number;
  /** Sound lines that a newer version wrote; this one passes them over and numbers on above them. */
  readonly newerLines: number;
  #lastSeq: number;

  private constructor(file: OpenFile, { records, soundLength, damaged, unknown, lastSeq }: Survey<Record>) {
    this.#file = file;
    this.#records = [...records];
    this.#length = soundLength;
    this.damagedLines = damaged.length;
    this.newerLines = unknown;
    this.#lastSeq = lastSeq;
  }

  /**
   * Opens a log and creates it when there is none. A torn tail is cut off after it was copied to a file beside the log, and
   * damaged lines are copied to another; they stay in the log. Rejects with the disk's error.
   */
  static async open<Record extends object>(
    path: string,
    schema: z.ZodType<Record>,
    files: FileSystem,
  ): Promise<RecordLog<Record>> {
    const bytes = await readOrNull(path, files);
    const survey = surveyLog(bytes ?? new Uint8Array(), schema);
    const { damaged, soundLength, tail } = survey;
    if (damaged.length > 0) {
      await writeAtomically(
        `${path}.damaged`,
        Buffer.concat(damaged.flatMap((line) => [line, Buffer.from('\n')])),
        files,
      );
    }
    if (tail.length > 0) await writeAtomically(`${path}.torn-${tailName(soundLength, tail)}`, tail, files);
    const file = await files.openForAppend(path);
    try {
      if (tail.length > 0) await file.truncate(soundLength);
      if (tail.length > 0 || bytes === null) await file.sync();
      if (bytes === null) await files.syncFolder(dirname(path));
    } catch (error) {
      await file.close();
      throw error;
    }
    return new RecordLog(file, survey);
  }

  /** In the order of their numbers. */
  get records(): readonly Numbered<Record>[] {
    return this.#records;
  }

  get lastSeq(): number {
    return this.#lastSeq;
  }

  append(record: Record): Promise<Appended<Record>> {
    return new Promise((settle) => {
      this.#pending.push({ record, settle });
      this.#writing ??= this.#writePending();
    });
  }

  /** Waits for the appends under way and closes the file; the log takes nothing more. */
  async close(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
    if (this.#refusal === null) this.#refusal = 'io';
    await this.#file.close();
  }

  async #writePending(): Promise<void> {
    // A turn of the loop, so that saves made together travel together.
    await Promise.resolve();
    while (this.#pending.length > 0) {
      const batch = this.#pending;
      this.#pending = [];
      const first = this.lastSeq + 1;
      const numbered = batch.map(({ record }, index) => ({ seq: first + index, ...record }));
      const failure = this.#refusal ?? (await this.#write(numbered));
      for (const [index, { settle }] of batch.entries()) {
        const record = numbered[index];
        if (failure === null && record !== undefined) {
          this.#records.push(record);
          this.#lastSeq = record.seq;
          settle({ ok: true, record });
        } else {
          settle({ ok: false, failure: failure ?? 'io' });
        }
      }
    }
    this.#writing = null;
  }

  async #write(records: readonly Numbered<Record>[]): Promise<WriteFailure | null> {
    try {
      const bytes = Buffer.concat(records.map(encodeLine));
      await writeAll(this.#file, bytes);
      await this.#file.datasync();
      this.#length += bytes.length;
      return null;
    } catch (error) {
      await this.#takeBack(error);
      return writeFailure(error);
    }
  }

  async #takeBack(cause: unknown): Promise<void> {
    try {
      await this.#file.truncate(this.#length);
      await this.#file.datasync();
    } catch {
      // What the file now ends with is unknown, and a later line could be written behind half a line.
      this.#refusal = writeFailure(cause);
    }
  }
}

async function readOrNull(path: string, files: FileSystem): Promise<Uint8Array | null> {
  try {
    return await files.read(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The same for the same tail at the same place, so that a start that was killed here makes no second copy. */
function tailName(offset: number, tail: Uint8Array): string {
  return `${String(offset)}-${createHash('sha256').update(tail).digest('hex').slice(0, 8)}`;
}
