import type { PassageTarget } from '#core/annotation/annotation.ts';
import type { Article, TextRange } from '#core/article/article.ts';
import { foldWord } from '#core/text/fold.ts';
import { wordsOf } from '#core/text/words.ts';

/** A place of a text that a lost passage may have, and how much of its words stand there, 0 to 1. */
export interface LikelyPlace {
  readonly range: TextRange;
  readonly score: number;
}

const atMost = 5;
const floor = 0.4;

/** The places of an article that resemble a target most, the likeliest first, at most five; none overlaps another. */
export function placesFor(target: PassageTarget, article: Article): readonly LikelyPlace[] {
  const wanted = wordsOf(target.quote.exact).map(({ start, end }) => foldWord(target.quote.exact.slice(start, end)));
  const words = wordsOf(article.text).map((range) => ({
    range,
    key: foldWord(article.text.slice(range.start, range.end)),
  }));
  if (wanted.length === 0) return [];
  const places = words.flatMap(({ range: first }, at): LikelyPlace[] => {
    const window = words.slice(at, at + wanted.length);
    const last = window.at(-1);
    const left = [...wanted];
    const shared = window.filter(({ key }) => {
      const found = left.indexOf(key);
      if (found >= 0) left.splice(found, 1);
      return found >= 0;
    });
    const score = shared.length / wanted.length;
    return last === undefined || score < floor ? [] : [{ range: { start: first.start, end: last.range.end }, score }];
  });
  const chosen: LikelyPlace[] = [];
  for (const place of places.sort((one, other) => other.score - one.score)) {
    const free = chosen.every(({ range }) => range.end <= place.range.start || range.start >= place.range.end);
    if (free && chosen.length < atMost) chosen.push(place);
  }
  return chosen;
}
