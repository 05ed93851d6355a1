import type { PassageTarget } from '#core/annotation/annotation.ts';
import { alignStretches, emptyPairing, mostCells, type Pairing, type Stretch } from '#core/annotation/align.ts';
import { candidateWindows, quoteRuns, slackFor, type Window } from '#core/annotation/candidates.ts';
import { isPerfect } from '#core/annotation/judge.ts';
import { contextAround } from '#core/annotation/describe.ts';
import { pairVersions } from '#core/annotation/difference.ts';
import { measurePlace, placeOfContext, type Place } from '#core/annotation/measure.ts';
import { patternOf, type PassagePattern } from '#core/annotation/passage-pattern.ts';
import { vacanciesOf, type Vacancy } from '#core/annotation/vacancy.ts';
import { Occurrences, sequenceOf, Vocabulary, type TokenSequence } from '#core/annotation/token-sequence.ts';

/** UTF-16 units of context that are read on either side where the text of the target's version is known. */
const knownContext = 128;
/** UTF-16 units before a passage that stand where they stood. */
const ownPrefix = 16;
/** Places with the quote's very words that are looked at. */
const mostRuns = 24;
/** Tokens in a row that stand alike in both versions before their place in the older one is taken for sure. */
const solidRun = 3;
/** Share of a place's tokens that stood elsewhere in the known version before the place is taken for that other passage. */
const othersShare = 0.5;

interface KnownVersion {
  readonly text: string;
  readonly sequence: TokenSequence;
  /** From its tokens to those of the text at hand. */
  readonly pairing: Pairing;
  /** The way back, of what stands alike in a row. */
  readonly origin: Int32Array;
}

/** Finds where passages may stand in one text. */
export class PassageFinder {
  private readonly words = new Vocabulary();
  private readonly sequence: TokenSequence;
  private readonly occurrences: Occurrences;
  private readonly worths: Float32Array;
  private readonly versions = new Map<string, KnownVersion | null>();

  private readonly textOf: (version: string) => string | null;

  constructor(text: string, textOf: (version: string) => string | null) {
    this.textOf = textOf;
    this.sequence = sequenceOf(text, this.words);
    this.occurrences = new Occurrences(this.sequence, this.words.keys.length);
    this.worths = Float32Array.from(this.words.keys, (key, id) =>
      worthOf(key, this.occurrences.count(id), this.sequence.length),
    );
  }

  /**
   * Places that have something of the quote, best first, no two over each other; with `loose` also those that are known to be
   * other passages, and those that only have its context.
   */
  placesOf(
    target: PassageTarget,
    loose = false,
  ): { readonly places: readonly Place[]; readonly pattern: PassagePattern } {
    const version = this.versionOf(target);
    const { position, quote } = target;
    const around =
      version === null ? quote : { exact: quote.exact, ...contextAround(version.text, position, knownContext) };
    const pattern = patternOf(around, this.words);
    const places: Place[] = [];
    const add = (pairing: Pairing): void => {
      const place =
        measurePlace(pattern, this.sequence, pairing, this.words, this.worth) ??
        (loose ? placeOfContext(pattern, this.sequence, pairing) : null);
      if (place === null) return;
      const isNone = place.quote === 0 && !place.otherNumber;
      if (!loose && (isNone || (version !== null && isAnother(place, version, position)))) return;
      places.push(place);
    };
    const runs = quoteRuns(pattern, this.sequence, this.occurrences).slice(0, mostRuns);
    for (const start of runs) add(this.alignAround(pattern, start));
    // Where quote and context stand unchanged, what is only like them is no rival.
    if (loose || !places.some(isPerfect)) {
      for (const window of this.windowsFor(pattern, version, position.start)) add(this.align(pattern, window));
    } else if (this.hasOwnPrefix(target) && !places.some(({ range }) => range.start === position.start)) {
      add(this.align(pattern, this.windowAt(position.start, pattern)));
    }
    return { places: withoutOverlaps(places), pattern };
  }

  /** Whether the words before a target stand where they stood, so that at its position is the passage or what became of it. */
  hasOwnPrefix({ position, quote }: PassageTarget): boolean {
    const prefix = quote.prefix.slice(-ownPrefix);
    const { text } = this.sequence;
    return prefix.length === ownPrefix && text.slice(position.start - ownPrefix, position.start) === prefix;
  }

  /** Whether a unit of the text lies within a stretch of its tokens. */
  holds({ first, end }: Vacancy, unit: number): boolean {
    return (this.sequence.starts[first] ?? 0) <= unit && unit <= (this.sequence.ends[end - 1] ?? 0);
  }

  /** As `vacanciesOf`. */
  vacanciesOf(pattern: PassagePattern): readonly Vacancy[] {
    return vacanciesOf(pattern, this.sequence, this.occurrences);
  }

  /** Whether two places lie in a stretch that stands twice in a row, so that either may be the copy. */
  areInARow(one: Place, other: Place): boolean {
    const [left, right] = one.first <= other.first ? [one, other] : [other, one];
    const { ids, length } = this.sequence;
    const period = right.first - left.first;
    if (left.end - left.first !== right.end - right.first) return false;
    let start = left.first;
    while (start > 0 && left.first - start <= period && ids[start - 1] === ids[start - 1 + period]) start -= 1;
    let end = left.first;
    while (end + period < length && end - start <= period && ids[end] === ids[end + period]) end += 1;
    return end >= left.end && end - start >= period;
  }

