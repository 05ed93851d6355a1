import { wordsOf } from '#core/text/words.ts';
import type { Article } from './article.ts';

/** Counting the words of a book takes a good part of a second, and several screens say how many there are. */
const counted = new WeakMap<Article, number>();

/** How many words an article's canonical text has; counted once for each of its states. */
export function wordCountOf(article: Article): number {
  let count = counted.get(article);
  if (count === undefined) counted.set(article, (count = wordsOf(article.text).length));
  return count;
}
