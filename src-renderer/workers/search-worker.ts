import { answerSearch } from '#core/search/answer.ts';
import type { SearchIndex } from '#core/search/search-index.ts';
import { IndexStore } from '../store/index-store.ts';
import type { KnownDocument, SearchCall, SearchCallAnswer } from './search-calls.ts';
import { serve } from './serve.ts';

/** Milliseconds without a change after which the index is saved, and at the most between two saves of a long indexing. */
const restBeforeSaving = 400;
const longestBetweenSaves = 10_000;

const store = new IndexStore();
const loaded = store.load();
// The first answer goes before.
void loaded.then((index) => setTimeout(() => index.prepare(), 1_000));
let saving: Promise<void> = Promise.resolve();
let waiting: ReturnType<typeof setTimeout> | null = null;
let lastSave = performance.now();
let keepFailure: string | null = null;

/** Saves the index once it has rested for a while; one save at a time. */
function saveSoon(index: SearchIndex): void {
  if (waiting !== null) clearTimeout(waiting);
  const overdue = performance.now() - lastSave > longestBetweenSaves;
  waiting = setTimeout(
    () => {
      waiting = null;
      saving = saving.then(async () => {
        try {
          // Nobody waits now.
          if (!overdue) index.prepare();
          await store.save(index);
          keepFailure = null;
        } catch (error) {
          // The index still answers; the next start makes it again. The window is told with the next answer.
          keepFailure = error instanceof Error ? error.message : String(error);
        }
        lastSave = performance.now();
      });
    },
    overdue ? 0 : restBeforeSaving,
  );
}

/** Forgets documents that are gone; gives the ids of those that the index lacks, or has in another version. */
function compare(index: SearchIndex, documents: readonly KnownDocument[]): readonly string[] {
  const existing = new Set(documents.map(({ id }) => id));
  const gone = [...index.ids()].filter((id) => !existing.has(id));
  if (gone.length > 0) {
    index.remove(gone);
    saveSoon(index);
  }
  return documents.filter(({ id, version }) => index.versionOf(id) !== version).map(({ id }) => id);
}

async function answer(call: SearchCall): Promise<SearchCallAnswer> {
  const index = await loaded;
  switch (call.kind) {
    case 'documents':
      return { kind: 'lacking', documents: compare(index, call.documents), keepFailure };
    case 'add':
      index.add(call.documents);
      saveSoon(index);
      return { kind: 'added', keepFailure };
    case 'search':
      return { kind: 'found', answer: answerSearch(index, call.request), keepFailure };
  }
}

serve(answer);
