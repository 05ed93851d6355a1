import { SvelteMap } from 'svelte/reactivity';
import type { SavedSearch, SavedSearchId } from '#core/library/records.ts';
import { searchedFields } from '../app/searched-fields.ts';
import type { SearchClient } from '../workers/search-client.svelte.ts';

/**
 * How many articles each saved search finds, for as long as the calling component lives. They are counted one after another
 * while nothing is being indexed, and again when answers may have changed; one that cannot be run has no count.
 */
export function savedSearchCounts(
  client: SearchClient,
  searches: () => readonly SavedSearch[],
): ReadonlyMap<SavedSearchId, number> {
  const counts = new SvelteMap<SavedSearchId, number>();

  async function count(all: readonly SavedSearch[], signal: AbortSignal): Promise<void> {
    const collections = Object.fromEntries(all.map(({ name, text }) => [name, text]));
    for (const { id, text, level } of all) {
      const request = { text, level, fields: searchedFields, withoutForms: [], openEnd: false, collections };
      const answer = await client.search({ ...request, offset: 0, limit: 1, sources: null }, signal);
      if (signal.aborted) return;
      // Articles with some of the words are not what the search is for.
      if (answer.kind === 'problem') counts.delete(id);
      else counts.set(id, answer.relaxed ? 0 : answer.articles);
    }
  }

  $effect(() => {
    const all = searches();
    const { progress, revision } = client;
    if (progress !== null || revision === 0 || all.length === 0) return;
    const abort = new AbortController();
    count(all, abort.signal).catch((error: unknown) => {
      if (!abort.signal.aborted) reportError(error);
    });
    return () => {
      abort.abort();
    };
  });
  return counts;
}
