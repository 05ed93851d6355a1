import type { AnnotationEntry } from '#core/annotation/annotation-list.ts';
import type { AnnotationId } from '#core/annotation/annotation.ts';
import type { EntryRow } from './notes-state.svelte.ts';

/** Which row the keyboard is on and which annotations are selected; a selection holds annotations, not rows. */
export class RowSelection {
  readonly #rowsNow: () => readonly EntryRow[];
  #key = $state<string | null>(null);
  #at = $state(0);
  #selected = $state.raw<ReadonlySet<AnnotationId>>(new Set());
  #toggled: string | null = null;
  /** Where a stretch of rows began, and what was selected before it; null until a stretch begins. */
  #stretch: { readonly from: number; readonly before: ReadonlySet<AnnotationId> } | null = null;

  readonly #current = $derived.by(() => {
    const rows = this.#rowsNow();
    // Where the row itself has gone, the one that has taken its place.
    return rows.find(({ key }) => key === this.#key) ?? rows[Math.min(this.#at, rows.length - 1)];
  });
  readonly #shown = $derived.by(() => {
    const shown = new Map(this.#rowsNow().map(({ entry }) => [entry.id, entry]));
    return [...shown.values()].filter(({ id }) => this.#selected.has(id));
  });

  constructor(rowsNow: () => readonly EntryRow[]) {
    this.#rowsNow = rowsNow;
  }

  get current(): EntryRow | undefined {
    return this.#current;
  }
  /** What is selected and shown, each once, in the order of the list. */
  get selected(): readonly AnnotationEntry[] {
    return this.#shown;
  }

  isSelected(id: AnnotationId): boolean {
    return this.#selected.has(id);
  }

  goTo(row: EntryRow): void {
    this.#stretch = null;
    this.#place(row);
  }

  /** Moves by rows, staying within the list; with `extending` the rows on the way are selected. */
  move(by: number, extending = false): EntryRow | undefined {
    const rows = this.#rowsNow();
    const current = this.#current;
    if (current === undefined) return undefined;
    const row = rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(current) + by))];
    if (row === undefined) return undefined;
    if (extending) this.extendTo(row);
    else this.goTo(row);
    return row;
  }

  /** Selects from the row that was toggled last to the current one, both included. */
  selectFromLast(): void {
    const rows = this.#rowsNow();
    const current = this.#current;
    if (current === undefined) return;
    const last = rows.findIndex(({ key }) => key === this.#toggled);
    const at = rows.indexOf(current);
    const from = last < 0 ? at : last;
    const stretch = rows.slice(Math.min(from, at), Math.max(from, at) + 1);
    this.#selected = new Set([...this.#selected, ...stretch.map(({ entry }) => entry.id)]);
    this.#toggled = current.key;
  }

  toggle(row: EntryRow): void {
    const selected = new Set(this.#selected);
    if (!selected.delete(row.entry.id)) selected.add(row.entry.id);
    this.#selected = selected;
    this.#toggled = row.key;
    this.goTo(row);
  }

  /** Selects the rows from where the stretch began, or from the current one, to `row`. */
  extendTo(row: EntryRow): void {
    const rows = this.#rowsNow();
    const current = this.#current;
    this.#stretch ??= { from: Math.max(0, current === undefined ? 0 : rows.indexOf(current)), before: this.#selected };
    const { from, before } = this.#stretch;
    const to = rows.indexOf(row);
    const stretch = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.#selected = new Set([...before, ...stretch.map(({ entry }) => entry.id)]);
    this.#place(row);
  }

  selectAll(): void {
    this.#selected = new Set(this.#rowsNow().map(({ entry }) => entry.id));
  }

  clear(): void {
    this.#selected = new Set();
    this.#stretch = null;
  }

  #place(row: EntryRow): void {
    this.#key = row.key;
    this.#at = Math.max(0, this.#rowsNow().indexOf(row));
  }
}
