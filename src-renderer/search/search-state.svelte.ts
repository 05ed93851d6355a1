import { createContext } from 'svelte';
import type { ArticleId } from '#core/article/article.ts';
import type { MatchLevel, QueryProblem, SearchField } from '#core/search/query.ts';
import type { FormCount, SearchAnswer, SearchHit, SearchRequest } from '#core/search/search.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import { searchedFields } from '../app/searched-fields.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { SearchClient } from '../workers/search-client.svelte.ts';
import { passagesAtFirst, resultOf, type Result } from './results.ts';

export type FoundAnswer = Extract<SearchAnswer, { kind: 'found' }>;

/** The fields that the reader chooses from; the rest are named in a query. */
export const chosenFields = ['body', 'headline', 'note', 'highlight'] as const satisfies readonly SearchField[];
export type ChosenField = (typeof chosenFields)[number];

/** Articles that are shown at once. */
const pageLength = 20;
/** Milliseconds after a key before the search is run. */
const pause = 80;

/** A passage that the keyboard can stand on, by its article and its number there. */
export interface Place {
  readonly article: ArticleId;
  readonly passage: number;
}

interface Found {
  readonly request: SearchRequest;
  readonly answer: FoundAnswer;
  /** The pages that were fetched so far, in one. */
  readonly hits: readonly SearchHit[];
}

/** Forms that do not count in the search that they were taken out of. */
interface Narrowing {
  readonly text: string;
  readonly level: MatchLevel;
  readonly forms: readonly FormCount[];
}

/** What the reader chose in a search, and where they are among its results. */
interface Choices {
  /** The search by `Navigation.searchesBegun`: the next one begins without all this. */
  readonly search: number;
  readonly fields: ReadonlySet<ChosenField>;
  readonly sources: ReadonlySet<string | null>;
  readonly narrowing: Narrowing | null;
  readonly current: Place | null;
}

const nothingChosen: Omit<Choices, 'search'> = {
  fields: new Set(searchedFields),
  sources: new Set(),
  narrowing: null,
  current: null,
};

/**
 * What the search screen asks and what it was answered. What is looked for and how exactly stands in the navigation, so
 * that other screens can open a search; it lives as long as the window, so that a way to the reader and back loses nothing.
 */
export class SearchState {
  readonly #library: LibraryStore;
  readonly #navigation: Navigation;
  readonly #client: SearchClient;
  #typed = $state.raw<string | null>(null);
  #found = $state.raw<Found | null>(null);
  #problem = $state.raw<QueryProblem | null>(null);
  #failed = $state(false);
  #expanded = $state.raw<ReadonlySet<ArticleId>>(new Set());
  #chosen = $state.raw<Choices>({ search: 0, ...nothingChosen });
  #fetching = false;
  /** Of the index, when the search was run last: answers change while articles are being indexed. */
  #revision = 0;

