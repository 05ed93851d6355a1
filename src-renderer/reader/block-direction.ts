import type { Article, Block, Direction } from '#core/article/article.ts';
import { directionOf } from '#core/text/direction.ts';

/** The block that a unit of an article's text stands in; of one between two blocks the one before. */
export function blockAt({ blocks }: Pick<Article, 'blocks'>, offset: number): Block | undefined {
  return blocks.findLast(({ start }) => start <= offset);
}

/** The direction of a block by its first letter; one without letters follows its article. */
export function directionOfBlock({ text, dir }: Pick<Article, 'text' | 'dir'>, block: Block | undefined): Direction {
  const words = block === undefined ? '' : text.slice(block.start, block.end);
  return /\p{L}/u.test(words) ? directionOf(words) : dir;
}
