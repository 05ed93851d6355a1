import type { PassageTarget } from '#core/annotation/annotation.ts';
import type { Article, TextRange } from '#core/article/article.ts';
import {
  hasLikeContext,
  hasOwnContext,
  isCertain,
  isItsPlace,
  isPerfect,
  isRival,
  outweighs,
  saysOtherwise,
} from '#core/annotation/judge.ts';
import { PassageFinder } from '#core/annotation/passage-finder.ts';

/** Where a target stands in a text: at its place, elsewhere, in several places that nothing tells apart, or nowhere. */
export type Resolution =
  | { readonly state: 'anchored'; readonly range: TextRange }
  /** `score`, 0 to 1: how much of the quote and its context stands there. */
  | { readonly state: 'moved'; readonly range: TextRange; readonly score: number }
  /** In the order of the text. */
  | { readonly state: 'ambiguous'; readonly candidates: readonly TextRange[] }
  | Orphan;

/**
 * `changed-number` and `negated`: its place is known, but a number in it became another, or a word that says no came into a short
 * quote or left it: another statement stands there now.
 */
export type Orphan =
  | { readonly state: 'orphan'; readonly reason: 'changed-number' | 'negated'; readonly place: TextRange }
  | { readonly state: 'orphan'; readonly reason: 'not-found' };

export interface ResolveOptions {
  /** The canonical text of a version of the article, or null where it was not kept. */
  readonly textOf?: (version: string) => string | null;
}

/** The range at which a target stands; null where it stands nowhere, or nobody knows at which place. */
export function standsAt(resolution: Resolution | null): TextRange | null {
  return resolution !== null && 'range' in resolution ? resolution.range : null;
}

/** Resolves one target; see `resolverOf` for many in one article. */
export function resolvePassage(target: PassageTarget, article: Article, options: ResolveOptions = {}): Resolution {
  return resolverOf(article, options)(target);
}

/**
 * Returns a function that finds targets in an article's text. Words that fold alike are the same; numbers must be the same
 * numbers; other words may have changed as far as the rest of the quote and its context make up for them. Reads the article
 * once, so it is the thing to use for many targets.
 */
export function resolverOf(article: Article, options: ResolveOptions = {}): (target: PassageTarget) => Resolution {
  let finder: PassageFinder | null = null;
  return (target) => {
    const { position, quote } = target;
    if (target.version === article.version && holds(article.text, position, quote.exact)) {
      return { state: 'anchored', range: { start: position.start, end: position.end } };
    }
    finder ??= new PassageFinder(article.text, options.textOf ?? (() => null));
    return decide(target, article.text, finder);
  };
}

function decide(target: PassageTarget, text: string, finder: PassageFinder): Resolution {
  const { places: found, pattern } = finder.placesOf(target);
  const [first] = found;
  if (first === undefined) return { state: 'orphan', reason: 'not-found' };
  // What the best place is like may be a twin of the passage, which became another at its own place.
  const isElsewhere = finder.hasOwnPrefix(target) && first.range.start !== target.position.start;
  if (isElsewhere) {
    const own = found.find(({ range }) => range.start === target.position.start);
    const reason = own && hasOwnContext(own) ? saysOtherwise(own, pattern) : null;
    if (own && reason !== null) return { state: 'orphan', reason, place: own.range };
  }
  const vacancies = isPerfect(first) && !isElsewhere ? [] : finder.vacanciesOf(pattern);
  const isGone = isElsewhere && vacancies.some((vacancy) => finder.holds(vacancy, target.position.start));
  const [best, ...others] = found.filter(
    (place) => place.otherNumber || (outweighs(place, pattern, vacancies) && !(isGone && hasLikeContext(place))),
  );
  if (best === undefined) return { state: 'orphan', reason: 'not-found' };
  if (!isCertain(best, pattern)) {
    const reason = saysOtherwise(best, pattern);
    if (reason === null || !isItsPlace(best, pattern)) return { state: 'orphan', reason: 'not-found' };
    return { state: 'orphan', reason, place: best.range };
  }
  const { range, score } = best;
  const inPlace = range.start === target.position.start && text.slice(range.start, range.end) === target.quote.exact;
  const settled = inPlace && Math.min(best.before, best.after) > 0.95;
  const close = others.filter((other) => isRival(best, other) || (!settled && finder.areInARow(best, other)));
  if (close.length > 0) {
    const candidates = [best, ...close].map(({ range }) => range).sort((one, other) => one.start - other.start);
    return { state: 'ambiguous', candidates };
  }
  return inPlace ? { state: 'anchored', range } : { state: 'moved', range, score };
}

function holds(text: string, range: TextRange, words: string): boolean {
  return words.length > 0 && text.slice(range.start, range.end) === words;
}
