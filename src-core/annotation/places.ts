import type { PassageTarget } from '#core/annotation/annotation.ts';
import type { Article, TextRange } from '#core/article/article.ts';
import { PassageFinder } from '#core/annotation/passage-finder.ts';
import type { ResolveOptions } from '#core/annotation/resolve.ts';

/** A place where the reader may attach a target again. */
export interface ReattachmentPlace {
  readonly range: TextRange;
  /** 0 to 1: how much of the quote and its context stands there. */
  readonly score: number;
}

const mostPlaces = 5;

/**
 * Where a target that is an orphan or ambiguous may be attached again: at most five places, best first, no two over each other.
 * The last ones have little of the quote, or only words of its context; none are left out for being unlikely.
 */
export function placesFor(
  target: PassageTarget,
  article: Article,
  { textOf = () => null }: ResolveOptions = {},
): readonly ReattachmentPlace[] {
  const { places } = new PassageFinder(article.text, textOf).placesOf(target, true);
  return places.slice(0, mostPlaces).map(({ range, score }) => ({ range, score }));
}
