import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ink } from '#core/annotation/annotation.ts';
import { aHighlight, keeping } from '../../tests/support/records.ts';
import { mostChangesInSave, type JournalEntry } from './change.ts';
import { advanced, emptyHistory, historyLimits, type History } from './history.ts';
import { emptyRecords, withChanges, type RecordMaps } from './record-maps.ts';
import type { Change } from './records.ts';
import type { StepMark } from './step.ts';

const ink = (number: Ink, id = 'h'): Change => keeping(aHighlight(id, 'a', number));
const gone = (id = 'h'): Change => ({ collection: 'annotations', id, value: null });

function entry(seq: number, changes: readonly Change[], step?: StepMark): JournalEntry {
  const bare = { seq, time: '2024-02-11T08:00:00.000Z', changes };
  return step === undefined ? bare : { ...bare, step };
}
const did = (seq: number, change: Change, joins?: string): JournalEntry =>
  entry(seq, [change], { of: 'do', name: 'recolour', ...(joins === undefined ? {} : { joins }) });
const undid = (seq: number, change: Change, step: number): JournalEntry =>
  entry(seq, [change], { of: 'undo', name: 'recolour', step });
const redid = (seq: number, change: Change, step: number): JournalEntry =>
  entry(seq, [change], { of: 'redo', name: 'recolour', step });

interface Read {
  readonly records: RecordMaps;
  readonly history: History;
}

function read(entries: readonly JournalEntry[]): Read {
  return entries.reduce<Read>(
    ({ records, history }, next) => ({
      records: withChanges(records, next.changes),
      history: advanced(history, records, next),
    }),
    { records: emptyRecords(), history: emptyHistory },
  );
}

/** What is done and undone: the number of each step with the changes that it would make. */
function sides({ history }: Read) {
  const shown = ({ seq, changes }: History['done'][number]) => [seq, ...changes.map(({ value }) => inkOf(value))];
  return { done: history.done.map(shown), undone: history.undone.map(shown) };
}
const inkOf = (value: Change['value']): unknown => (value !== null && 'ink' in value ? value.ink : value);

const cases: readonly (readonly [string, readonly JournalEntry[], ReturnType<typeof sides>])[] = [
  ['nothing of an older journal, whose entries are no steps', [entry(1, [ink(1)])], { done: [], undone: [] }],
  [
    'what takes each step back',
    [did(1, ink(1)), did(2, ink(2))],
    {
      done: [
        [1, null],
        [2, 1],
      ],
      undone: [],
    },
  ],
  [
    'what does a step again that was taken back',
    [did(1, ink(1)), did(2, ink(2)), undid(3, ink(1), 2)],
    { done: [[1, null]], undone: [[2, 2]] },
  ],
  [
    'a step that was done again, under its number',
    [did(1, ink(1)), undid(2, gone(), 1), redid(3, ink(1), 1)],
    { done: [[1, null]], undone: [] },
  ],
  [
    'nothing of what was taken back before a new step',
    [did(1, ink(1)), undid(2, gone(), 1), did(3, ink(2))],
    { done: [[3, null]], undone: [] },
  ],
  [
    'one step of those that join, under the number of the last',
    [did(1, ink(1), 'x'), did(2, ink(2), 'x'), did(3, ink(3), 'y')],
    {
      done: [
        [2, null],
        [3, 2],
      ],
      undone: [],
    },
  ],
  [
    'what the reader had when a step is done again over a change that was none',
    [did(1, ink(1)), entry(2, [ink(5)]), undid(3, gone(), 1)],
    { done: [], undone: [[1, 5]] },
  ],
  [
    'its steps when one is taken back whose own line is lost',
    [did(1, ink(1)), undid(3, ink(1), 2)],
    { done: [[1, null]], undone: [] },
  ],
  [
    'both of two steps taken back when the line of the first undo is lost',
    [did(1, ink(1)), did(2, ink(2)), undid(4, gone(), 1)],
    {
      done: [],
      undone: [
        [2, 2],
        [1, 1],
      ],
    },
  ],
  [
    'both of two steps done again when the line of the first redo is lost',
    [did(1, ink(1)), did(2, ink(2)), undid(3, ink(1), 2), undid(4, gone(), 1), redid(6, ink(2), 2)],
    {
      done: [
        [1, null],
        [2, 1],
      ],
      undone: [],
    },
  ],
];

describe('the history of a journal has', () => {
  it.each(cases)('%s', (_case, entries, expected) => {
    expect(sides(read(entries))).toEqual(expected);
  });

  it('two steps that would join but together change more than one save may', () => {
    const many = (from: number): Change[] =>
      Array.from({ length: mostChangesInSave - 1 }, (_, index) => gone(String(from + index)));
    const mark: StepMark = { of: 'do', name: 'recolour', joins: 'x' };
    const { history } = read([entry(1, many(0), mark), entry(2, many(mostChangesInSave), mark)]);
    expect(history.done.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it(`the latest ${String(historyLimits.steps)} steps`, () => {
    const entries = Array.from({ length: historyLimits.steps + 20 }, (_, index) => did(index + 1, ink(1)));
    const { done } = read(entries).history;
    expect([done.length, done[0]?.seq]).toEqual([historyLimits.steps, 21]);
  });

  it('fewer where they are very long, and always the latest', () => {
    const long = historyLimits.length / 10;
    const value = { ...aHighlight('h', 'a'), label: 'م'.repeat(long) } as ReturnType<typeof aHighlight>;
    const entries = Array.from({ length: 30 }, (_, index) => did(index + 1, { ...ink(1), value } as Change));
    const { done } = read(entries).history;
    expect(done.map(({ seq }) => seq)).toEqual(Array.from({ length: 9 }, (_, index) => index + 22));
    expect(done.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(historyLimits.length);
    const huge = { ...value, label: 'م'.repeat(historyLimits.length) } as typeof value;
    const one = read([did(1, { ...ink(1), value: huge } as Change), did(2, ink(2))]).history.done;
    expect(one.map(({ seq }) => seq)).toEqual([2]);
  });
});

type Act = { readonly kind: 'do'; readonly ink: Ink; readonly id: string } | { readonly kind: 'undo' | 'redo' };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant('do' as const),
    ink: fc.constantFrom<Ink>(1, 2, 3),
    id: fc.constantFrom('a', 'b'),
  }),
  fc.constantFrom<Act>({ kind: 'undo' }, { kind: 'redo' }),
);

/** The entries of acts, each made as the window makes them: from the history as it then is. */
function journalOf(acts: readonly Act[]): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const next of acts) {
    const seq = entries.length + 1;
    const { history } = read(entries);
    if (next.kind === 'do') entries.push(did(seq, ink(next.ink, next.id)));
    else {
      const step = history[next.kind === 'undo' ? 'done' : 'undone'].at(-1);
      if (step !== undefined)
        entries.push(entry(seq, step.changes, { of: next.kind, name: 'recolour', step: step.seq }));
    }
  }
  return entries;
}

describe('over any acts', () => {
  it('its steps, taken back one after the other, lead to where there was nothing', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const { records, history } = read(journalOf(acts));
        const emptied = history.done.toReversed().reduce((now, { changes }) => withChanges(now, changes), records);
        expect(emptied.annotations.size).toBe(0);
      }),
    );
  });

  it('stays in order, whichever lines are lost', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), fc.func(fc.boolean()), (acts, isLost) => {
        const { done, undone } = read(journalOf(acts).filter(({ seq }) => !isLost(seq))).history;
        const numbers = [...done, ...undone.toReversed()].map(({ seq }) => seq);
        expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => one - other));
      }),
    );
  });
});
