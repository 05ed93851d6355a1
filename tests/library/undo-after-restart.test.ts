import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { AnnotationId, Highlight, Ink } from '#core/annotation/annotation.ts';
import type { Change } from '#core/library/records.ts';
import type { StepName } from '#core/library/step.ts';
import { failingFiles, type Fault } from '#main/files/failing-files.ts';
import { disk, type FileSystem } from '#main/files/file-system.ts';
import { temporaryFolders } from '#main/files/temporary-folders.ts';
import { Library } from '../../src-renderer/store/library.svelte.ts';
import { WorkingStore } from '../../src-renderer/store/working-store.ts';
import { JournalHost } from '../support/journal-host.ts';
import { aHighlight, keeping } from '../support/records.ts';

const temporaryFolder = temporaryFolders(afterAll);
afterEach(() => {
  vi.restoreAllMocks();
});

const names = ['highlight', 'recolour', 'remove-highlight'] as const satisfies readonly StepName[];

/** One record's new value: an ink, or none. */
interface Value {
  readonly id: string;
  readonly ink: Ink | null;
}

interface Done {
  readonly name: StepName;
  readonly joins: string | null;
  /** Every record as JSON, before and after. */
  readonly from: ReadonlyMap<string, string>;
  readonly to: ReadonlyMap<string, string>;
}

/** What the reader should see, kept in the plainest way: every state whole. */
class Oracle {
  records: ReadonlyMap<string, string> = new Map();
  done: readonly Done[] = [];
  undone: readonly Done[] = [];

  copy(): Oracle {
    return Object.assign(new Oracle(), this);
  }

  commit(name: StepName, values: readonly Value[], joins: string | null): void {
    const to = new Map(this.records);
    for (const { id, ink } of values)
      if (ink === null) to.delete(id);
      else to.set(id, JSON.stringify(highlight(id, ink)));
    const latest = this.done.at(-1);
    const joined = joins !== null && latest?.joins === joins;
    const from = joined ? latest.from : this.records;
    this.done = [...(joined ? this.done.slice(0, -1) : this.done), { name, joins, from, to }];
    this.undone = [];
    this.records = to;
  }

  undo(): void {
    const step = this.done.at(-1);
    if (step === undefined) return;
    this.done = this.done.slice(0, -1);
    this.undone = [...this.undone, step];
    this.records = step.from;
  }

  redo(): void {
    const step = this.undone.at(-1);
    if (step === undefined) return;
    this.undone = this.undone.slice(0, -1);
    this.done = [...this.done, step];
    this.records = step.to;
  }

  /** In the words of what a library shows. */
  get shown() {
    const record = (values: ReadonlyMap<string, string>) => [...values.values()].toSorted();
    return {
      records: record(this.records),
      undo: this.done.at(-1)?.name ?? null,
      redo: this.undone.at(-1)?.name ?? null,
    };
  }
}

function highlight(id: string, ink: Ink): Highlight {
  return { ...aHighlight(id, 'article', ink), id: id as AnnotationId };
}

function shown(library: Library) {
  return {
    records: library.annotations.map((record) => JSON.stringify(record)).toSorted(),
    undo: library.nextUndo,
    redo: library.nextRedo,
  };
}

const changesOf = (values: readonly Value[]): readonly Change[] =>
  values.map(({ id, ink }) =>
    ink === null ? { collection: 'annotations', id, value: null } : keeping(highlight(id, ink)),
  );

/** The desk moves between steps, as it does with every scroll. */
const moveDesk = (library: Library, brief: string) =>
  library.keep([{ collection: 'workspace', id: 'desk', value: { ...library.desk, brief } }]);

let databases = 0;

/** A library on a disk that ends and starts again. */
class Life {
  readonly folder = temporaryFolder();
  readonly database = `undo-${String(databases++)}`;
  #host!: JournalHost;
  library!: Library;

