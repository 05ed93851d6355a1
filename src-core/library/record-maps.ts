import { type Change, type Collection, type Holding, type RecordOf, collections } from './records.ts';

/** Every record of the library by collection and id. */
export type RecordMaps = { readonly [Name in Collection]: ReadonlyMap<string, RecordOf[Name]> };
/** Maps that belong to one reader of the journal, who changes them in place. */
export type OwnRecordMaps = { readonly [Name in Collection]: Map<string, RecordOf[Name]> };

export function emptyRecords(): OwnRecordMaps {
  return {
    annotations: new Map(),
    adjustments: new Map(),
    directions: new Map(),
    holdings: new Map(),
    dismissals: new Map(),
    briefs: new Map(),
    searches: new Map(),
    workspace: new Map(),
    settings: new Map(),
  };
}

/** The records after the changes; collections that they do not touch keep their identity. Copies those that they do. */
export function withChanges(records: RecordMaps, changes: readonly Change[]): RecordMaps {
  const next: Record<string, Map<string, unknown>> = {};
  for (const { collection, id, value } of changes) {
    const map = (next[collection] ??= new Map<string, unknown>(records[collection]));
    if (value === null) map.delete(id);
    else map.set(id, value);
  }
  // The journal holds what typed changes wrote, so a value has the type of its collection.
  return { ...records, ...(next as Partial<RecordMaps>) };
}

/** The same records in maps of one's own. */
export function copyOf(records: RecordMaps): OwnRecordMaps {
  return Object.fromEntries(
    collections.map((name) => [name, new Map<string, unknown>(records[name])]),
  ) as OwnRecordMaps;
}

/** Brings changes into maps of one's own: for a run of entries, where a copy for each would cost their product. */
export function change(records: OwnRecordMaps, changes: readonly Change[]): void {
  for (const { collection, id, value } of changes) {
    const map: Map<string, unknown> = records[collection];
    if (value === null) map.delete(id);
    else map.set(id, value);
  }
}

/** The changes that take `changes` back, given the records before them. */
export function inverseOf(records: RecordMaps, changes: readonly Change[]): readonly Change[] {
  const inverse = new Map<string, Change>();
  for (const change of changes) {
    const { collection, id } = change;
    const value = records[collection].get(id) ?? withoutRecord(change);
    // The pair of collection and value comes from one map, which the type checker cannot follow.
    inverse.set(`${collection}/${id}`, { collection, id, value } as Change);
  }
  return [...inverse.values()];
}

/** What stands for a record that was not there before a change: nothing, but an article that it brings in was not held. */
function withoutRecord({ collection, value }: Change): Holding | null {
  return collection === 'holdings' && value?.held === true ? { ...value, held: false } : null;
}

/** How many records each collection holds. */
export function countsOf(records: RecordMaps): Record<Collection, number> {
  return Object.fromEntries(collections.map((name) => [name, records[name].size])) as Record<Collection, number>;
}
