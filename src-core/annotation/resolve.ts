import type { PassageTarget } from '#core/annotation/annotation.ts';
import type { Article, TextRange } from '#core/article/article.ts';
import { contextAgreement } from '#core/annotation/context.ts';
import { exactPlaces, foldedPlaces, indexSpoken, type Place, type SpokenIndex } from '#core/annotation/places.ts';
import { tokensOf } from '#core/annotation/tokens.ts';

/** Where a target stands in a text: at its place, elsewhere, in several places that nothing tells apart, or nowhere. */
export type Resolution =
  | { readonly state: 'anchored' | 'moved'; readonly range: TextRange }
  | { readonly state: 'ambiguous'; readonly candidates: readonly TextRange[] }
  | { readonly state: 'orphan' };

/**
 * How much of the context (0 to 1) must stand around words that were found again. A passage shown in the wrong place is
 * worse than one that is not found, so the words alone never suffice: a short quote is often a phrase that recurs.
 */
const floors = {
  /** Below this a place does not count at all, not even as a rival. */
  possible: 0.35,
  /** Enough for a quote of `longQuote` tokens, or for one found exactly where it was. */
  certain: 0.35,
  /** Enough for a shorter quote: one side whole, and the block's edge or a word or two of the other. */
  certainShort: 0.64,
} as const;
const longQuote = 8;
/** By how much the best place must lead the next; a word of context on one side is worth about 0.1. */
const margin = 0.15;

/** Resolves one target; see `resolverOf` for many in one article. */
export function resolvePassage(target: PassageTarget, article: Article): Resolution {
  return resolverOf(article)(target);
}

/**
 * Returns a function that finds targets in an article's text. Places are spans with the quote's exact words, or with
 * words that fold to the same (marks, quotation marks, digit shapes); numbers must be the same numbers. Among them the
 * context decides. Reads the article once, so it is the thing to use for many targets.
 */
export function resolverOf(article: Article): (target: PassageTarget) => Resolution {
  let index: SpokenIndex | null = null;
  return (target) => {
    const { position, quote } = target;
    const unchanged = target.version === article.version && holds(article.text, position, quote.exact);
    if (unchanged) return { state: 'anchored', range: { start: position.start, end: position.end } };
    index ??= indexSpoken(article.text);
    return decide(target, article.text, [
      ...exactPlaces(quote, article.text),
      ...foldedPlaces(quote, article.text, index),
    ]);
  };
}

function decide(target: PassageTarget, text: string, places: readonly Place[]): Resolution {
  const ranked = places
    .map((place) => ({ ...place, agreement: contextAgreement(target.quote, text, place) }))
    .filter((place) => place.agreement >= floors.possible)
    .sort((one, other) => other.agreement - one.agreement);
  const best = ranked[0];
  if (best === undefined) return { state: 'orphan' };
  const rivals = ranked.filter((place) => place.agreement > best.agreement - margin);
  if (rivals.length > 1) {
    const candidates = rivals.map(({ start, end }) => ({ start, end })).sort((one, other) => one.start - other.start);
    return { state: 'ambiguous', candidates };
  }
  const inPlace = best.spelling === 'exact' && best.start === target.position.start;
  const words = tokensOf(target.quote.exact).filter((token) => token.kind !== 'break').length;
  const floor = inPlace || words >= longQuote ? floors.certain : floors.certainShort;
  if (best.agreement < floor) return { state: 'orphan' };
  return { state: inPlace ? 'anchored' : 'moved', range: { start: best.start, end: best.end } };
}

function holds(text: string, range: TextRange, words: string): boolean {
  return words.length > 0 && text.slice(range.start, range.end) === words;
}
