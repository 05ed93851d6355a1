import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { JournalEntry } from '#core/library/change.ts';
import type { Change, SavedSearchId } from '#core/library/records.ts';
import { MemoryHost } from '../../tests/support/memory-host.ts';
import { aHighlight, keeping } from '../../tests/support/records.ts';
import { WorkingDatabase } from './database.ts';
import { advanced, emptyHistory } from '#core/library/history.ts';
import { emptyRecords, withChanges, type RecordMaps } from '#core/library/record-maps.ts';
import { WorkingStore } from './working-store.ts';

const instant = '2024-02-11T08:00:00.000Z';
let name = '';
let serial = 0;
beforeEach(() => {
  name = `working-store-${String(serial++)}`;
});

const step = (seq: number, id: string): JournalEntry => ({ ...entry(seq, id), step: { of: 'do', name: 'highlight' } });
const undo = (seq: number, of: number, id: string): JournalEntry => ({
  seq,
  time: instant,
  changes: [{ collection: 'annotations', id, value: null }],
  step: { of: 'undo', name: 'highlight', step: of },
});

function entry(seq: number, ...ids: string[]): JournalEntry {
  const changes = ids.map((id) => keeping(aHighlight(id, 'article')));
  return { seq, time: '2024-02-11T08:00:00.000Z', changes };
}

const holding = (records: RecordMaps) => ({ records, history: emptyHistory });

async function open(host: MemoryHost) {
  const store = new WorkingStore(host, name);
  const opened = await store.open(await host.openLibrary());
  return { store, ...opened, history: await opened.history(), ids: [...opened.records.annotations.keys()].sort() };
}

/** Opens, closes and leaves behind a store that holds the journal of `host`. */
async function opened(host: MemoryHost): Promise<void> {
  (await open(host)).store.close();
}

async function tamper(work: (database: WorkingDatabase) => Promise<unknown>): Promise<unknown> {
  const database = new WorkingDatabase(name);
  await database.open();
  const result = await work(database);
  database.close();
  return result;
}

