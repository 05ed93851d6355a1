import { describe, expect, it, vi } from 'vitest';
import type { SearchDocument } from '#core/search/document.ts';
import type { SearchRequest } from '#core/search/search.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import type { SearchCall, SearchCallAnswer } from './search-calls.ts';
import { SearchIndexing } from './search-client.svelte.ts';

/** A worker that keeps versions by id, and answers when the test lets it. */
class IndexWorker extends EventTarget {
  readonly held = new Map<string, string>();
  readonly calls: SearchCall[] = [];
  /** While true, documents wait to be added. */
  paused = false;
  #waiting: (() => void)[] = [];

  postMessage(message: ToWorker<SearchCall>): void {
    if (message.kind !== 'call') return;
    const { id, asked } = message;
    this.calls.push(asked);
    const tell = () => {
      this.dispatchEvent(new MessageEvent('message', { data: this.#told(id, asked) }));
    };
    if (this.paused && asked.kind === 'add') this.#waiting.push(tell);
    else queueMicrotask(tell);
  }
  terminate(): void {
    this.paused = true;
  }
  goOn(): void {
    this.paused = false;
    for (const tell of this.#waiting.splice(0)) tell();
  }

  #told(id: number, asked: SearchCall): FromWorker<never, SearchCallAnswer> {
    switch (asked.kind) {
      case 'documents': {
        const existing = new Set(asked.documents.map((document) => document.id));
        for (const held of this.held.keys()) if (!existing.has(held)) this.held.delete(held);
        const documents = asked.documents
          .filter((each) => this.held.get(each.id) !== each.version)
          .map((each) => each.id);
        return { kind: 'told', id, told: { kind: 'lacking', documents, keepFailure: null } };
      }
      case 'add':
        for (const document of asked.documents) this.held.set(document.id, document.version);
        return { kind: 'told', id, told: { kind: 'added', keepFailure: null } };
      case 'search':
        return { kind: 'failed', id, message: 'not in this test' };
    }
  }
}

function open() {
  const worker = new IndexWorker();
  return { worker, indexing: new SearchIndexing(() => worker as unknown as Worker) };
}

function aDocument(id: string, version = '1', length = 10): SearchDocument {
  const text = 'ق'.repeat(length);
  return { id, version, texts: [{ field: 'body', text, annotation: null }], date: null, source: null, language: 'ar' };
}

const aRequest: SearchRequest = {
  text: 'ق',
  level: 'stemmed',
  fields: ['body'],
  withoutForms: [],
  openEnd: false,
  offset: 0,
  limit: 20,
  collections: {},
  sources: null,
};

const added = (worker: IndexWorker) =>
  worker.calls.flatMap((call) => (call.kind === 'add' ? [call.documents.map(({ id }) => id)] : []));

describe('keeping the index equal to the library', () => {
  it('hands over what the worker lacks and nothing else', async () => {
    const { worker, indexing } = open();
    await indexing.keep([aDocument('a'), aDocument('b')]);
    await indexing.keep([aDocument('a'), aDocument('b', '2'), aDocument('c')]);
    expect(added(worker)).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
  });

  it('tells a worker that takes the place of a broken one what exists', async () => {
    const { worker, indexing } = open();
    await indexing.keep([aDocument('a')]);
    worker.held.clear();
    await expect(indexing.search(aRequest)).rejects.toThrow('not in this test');
    await vi.waitFor(() => {
      expect(added(worker)).toEqual([['a'], ['a']]);
    });
  });

  it('lets the worker forget what is gone', async () => {
    const { worker, indexing } = open();
    await indexing.keep([aDocument('a'), aDocument('b')]);
    await indexing.keep([aDocument('b')]);
    expect([...worker.held.keys()]).toEqual(['b']);
  });

  it('hands long documents over one by one, so that a search waits for one alone', async () => {
    const { worker, indexing } = open();
    await indexing.keep([aDocument('a', '1', 300_000), aDocument('b', '1', 300_000), aDocument('c'), aDocument('d')]);
    expect(added(worker)).toEqual([['a'], ['b'], ['c', 'd']]);
  });

  it('goes over to a later list between two batches, and tells how far it is', async () => {
    const { worker, indexing } = open();
    worker.paused = true;
    const done = indexing.keep([aDocument('a', '1', 300_000), aDocument('b', '1', 300_000)]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(indexing.progress).toEqual({ done: 0, total: 2 });
    const later = indexing.keep([aDocument('c')]);
    worker.goOn();
    await Promise.all([done, later]);
    expect([...worker.held.keys()]).toEqual(['c']);
    expect(added(worker)).toEqual([['a'], ['c']]);
    expect(indexing.progress).toBeNull();
  });

  it('raises the revision when documents came or went, so that searches are run again', async () => {
    const { indexing } = open();
    const before = indexing.revision;
    await indexing.keep([aDocument('a')]);
    expect(indexing.revision).toBeGreaterThan(before);
  });
});
