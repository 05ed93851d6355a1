import { collections, type Change, type Collection } from '#core/library/records.ts';
import type { JournalEntry } from '#core/library/change.ts';
import type { Host, LibraryState, SaveFailure } from '#core/host.ts';
import { advanced, emptyHistory, type History } from '#core/library/history.ts';
import {
  change,
  copyOf,
  countsOf,
  emptyRecords,
  withChanges,
  type OwnRecordMaps,
  type RecordMaps,
} from '#core/library/record-maps.ts';
import { recordSchemas } from '#core/library/record-schemas.ts';
import { WorkingDatabase, databaseName, type StoreMeta, type StoredText } from './database.ts';
import { historyOf, rowChanges, sizeOf } from './step-rows.ts';

/** Why the working store was thrown away and built again from the journal. */
export type RebuildReason =
  'other-library' | 'other-journal' | 'ahead-of-journal' | 'data-loss' | 'unreadable' | 'counts' | 'missing';

/** What follows from the journal's entries up to one of them. */
export interface Contents {
  readonly records: RecordMaps;
  readonly history: History;
}

const nothing: Contents = { records: emptyRecords(), history: emptyHistory };

export interface OpenedStore {
  readonly records: RecordMaps;
  /**
   * Reads it; to be called once, when the library is shown, because long steps take long and the database answers in turn.
   * Nothing may be applied before it is there.
   * Rejects when neither the store nor the journal can be read.
   */
  readonly history: () => Promise<History>;
  /** Null when the working store matched the journal, or the library was new. */
  readonly rebuilt: RebuildReason | null;
  /** Why what the store alone still holds could not be saved to the journal; the store was then left as it is. */
  readonly refused: SaveFailure | null;
}

/**
 * The working store with its check against the journal. What it holds is always the journal up to `lastSeq`, because
 * each batch of entries is applied in one strict transaction together with `meta`.
 */
export class WorkingStore {
  readonly #host: Host;
  readonly #name: string;
  #database: WorkingDatabase;
  #meta: StoreMeta | null = null;
  /** The history whose steps it holds. */
  #held: History = emptyHistory;

  constructor(host: Host, name = databaseName) {
    this.#host = host;
    this.#name = name;
    this.#database = new WorkingDatabase(name);
  }

  /** Number of the last entry that the working store holds; 0 when it could not be opened. */
  get lastSeq(): number {
    return this.#meta?.lastSeq ?? 0;
  }

