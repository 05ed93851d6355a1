import type { PassageTarget } from '#core/annotation/annotation.ts';
import type { Article, TextRange } from '#core/article/article.ts';

/** UTF-16 units of context kept at least on each side of a quote, where the text has them. */
const contextLength = 128;
/** The same for a quote that stands elsewhere in a similar context, which the resolver must tell apart by what is farther. */
const wideLength = 512;
/** Units next to the quote that make a context similar, of both sides together. */
const similarLength = 16;
/** Units by which a side may grow further, to the edge of a word. */
const wordReach = 32;

const joined = /[\p{L}\p{M}\p{N}]/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Describes a range of an article's canonical text by position and by quote, each side with 128 units of context
 * where the text has them (512 where the same words stand elsewhere in a similar context), and as many more as it takes not to cut a word (nor, in one of more than 32, a character). Throws a RangeError for
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
      ...contextAround(text, range, standsAlone(text, range) ? contextLength : wideLength),
    },
  };
}

/** Whether no other place of the text has the same words in a similar context. */
function standsAlone(text: string, { start, end }: TextRange): boolean {
  const words = text.slice(start, end);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (at === start) continue;
    let before = 0;
    while (
      before < start &&
      before < at &&
      before < similarLength &&
      text[start - before - 1] === text[at - before - 1]
    ) {
      before += 1;
    }
    let after = 0;
    while (
      after < similarLength &&
      end + after < text.length &&
      text[end + after] === text[at + words.length + after]
    ) {
      after += 1;
    }
    if (before + after >= similarLength) return false;
  }
  return true;
}

/** What stands before and after a range: at least `length` units each, where the text has them. */
export function contextAround(
  text: string,
  range: TextRange,
  length: number,
): { readonly prefix: string; readonly suffix: string } {
  return {
    prefix: text.slice(edgeFrom(text, Math.max(0, range.start - length), -1), range.start),
    suffix: text.slice(range.end, edgeFrom(text, Math.min(text.length, range.end + length), 1)),
  };
}

/** The first edge of a word from `at` on, away from the quote. */
function edgeFrom(text: string, at: number, step: 1 | -1): number {
  for (let edge = at, far = 0; far <= wordReach; edge += step, far += 1) {
    if (isWordEdge(text, edge)) return edge;
  }
  return graphemeEdge(text, at, step);
}

function isWordEdge(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  const before = String.fromCodePoint(text.codePointAt(at - 1) ?? 0);
  if (/[\uD800-\uDFFF]/u.test(before) || /[\uDC00-\uDFFF]/u.test(text.charAt(at))) return false;
  return !(joined.test(before) && joined.test(text.charAt(at)));
}

/** The edge of a character next to `at`, away from the quote, for a word that has no edge within reach. */
function graphemeEdge(text: string, at: number, step: 1 | -1): number {
  const from = Math.max(0, at - wordReach);
  const starts = [...graphemes.segment(text.slice(from, at + wordReach))].map(({ index }) => from + index);
  if (step < 0) return starts.findLast((start) => start <= at) ?? at;
  return starts.find((start) => start >= at) ?? at;
}
