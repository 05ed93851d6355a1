import type { TextRange } from '#core/article/article.ts';
import { isFunctionWord } from '#core/text/function-words.ts';
import { stem } from '#core/text/stem.ts';
import { firstTokenAt, type Token } from '#core/text/tokens.ts';
import type { Witness } from '#core/comparison/witness.ts';

/** Words of a label that is cut from a sentence. */
const mostWords = 12;

/** «وإصابة»: the conjunction is attached, and no letter of the word itself as in «وزارة». */
export function isJoined({ key }: { readonly key: string }): boolean {
  return key.startsWith('و') && key.length > 4 && !stem(key).startsWith('و');
}

/** A word that tells nothing by itself, also with «و» or «ف» attached: «وفي», «ومنذ», «لكنها». */
export function leadsNowhere(key: string): boolean {
  return (
    isFunctionWord(key) || (/^[وف]/u.test(key) && isFunctionWord(key.slice(1))) || /^و?لكن(?:ه|ها|هم)?$/u.test(key)
  );
}

/** A word without which a clause says the opposite. */
export function negates(key: string): boolean {
  return /^[وف]?(?:لم|لا|لن|ليس|ليست|ليسوا|غير|دون|عدم|not|no|never|without)$/u.test(key);
}

/** Where a clause begins: what a label reaches back to, never over. */
export const opensClause =
  /^(?:[وفبل]?ان(?:ه|ها|هم|نا)?|الذي|التي|الذين|حيث|بينما|فيما|لكن|اذ|كما|and|or|but|that|which|who|while|when|as)$/u;

/** True at a sign or line end that a label never reaches over. */
export const isClauseEnd = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'line' || (token.kind === 'mark' && token.key !== '%');

/** The opening words of a text, with an ellipsis where more follow. */
export function opening(text: string, most = mostWords): string {
  const words = text.trim().split(/\s+/u);
  return words.length <= most ? words.join(' ') : `${words.slice(0, most).join(' ')}…`;
}

/** The words right before a place in its clause, at most `most`; null where the clause begins there. */
export function wordsBefore(
  witness: Witness,
  offset: number,
  most: number,
  overNumbers: 'over numbers' | 'to numbers' = 'to numbers',
): TextRange | null {
  const { tokens } = witness;
  let end = firstTokenAt(tokens, offset) - 1;
  if ((tokens[end]?.end ?? 0) > offset) end -= 1;
  let first = end + 1;
  for (let index = end; index > end - most; index -= 1) {
    const token = tokens[index];
    if (isClauseEnd(token) || token === undefined || opensClause.test(token.key)) break;
    if (token.kind === 'digits' && overNumbers === 'to numbers') break;
    first = index;
    if (isJoined(token)) break;
  }
  while (first <= end && leadsNowhere(tokens[first]?.key ?? '') && !negates(tokens[first]?.key ?? '')) first += 1;
  while (end >= first && leadsNowhere(tokens[end]?.key ?? '')) end -= 1;
  const opens = tokens[first];
  const closes = tokens[end];
  if (first > end || opens === undefined || closes === undefined) return null;
  return { start: opens.start + (isJoined(opens) ? 1 : 0), end: closes.end };
}

/** The words right after a place in its clause, without words at the end that lead nowhere. */
export function wordsAfter(
  witness: Witness,
  offset: number,
  most: number,
): (TextRange & { readonly cut: boolean }) | null {
  const { tokens } = witness;
  const from = firstTokenAt(tokens, offset);
  let last = from - 1;
  let index = from;
  for (; index < from + most; index += 1) {
    const token = tokens[index];
    if (isClauseEnd(token) || token === undefined || opensClause.test(token.key)) break;
    if (!leadsNowhere(token.key)) last = index;
  }
  const opens = tokens[from];
  const closes = tokens[last];
  if (last < from || opens === undefined || closes === undefined) return null;
  return { start: opens.start, end: closes.end, cut: index === from + most && !isClauseEnd(tokens[index]) };
}
