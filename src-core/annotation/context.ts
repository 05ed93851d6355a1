import type { TextRange } from '#core/article/article.ts';
import type { TextQuoteSelector } from '#core/annotation/selector.ts';
import { tokensOf } from '#core/annotation/tokens.ts';

/** Tokens that may have come in between the words of a context before the far ones fall out of view. */
const slack = 2;
/** What a side is worth at least when the quote stood at a block's edge and does so again. */
const blockEdge = 0.3;
/** Stands for the text's own start or end, which is a block's edge as well. */
const textEdge = '\u0000';

/**
 * How much of a quote's context stands around a place of a text: the mean over both sides of the share of its words
 * that are found there in the same order, spelling folded. 0 to 1.
 */
export function contextAgreement(quote: TextQuoteSelector, text: string, place: TextRange): number {
  const before = sideAgreement(
    nearestFirst(keysOf(quote.prefix), 'before'),
    nearestFirst(keysOf(text.slice(Math.max(0, place.start - reach(quote.prefix)), place.start)), 'before'),
  );
  const after = sideAgreement(
    nearestFirst(keysOf(quote.suffix), 'after'),
    nearestFirst(keysOf(text.slice(place.end, place.end + reach(quote.suffix))), 'after'),
  );
  return (before + after) / 2;
}

/** Longer words than the context had may stand there now. */
function reach(context: string): number {
  return context.length * 2 + 16;
}

function keysOf(text: string): readonly string[] {
  return tokensOf(text).map((token) => token.key);
}

function nearestFirst(keys: readonly string[], side: 'before' | 'after'): readonly string[] {
  const ordered = side === 'before' ? keys.toReversed() : keys;
  return ordered.length === 0 ? [textEdge] : ordered;
}

function sideAgreement(expected: readonly string[], found: readonly string[]): number {
  const share = commonLength(expected, found.slice(0, expected.length + slack)) / expected.length;
  return isEdge(expected[0]) && isEdge(found[0]) ? Math.max(share, blockEdge) : share;
}

function isEdge(key: string | undefined): boolean {
  return key === '\n' || key === textEdge;
}

/** Length of the longest common subsequence. */
function commonLength(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const key of one) {
    const next = [0];
    other.forEach((candidate, index) => {
      const above = row[index + 1] ?? 0;
      const left = next[index] ?? 0;
      next.push(candidate === key ? (row[index] ?? 0) + 1 : Math.max(above, left));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}
