import { join } from 'node:path';
import { z } from 'zod';
import type { WriteFailure } from '#core/host.ts';
import type { FileSystem } from '#main/files/file-system.ts';
import { RecordLog } from '#main/journal/record-log.ts';

const sourceSchema = z.strictObject({
  kind: z.literal('source'),
  name: z.string().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
  added: z.string(),
  seed: z.boolean(),
});
/** Stands behind the last seed: from then on seeds are the reader's like any other source. */
const seedsLoadedSchema = z.strictObject({ kind: z.literal('seeds-loaded'), added: z.string() });
const recordSchema = z.discriminatedUnion('kind', [sourceSchema, seedsLoadedSchema]);

export type Source = z.infer<typeof sourceSchema>;
type SourceRecord = z.infer<typeof recordSchema>;

/** The list of the corpus's sources, in the order they were added, kept as hashed lines in `library/sources.ndjson`. */
export class Sources {
  readonly #log: RecordLog<SourceRecord>;

  private constructor(log: RecordLog<SourceRecord>) {
    this.#log = log;
  }

  static async open(library: string, files: FileSystem): Promise<Sources> {
    return new Sources(await RecordLog.open(join(library, 'sources.ndjson'), recordSchema, files));
  }

  get all(): readonly Source[] {
    return this.#log.records.filter((record) => record.kind === 'source');
  }

  get seedsLoaded(): boolean {
    return this.#log.records.some((record) => record.kind === 'seeds-loaded');
  }

  /** Whether the list lost lines, or all of them. */
  get isDamaged(): boolean {
    return this.#log.damagedLines > 0 || this.#log.lastSeq === 0;
  }

  /** Resolves null when the record is on the disk, else why it is not. */
  async add(record: SourceRecord): Promise<WriteFailure | null> {
    const appended = await this.#log.append(record);
    return appended.ok ? null : appended.failure;
  }

  close(): Promise<void> {
    return this.#log.close();
  }
}
