import type { SearchDocument } from '#core/search/document.ts';
import type { SearchAnswer, SearchRequest } from '#core/search/search.ts';
import type { SearchCall, SearchCallAnswer } from './search-calls.ts';
import { WorkerFailure, WorkerLine } from './worker-line.ts';

/** Searches off the main thread. */
export interface SearchClient {
  /** Rejects when `signal` aborts and with `WorkerFailure` when it cannot. */
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer>;
  /** How far indexing is, null while nothing is being indexed. Reactive. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Rises whenever answers may have changed because documents came or went. Reactive. */
  readonly revision: number;
  /** Why the index could not be saved, so that the next start has to make it again; null when it could. Reactive. */
  readonly keepFailure: string | null;
}

/** UTF-16 units that are handed to the worker at once: it answers a search between two batches. */
const batchLength = 250_000;
/** Milliseconds after which searches are run again while a long indexing goes on. */
const showEvery = 1_000;

type Ask = (call: SearchCall) => Promise<SearchCallAnswer>;

/** The index as the window sees it: it keeps the worker's documents equal to those of the library. */
export class SearchIndexing implements SearchClient {
  readonly #line: WorkerLine<SearchCall, never, SearchCallAnswer>;
  #progress = $state.raw<SearchClient['progress']>(null);
  #revision = $state(0);
  #keepFailure = $state<string | null>(null);
  #wanted: readonly SearchDocument[] | null = null;
  /** What the index was to hold last. */
  #documents: readonly SearchDocument[] = [];
  #running: Promise<void> | null = null;

  constructor(open: () => Worker) {
    this.#line = new WorkerLine(open);
  }

  get progress(): SearchClient['progress'] {
    return this.#progress;
  }
  get revision(): number {
    return this.#revision;
  }

  get keepFailure(): string | null {
    return this.#keepFailure;
  }

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    const told = await this.#ask({ kind: 'search', request }, signal);
    if (told.kind !== 'found') throw new WorkerFailure('The worker answered another call.');
    return told.answer;
  }

  /**
   * Makes the index hold these documents and no others, in the background; resolves when it does. A later list takes the
   * place of one that is not done: what the worker has by then it keeps. Rejects with `WorkerFailure`.
   */
  keep(documents: readonly SearchDocument[]): Promise<void> {
    this.#documents = documents;
    this.#wanted = documents;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      this.#progress = null;
    });
    return this.#running;
  }

  async #ask(call: SearchCall, signal?: AbortSignal): Promise<SearchCallAnswer> {
    try {
      const told = await this.#line.ask(call, { signal });
      this.#keepFailure = told.keepFailure;
      return told;
    } catch (error) {
      // The next call opens a new worker, which has only what was saved: it is told again what exists.
      if (error instanceof WorkerFailure && call.kind === 'search') {
        this.keep(this.#documents).catch((reason: unknown) => reportError(reason));
      }
      throw error;
    }
  }

  async #run(): Promise<void> {
    const ask: Ask = (call) => this.#ask(call);
    for (let wanted = this.#wanted; wanted !== null; wanted = this.#wanted) {
      const known = wanted.map(({ id, version }) => ({ id, version }));
      const told = await ask({ kind: 'documents', documents: known });
      const lacking = new Set(told.kind === 'lacking' ? told.documents : []);
      const current = wanted;
      await this.#add(
        current.filter(({ id }) => lacking.has(id)),
        ask,
        () => this.#wanted !== current,
      );
      if (this.#wanted === current) this.#wanted = null;
      this.#revision += 1;
    }
  }

  /** Hands documents over in batches; stops between two of them once another list is wanted. */
  async #add(documents: readonly SearchDocument[], ask: Ask, isOutdated: () => boolean): Promise<void> {
    const total = documents.length;
    let shown = performance.now();
    for (let done = 0; done < total && !isOutdated();) {
      this.#progress = { done, total };
      const batch = batchFrom(documents, done);
      await ask({ kind: 'add', documents: batch });
      done += batch.length;
      if (performance.now() - shown < showEvery) continue;
      shown = performance.now();
      this.#revision += 1;
    }
  }
}

/** Documents from an index on until they make up a batch; at least one. */
function batchFrom(documents: readonly SearchDocument[], from: number): readonly SearchDocument[] {
  let length = 0;
  let to = from;
  while (to < documents.length && (to === from || length < batchLength)) {
    for (const { text } of documents[to]?.texts ?? []) length += text.length;
    to += 1;
  }
  return documents.slice(from, to);
}

/** One worker for the life of the window; it keeps the index. */
export const searchIndexing = new SearchIndexing(
  () => new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' }),
);
