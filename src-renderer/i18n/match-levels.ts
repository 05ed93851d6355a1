import type { MatchLevel } from '#core/search/query.ts';
import { m } from './messages.ts';

/** The levels from the widest to the narrowest. */
export const matchLevels: readonly MatchLevel[] = ['stemmed', 'folded', 'exact'];

export const matchLevelNames: Record<MatchLevel, () => string> = {
  stemmed: () => m.search_level_stemmed(),
  folded: () => m.search_level_folded(),
  exact: () => m.search_level_exact(),
};
