import { loadSegment, loadVocabulary, saveSegment, savedFormat, type SegmentFacts } from '#core/search/saved-index.ts';
import { SearchIndex } from '#core/search/search-index.ts';
import type { Segment } from '#core/search/segment.ts';
import { stillFolds, type SavedVocabulary } from '#core/search/vocabulary.ts';
import Dexie, { type EntityTable } from 'dexie';

/** What the saved parts make together. */
interface IndexState {
  readonly key: 'state';
  readonly format: number;
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
  readonly #keys = new Map<Segment, number>();
  /** Which documents of a segment were live when it was saved. */
  readonly #live = new Map<Segment, Uint8Array>();
  #nextKey = 1;
  #wholeForms = 0;
  #forms = 0;
  #parts = 0;

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
    if (state?.format !== savedFormat || !first?.whole) return null;
    const added = later.flatMap(({ forms }) => forms);
    const vocabulary = loadVocabulary(first.whole, added);
    if (vocabulary.size !== state.forms || !stillFolds(vocabulary)) return null;
    const bytes = new Map(
      await Promise.all(records.map(async ({ key, postings }) => [key, await postings.arrayBuffer()] as const)),
    );
    const segments = state.segments.map((key) => {
      const record = records.find((each) => each.key === key);
      const live = lives.find((each) => each.key === key)?.live;
      const postings = bytes.get(key);
      if (record === undefined || live === undefined || postings === undefined)
        throw new Error(`segment ${key} of the search index is missing`);
      const segment = loadSegment(record.facts, postings, live);
      this.#keys.set(segment, key);
      this.#live.set(segment, live.slice());
      return segment;
    });
    this.#nextKey = Math.max(0, ...state.segments) + 1;
    this.#wholeForms = vocabulary.size - added.length;
    this.#forms = vocabulary.size;
    this.#parts = parts.length;
    return new SearchIndex(vocabulary, segments);
  }

  async #startAgain(): Promise<SearchIndex> {
    this.#keys.clear();
    this.#live.clear();
    this.#parts = 0;
    this.#forms = 0;
    this.#wholeForms = 0;
    try {
      await this.#database.delete();
      await this.#database.open();
    } catch {
      // The next save says why.
    }
    return new SearchIndex();
  }

  /** Writes what has changed since the last save. Rejects when the disk refuses; what was saved before is still there. */
  async save(index: SearchIndex): Promise<void> {
    const database = this.#database;
    const { segments, vocabulary } = index;
    const fresh = segments.filter((segment) => !this.#keys.has(segment));
    const keyOf = new Map(segments.map((segment) => [segment, this.#keys.get(segment) ?? this.#nextKey++]));
    const gone = [...this.#keys].filter(([segment]) => !keyOf.has(segment)).map(([, key]) => key);
    const changed = segments.filter((segment) => !isSame(this.#live.get(segment), segment.live));
    // The first save also replaces what an older index left behind.
    const isWhole = this.#parts === 0 || vocabulary.size - this.#wholeForms > mostLaterForms;
    const forms = Array.from({ length: isWhole ? 0 : vocabulary.size - this.#forms }, (_, at) =>
      vocabulary.form(this.#forms + at),
    );
    if (fresh.length + gone.length + changed.length === 0) return;
    await database.transaction('rw', database.tables, async () => {
      await database.segments.bulkDelete(gone);
      await database.live.bulkDelete(gone);
      await database.segments.bulkPut(
        fresh.map((segment) => {
          const { facts, bytes } = saveSegment(segment);
          return { key: keyOf.get(segment) ?? 0, facts, postings: new Blob(bytes as Uint8Array<ArrayBuffer>[]) };
        }),
      );
      await database.live.bulkPut(changed.map((segment) => ({ key: keyOf.get(segment) ?? 0, live: segment.live })));
      if (isWhole) {
        await database.vocabulary.clear();
        await database.vocabulary.put({ part: 0, whole: vocabulary.save(), forms: [] });
      } else if (forms.length > 0) await database.vocabulary.put({ part: this.#parts, whole: null, forms });
      const state = {
        key: 'state' as const,
        format: savedFormat,
        segments: [...keyOf.values()],
        forms: vocabulary.size,
      };
      await database.state.put(state);
    });
    this.#keys.clear();
    this.#live.clear();
    for (const [segment, key] of keyOf) {
      this.#keys.set(segment, key);
      this.#live.set(segment, segment.live.slice());
    }
    if (isWhole) this.#wholeForms = vocabulary.size;
    if (isWhole) this.#parts = 1;
    else if (forms.length > 0) this.#parts += 1;
    this.#forms = vocabulary.size;
  }

  close(): void {
    this.#database.close();
  }
}

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && one.every((value, at) => value === other[at]);
}
