import type { TextRange } from '#core/article/article.ts';
import type { Pairing } from '#core/annotation/align.ts';
import { SharedWords } from '#core/annotation/shared-words.ts';
import type { PassagePattern } from '#core/annotation/passage-pattern.ts';
import { rangeOf } from '#core/annotation/passage-range.ts';
import type { TokenSequence, Vocabulary } from '#core/annotation/token-sequence.ts';

/** A place of a text where a passage may stand, with how much speaks for it, each 0 to 1. */
export interface Place {
  readonly range: TextRange;
  /** Tokens of the text that the range holds: up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
  /** How much of the quote and of the place's own words is in both (Dice 1945, by worth). */
  readonly quote: number;
  /** How much of the context before and after stands there in order; the nearer, the more it counts. */
  readonly before: number;
  readonly after: number;
  /** Quote and contexts together: the longer the quote, the less its contexts count. */
  readonly score: number;
  /** Tokens of the quote that stand there. */
  readonly same: number;
  /** Whether both ends are known: by the quote's own token there, or by some of the context beyond. */
  readonly bounded: boolean;
  /** Whether a number in the quote became another. */
  readonly otherNumber: boolean;
  /** Whether a word that says no came into the quote or left it. */
  readonly negated: boolean;
}

/** Tokens from the quote at which a token of the context counts half of the next one. */
const halfDistance = 5;
/** The same where the context was kept wide, because the near one stood twice. */
const wideHalfDistance = 40;
/** What a side is worth at least when the quote stood at a block's edge and does so again. */
const blockEdge = 0.3;
/** What a side is worth where the quote had no context because the text ended, and a block ends there again. */
const textEdge = 0.5;
/** Share of a side's context that says where a quote ends whose last token is gone. */
const leastBound = 0.15;
/** Quote tokens that count as much as both contexts together. */
const evenLength = 4;

/** What a whole context is worth without anything of its quote. */
const contextOnly = 0.4;

/** Reads off a pairing where the passage stands and how well; null where nothing of the quote is left. */
export function measurePlace(
  pattern: PassagePattern,
  text: TokenSequence,
  pairing: Pairing,
  words: Vocabulary,
  worth: (id: number) => number,
): Place | null {
  const { sequence, first, end } = pattern;
  const found = rangeOf(pattern, text, pairing);
  if (found === null) return null;
  const shared = new SharedWords(sequence, text, pairing, words, worth);
  const quote = first === end ? 1 : shared.quote(first, end, found.first, found.end);
  const before = sideOf(shared, pattern, text, found, 'before');
  const after = sideOf(shared, pattern, text, found, 'after');
  const weight = (end - first) / (end - first + evenLength);
  return {
    ...found,
    quote,
    before,
    after,
    score: weight * quote + (1 - weight) * ((before + after) / 2),
    same: pairing.same.subarray(first, end).reduce((sum, each) => sum + each, 0),
    bounded:
      (pairing.same[first] === 1 || before >= leastBound) && (pairing.same[end - 1] === 1 || after >= leastBound),
    otherNumber: shared.numbersDiffer(first, end) || shared.twinNumberGone(first, end, found.first, found.end),
    negated: shared.negations(first, end, found.first, found.end),
  };
}

/** From the context's nearest token before a quote that is gone to the nearest behind it; null where neither is left. */
export function placeOfContext(
  { sequence, first, end }: PassagePattern,
  text: TokenSequence,
  pairing: Pairing,
): Place | null {
  const { partner, same } = pairing;
  let left = first - 1;
  while (left >= 0 && same[left] !== 1) left -= 1;
  let right = end;
  while (right < sequence.length && same[right] !== 1) right += 1;
  const from = partner[left] ?? partner[right];
  const to = partner[right] ?? from;
  if (from === undefined || to === undefined) return null;
  const kept = same.reduce((sum, each) => sum + each, 0);
  return {
    range: { start: text.starts[from] ?? 0, end: text.ends[to] ?? 0 },
    first: from,
    end: to + 1,
    quote: 0,
    before: 0,
    after: 0,
    score: contextOnly * (kept / sequence.length),
    same: 0,
    bounded: false,
    otherNumber: false,
    negated: false,
  };
}

function sideOf(
  shared: SharedWords,
  { sequence, first, end, from, to, isWide }: PassagePattern,
  { text }: TokenSequence,
  found: Pick<Place, 'range' | 'first' | 'end'>,
  side: 'before' | 'after',
): number {
  const { range } = found;
  const context = side === 'before' ? sequence.text.slice(0, from) : sequence.text.slice(to);
  const around =
    side === 'before' ? text.slice(Math.max(0, range.start - 8), range.start) : text.slice(range.end, range.end + 8);
  const half = isWide ? wideHalfDistance : halfDistance;
  const atEdge = edge(around, side);
  const share =
    side === 'before'
      ? shared.context(first - 1, -1, found.first - 1, half)
      : shared.context(end, Math.max(end, sequence.length), found.end, half);
  if (context.trim() === '') return atEdge ? Math.max(share, textEdge) : share;
  return atEdge && edge(context, side) ? Math.max(share, blockEdge) : share;
}

/** Whether nothing but spaces and punctuation stands between the place and its block's edge. */
function edge(around: string, side: 'before' | 'after'): boolean {
  return side === 'before' ? /(?:^|\n)[\p{P}\p{Z}]*$/u.test(around) : /^[\p{P}\p{Z}]*(?:$|\n)/u.test(around);
}
