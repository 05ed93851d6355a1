import search from 'approx-string-match';
import type { TextQuoteSelector } from '#core/annotation/selector.ts';
import type { Span } from './revision.ts';

/** UTF-16 units of context on either side that Hypothesis keeps. */
export const rivalContext = 32;

/**
 * The matching rules of Hypothesis' client as it describes them: exact occurrences, or where there are none the approximate
 * ones with the fewest errors, at most min(256, half the quote); the best by likeness of quote (50), prefix (20), suffix (20)
 * and nearness to the old position (2).
 */
export function hypothesis(quote: TextQuoteSelector, position: number, text: string): Span | null {
  const matches = occurrences(text, quote.exact).map((start) => ({
    start,
    end: start + quote.exact.length,
    errors: 0,
  }));
  const found =
    matches.length > 0 ? matches : search(text, quote.exact, Math.min(256, Math.floor(quote.exact.length / 2)));
  let best: Span | null = null;
  let bestScore = -1;
  for (const { start, end, errors } of found) {
    const { prefix, suffix } = quote;
    const score =
      50 * (1 - errors / quote.exact.length) +
      20 * (prefix === '' ? 1 : likenessOf(text.slice(Math.max(0, start - prefix.length), start), prefix)) +
      20 * (suffix === '' ? 1 : likenessOf(text.slice(end, end + suffix.length), suffix)) +
      2 * (1 - Math.abs(start - position) / text.length);
    if (score > bestScore) {
      bestScore = score;
      best = { start, end };
    }
  }
  return best;
}

function likenessOf(text: string, context: string): number {
  if (text === '') return 0;
  return 1 - (search(text, context, context.length)[0]?.errors ?? context.length) / context.length;
}

/** The quote with its whole context, to the letter, if that stands once. */
export function exactWithContext({ prefix, exact, suffix }: TextQuoteSelector, text: string): Span | null {
  const [only, another] = occurrences(text, prefix + exact + suffix);
  if (only === undefined || another !== undefined) return null;
  return { start: only + prefix.length, end: only + prefix.length + exact.length };
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
