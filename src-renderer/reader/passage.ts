import type { ArticleId, TextRange } from '#core/article/article.ts';

/** A span of one article's canonical text. */
export interface Passage {
  readonly article: ArticleId;
  readonly range: TextRange;
}

export function overlap(one: Passage, other: Passage): boolean {
  return one.article === other.article && touch(one.range, other.range);
}

export function touch(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && one.end > other.start;
}

export function isSamePassage(one: Passage, other: Passage): boolean {
  return one.article === other.article && one.range.start === other.range.start && one.range.end === other.range.end;
}