  private windowsFor(pattern: PassagePattern, version: KnownVersion | null, start: number): readonly Window[] {
    const windows = candidateWindows(pattern, this.sequence, this.occurrences, this.worth);
    const mapped = version && this.mappedWindow(pattern, version, start);
    return mapped ? [...windows, mapped] : windows;
  }

  private windowAt(unit: number, { sequence, first }: PassagePattern): Window {
    const at = tokenAt(this.sequence, unit) - first;
    const slack = slackFor(sequence.length);
    return { from: Math.max(0, at - slack), to: Math.min(this.sequence.length, at + sequence.length + slack) };
  }

  private readonly worth = (id: number): number =>
    this.worths[id] ?? worthOf(this.words.keys[id] ?? '', 0, this.sequence.length);

  private align({ sequence }: PassagePattern, { from, to }: Window): Pairing {
    const one: Stretch = { ids: sequence.ids, from: 0, to: sequence.length };
    const other: Stretch = { ids: this.sequence.ids, from, to };
    if (sequence.length * (to - from) > mostCells) {
      const { partner, same } = pairVersions(sequence.ids, this.sequence.ids.subarray(from, to), this.worth);
      return { partner: partner.map((at) => (at < 0 ? at : at + from)), same };
    }
    const pairing = emptyPairing(sequence.length);
    alignStretches(one, other, this.worth, false, pairing);
    return pairing;
  }

  /** With the quote's tokens in a row from a token of the text on, and its contexts beside them. */
  private alignAround({ sequence, first, end }: PassagePattern, start: number): Pairing {
    const pairing = emptyPairing(sequence.length);
    for (let at = first; at < end; at += 1) {
      pairing.partner[at] = start + at - first;
      pairing.same[at] = 1;
    }
    const { ids } = sequence;
    const text = this.sequence.ids;
    const stop = start + end - first;
    const after = sequence.length - end;
    const before: Stretch = { ids: text, from: Math.max(0, start - first - slackFor(first)), to: start };
    const behind: Stretch = { ids: text, from: stop, to: Math.min(text.length, stop + after + slackFor(after)) };
    alignStretches({ ids, from: 0, to: first }, before, this.worth, false, pairing);
    alignStretches({ ids, from: end, to: sequence.length }, behind, this.worth, false, pairing);
    return pairing;
  }

  private versionOf({ version, position, quote }: PassageTarget): KnownVersion | null {
    let known = this.versions.get(version);
    if (known === undefined) {
      const text = this.textOf(version);
      known = text === null ? null : this.read(text);
      this.versions.set(version, known);
    }
    return known?.text.slice(position.start, position.end) === quote.exact ? known : null;
  }

  private read(text: string): KnownVersion {
    const sequence = sequenceOf(text, this.words);
    const pairing = pairVersions(sequence.ids, this.sequence.ids, this.worth);
    const origin = new Int32Array(this.sequence.length).fill(-1);
    for (let from = 0; from < sequence.length;) {
      const partner = pairing.partner[from] ?? -1;
      let to = from;
      while (to < sequence.length && pairing.same[to] === 1 && pairing.partner[to] === partner + to - from) to += 1;
      if (to - from >= solidRun) for (let at = from; at < to; at += 1) origin[partner + at - from] = at;
      from = Math.max(to, from + 1);
    }
    return { text, sequence, pairing, origin };
  }

  /** Where the difference of the two versions puts the passage with its context. */
  private mappedWindow(pattern: PassagePattern, { sequence, pairing }: KnownVersion, start: number): Window | null {
    const first = tokenAt(sequence, start - pattern.from);
    const slack = 8;
    const partners = pairing.partner.subarray(first, first + pattern.sequence.length).filter((at) => at >= 0);
    const [from] = partners;
    const last = partners.at(-1);
    if (from === undefined || last === undefined || last - from > 4 * pattern.sequence.length + 64) return null;
    return { from: Math.max(0, from - slack), to: Math.min(this.sequence.length, last + 1 + slack) };
  }
}

/**
 * What a token is worth in an alignment, up to 10: the rarer in the text (Spärck Jones 1972) and the longer, the more.
 * Function words are short in Arabic as in English.
 */
function worthOf(key: string, count: number, length: number): number {
  const rarity = length < 2 ? 1 : Math.log(length / Math.max(1, count)) / Math.log(length);
  const size = Math.min(1, 0.4 + 0.15 * key.length);
  return 10 * (0.3 + 0.7 * rarity) * size;
}

/** The first token that ends after a unit. */
function tokenAt({ ends }: TokenSequence, unit: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a place's words stood, in the version that is known, elsewhere than in the passage. */
function isAnother(place: Place, { sequence, origin }: KnownVersion, passage: { start: number; end: number }): boolean {
  let others = 0;
  for (let at = place.first; at < place.end; at += 1) {
    const from = origin[at] ?? -1;
    if (from < 0) continue;
    if ((sequence.ends[from] ?? 0) <= passage.start || (sequence.starts[from] ?? 0) >= passage.end) others += 1;
  }
  return others > othersShare * (place.end - place.first);
}

function withoutOverlaps(places: readonly Place[]): readonly Place[] {
  const kept: Place[] = [];
  for (const place of [...places].sort(
    (one, other) => other.score - one.score || one.range.start - other.range.start,
  )) {
    if (kept.every(({ range }) => range.end <= place.range.start || range.start >= place.range.end)) kept.push(place);
  }
  return kept;
}
