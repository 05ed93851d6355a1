import type { Collection, RecordOf } from '#core/library/records.ts';
import Dexie, { type EntityTable } from 'dexie';
import type { StepRow } from './step-rows.ts';

export interface StoredRecord {
  id: string;
  value: RecordOf[Collection];
}

/** What the working store says of itself; compared with the journal at every start. */
export interface StoreMeta {
  key: 'state';
  libraryId: string;
  /** Number of the last journal entry that was applied. */
  lastSeq: number;
  /** Its time: a journal with another entry under that number is not the one that was applied. Missing in older stores. */
  lastTime?: string;
  /** Lacks the collections that are younger than the store. */
  counts: Partial<Record<Collection, number>>;
  /** How many steps of the history it holds; missing in stores that are older than the history. */
  steps?: number;
}

/** A canonical text that annotations were made on. */
export interface StoredText {
  /** As in `Article.version`. */
  version: string;
  text: string;
}

export const databaseName = 'warraq';

/**
 * The working store: one table for each collection, `steps` for the history, and `meta`. It is derived from the journal and
 * can be rebuilt from it at any time, but for `texts`: those are a cache, and a text that is lost costs a target only its
 * help in being found again. Versions are append-only.
 */
export class WorkingDatabase extends Dexie {
  // Dexie makes the property; a field of our own would hide it.
  declare readonly meta: EntityTable<StoreMeta, 'key'>;
  declare readonly steps: EntityTable<StepRow, 'seq'>;
  declare readonly texts: EntityTable<StoredText, 'version'>;

  constructor(name = databaseName) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      meta: 'key',
      annotations: 'id',
      adjustments: 'id',
      dismissals: 'id',
      briefs: 'id',
      workspace: 'id',
      settings: 'id',
    });
    this.version(2).stores({ searches: 'id' });
    this.version(3).stores({ directions: 'id', steps: 'seq', texts: 'version' });
    this.version(4).stores({ holdings: 'id' });
  }

  records(collection: Collection): EntityTable<StoredRecord, 'id'> {
    return this.table(collection);
  }
}
