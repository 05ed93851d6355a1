import { parseQuery } from './parse-query.ts';
import { termsOf } from './query-terms.ts';
import type { Query, QueryTerm } from './query.ts';
import type { SearchAnswer, SearchRequest } from './search.ts';
import type { FindOptions, Found, SearchIndex } from './search-index.ts';
import { suggestionsFor } from './suggestions.ts';

/**
 * Answers a search from an index: what is wrong with the query, or the articles that match, the best first. When no article
 * has all the words, those that have some of them, and other queries that find something.
 */
export function answerSearch(index: SearchIndex, request: SearchRequest): SearchAnswer {
  const parsed = parseQuery(request.text, { openEnd: request.openEnd });
  if (!parsed.ok) return { kind: 'problem', problem: parsed.problem };
  const collection = (name: string): Query | null => {
    const kept = Object.hasOwn(request.collections, name) ? request.collections[name] : undefined;
    const saved = kept === undefined ? null : parseQuery(kept, { openEnd: false });
    return saved?.ok === true ? saved.query : null;
  };
  const options: FindOptions = { ...request, collection };
  const found = index.find(parsed.query, options);
  if (found.articles > 0) return answerOf(found, []);
  const suggestions = suggestionsFor(request.text, parsed.query, index, options);
  const some = someOf(parsed.query, index, options);
  return some === null ? answerOf(found, suggestions) : { ...answerOf(some, suggestions), relaxed: true };
}

function answerOf(found: Found, suggestions: Extract<SearchAnswer, { kind: 'found' }>['suggestions']) {
  const { articles, occurrences, hits } = found;
  return { kind: 'found' as const, articles, occurrences, hits, ...found.facets(), suggestions, relaxed: false };
}

/** Articles with some of the words, where the query asks for several that must all match; null where there are none. */
function someOf(query: Query, index: SearchIndex, options: FindOptions): Found | null {
  if (query.kind !== 'and') return null;
  const isWord = (part: Query): boolean => termsOf(part).length > 0;
  const words: readonly QueryTerm[] = query.parts.filter(isWord).flatMap(termsOf);
  if (words.length < 2) return null;
  const some = index.findSome(
    words,
    query.parts.filter((part) => !isWord(part)),
    options,
  );
  return some.articles === 0 ? null : some;
}
