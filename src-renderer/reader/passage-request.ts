import type { ArticleId, TextRange } from '#core/article/article.ts';
import type { Navigation } from '../app/navigation.svelte.ts';

/** The last request of each navigation that a pane has shown, so that coming back to the reader does not jump again. */
const taken = new WeakMap<Navigation, number>();

/** The passage of this article that was asked for and not shown yet, or null. Each request is given out once. */
export function takePassage(navigation: Navigation, article: ArticleId): TextRange | null {
  const request = navigation.passage;
  if (request?.article !== article || taken.get(navigation) === request.serial) return null;
  taken.set(navigation, request.serial);
  return request.range;
}