describe('opening the working store', () => {
  it('starts a new library without a word', async () => {
    const { rebuilt, ids } = await open(new MemoryHost());
    expect({ rebuilt, ids }).toEqual({ rebuilt: null, ids: [] });
  });

  it('applies what the journal has gained since', async () => {
    const host = new MemoryHost({ journal: [entry(1, 'a')] });
    await opened(host);
    host.journal.push(entry(2, 'b'), entry(3, 'c'));
    const { rebuilt, ids, store } = await open(host);
    expect({ rebuilt, ids, seq: store.lastSeq }).toEqual({ rebuilt: null, ids: ['a', 'b', 'c'], seq: 3 });
  });

  it('reads a journal longer than one call gives', async () => {
    const journal = Array.from({ length: 2500 }, (_, index) => entry(index + 1, `h${String(index)}`));
    const { ids, store } = await open(new MemoryHost({ journal }));
    expect([ids.length, store.lastSeq]).toEqual([2500, 2500]);
  });

  it.each<[string, (host: MemoryHost) => Promise<MemoryHost | undefined>]>([
    ['missing', () => tamper((database) => database.meta.clear()).then(() => undefined)],
    [
      'other-library',
      (host) => Promise.resolve(new MemoryHost({ journal: host.journal, state: { libraryId: 'library-2' } })),
    ],
    ['ahead-of-journal', (host) => Promise.resolve(new MemoryHost({ journal: host.journal.slice(0, 1) }))],
    ['counts', () => tamper((database) => database.records('annotations').delete('a')).then(() => undefined)],
  ])('rebuilds from the journal when they disagree: %s', async (reason, disturb) => {
    const host = new MemoryHost({ journal: [entry(1, 'a'), entry(2, 'b')] });
    await opened(host);
    const after = (await disturb(host)) ?? host;
    const { rebuilt, ids, store } = await open(after);
    expect(rebuilt).toBe(reason);
    expect(ids).toEqual(after.journal.flatMap(({ changes }) => changes.map(({ id }) => id)));
    store.close();
    expect((await open(after)).rebuilt).toBeNull();
  });

  it.each([
    ['cut short', 1, 'library-1'],
    ['lost with everything beside it', 0, 'library-2'],
  ])('gives back to a journal that was %s what only the store still holds', async (_, left, libraryId) => {
    const host = new MemoryHost({ journal: [entry(1, 'a'), entry(2, 'b')] });
    await opened(host);
    const after = new MemoryHost({ journal: host.journal.slice(0, left), state: { libraryId } });
    expect((await open(after)).ids.toSorted()).toEqual(['a', 'b']);
    const saved = after.journal.flatMap(({ changes }) => changes.map(({ id }) => id));
    expect(saved.toSorted()).toEqual(['a', 'b']);
  });

  it('is left as it is while the journal cannot take what only it holds', async () => {
    const host = new MemoryHost({ journal: [entry(1, 'a'), entry(2, 'b')] });
    await opened(host);
    const lost = new MemoryHost({ state: { libraryId: 'library-2' } });
    lost.failNextSave = 'disk-full';
    const full = await open(lost);
    expect([full.ids, full.refused, full.rebuilt]).toEqual([['a', 'b'], 'disk-full', null]);
    full.store.close();
    expect(lost.journal).toEqual([]);
    const again = await open(lost);
    expect([again.ids, again.refused, again.rebuilt]).toEqual([['a', 'b'], null, 'other-library']);
    expect(lost.journal.flatMap(({ changes }) => changes.map(({ id }) => id)).toSorted()).toEqual(['a', 'b']);
  });

  it('gives back to a journal that went on without it, but nothing older than what stands there', async () => {
    const host = new MemoryHost({ journal: [entry(1, 'a'), entry(2, 'b')] });
    await opened(host);
    const newer = { ...aHighlight('b', 'article', 3), modified: '2025-01-01T00:00:00.000Z' };
    const other = [1, 2, 3].map((seq) => ({ seq, time: '2025-01-01T00:00:00.000Z', changes: [keeping(newer)] }));
    const { records, ids, rebuilt } = await open(new MemoryHost({ journal: other }));
    expect([ids, rebuilt, records.annotations.get('b')]).toEqual([['a', 'b'], 'other-journal', newer]);
  });

  it('rebuilds when Chromium says that it threw the database away', async () => {
    const host = new MemoryHost({ journal: [entry(1, 'a')] });
    await opened(host);
    await Dexie.delete(name);
    const dispatch = vi.spyOn(IDBOpenDBRequest.prototype, 'dispatchEvent').mockImplementation(function (
      this: IDBOpenDBRequest,
      event: Event,
    ) {
      if (event.type === 'upgradeneeded') Object.assign(event, { dataLoss: 'total' });
      dispatch.mockRestore();
      return this.dispatchEvent(event);
    });
    const { rebuilt, ids } = await open(host);
    expect({ rebuilt, ids }).toEqual({ rebuilt: 'data-loss', ids: ['a'] });
  });

  it('makes the database anew when it cannot be opened', async () => {
    const host = new MemoryHost({ journal: [entry(1, 'a')] });
    const strange = new Dexie(name);
    strange.version(1).stores({ meta: 'key', annotations: 'otherKey' });
    await strange.open();
    strange.close();
    const { rebuilt, ids, store } = await open(host);
    expect({ rebuilt, ids, seq: store.lastSeq }).toEqual({ rebuilt: 'unreadable', ids: ['a'], seq: 1 });
  });

  it.each([
    ['line 1', 1],
    ['a line in the middle', 700],
    ['the last line of a call', 1000],
    ['the first line of the next call', 1001],
  ])('opens and goes on saving after %s is damaged', async (_case, damaged) => {
    const whole = Array.from({ length: 1500 }, (_, index) => entry(index + 1, `h${String(index + 1)}`));
    const host = new MemoryHost({ journal: whole.filter(({ seq }) => seq !== damaged) });
    const { rebuilt, records, ids, store } = await open(host);
    expect({ rebuilt, held: ids.length, seq: store.lastSeq }).toEqual({ rebuilt: 'missing', held: 1499, seq: 1500 });
    const fresh = entry(1501, 'fresh');
    host.journal.push(fresh);
    await store.applyFresh(fresh, holding(withChanges(records, fresh.changes)));
    store.close();
    const again = await open(host);
    expect([again.rebuilt, again.ids.length, again.store.lastSeq]).toEqual([null, 1500, 1501]);
  });

  it('is rebuilt when a record is not what its collection holds', async () => {
    const host = new MemoryHost({ journal: [entry(1, 'a')] });
    await opened(host);
    await tamper((database) => database.records('annotations').put({ id: 'a', value: {} as never }));
    const { rebuilt, records } = await open(host);
    expect({ rebuilt, held: records.annotations.get('a') }).toEqual({
      rebuilt: 'unreadable',
      held: aHighlight('a', 'article'),
    });
  });

  it('shows the journal alone when no database can be had', async () => {
    const refuse = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    const { ids, rebuilt } = await open(new MemoryHost({ journal: [entry(1, 'a'), entry(2, 'b')] }));
    refuse.mockRestore();
    expect({ ids, rebuilt }).toEqual({ ids: ['a', 'b'], rebuilt: 'unreadable' });
  });
});

