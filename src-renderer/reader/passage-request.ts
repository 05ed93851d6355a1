import type { ArticleId } from '#core/article/article.ts';
import type { Navigation, PassageRequest } from '../app/navigation.svelte.ts';

/** Requests that a pane has shown, so that coming back to the reader does not jump again. */
const taken = new WeakSet<PassageRequest>();

/** What was asked for in this article and not shown yet, or null. Each request is given out once. */
export function takePassage(navigation: Navigation, article: ArticleId): PassageRequest | null {
  const request = navigation.passages.find((each) => each.article === article && !taken.has(each));
  if (request === undefined) return null;
  taken.add(request);
  return request;
}