  readonly #request = $derived.by(() => this.#makeRequest());
  readonly #results = $derived.by(() => this.#makeResults());
  readonly #places = $derived.by(() =>
    this.#results.flatMap((result) =>
      this.shownOf(result).map((passage): Place => ({ article: result.article.id, passage })),
    ),
  );

  constructor(parts: { library: LibraryStore; navigation: Navigation; client: SearchClient }) {
    this.#library = parts.library;
    this.#navigation = parts.navigation;
    this.#client = parts.client;
  }

  get text(): string {
    return this.#navigation.search?.text ?? '';
  }
  /** Whether the last word is still being typed. */
  get openEnd(): boolean {
    return this.text === this.#typed && !/\s$/.test(this.text);
  }
  get level(): MatchLevel {
    return this.#navigation.search?.level ?? this.#navigation.level;
  }
  get fields(): ReadonlySet<ChosenField> {
    return this.#choices.fields;
  }
  /** Whether a field is left out that is searched unless the reader says otherwise. */
  get fieldsNarrowed(): boolean {
    return [...nothingChosen.fields].some((field) => !this.fields.has(field));
  }
  /** The publishers to stay within; none of them means all. */
  get sources(): ReadonlySet<string | null> {
    return this.#choices.sources;
  }
  /** Forms that were taken out of this search, with the counts that they had. */
  get withoutForms(): readonly FormCount[] {
    const { narrowing } = this.#choices;
    return narrowing?.text === this.text && narrowing.level === this.level ? narrowing.forms : [];
  }
  /** Why the search cannot be run as it is typed, or null. */
  get problem(): QueryProblem | null {
    return this.#problem;
  }
  /** Whether the last search failed for a reason that is not the reader's. */
  get failed(): boolean {
    return this.#failed;
  }
  get keepFailure(): string | null {
    return this.#client.keepFailure;
  }
  get progress(): SearchClient['progress'] {
    return this.#client.progress;
  }
  /** What was found last; while a word is being typed a query that cannot be run yet leaves it standing. */
  get answer(): FoundAnswer | null {
    return this.#found?.answer ?? null;
  }
  /** Words of the query that no article has, where none has them all. */
  get missing(): readonly string[] {
    return this.answer?.missing ?? [];
  }
  get results(): readonly Result[] {
    return this.#results;
  }
  get hasMore(): boolean {
    return this.#found !== null && this.#found.hits.length < this.#found.answer.articles;
  }
  get places(): readonly Place[] {
    return this.#places;
  }
  /** Where the keyboard is among the results: the place asked for if it is shown, else the first. */
  get current(): Place | undefined {
    return this.#places.find((place) => samePlace(place, this.#choices.current)) ?? this.#places[0];
  }
  /** Whether the reader has been among these results, so that coming back begins there. */
  get wasAmongResults(): boolean {
    return this.#places.some((place) => samePlace(place, this.#choices.current));
  }

  /** The passages of an article that are shown, by their numbers and in their order: all of them, or the best. */
  shownOf({ article, passages, best }: Result): readonly number[] {
    // One more line costs no more room than the button that would hide it.
    const all = this.#expanded.has(article.id) || passages.length <= passagesAtFirst + 1;
    return all ? [...passages.keys()] : best;
  }

  /** The text as it is typed: its last word may not be finished. */
  type(text: string): void {
    this.#typed = text;
    this.goTo(null);
    this.#navigation.openSearch({ text });
  }

  /** Looks for a text as it stands, with its last word finished. */
  lookFor(text: string, level = this.level): void {
    this.#typed = null;
    this.goTo(null);
    this.#navigation.openSearch({ text, level });
  }

  chooseLevel(level: MatchLevel): void {
    this.#navigation.openSearch({ level });
  }

  toggleField(field: ChosenField): void {
    const fields = new Set(this.fields);
    if (!fields.delete(field)) fields.add(field);
    // Without any there would be nothing to look in.
    if (fields.size > 0) this.#choose({ fields });
  }

  toggleSource(source: string | null): void {
    const sources = new Set(this.sources);
    if (!sources.delete(source)) sources.add(source);
    this.#choose({ sources });
  }

  toggleForm(form: FormCount): void {
    const without = this.withoutForms;
    const kept = without.filter((other) => other.form !== form.form);
    const forms = kept.length < without.length ? kept : [...without, form];
    this.#choose({ narrowing: { text: this.text, level: this.level, forms } });
  }

  /** Searches all sources, forms and fields again. */
  widen(): void {
    const fields = new Set([...nothingChosen.fields, ...this.fields]);
    this.#choose({ ...nothingChosen, fields, current: this.#choices.current });
  }

  expand(article: ArticleId): void {
    this.#expanded = new Set([...this.#expanded, article]);
  }

  /** Null is nowhere: where the search begins. */
  goTo(current: Place | null): void {
    this.#choose({ current });
  }

  /** Moves by places, staying among them; gives the place that is now current. */
  move(by: number): Place | undefined {
    const at = this.#places.findIndex((place) => samePlace(place, this.current ?? null));
    const place = this.#places[Math.max(0, Math.min(this.#places.length - 1, at + by))];
    this.goTo(place ?? null);
    return place;
  }

  /** Runs the search whenever what is asked or what is indexed changes, for as long as the calling component lives. */
  follow(): void {
    $effect(() => {
      const request = this.#request;
      const { revision } = this.#client;
      const typed = request?.openEnd === true && revision === this.#revision;
      this.#revision = revision;
      const abort = new AbortController();
      const timer = setTimeout(() => void this.#ask(request, abort.signal), typed ? pause : 0);
      return () => {
        clearTimeout(timer);
        abort.abort();
      };
    });
  }

  /** Fetches the next page of articles. */
  async more(): Promise<void> {
    const found = this.#found;
    if (found === null || !this.hasMore || this.#fetching) return;
    this.#fetching = true;
    try {
      const answer = await this.#client.search({ ...found.request, offset: found.hits.length });
      if (this.#found === found && answer.kind === 'found')
        this.#found = { ...found, hits: [...found.hits, ...answer.hits] };
    } catch (error) {
      reportError(error);
      this.#failed = true;
    } finally {
      this.#fetching = false;
    }
  }

  get #choices(): Choices {
    const search = this.#navigation.searchesBegun;
    return this.#chosen.search === search ? this.#chosen : { search, ...nothingChosen };
  }

  #choose(change: Partial<Choices>): void {
    this.#chosen = { ...this.#choices, ...change };
  }

  async #ask(request: SearchRequest | null, signal: AbortSignal): Promise<void> {
    if (request === null) {
      this.#found = null;
      this.#problem = null;
      this.#failed = false;
      return;
    }
    // The same search once more shows as much as it did.
    const again = sameRequest(this.#found?.request, request);
    const limit = Math.max(pageLength, again ? (this.#found?.hits.length ?? 0) : 0);
    try {
      const answer = await this.#client.search({ ...request, limit }, signal);
      if (signal.aborted) return;
      this.#failed = false;
      this.#problem = answer.kind === 'problem' ? answer.problem : null;
      if (answer.kind === 'found') {
        if (!again) this.#expanded = new Set();
        this.#found = { request, answer, hits: answer.hits };
      } else if (!request.openEnd) this.#found = null;
    } catch (error) {
      if (signal.aborted) return;
      reportError(error);
      this.#failed = true;
    }
  }

  #makeRequest(): SearchRequest | null {
    const { text, level } = this;
    if (text.trim() === '') return null;
    return {
      text,
      level,
      fields: [...this.fields],
      withoutForms: this.withoutForms.map(({ form }) => form),
      openEnd: this.openEnd,
      offset: 0,
      limit: pageLength,
      collections: Object.fromEntries(this.#library.searches.map((search) => [search.name, search.text])),
      sources: this.sources.size === 0 ? null : [...this.sources],
    };
  }

  #makeResults(): readonly Result[] {
    const found = this.#found;
    if (found === null) return [];
    return found.hits.flatMap((hit) => {
      // An article that went after it was found is not shown.
      const article = this.#library.article(hit.article as ArticleId);
      return article === undefined ? [] : [resultOf(hit, found.request, article, this.#library)];
    });
  }
}

function samePlace(one: Place, other: Place | null): boolean {
  return one.article === other?.article && one.passage === other.passage;
}

function sameRequest(one: SearchRequest | undefined, other: SearchRequest): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export const [getSearch, setSearch] = createContext<SearchState>();