describe('the history', () => {
  const journal = [step(1, 'a'), step(2, 'b'), entry(3, 'c'), undo(4, 2, 'b')];
  const numbers = ({ history }: Awaited<ReturnType<typeof open>>) => ({
    done: history.done.map(({ seq }) => seq),
    undone: history.undone.map(({ seq }) => seq),
  });

  it('is read back as it was written, one entry after the other', async () => {
    const host = new MemoryHost();
    const first = await open(host);
    let contents = { records: first.records, history: first.history };
    for (const next of journal) {
      host.journal.push(next);
      contents = {
        records: withChanges(contents.records, next.changes),
        history: advanced(contents.history, contents.records, next),
      };
      await first.store.apply([next], contents);
    }
    first.store.close();
    const again = await open(host);
    expect([again.rebuilt, again.history]).toEqual([null, contents.history]);
    expect(numbers(again)).toEqual({ done: [1], undone: [2] });
  });

  it('is gained from what the journal has more, over what it was', async () => {
    const host = new MemoryHost({ journal: journal.slice(0, 2) });
    await opened(host);
    host.journal.push(...journal.slice(2));
    expect(numbers(await open(host))).toEqual({ done: [1], undone: [2] });
  });

  it.each<[string, (database: WorkingDatabase) => Promise<unknown>]>([
    ['a step is missing', (database) => database.steps.delete(1)],
    ['a step is not one', (database) => database.steps.put({ seq: 1, name: 'x' } as never)],
  ])('is read anew from the journal when %s, and is then whole', async (_case, disturb) => {
    const host = new MemoryHost({ journal });
    const { history } = await open(host);
    await tamper(disturb);
    const again = await open(host);
    expect([again.rebuilt, again.history]).toEqual([null, history]);
    host.journal.push(entry(5, 'd'));
    const records = withChanges(again.records, entry(5, 'd').changes);
    await again.store.apply([entry(5, 'd')], { records, history });
    again.store.close();
    const kept = await tamper((database) => database.steps.count());
    expect([(await open(host)).history, kept]).toEqual([history, 2]);
  });

  it('is there without a working store', async () => {
    const refuse = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    const without = await open(new MemoryHost({ journal }));
    refuse.mockRestore();
    expect(numbers(without)).toEqual({ done: [1], undone: [2] });
  });

  it('is empty for a journal that is older than it', async () => {
    expect(numbers(await open(new MemoryHost({ journal: [entry(1, 'a'), entry(2, 'b')] })))).toEqual({
      done: [],
      undone: [],
    });
  });
});

describe('applying entries', () => {
  it('keeps all of a batch or nothing of it', async () => {
    const host = new MemoryHost({ journal: [entry(1, 'a')] });
    const { store } = await open(host);
    const broken: JournalEntry = {
      ...entry(2, 'b'),
      changes: [...entry(2, 'b').changes, { collection: 'briefs', id: 'x', value: (() => 0) as never }],
    };
    await expect(store.apply([broken], holding(emptyRecords()))).rejects.toThrow();
    store.close();
    const again = await open(host);
    expect({ ids: again.ids, rebuilt: again.rebuilt }).toEqual({ ids: ['a'], rebuilt: null });
  });

  it.each([
    ['that it already holds', [entry(1, 'a')]],
    ['that do not rise', [entry(3, 'c'), entry(2, 'b')]],
  ])('refuses entries %s', async (_case, entries) => {
    const { store } = await open(new MemoryHost({ journal: [entry(1, 'a')] }));
    await expect(store.apply(entries, holding(emptyRecords()))).rejects.toThrow('does not rise');
  });

  it('fetches what it misses before a fresh entry, however much that is', async () => {
    const host = new MemoryHost({ journal: [entry(1, 'a')] });
    const { store, records } = await open(host);
    for (let seq = 2; seq <= 2500; seq += 1) host.journal.push(entry(seq, `h${String(seq)}`));
    const all = withChanges(
      records,
      host.journal.flatMap(({ changes }) => changes),
    );
    await store.applyFresh(entry(2500, 'h2500'), holding(all));
    store.close();
    const again = await open(host);
    expect([again.rebuilt, again.ids.length, again.store.lastSeq]).toEqual([null, 2500, 2500]);
  });
});

