import { SearchIndex } from '#core/search/search-index.ts';
import type { SearchCall, SearchCallAnswer } from './search-calls.ts';
import { serve } from './serve.ts';

const index = new SearchIndex();

function answer(call: SearchCall): SearchCallAnswer {
  switch (call.kind) {
    case 'documents': {
      const wanted = new Map(call.documents.map(({ id, version }) => [id, version]));
      const held = index.versions();
      for (const id of held.keys()) if (!wanted.has(id)) index.remove(id);
      const lacking = call.documents.filter(({ id, version }) => held.get(id) !== version);
      return { kind: 'lacking', documents: lacking.map(({ id }) => id) };
    }
    case 'add':
      for (const document of call.documents) index.add(document);
      return { kind: 'added' };
    case 'search':
      return { kind: 'found', answer: index.search(call.request) };
  }
}

serve((call: SearchCall) => Promise.resolve(answer(call)));
