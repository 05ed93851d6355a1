import type { Pairing } from '#core/annotation/align.ts';
import { likeness } from '#core/annotation/likeness.ts';
import type { TokenSequence, Vocabulary } from '#core/annotation/token-sequence.ts';
import { foldWord } from '#core/text/fold.ts';

/** Tokens that may have come in between a quote and its context before that counts less. */
const usualShift = 4;
/** What a token of the context counts that no neighbour stands beside: chance brings single words. */
const alone = 0.5;
const saysNo = new Set('لا لم لن ليس ليست لست ليسوا غير ولا ولم ولن وليس no not never'.split(' ').map(foldWord));

/** What a pairing's two sides have in common, token by token and where a word is only spelt otherwise. */
export class SharedWords {
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
      // Where nothing beyond it is left, as many tokens as are gone may have come in their place.
      const gone = Math.min(stop, to) - Math.max(start, from);
      const otherStart = start > 0 ? (partner[start - 1] ?? -1) + 1 : Math.max(0, this.firstPartner() - gone);
      const otherStop = stop < this.one.length ? (partner[stop] ?? -1) : this.lastPartner() + 1 + gone;
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

  /**
   * Whether a number came into the place, or where tokens of the quote are gone beside it, while one that stood twice, in the
   * quote and around it, is there less often: either of the two may be the one that became another. Also where one that came
   * beside it had a double around the quote, and one of the quote is gone.
   */
  twinNumberGone(from: number, to: number, otherFrom: number, otherTo: number): boolean {
    const had = this.numbers(this.one, from, to);
    const before = this.numbers(this.one, 0, this.one.length);
    const gone = Math.max(0, to - from - (otherTo - otherFrom));
    const beside = [
      ...this.numbers(this.other, Math.max(0, otherFrom - gone), otherFrom),
      ...this.numbers(this.other, otherTo, otherTo + gone),
    ];
    const came =
      this.numbers(this.other, otherFrom, otherTo).some((id) => !had.includes(id)) ||
      beside.some((id) => !before.includes(id));
    const times = (numbers: readonly number[], id: number): number => numbers.filter((each) => each === id).length;
    const here = this.numbers(this.other, otherFrom, otherTo);
    const around = this.numbers(this.other, Math.max(0, this.firstPartner() - gone), this.lastPartner() + 1 + gone);
    const cameAgain = beside.some((id) => times(around, id) > times(before, id));
    if (cameAgain && had.some((id) => times(here, id) < times(had, id))) return true;
    if (!came) return false;
    const now = this.numbers(this.other, this.firstPartner(), this.lastPartner() + 1);
    return had.some((id) => times(before, id) > Math.max(1, times(now, id)));
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
