import type { Change, SavedSearch, SavedSearchId } from '#core/library/records.ts';
import { fold } from '#core/text/fold.ts';

/** Two names are one when they are equal once folded, as `in:` takes them. */
function isSameName(one: string, other: string): boolean {
  return fold(one.trim()).text === fold(other.trim()).text;
}

/** The saved search of that name, if there is one. */
export function searchNamed(searches: readonly SavedSearch[], name: string): SavedSearch | undefined {
  return searches.find((search) => isSameName(search.name, name));
}

/** The change that keeps a search under its name, in place of one that has it already. */
export function savingSearch(
  searches: readonly SavedSearch[],
  asked: Omit<SavedSearch, 'id'> & { readonly id: string },
): Extract<Change, { collection: 'searches' }> & { readonly value: SavedSearch } {
  const replaced = searchNamed(searches, asked.name);
  const value: SavedSearch = {
    ...asked,
    name: asked.name.trim(),
    id: replaced?.id ?? (asked.id as SavedSearchId),
    created: replaced?.created ?? asked.created,
  };
  return { collection: 'searches', id: value.id, value };
}
