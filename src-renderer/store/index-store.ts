import {
  loadSegment,
  loadVocabulary,
  saveSegment,
  savedFormat,
  savedRules,
  type SegmentFacts,
} from '#core/search/saved-index.ts';
import { SearchIndex } from '#core/search/search-index.ts';
import type { Segment } from '#core/search/segment.ts';
import type { SavedVocabulary } from '#core/search/vocabulary.ts';
import Dexie, { type EntityTable } from 'dexie';

/** What the saved parts make together. */
interface IndexState {
  readonly key: 'state';
  readonly format: number;
  readonly rules: string;
  /** Keys of the segments in their order. */
  readonly segments: readonly number[];
  /** Forms in the vocabulary with all its parts. */
  readonly forms: number;
}

/** The postings are a blob: Chromium reads one several times as fast as an array of its size. */
type SegmentRecord = { readonly key: number; readonly facts: SegmentFacts; readonly postings: Blob };
type LiveRecord = { readonly key: number; readonly live: Uint8Array };
/** Part 0 is a whole vocabulary; each later one the forms that came after the part before it. */
interface VocabularyRecord {
  readonly part: number;
  readonly whole: SavedVocabulary | null;
  readonly forms: readonly string[];
}

const indexDatabaseName = 'warraq-search';

/** What the database holds of the index. */
interface Kept {
  readonly keys: ReadonlyMap<Segment, number>;
  /** Which documents of a segment were live when it was saved. */
  readonly lives: ReadonlyMap<Segment, Uint8Array>;
  /** Forms in all parts of the vocabulary, and in the part that is whole. */
  readonly forms: number;
  readonly wholeForms: number;
  readonly parts: number;
}

const nothingKept: Kept = { keys: new Map(), lives: new Map(), forms: 0, wholeForms: 0, parts: 0 };

interface Snapshot {
  /** Whatever an older index left behind goes. */
  readonly isFirst: boolean;
  readonly gone: number[];
  readonly segments: SegmentRecord[];
  readonly lives: LiveRecord[];
  readonly vocabulary: VocabularyRecord | null;
  readonly state: IndexState;
  readonly kept: Kept;
}

/** Forms that are kept in later parts before the vocabulary is saved whole again. */
const mostLaterForms = 5_000;

class IndexDatabase extends Dexie {
  declare readonly state: EntityTable<IndexState, 'key'>;
  declare readonly segments: EntityTable<SegmentRecord, 'key'>;
  declare readonly live: EntityTable<LiveRecord, 'key'>;
  declare readonly vocabulary: EntityTable<VocabularyRecord, 'part'>;

  constructor(name: string) {
    // What is lost here is made again from the articles: no need to wait for the disk.
    super(name, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ state: 'key', segments: 'key', live: 'key', vocabulary: 'part' });
  }
}

/**
 * Keeps a search index in IndexedDB, so that a restart need not index again. Each save writes what is new in one
 * transaction: a process that is killed leaves the index as it was saved before. It is derived from the articles, and
 * thrown away whenever it cannot be trusted.
 */
export class IndexStore {
  readonly #database: IndexDatabase;
  #kept: Kept = nothingKept;
  #nextKey = 1;

  constructor(name = indexDatabaseName) {
    this.#database = new IndexDatabase(name);
  }

