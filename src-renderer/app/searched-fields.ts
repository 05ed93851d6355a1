import type { SearchField } from '#core/search/query.ts';

/** Where a search looks unless the reader says otherwise. A highlight's words are its article's own: with both, each would count twice. */
export const searchedFields = ['body', 'headline', 'note'] as const satisfies readonly SearchField[];
