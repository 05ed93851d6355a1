import type { PassageTarget } from '#core/annotation/annotation.ts';
import type { Article, TextRange } from '#core/article/article.ts';

/** UTF-16 units of context kept on each side of a quote. */
const contextLength = 32;

const joined = /[\p{L}\p{M}\p{N}]/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Describes a range of an article's canonical text by position and by quote, each side with up to 32 units of context
 * that do not begin or end inside a word (nor, in a word longer than that, inside a character). Throws a RangeError for
 * a range that is empty or outside the text.
 */
export function describePassage(article: Article, range: TextRange): PassageTarget {
  const { text } = article;
  if (range.start < 0 || range.end > text.length || range.start >= range.end) {
    throw new RangeError(`No passage at ${String(range.start)}–${String(range.end)} of ${String(text.length)} units`);
  }
  return {
    kind: 'passage',
    article: article.id,
    version: article.version,
    position: { type: 'TextPositionSelector', start: range.start, end: range.end },
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(range.start, range.end),
      prefix: text.slice(prefixStart(text, range.start), range.start),
      suffix: text.slice(range.end, suffixEnd(text, range.end)),
    },
  };
}

function prefixStart(text: string, end: number): number {
  const limit = Math.max(0, end - contextLength);
  for (let at = limit; at < end; at += 1) {
    if (isWordEdge(text, at)) return at;
  }
  return graphemeEdge(text, limit, end, 'after');
}

function suffixEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + contextLength);
  for (let at = limit; at > start; at -= 1) {
    if (isWordEdge(text, at)) return at;
  }
  return graphemeEdge(text, limit, start, 'before');
}

function isWordEdge(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  const before = String.fromCodePoint(text.codePointAt(at - 1) ?? 0);
  if (/[\uD800-\uDFFF]/u.test(before) || /[\uDC00-\uDFFF]/u.test(text.charAt(at))) return false;
  return !(joined.test(before) && joined.test(text.charAt(at)));
}

/** The edge of a character next to `at`, on its side towards the quote, for a word that has no edge within the context. */
function graphemeEdge(text: string, at: number, quoteEdge: number, side: 'after' | 'before'): number {
  const from = Math.min(at, quoteEdge);
  const to = Math.max(at, quoteEdge);
  const starts = [...graphemes.segment(text.slice(Math.max(0, from - contextLength), to + contextLength))].map(
    (segment) => segment.index + Math.max(0, from - contextLength),
  );
  if (side === 'after') return starts.find((start) => start >= at) ?? quoteEdge;
  return starts.findLast((start) => start <= at && start >= quoteEdge) ?? quoteEdge;
}
