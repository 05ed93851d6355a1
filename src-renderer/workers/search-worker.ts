import { answerSearch } from '#core/search/answer.ts';
import { SearchIndex } from '#core/search/search-index.ts';
import type { KnownDocument, SearchCall, SearchCallAnswer } from './search-calls.ts';
import { serve } from './serve.ts';

const index = new SearchIndex();

/** Forgets documents that are gone; gives the ids of those that the index lacks, or has in another version. */
function compare(documents: readonly KnownDocument[]): readonly string[] {
  const existing = new Set(documents.map(({ id }) => id));
  index.remove([...index.ids()].filter((id) => !existing.has(id)));
  return documents.filter(({ id, version }) => index.versionOf(id) !== version).map(({ id }) => id);
}

function answer(call: SearchCall): SearchCallAnswer {
  switch (call.kind) {
    case 'documents':
      return { kind: 'lacking', documents: compare(call.documents) };
    case 'add':
      index.add(call.documents);
      index.tidy();
      return { kind: 'added' };
    case 'search':
      return { kind: 'found', answer: answerSearch(index, call.request) };
  }
}

serve((call: SearchCall) => Promise.resolve(answer(call)));
