import { createContext, untrack } from 'svelte';
import {
  entriesOf,
  filterEntries,
  groupEntries,
  recentDays,
  sortEntries,
  type AnnotationEntry,
  type EntryOrder,
  type FacetContext,
  type FacetName,
  type Filtered,
  type Filters,
  type Grouping,
} from '#core/annotation/annotation-list.ts';
import type { AnnotationId } from '#core/annotation/annotation.ts';
import { textFilter, type TextMarks } from '#core/annotation/text-filter.ts';
import { itemsOf } from '#core/brief/outline.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import { language } from '../i18n/language.svelte.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { dayOf } from './days.ts';
import { Resolutions } from './resolutions.svelte.ts';
import { RowSelection } from './row-selection.svelte.ts';
import { textsOf } from './texts.ts';

/** The heading of a group. */
export interface HeadRow {
  readonly kind: 'head';
  readonly key: string;
  readonly value: string | null;
  readonly count: number;
}

/** One annotation of the list; with several tags it stands in several groups, each time in a row of its own. */
export interface EntryRow {
  readonly kind: 'entry';
  readonly key: string;
  readonly entry: AnnotationEntry;
  /** Where the words looked for stand, in the order of `textsOf`; null while nothing is looked for. */
  readonly marks: TextMarks | null;
}

export type Row = HeadRow | EntryRow;

/**
 * What the notes screen shows: what is filtered, looked for, grouped and selected, and where the keyboard is. It lives as long
 * as the window, so that a way to the reader and back loses nothing.
 */
export class NotesState {
  readonly #library: LibraryStore;
  readonly #navigation: Navigation;
  readonly resolutions: Resolutions;
  readonly selection: RowSelection;
  #text = $state('');
  #filters = $state.raw<Filters>({});
  #order = $state<EntryOrder>('place');
  #grouping = $state<Grouping>('article');
  #today = $state(dayOf(new Date().toISOString()));
  /** How far the list is scrolled, in pixels, and how high its parts were when they were shown last, by their number. */
  scrolled = 0;
  readonly heights = new Map<number, number>();

  readonly #entries = $derived.by(() =>
    entriesOf({
      annotations: this.#library.annotations,
      articles: this.#library.articles,
      inBriefs: new Set(
        this.#library.briefs.flatMap((brief) =>
          itemsOf(brief).flatMap((item) => ('annotation' in item ? [item.annotation] : [])),
        ),
      ),
      dayOf,
    }),
  );
  readonly #context = $derived.by((): FacetContext => ({
    recent: recentDays(this.#today),
    stateOf: this.resolutions.stateOf,
  }));
  readonly #found = $derived.by(() => this.#find());
  readonly #filtered = $derived.by(() => filterEntries(this.#found.entries, this.#filters, this.#context));
  readonly #rows = $derived.by(() => this.#makeRows());
  readonly #entryRows = $derived.by(() => this.#rows.filter((row) => row.kind === 'entry'));

  constructor(parts: { library: LibraryStore; navigation: Navigation }) {
    this.#library = parts.library;
    this.resolutions = new Resolutions(this.#library);
    this.#navigation = parts.navigation;
    this.selection = new RowSelection(() => this.#entryRows);
  }

  /** Every annotation of the library, whatever is filtered. */
  get entries(): readonly AnnotationEntry[] {
    return this.#entries;
  }
  /** How many are shown, each once. */
  get shownCount(): number {
    return this.#filtered.entries.length;
  }
  get rows(): readonly Row[] {
    return this.#rows;
  }
  get entryRows(): readonly EntryRow[] {
    return this.#entryRows;
  }
  get counts(): Filtered['counts'] {
    return this.#filtered.counts;
  }
  get text(): string {
    return this.#text;
  }
  get filters(): Filters {
    return this.#filters;
  }
  get order(): EntryOrder {
    return this.#order;
  }
  get grouping(): Grouping {
    return this.#grouping;
  }
  /** Whether anything keeps annotations out of the list. */
  get isNarrowed(): boolean {
    return this.#text.trim() !== '' || this.chosen.length > 0;
  }
  /** What is chosen, facet by facet. */
  get chosen(): readonly { readonly facet: FacetName; readonly value: string }[] {
    return Object.entries(this.#filters).flatMap(([facet, values]) =>
      [...values].map((value) => ({ facet: facet as FacetName, value })),
    );
  }
  /** The annotations that an act is on: those selected that are shown, else the one that the keyboard is on. */
  get atHand(): readonly AnnotationEntry[] {
    const { selected, current } = this.selection;
    return selected.length > 0 ? selected : current === undefined ? [] : [current.entry];
  }

  isChosen(facet: FacetName, value: string): boolean {
    return this.#filters[facet]?.has(value) ?? false;
  }

  toggle(facet: FacetName, value: string): void {
    const values = new Set(this.#filters[facet]);
    if (!values.delete(value)) values.add(value);
    this.#filters = { ...this.#filters, [facet]: values };
    this.#startAgain();
  }

  lookFor(text: string): void {
    this.#text = text;
    this.#startAgain();
  }

  widen(): void {
    this.#text = '';
    this.#filters = {};
    this.#startAgain();
  }

  sortBy(order: EntryOrder): void {
    this.#order = order;
    this.#startAgain();
  }

  groupBy(grouping: Grouping): void {
    this.#grouping = grouping;
    this.#startAgain();
  }

  /** Resolves every annotation in slices, and looks at the calendar; returns how to stop. */
  follow(): () => void {
    const stop = this.resolutions.follow(this.#entries);
    untrack(() => (this.#today = dayOf(new Date().toISOString())));
    return stop;
  }

  /** Another list is shown: its parts have other heights. */
  #startAgain(): void {
    this.heights.clear();
  }

  #find(): {
    readonly entries: readonly AnnotationEntry[];
    readonly marks: ReadonlyMap<AnnotationId, TextMarks> | null;
  } {
    const find = textFilter(this.#text, this.#navigation.level);
    if (find === null) return { entries: this.#entries, marks: null };
    const marks = new Map<AnnotationId, TextMarks>();
    const entries = this.#entries.filter((entry) => {
      const found = find(textsOf(entry));
      if (found !== null) marks.set(entry.id, found);
      return found !== null;
    });
    return { entries, marks };
  }

  #makeRows(): readonly Row[] {
    const { marks } = this.#found;
    const sorted = sortEntries(
      this.#filtered.entries,
      this.#order,
      this.#library.articles,
      this.resolutions.complete ? this.resolutions.rangeOf : () => null,
    );
    return groupEntries(sorted, this.#grouping, language()).flatMap(({ value, entries }): readonly Row[] => {
      const group = value ?? '';
      const rows = entries.map((entry): EntryRow => ({
        kind: 'entry',
        key: `${group} ${entry.id}`,
        entry,
        marks: marks?.get(entry.id) ?? null,
      }));
      if (this.#grouping === 'none') return rows;
      return [{ kind: 'head', key: `head ${group}`, value, count: entries.length }, ...rows];
    });
  }
}

export const [getNotes, setNotes] = createContext<NotesState>();
