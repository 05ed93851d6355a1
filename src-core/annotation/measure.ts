import type { TextRange } from '#core/article/article.ts';
import type { Pairing } from '#core/annotation/align.ts';
import { foldWord } from '#core/text/fold.ts';
import { likeness } from '#core/annotation/likeness.ts';
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
/** Tokens that may have come in between a quote and its context before that counts less. */
const usualShift = 4;
/** What a token of the context counts that no neighbour stands beside: chance brings single words. */
const alone = 0.5;
/** Quote tokens that count as much as both contexts together. */
const evenLength = 4;

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
    otherNumber: shared.numbersDiffer(first, end),
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

/** What a whole context is worth without anything of its quote. */
const contextOnly = 0.4;

const saysNo = new Set('لا لم لن ليس ليست لست ليسوا غير ولا ولم ولن وليس no not never'.split(' ').map(foldWord));

/** What a pairing's two sides have in common, token by token and where a word is only spelt otherwise. */
class SharedWords {
  private readonly one: TokenSequence;
  private readonly other: TokenSequence;
  private readonly pairing: Pairing;
  private readonly words: Vocabulary;
  private readonly worth: (id: number) => number;

  constructor(
    one: TokenSequence,
    other: TokenSequence,
    pairing: Pairing,
    words: Vocabulary,
    worth: (id: number) => number,
  ) {
    this.one = one;
    this.other = other;
    this.pairing = pairing;
    this.words = words;
    this.worth = worth;
  }

  quote(from: number, to: number, otherFrom: number, otherTo: number): number {
    let shared = 0;
    let at = from;
    let otherAt = otherFrom;
    while (at < to || otherAt < otherTo) {
      // A gap: tokens up to the next that is the same on both sides.
      let gapEnd = at;
      while (gapEnd < to && this.pairing.same[gapEnd] !== 1) gapEnd += 1;
      const otherEnd = gapEnd < to ? (this.pairing.partner[gapEnd] ?? otherTo) : otherTo;
      shared += this.sharedInGap(at, gapEnd, otherAt, otherEnd);
      if (gapEnd < to) shared += 2 * this.worth(this.one.ids[gapEnd] ?? -1);
      at = gapEnd + 1;
      otherAt = otherEnd + 1;
    }
    return shared / (this.sum(this.one, from, to) + this.sum(this.other, otherFrom, otherTo));
  }

  /** Nearest token first; `from` is the one next to the quote, `otherFrom` the one next to the place. */
  context(from: number, to: number, otherFrom: number, half: number): number {
    const step = from <= to ? 1 : -1;
    let shared = 0;
    let all = 0;
    for (let at = from, far = 0; at !== to; at += step, far += 1) {
      const weight = this.worth(this.one.ids[at] ?? -1) / (1 + far / half);
      all += weight;
      const like = this.likeAt(at);
      if (like === 0) continue;
      const farther = Math.abs((this.pairing.partner[at] ?? 0) - otherFrom) - far;
      const beyond = Math.max(0, farther - usualShift - far / 4);
      shared += (weight * like * (this.isAlone(at) ? alone : 1)) / (1 + beyond / usualShift);
    }
    return all === 0 ? 0 : shared / all;
  }

  /** Whether a stretch between same tokens, as far as it touches the quote, has other numbers on the other side. */
  numbersDiffer(from: number, to: number): boolean {
    const { same, partner } = this.pairing;
    let at = this.numbers(this.one, from, to).length === 0 ? to : from;
    while (at < to) {
      if (same[at] === 1) {
        at += 1;
        continue;
      }
      let start = at;
      while (start > 0 && same[start - 1] !== 1 && (start > from || (partner[start - 1] ?? -1) >= 0)) start -= 1;
      let stop = at;
      while (stop < this.one.length && same[stop] !== 1 && (stop < to || (partner[stop] ?? -1) >= 0)) stop += 1;
      const otherStart = start > 0 ? (partner[start - 1] ?? -1) + 1 : this.firstPartner();
      const otherStop = stop < this.one.length ? (partner[stop] ?? -1) : this.lastPartner() + 1;
      const had = this.numbers(this.one, Math.max(start, from), Math.min(stop, to));
      const has = this.numbers(this.other, otherStart, otherStop);
      const around = [
        ...this.numbers(this.one, start, Math.min(from, stop)),
        ...this.numbers(this.one, Math.max(to, start), stop),
      ];
      const others = has.filter((id) => !had.includes(id) && !around.includes(id));
      if (others.length > 0 && had.some((id) => !has.includes(id))) return true;
      at = Math.max(stop, at + 1);
    }
    return false;
  }

  negations(from: number, to: number, otherFrom: number, otherTo: number): boolean {
    const count = ({ ids }: TokenSequence, start: number, end: number): number => {
      let found = 0;
      for (let at = start; at < end; at += 1) if (saysNo.has(this.words.keys[ids[at] ?? -1] ?? '')) found += 1;
      return found;
    };
    return count(this.one, from, to) !== count(this.other, otherFrom, otherTo);
  }

  private isAlone(at: number): boolean {
    const { partner, same } = this.pairing;
    const place = partner[at] ?? -1;
    const beside = (step: 1 | -1): boolean => same[at + step] === 1 && partner[at + step] === place + step;
    return !beside(1) && !beside(-1);
  }

  private firstPartner(): number {
    return this.pairing.partner.find((at) => at >= 0) ?? 0;
  }

  private lastPartner(): number {
    return this.pairing.partner.findLast((at) => at >= 0) ?? -1;
  }

  private numbers({ ids }: TokenSequence, from: number, to: number): number[] {
    const found: number[] = [];
    for (let at = from; at < to; at += 1) {
      const id = ids[at] ?? -1;
      if (this.words.isNumber[id] === true) found.push(id);
    }
    return found;
  }

  private likeAt(at: number): number {
    if (this.pairing.same[at] === 1) return 1;
    const partner = this.pairing.partner[at] ?? -1;
    return partner < 0 ? 0 : this.like(this.one.ids[at] ?? -1, this.other.ids[partner] ?? -1);
  }

  private like(one: number, other: number): number {
    if (this.words.isNumber[one] === true || this.words.isNumber[other] === true) return 0;
    return likeness(this.words.keys[one] ?? '', this.words.keys[other] ?? '');
  }

  private sharedInGap(from: number, to: number, otherFrom: number, otherTo: number): number {
    if (from >= to || otherFrom >= otherTo) return 0;
    if (to - from !== otherTo - otherFrom) {
      // A space may have come in between the letters of a word, or have gone.
      const like = likeness(this.joined(this.one, from, to), this.joined(this.other, otherFrom, otherTo));
      if (like > 0) return like * (this.sum(this.one, from, to) + this.sum(this.other, otherFrom, otherTo));
    }
    let shared = 0;
    for (let at = from; at < to; at += 1) {
      const partner = this.pairing.partner[at] ?? -1;
      if (partner < otherFrom || partner >= otherTo) continue;
      const like = this.likeAt(at);
      if (like > 0) {
        shared += like * (this.worth(this.one.ids[at] ?? -1) + this.worth(this.other.ids[partner] ?? -1));
      }
    }
    return shared;
  }

  private joined({ ids }: TokenSequence, from: number, to: number): string {
    let letters = '';
    for (let at = from; at < to; at += 1) {
      const id = ids[at] ?? -1;
      if (this.words.isNumber[id] === true) return '';
      letters += this.words.keys[id] ?? '';
    }
    return letters;
  }

  private sum({ ids }: TokenSequence, from: number, to: number): number {
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += this.worth(ids[at] ?? -1);
    return sum;
  }
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