  /**
   * Opens the working store, checks it against the journal, applies what it misses and rebuilds it when they disagree.
   * When it cannot be used at all, the records come from the journal alone. Rejects when the journal cannot be read.
   */
  async open(library: LibraryState): Promise<OpenedStore> {
    const found = await this.#check(library).catch((): RebuildReason => 'unreadable');
    let rebuilt = typeof found === 'string' ? found : null;
    if (typeof found !== 'string') {
      try {
        return { ...(await this.#caughtUp(found, library.lastSeq)), rebuilt: null, refused: null };
      } catch {
        rebuilt = 'unreadable';
      }
    }
    // A new profile has nothing to rebuild from and nothing to tell.
    const reason = rebuilt === 'missing' && library.lastSeq === 0 ? null : rebuilt;
    const kept = rebuilt !== null && beyondJournal.has(rebuilt) ? await this.#readAll().catch(() => null) : null;
    if (kept !== null) {
      const { refused, ...contents } = await this.#giveBack(kept);
      // The store is emptied only when the journal has all of it.
      if (refused !== null) return { ...whole(contents), rebuilt: null, refused };
    }
    try {
      await this.#startOver(library.libraryId);
      return { ...whole(await this.#catchUp(nothing)), rebuilt: reason, refused: null };
    } catch {
      this.#meta = null;
      return { ...whole(await this.#fromJournal()), rebuilt: reason, refused: null };
    }
  }

  /**
   * Applies the entry that was saved last, and before it, in the same transaction, whatever the store misses: after an
   * entry that it refused it is behind. Rejects when the store refuses again.
   */
  async applyFresh(entry: JournalEntry, after: Contents, texts: readonly StoredText[] = []): Promise<void> {
    if (entry.seq === this.lastSeq + 1) return this.apply([entry], after, texts);
    const missed: JournalEntry[] = [];
    for await (const entries of this.#batchesAfter(this.lastSeq)) missed.push(...entries);
    return this.apply(missed, after, texts);
  }

  /**
   * Applies entries numbered above `lastSeq` and rising, in one transaction with the history after them and the texts that
   * their annotations were made on. Numbers may be missing where a line of the journal was damaged: main gives every entry
   * that it can read. Rejects when the store refuses.
   */
  async apply(
    entries: readonly JournalEntry[],
    { records, history }: Contents,
    texts: readonly StoredText[] = [],
  ): Promise<void> {
    const last = entries.at(-1);
    if (last === undefined) return;
    if (this.#meta === null) throw new Error('The working store is not open');
    let seq = this.#meta.lastSeq;
    for (const entry of entries) {
      if (entry.seq <= seq) throw new Error(`Entry ${String(entry.seq)} does not rise above ${String(seq)}`);
      seq = entry.seq;
    }
    const { seq: lastSeq, time: lastTime } = last;
    const meta: StoreMeta = { ...this.#meta, lastSeq, lastTime, counts: countsOf(records), steps: sizeOf(history) };
    const steps = rowChanges(this.#held, history);
    const database = this.#database;
    await database.transaction('rw', database.tables, async () => {
      for (const [collection, values] of latestValues(entries)) {
        const puts = [...values].flatMap(([id, value]) => (value === null ? [] : [{ id, value }]));
        const deletes = [...values].flatMap(([id, value]) => (value === null ? [id] : []));
        await database.records(collection).bulkPut(puts);
        await database.records(collection).bulkDelete(deletes);
      }
      await database.steps.bulkDelete([...steps.deletes]);
      await database.steps.bulkPut([...steps.puts]);
      await database.texts.bulkPut([...texts]);
      await database.meta.put(meta);
    });
    this.#meta = meta;
    this.#held = history;
  }

  /** Versions of the texts that are kept; rejects when the store cannot be read. */
  textVersions(): Promise<readonly string[]> {
    return this.#database.texts.toCollection().primaryKeys();
  }

  /** Those of the texts that are kept. */
  async textsOf(versions: readonly string[]): Promise<readonly StoredText[]> {
    const found = await this.#database.texts.bulkGet([...versions]);
    return found.filter((text) => text !== undefined);
  }

  /** Keeps some texts and lets go of others. */
  async changeTexts(texts: readonly StoredText[], dropped: readonly string[]): Promise<void> {
    const { texts: table } = this.#database;
    await this.#database.transaction('rw', table, async () => {
      await table.bulkDelete([...dropped]);
      await table.bulkPut([...texts]);
    });
  }

  close(): void {
    this.#database.close();
  }

  async #check(library: LibraryState): Promise<RecordMaps | RebuildReason> {
    if (await lostData(this.#name)) return 'data-loss';
    await this.#database.open();
    const meta = await this.#database.meta.get('state');
    if (meta === undefined) return 'missing';
    if (meta.libraryId !== library.libraryId) return 'other-library';
    if (meta.lastSeq > library.lastSeq) return 'ahead-of-journal';
    if (!(await this.#knows(meta))) return 'other-journal';
    const records = await this.#readAll();
    if (records === null) return 'unreadable';
    const counts = countsOf(records);
    if (collections.some((name) => counts[name] !== (meta.counts[name] ?? 0))) return 'counts';
    this.#meta = meta;
    return records;
  }

  /** Whether the journal has the entry that the store applied last; one whose line is damaged cannot tell. */
  async #knows({ lastSeq, lastTime }: StoreMeta): Promise<boolean> {
    if (lastSeq === 0 || lastTime === undefined) return true;
    const [entry] = await this.#host.entriesAfter(lastSeq - 1);
    return entry === undefined || entry.seq !== lastSeq || entry.time === lastTime;
  }

  /** The records with what the journal has gained since; only that waits for the history. */
  async #caughtUp(records: RecordMaps, lastSeq: number): Promise<Pick<OpenedStore, 'records' | 'history'>> {
    const history = () => this.#readHistory(this.lastSeq, this.#meta?.steps ?? 0);
    if (this.lastSeq === lastSeq) return { records, history };
    return whole(await this.#catchUp({ records, history: await history() }));
  }

  /** The history up to an entry: as it is kept, or read anew from the journal where what is kept is not whole. */
  async #readHistory(lastSeq: number, size: number): Promise<History> {
    const { steps } = this.#database;
    const rows = await steps
      .orderBy('seq')
      .toArray()
      .catch(() => []);
    const history = historyOf(rows);
    if (history !== null && sizeOf(history) === size) return (this.#held = history);
    await steps.clear().catch(() => undefined);
    return (await this.#fromJournal(lastSeq)).history;
  }

  /** Every record; null where one is not what its collection holds. */
  async #readAll(): Promise<RecordMaps | null> {
    const maps: Record<string, Map<string, unknown>> = {};
    for (const name of collections) {
      const rows = await this.#database.records(name).toArray();
      if (rows.some(({ value }) => !recordSchemas[name].safeParse(value).success)) return null;
      maps[name] = new Map(rows.map(({ id, value }) => [id, value]));
    }
    // Each row was parsed as a record of its collection.
    return maps as unknown as RecordMaps;
  }

  /** Empties the working store, or deletes and makes it anew where it refuses. */
  async #startOver(libraryId: string): Promise<void> {
    const meta: StoreMeta = { key: 'state', libraryId, lastSeq: 0, counts: countsOf(emptyRecords()) };
    const begin = async (): Promise<void> => {
      const database = this.#database;
      await database.transaction('rw', database.tables, async () => {
        for (const table of database.tables) if (table !== database.texts) await table.clear();
        await database.meta.put(meta);
      });
    };
    try {
      await begin();
    } catch {
      await this.#database.delete();
      this.#database = new WorkingDatabase(this.#name);
      await this.#database.open();
      await begin();
    }
    this.#meta = meta;
    this.#held = emptyHistory;
  }

  /**
   * Saves to the journal what the store holds and a journal that was cut short, replaced or lost does not: whatever was
   * acknowledged once is not thrown away with the store. Gives the records of both, and why not all could be saved.
   */
  async #giveBack(kept: RecordMaps): Promise<Contents & { refused: SaveFailure | null }> {
    const { records: journal, history } = await this.#fromJournal();
    const lacking = changesTo(kept, journal);
    const records = withChanges(journal, lacking);
    for (let start = 0; start < lacking.length; start += mostChanges) {
      const saved = await this.#host.save(lacking.slice(start, start + mostChanges));
      if (!saved.ok) return { records, history, refused: saved.failure };
    }
    return { records, history, refused: null };
  }

  async #catchUp(from: Contents): Promise<Contents> {
    let contents = { ...from, records: copyOf(from.records) };
    for await (const entries of this.#batchesAfter(this.lastSeq)) {
      contents = replayed(contents, entries);
      await this.apply(entries, contents);
    }
    return contents;
  }

  /** What the journal comes to, up to the entry `lastSeq`. */
  async #fromJournal(lastSeq = Infinity): Promise<Contents> {
    let contents = { ...nothing, records: emptyRecords() };
    for await (const entries of this.#batchesAfter(0))
      contents = replayed(
        contents,
        entries.filter(({ seq }) => seq <= lastSeq),
      );
    return contents;
  }

  async *#batchesAfter(seq: number): AsyncGenerator<readonly JournalEntry[]> {
    let last = seq;
    for (;;) {
      const entries = await this.#host.entriesAfter(last);
      const final = entries.at(-1);
      if (final === undefined) return;
      yield entries;
      last = final.seq;
    }
  }
}

/** Contents whose history is there already. */
function whole({ records, history }: Contents): Pick<OpenedStore, 'records' | 'history'> {
  return { records, history: () => Promise.resolve(history) };
}

interface OwnContents extends Contents {
  readonly records: OwnRecordMaps;
}

/** The contents after some entries more; the maps are changed in place. */
function replayed({ records, history }: OwnContents, entries: readonly JournalEntry[]): OwnContents {
  let after = history;
  for (const entry of entries) {
    after = advanced(after, records, entry);
    change(records, entry.changes);
  }
  return { records, history: after };
}

/** Mismatches in which the store may hold acknowledged saves that the journal has lost. */
const beyondJournal: ReadonlySet<RebuildReason> = new Set(['other-library', 'other-journal', 'ahead-of-journal']);
/** Most changes in one save that gives records back; the contract takes more. */
const mostChanges = 1_000;

/** The changes that bring every record of `kept` into `records` where it is missing or different. */
function changesTo(kept: RecordMaps, records: RecordMaps): readonly Change[] {
  return collections.flatMap((collection) => {
    const held: ReadonlyMap<string, unknown> = records[collection];
    const rows: readonly (readonly [string, unknown])[] = [...kept[collection]];
    return (
      rows
        .filter(
          ([id, value]) => JSON.stringify(held.get(id)) !== JSON.stringify(value) && !isOlder(value, held.get(id)),
        )
        // The pair of collection and value comes from one map, which the type checker cannot follow.
        .map(([id, value]) => ({ collection, id, value }) as Change)
    );
  });
}

/** Whether one state of a record says that it was changed before another. */
function isOlder(value: unknown, other: unknown): boolean {
  const [one, later] = [value, other].map((each) =>
    typeof each === 'object' && each !== null && 'modified' in each ? String(each.modified) : null,
  );
  return typeof one === 'string' && typeof later === 'string' && one < later;
}

/** What a run of entries leaves of each record that it touches: its last value, or null where it is removed. */
function latestValues(entries: readonly JournalEntry[]): Map<Collection, Map<string, Change['value']>> {
  const latest = new Map<Collection, Map<string, Change['value']>>();
  for (const { changes } of entries)
    for (const { collection, id, value } of changes) {
      const values = latest.get(collection) ?? new Map<string, Change['value']>();
      latest.set(collection, values.set(id, value));
    }
  return latest;
}

/**
 * Whether Chromium threw the database away because it was damaged: it then opens an empty one without an error, and the
 * only sign is `dataLoss` on `upgradeneeded`, once. Dexie does not pass that event on, so a look without a version comes
 * first; it is taken back before it creates anything.
 */
function lostData(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    let lost = false;
    request.onupgradeneeded = (event) => {
      lost = 'dataLoss' in event && event.dataLoss === 'total';
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      request.result.close();
      resolve(lost);
    };
    request.onerror = (event) => {
      event.preventDefault();
      resolve(lost);
    };
  });
}