  async start(files: FileSystem = disk): Promise<this> {
    this.#host = await JournalHost.open(this.folder, files);
    this.library = await Library.open(this.#host, this.database);
    // The history comes in behind the library.
    await this.library.settle();
    return this;
  }

  async end(): Promise<void> {
    await this.library.close();
    await this.#host.end();
  }
}

const values = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('a', 'b', 'c'), ink: fc.constantFrom<Ink | null>(1, 2, 3, null) }),
  { minLength: 1, maxLength: 3, selector: ({ id }) => id },
);
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('commit' as const),
      name: fc.constantFrom(...names),
      values,
      joins: fc.constantFrom(null, null, 'x', 'y'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'desk' as const }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      { kind: 'restart' as const },
      { kind: 'restart without the store' as const },
      // As a kill between the two does, and a store that is full.
      { kind: 'store refuses' as const },
    ),
  },
);

// Every save and start goes to the disk.
describe('undo and redo', { timeout: 60_000 }, () => {
  it('agree with a history that keeps every state whole, over restarts, lost stores and refused saves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 18 }), async (acts) => {
        const life = await new Life().start();
        const oracle = new Oracle();
        for (const [index, next] of acts.entries()) {
          if (next.kind === 'commit') {
            oracle.commit(next.name, next.values, next.joins);
            await life.library.commit(next.name, changesOf(next.values), next.joins ?? undefined);
          } else if (next.kind === 'undo' || next.kind === 'redo') {
            oracle[next.kind]();
            await life.library[next.kind]();
          } else if (next.kind === 'desk') await moveDesk(life.library, String(index));
          else if (next.kind === 'store refuses')
            vi.spyOn(WorkingStore.prototype, 'apply').mockRejectedValueOnce(new Error('quota'));
          else {
            await life.end();
            vi.restoreAllMocks();
            if (next.kind === 'restart without the store') await Dexie.delete(life.database);
            await life.start();
          }
          expect(shown(life.library)).toEqual(oracle.shown);
        }
        await life.end();
        vi.restoreAllMocks();
      }),
      { numRuns: 25 },
    );
  });

  it.each<[Fault, boolean]>([
    ['ENOSPC', false],
    ['EIO', true],
    ['short-write', true],
  ])('take back, after a start, exactly what the disk took (%s, lasting: %s)', async (fault, lasting) => {
    // Opening makes five calls; every later one is of a save.
    for (let failAt = 6; failAt <= 17; failAt += 1) {
      const life = await new Life().start(failingFiles(disk, failAt, fault, lasting));
      const { library } = life;
      const oracle = new Oracle();
      /** What stands on the disk when a line that failed could not be taken back either. */
      const other: Oracle[] = [];
      const attempt = async (work: (oracle: Oracle) => void, save: () => Promise<boolean>): Promise<void> => {
        const after = oracle.copy();
        work(after);
        if (await save()) work(oracle);
        else other.push(after);
      };
      const commit = (name: StepName, id: string, ink: Ink | null) =>
        attempt(
          (model) => {
            model.commit(name, [{ id, ink }], null);
          },
          () => library.commit(name, changesOf([{ id, ink }])),
        );
      const move = (of: 'undo' | 'redo') =>
        attempt(
          (model) => {
            model[of]();
          },
          async () => (await library[of]()) !== null || library.saveState.kind !== 'failed',
        );
      await commit('highlight', 'a', 1);
      await commit('recolour', 'a', 2);
      await move('undo');
      await move('redo');
      await commit('remove-highlight', 'a', null);
      await move('undo');
      await life.end();
      await life.start();
      const found = shown(life.library);
      const model =
        [oracle, ...other.slice(0, 1)].find((each) => JSON.stringify(each.shown) === JSON.stringify(found)) ?? oracle;
      expect(found).toEqual(model.shown);
      while (model.done.length > 0) {
        model.undo();
        await life.library.undo();
        expect(shown(life.library)).toEqual(model.shown);
      }
      expect(await life.library.undo()).toBeNull();
      await life.end();
    }
  });
});
