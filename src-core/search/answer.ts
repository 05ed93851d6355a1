import { foldWord } from '#core/text/fold.ts';
import { parseQuery } from './parse-query.ts';
import { termsOf } from './query-terms.ts';
import type { Query } from './query.ts';
import type { FoundAnswer, SearchAnswer, SearchRequest } from './search.ts';
import type { FindOptions, Found, SearchIndex } from './search-index.ts';
import { suggestionsFor, type Asked } from './suggestions.ts';

/**
 * Answers a search from an index: what is wrong with the query, or the articles that match, the best first. When no article
 * has all the words, those that have some of them, and other queries that find something.
 */
export function answerSearch(index: SearchIndex, request: SearchRequest): SearchAnswer {
  const parsed = parseQuery(request.text, { openEnd: request.openEnd });
  if (!parsed.ok) return { kind: 'problem', problem: parsed.problem };
  const { query } = parsed;
  const saved = new Map(Object.entries(request.collections).map(([name, text]) => [foldWord(name), text]));
  const unknown = collectionsIn(query).find(({ name }) => !saved.has(foldWord(name)));
  if (unknown) return { kind: 'problem', problem: { code: 'unknown-collection', range: unknown.range } };
  const collection = (name: string): Query | null => {
    const kept = saved.get(foldWord(name));
    const read = kept === undefined ? null : parseQuery(kept, { openEnd: false });
    return read?.ok === true ? read.query : null;
  };
  const [first] = collectionsIn(query);
  if (first && lookedInto(query, collection, new Set(), mostCollections) > mostCollections) {
    return { kind: 'problem', problem: { code: 'too-many-words', range: first.range } };
  }
  const options: FindOptions = { ...request, collection };
  const found = index.findUnlessTooBroad(query, options);
  if (found === null) {
    return { kind: 'problem', problem: { code: 'too-broad', range: { start: 0, end: request.text.length } } };
  }
  // Publishers that were not chosen may have what was looked for: then nothing is missing.
  if (found.articles > 0 || found.facets().sources.length > 0) return answerOf(found);
  const asked: Asked = { text: request.text, query, options };
  const suggestions = suggestionsFor(asked, index);
  const missing = missingWords(asked, index);
  const some = someOf(query, index, options);
  if (some === null) return { ...answerOf(found), suggestions, missing };
  return { ...answerOf(some), suggestions, missing, relaxed: true };
}

function answerOf(found: Found): FoundAnswer {
  const { articles, occurrences, hits } = found;
  return {
    kind: 'found',
    articles,
    occurrences,
    hits,
    ...found.facets(),
    suggestions: [],
    missing: [],
    relaxed: false,
  };
}

type CollectionQuery = Extract<Query, { kind: 'collection' }>;

function collectionsIn(query: Query): readonly CollectionQuery[] {
  switch (query.kind) {
    case 'collection':
      return [query];
    case 'field':
    case 'not':
      return collectionsIn(query.query);
    case 'and':
    case 'or':
      return query.parts.flatMap(collectionsIn);
    default:
      return [];
  }
}

/** Saved searches that one search may look into: each costs as much as a search of its own. */
const mostCollections = 64;

/** How many saved searches a query looks into, those within others included; stops counting above `most`. */
function lookedInto(
  query: Query,
  collection: FindOptions['collection'],
  within: ReadonlySet<string>,
  most: number,
): number {
  let count = 0;
  for (const { name } of collectionsIn(query)) {
    const key = foldWord(name);
    const saved = within.has(key) ? null : collection(name);
    if (saved === null) continue;
    count += 1;
    if (count <= most) count += lookedInto(saved, collection, new Set([...within, key]), most - count);
    if (count > most) break;
  }
  return count;
}

function missingWords({ query, options }: Asked, index: SearchIndex): readonly string[] {
  const missing = termsOf(query).filter(({ word, prefix }) => !index.hasWord(word, options.level, prefix));
  return [...new Set(missing.map(({ word }) => word))];
}

/** Articles with some of the parts, where the query asks for several that must all match; null where there are none. */
function someOf(query: Query, index: SearchIndex, options: FindOptions): Found | null {
  const parts = partsOf(query);
  const optional = parts.filter((part) => termsOf(part).length > 0);
  if (optional.length < 2) return null;
  const conditions = parts.filter((part) => termsOf(part).length === 0);
  const some = index.findSome(optional, conditions, options);
  return some.articles === 0 ? null : some;
}

/** The parts of a query that must all match; those within a field keep to it. */
function partsOf(query: Query): readonly Query[] {
  if (query.kind === 'and') return query.parts;
  if (query.kind !== 'field') return [query];
  return partsOf(query.query).map((part) => ({ kind: 'field', field: query.field, query: part }));
}
