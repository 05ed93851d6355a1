import type { TextRange } from '#core/article/article.ts';
import type { TextQuoteSelector } from '#core/annotation/selector.ts';
import { tokensOf, type Token } from '#core/annotation/tokens.ts';

/** A span of a text that has a quote's words. */
export interface Place extends TextRange {
  readonly spelling: 'exact' | 'folded';
}

const wordPart = /[\p{L}\p{M}\p{N}]/u;
/** What stands beside a digit and belongs to its number: of `5,2` before `00`, of `,200%` after `5`. */
const numberHead = /(?:(?<![\p{L}\p{M}\p{Nd}])[-−+])?(?:\p{Nd}+[.,٫٬:/])*\p{Nd}*$/u;
const numberTail = /^\p{Nd}*(?:[.,٫٬:/]\p{Nd}+)*[%٪‰]?/u;

/** Every span with exactly the quote's units, where they are the same whole words and numbers that were quoted. */
export function exactPlaces(quote: TextQuoteSelector, text: string): readonly Place[] {
  const places: Place[] = [];
  if (quote.exact.length === 0) return places;
  for (let start = text.indexOf(quote.exact); start >= 0; start = text.indexOf(quote.exact, start + 1)) {
    const end = start + quote.exact.length;
    if (edgesAgree(quote, text, { start, end })) places.push({ start, end, spelling: 'exact' });
  }
  return places;
}

/** The words and numbers of a text, and where each folded spelling stands among them. */
export interface SpokenIndex {
  readonly tokens: readonly Token[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

export function indexSpoken(text: string): SpokenIndex {
  const tokens = tokensOf(text).filter(isSpoken);
  const positions = new Map<string, number[]>();
  tokens.forEach(({ key }, at) => {
    const known = positions.get(key);
    if (known === undefined) positions.set(key, [at]);
    else known.push(at);
  });
  return { tokens, positions };
}

/** Every span whose words and numbers fold to the quote's, but whose units differ. `index` is that of the text. */
export function foldedPlaces(quote: TextQuoteSelector, text: string, index: SpokenIndex): readonly Place[] {
  const wanted = tokensOf(quote.exact).filter(isSpoken);
  const [first] = wanted;
  if (first === undefined || cutsWord(quote.prefix, quote.exact) || cutsWord(quote.exact, quote.suffix)) return [];
  const places: Place[] = [];
  for (const at of index.positions.get(first.key) ?? []) {
    const found = index.tokens.slice(at, at + wanted.length);
    if (!wanted.every((token, offset) => found[offset]?.key === token.key)) continue;
    const start = found[0]?.start ?? 0;
    const place = withPunctuation(quote.exact, text, wanted, { start, end: found.at(-1)?.end ?? start });
    const exact = text.slice(place.start, place.end) === quote.exact;
    if (!exact && edgesAgree(quote, text, place)) places.push({ ...place, spelling: 'folded' });
  }
  return places;
}

function isSpoken(token: Token): boolean {
  return token.kind !== 'break';
}

function cutsWord(before: string, after: string): boolean {
  return wordPart.test(lastPoint(before)) && wordPart.test(firstPoint(after));
}

/** Whether a place ends words and numbers where the quote did: "5" quoted alone is not the 5 of "5,200". */
function edgesAgree(quote: TextQuoteSelector, text: string, place: TextRange): boolean {
  const before = text.slice(Math.max(0, place.start - 40), place.start);
  const after = text.slice(place.end, place.end + 40);
  const found = text.slice(place.start, place.end);
  return (
    cutsWord(before, found) === cutsWord(quote.prefix, quote.exact) &&
    cutsWord(found, after) === cutsWord(quote.exact, quote.suffix) &&
    headOf(before, found) === headOf(quote.prefix, quote.exact) &&
    tailOf(found, after) === tailOf(quote.exact, quote.suffix)
  );
}

function headOf(before: string, words: string): string {
  return /^\p{Nd}/u.test(words) ? keysOf(numberHead.exec(before)?.[0] ?? '') : '';
}

function tailOf(words: string, after: string): string {
  return /\p{Nd}$/u.test(words) ? keysOf(numberTail.exec(after)?.[0] ?? '') : '';
}

function keysOf(text: string): string {
  return text.replace(/\p{Nd}+/gu, (digits) => tokensOf(digits)[0]?.key ?? digits);
}

/** Takes in the punctuation that the quote had at its ends, as far as some stands there. */
function withPunctuation(exact: string, text: string, words: readonly Token[], place: TextRange): TextRange {
  const leading = words[0]?.start ?? 0;
  const trailing = exact.length - (words.at(-1)?.end ?? exact.length);
  let { start, end } = place;
  while (place.start - start < leading && /\p{P}/u.test(text.charAt(start - 1))) start -= 1;
  while (end - place.end < trailing && /\p{P}/u.test(text.charAt(end))) end += 1;
  return { start, end };
}

function firstPoint(text: string): string {
  const point = text.codePointAt(0);
  return point === undefined ? '' : String.fromCodePoint(point);
}

function lastPoint(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? '';
}