describe('the schema', () => {
  it('has in version 4 one table for each collection, and those of the history, the texts and meta', async () => {
    const database = new WorkingDatabase(name);
    await database.open();
    expect(database.verno).toBe(4);
    expect(database.tables.map((table) => [table.name, table.schema.primKey.src]).sort()).toEqual([
      ['adjustments', 'id'],
      ['annotations', 'id'],
      ['briefs', 'id'],
      ['directions', 'id'],
      ['dismissals', 'id'],
      ['holdings', 'id'],
      ['meta', 'key'],
      ['searches', 'id'],
      ['settings', 'id'],
      ['steps', 'seq'],
      ['texts', 'version'],
      ['workspace', 'id'],
    ]);
  });

  it('takes a store of version 3 over as it stands, and holds its articles', async () => {
    const host = new MemoryHost();
    await host.save([keeping(aHighlight('a', 'article'))]);
    const older = new Dexie(name);
    older.version(1).stores({ meta: 'key', annotations: 'id', adjustments: 'id', dismissals: 'id', briefs: 'id' });
    older.version(2).stores({ workspace: 'id', settings: 'id', searches: 'id' });
    older.version(3).stores({ directions: 'id', steps: 'seq', texts: 'version' });
    await older.table('annotations').put({ id: 'a', value: aHighlight('a', 'article') });
    await older.table('meta').put({ key: 'state', libraryId: 'library-1', lastSeq: 1, counts: { annotations: 1 } });
    older.close();
    const opened = await open(host);
    expect(opened.rebuilt).toBeNull();
    expect([opened.ids, opened.records.holdings.size]).toEqual([['a'], 0]);
  });

  it('takes a store of version 2 over as it stands, and has the steps that are done from then on', async () => {
    const host = new MemoryHost({ journal: [step(1, 'a')] });
    const older = new Dexie(name);
    older.version(1).stores({ meta: 'key', annotations: 'id', adjustments: 'id', dismissals: 'id' });
    older.version(2).stores({ briefs: 'id', workspace: 'id', settings: 'id', searches: 'id' });
    await older.table('annotations').put({ id: 'a', value: aHighlight('a', 'article') });
    await older.table('meta').put({ key: 'state', libraryId: 'library-1', lastSeq: 1, counts: { annotations: 1 } });
    older.close();
    host.journal.push(step(2, 'b'));
    const { rebuilt, ids, history, store } = await open(host);
    expect([rebuilt, ids, history.done.map(({ seq }) => seq)]).toEqual([null, ['a', 'b'], [2]]);
    store.close();
    expect((await open(host)).rebuilt).toBeNull();
  });

  it('takes a store of version 1 over as it stands', async () => {
    const host = new MemoryHost({ journal: [entry(1, 'a')] });
    const value = aHighlight('a', 'article');
    const counts = { annotations: 1, adjustments: 0, dismissals: 0, briefs: 0, workspace: 0, settings: 0 };
    const older = new Dexie(name);
    older.version(1).stores({
      meta: 'key',
      annotations: 'id',
      adjustments: 'id',
      dismissals: 'id',
      briefs: 'id',
      workspace: 'id',
      settings: 'id',
    });
    await older.table('annotations').put({ id: 'a', value });
    await older.table('meta').put({ key: 'state', libraryId: 'library-1', lastSeq: 1, counts });
    older.close();

    const { rebuilt, ids, records, store } = await open(host);
    expect({ rebuilt, ids, searches: records.searches.size }).toEqual({ rebuilt: null, ids: ['a'], searches: 0 });
    const search: Change = {
      collection: 'searches',
      id: 's',
      value: { id: 's' as SavedSearchId, name: 'القوات', text: 'القوات', level: 'stemmed', created: instant },
    };
    const saved = await host.save([search]);
    if (!saved.ok) throw new Error('not saved');
    await store.applyFresh(saved.entry, holding(withChanges(records, [search])));
    store.close();
    const again = await open(host);
    expect([again.rebuilt, [...again.records.searches.keys()]]).toEqual([null, ['s']]);
  });
});