  /** The index as it was saved; an empty one when there is none, or it was made by other rules or cannot be read. */
  async load(): Promise<SearchIndex> {
    try {
      return (await this.#read()) ?? (await this.#startAgain());
    } catch {
      return this.#startAgain();
    }
  }

  async #read(): Promise<SearchIndex | null> {
    const database = this.#database;
    const [state, records, lives, parts] = await database.transaction('r', database.tables, () =>
      Promise.all([
        database.state.get('state'),
        database.segments.toArray(),
        database.live.toArray(),
        database.vocabulary.orderBy('part').toArray(),
      ]),
    );
    const [first, ...later] = parts;
    if (state?.format !== savedFormat || state.rules !== savedRules || !first?.whole) return null;
    const added = later.flatMap(({ forms }) => forms);
    const vocabulary = loadVocabulary(first.whole, added);
    if (vocabulary.size !== state.forms) return null;
    const bytes = new Map(
      await Promise.all(records.map(async ({ key, postings }) => [key, await postings.arrayBuffer()] as const)),
    );
    const segments = state.segments.map((key) => {
      const record = records.find((each) => each.key === key);
      const live = lives.find((each) => each.key === key)?.live;
      const postings = bytes.get(key);
      if (record === undefined || live === undefined || postings === undefined)
        throw new Error(`segment ${key} of the search index is missing`);
      return loadSegment(record.facts, postings, live);
    });
    this.#nextKey = Math.max(0, ...state.segments) + 1;
    this.#kept = {
      keys: new Map(segments.map((segment, place) => [segment, state.segments[place] ?? 0])),
      lives: new Map(segments.map((segment) => [segment, segment.live.slice()])),
      forms: vocabulary.size,
      wholeForms: vocabulary.size - added.length,
      parts: parts.length,
    };
    return new SearchIndex(vocabulary, segments);
  }

  async #startAgain(): Promise<SearchIndex> {
    this.#kept = nothingKept;
    try {
      await this.#database.delete();
      await this.#database.open();
    } catch {
      // The next save says why.
    }
    return new SearchIndex();
  }

  /**
   * Writes what has changed since the last save. What is written is the index as it is now: it may go on changing before the
   * promise resolves, and the next save writes that. One save at a time. Rejects when the disk refuses; what was saved before
   * is still there.
   */
  async save(index: SearchIndex): Promise<void> {
    const next = this.#snapshot(index);
    if (next === null) return;
    const database = this.#database;
    await database.transaction('rw', database.tables, async () => {
      if (next.isFirst) await Promise.all(database.tables.map((table) => table.clear()));
      await database.segments.bulkDelete(next.gone);
      await database.live.bulkDelete(next.gone);
      await database.segments.bulkPut(next.segments);
      await database.live.bulkPut(next.lives);
      if (next.vocabulary?.part === 0) await database.vocabulary.clear();
      if (next.vocabulary !== null) await database.vocabulary.put(next.vocabulary);
      await database.state.put(next.state);
    });
    this.#kept = next.kept;
  }

  /** All that a save writes, copied at one moment; null when nothing has changed. */
  #snapshot({ segments, vocabulary }: SearchIndex): Snapshot | null {
    const { keys, lives, forms, wholeForms, parts } = this.#kept;
    const nextKeys = new Map(segments.map((segment) => [segment, keys.get(segment) ?? this.#nextKey++]));
    const nextLives = new Map(segments.map((segment) => [segment, segment.live.slice()]));
    const keyOf = (segment: Segment): number => nextKeys.get(segment) ?? 0;
    const gone = [...keys].filter(([segment]) => !nextKeys.has(segment)).map(([, key]) => key);
    const fresh = segments.filter((segment) => !keys.has(segment));
    const changed = segments.filter((segment) => !isSame(lives.get(segment), segment.live));
    if (fresh.length + gone.length + changed.length === 0) return null;
    const { size } = vocabulary;
    const isWhole = parts === 0 || size - wholeForms > mostLaterForms;
    const later = Array.from({ length: isWhole ? 0 : size - forms }, (_, at) => vocabulary.form(forms + at));
    const hasLater = later.length > 0;
    return {
      isFirst: parts === 0,
      gone,
      segments: fresh.map((segment) => {
        const { facts, bytes } = saveSegment(segment);
        return { key: keyOf(segment), facts, postings: new Blob(bytes as Uint8Array<ArrayBuffer>[]) };
      }),
      lives: changed.map((segment) => ({ key: keyOf(segment), live: nextLives.get(segment) ?? new Uint8Array(0) })),
      vocabulary: isWhole
        ? { part: 0, whole: vocabulary.save(), forms: [] }
        : hasLater
          ? { part: parts, whole: null, forms: later }
          : null,
      state: { key: 'state', format: savedFormat, rules: savedRules, segments: [...nextKeys.values()], forms: size },
      kept: {
        keys: nextKeys,
        lives: nextLives,
        forms: size,
        wholeForms: isWhole ? size : wholeForms,
        parts: isWhole ? 1 : parts + (hasLater ? 1 : 0),
      },
    };
  }

  close(): void {
    this.#database.close();
  }
}

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && one.every((value, at) => value === other[at]);
}
