import type { Alignment, AlignmentReason, AlignmentRelation, Passage } from './comparison.ts';
import { sharedRegions, type SharedRegion } from './shared-text.ts';
import { overlapOf, profilesOf, type Overlap, type Profile } from './weights.ts';
import type { Statement, Term, Witness } from './witness.ts';

/** Score from which two statements report the same thing, and from which they touch the same matter. */
const sameStatement = 0.33;
const related = 0.24;
/** The same where they share no act, day or figure. */
const sameWithoutAnchor = 0.42;
/** Shared weight below which even a high share is chance: short sentences share everything too easily. */
const leastWeight = 2;
/** So much in common is one matter told twice, however much else either statement tells: its score may be lower. */
const muchWeight = 3.5;
const sameWithMuch = 0.35;
/** The same where a figure of three digits or more is in common: few figures are another's by chance. */
const sameWithFigure = 0.3;
/** What the score of statements that name other days is worth. */
const onAnotherDay = 0.8;
const leastRelatedWeight = 1.4;

/** An alignment with the statements that it came from; -1 where it covers a part of one only. */
export interface AlignedPair {
  readonly alignment: Alignment;
  readonly a: Statement;
  readonly b: Statement;
}

/**
 * Alignments of two witnesses: near-verbatim passages first, then statements that share rare words, names, numbers,
 * dates and acts, the best one for each passage. In the order of the first witness. How rare a word is is taken from these
 * two alone: what two reports have in common does not change when a third is compared with them.
 */
export function alignPair(a: Witness, b: Witness): readonly AlignedPair[] {
  const [ofA = [], ofB = []] = profilesOf([a, b]);
  const pairs: AlignedPair[] = [];
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  for (const pair of sameText(a, b, ofA, ofB)) {
    pairs.push(pair);
    usedA.add(pair.a.index);
    usedB.add(pair.b.index);
  }
  for (const { first, second, overlap } of candidates(ofA, ofB)) {
    if (usedA.has(first.statement.index) || usedB.has(second.statement.index)) continue;
    const relation = relationOf(overlap);
    if (relation === null) continue;
    usedA.add(first.statement.index);
    usedB.add(second.statement.index);
    const alignment = alignmentOf(a, b, first.statement, second.statement, relation, overlap);
    pairs.push({ alignment, a: first.statement, b: second.statement });
  }
  return pairs.sort(
    (one, other) => one.alignment.a.start - other.alignment.a.start || one.alignment.b.start - other.alignment.b.start,
  );
}

interface Candidate {
  readonly first: Profile;
  readonly second: Profile;
  readonly overlap: Overlap;
}

/** Places of a key beyond which it finds no candidates: what stands everywhere tells nothing apart. */
const mostPlaces = 60;

/** Pairs that share at least one key of weight, best first; ties in reading order. */
function candidates(ofA: readonly Profile[], ofB: readonly Profile[]): readonly Candidate[] {
  const places = new Map<string, number[]>();
  ofB.forEach(({ weights }, index) => {
    for (const key of weights.keys()) {
      const list = places.get(key);
      if (list === undefined) places.set(key, [index]);
      else list.push(index);
    }
  });
  const pairs: Candidate[] = [];
  for (const first of ofA) {
    const met = new Set<number>();
    for (const [key, weight] of first.weights) {
      const found = weight > 0.3 ? places.get(key) : undefined;
      if (found !== undefined && found.length <= mostPlaces) for (const index of found) met.add(index);
    }
    for (const index of met) {
      const second = ofB[index];
      if (second === undefined) continue;
      const overlap = overlapOf(first, second);
      if (relationOf(overlap) !== null) pairs.push({ first, second, overlap });
    }
  }
  return pairs.sort(
    (one, other) =>
      other.overlap.score - one.overlap.score ||
      one.first.statement.start +
        one.second.statement.start -
        (other.first.statement.start + other.second.statement.start),
  );
}

function relationOf({ score: told, weight, keys, sameAct, otherDay }: Overlap): AlignmentRelation | null {
  if (keys.length < 3) return null;
  const score = otherDay ? told * onAnotherDay : told;
  if (score >= leastScore(weight, keys, sameAct) && weight >= (sameAct ? leastRelatedWeight : leastWeight))
    return 'same-statement';
  return score >= related && weight >= leastRelatedWeight ? 'related' : null;
}

/** The score from which two statements report the same thing, by what they have in common. */
function leastScore(weight: number, keys: readonly string[], sameAct: boolean): number {
  if (keys.some((key) => /^#\d{3}/u.test(key))) return sameWithFigure;
  if (sameAct || keys.some((key) => key.startsWith('day:') || /^#\d{2}/u.test(key))) return sameStatement;
  return weight >= muchWeight ? sameWithMuch : sameWithoutAnchor;
}

function passage(witness: Witness, range: { start: number; end: number }): Passage {
  return { article: witness.article.id, start: range.start, end: range.end };
}

function alignmentOf(
  a: Witness,
  b: Witness,
  first: Statement,
  second: Statement,
  relation: AlignmentRelation,
  overlap: Overlap,
): Alignment {
  return {
    a: passage(a, first),
    b: passage(b, second),
    relation,
    score: Math.round(Math.min(1, overlap.score) * 1000) / 1000,
    reason: reasonOf(a, first, overlap.keys),
  };
}

/** What made the pair, in the words of the first witness. */
function reasonOf(witness: Witness, statement: Statement, keys: readonly string[]): AlignmentReason {
  const shared = new Set(keys);
  const words = new Map<string, string>();
  const names = new Map<string, string>();
  for (const term of statement.terms) {
    if (!shared.has(term.stem)) continue;
    const target = term.stem.startsWith('~') || isName(term, witness) ? names : words;
    if (!target.has(term.stem)) target.set(term.stem, witness.text.slice(term.start, term.end));
  }
  const slice = ({ start, end }: { start: number; end: number }): string => witness.text.slice(start, end);
  return {
    words: [...words.values()],
    numbers: statement.numbers.filter(({ value }) => shared.has(`#${String(value)}`)).map(slice),
    dates: statement.dates
      .filter((date) => keys.some((key) => /^(?:day|month|year|weekday):/u.test(key) && dateHas(date, key)))
      .map(slice),
    names: [...names.values()],
  };
}

function dateHas(date: { iso: string | null; weekday: number | null }, key: string): boolean {
  const [kind, value = ''] = key.split(':');
  if (kind === 'weekday') return date.weekday === Number(value) || date.iso !== null;
  return date.iso?.endsWith(value) === true;
}

function isName(term: Term, witness: Witness): boolean {
  return witness.names.has(term.stem);
}

/** Near-verbatim passages, cut at the sentences of the first witness. */
function sameText(a: Witness, b: Witness, ofA: readonly Profile[], ofB: readonly Profile[]): readonly AlignedPair[] {
  const pairs: AlignedPair[] = [];
  for (const region of sharedRegions(a.terms, b.terms)) {
    for (const part of cut(a, b, region)) {
      const first = ofA[part.a.index];
      const second = ofB[part.b.index];
      if (first === undefined || second === undefined) continue;
      const overlap = overlapOf(first, second);
      const score = Math.max(part.share, overlap.score);
      pairs.push({
        a: part.a,
        b: part.b,
        alignment: {
          a: passage(a, part.rangeA),
          b: passage(b, part.rangeB),
          relation: 'same-text',
          score: Math.round(Math.min(1, score) * 1000) / 1000,
          reason: reasonOf(a, part.a, overlap.keys),
        },
      });
    }
  }
  return pairs;
}

interface Part {
  readonly a: Statement;
  readonly b: Statement;
  readonly rangeA: { start: number; end: number };
  readonly rangeB: { start: number; end: number };
  readonly share: number;
}

/** Share of a statement's words from which the whole statement is shared, not only a clause of it. */
const whole = 0.6;
const leastWords = 6;

function cut(a: Witness, b: Witness, region: SharedRegion): readonly Part[] {
  const parts: Part[] = [];
  const open = new Map<string, { a: Statement; b: Statement; words: [number, number][] }>();
  for (const run of region.runs) {
    for (let offset = 0; offset < run.length; offset += 1) {
      const first = statementOfTerm(a, run.a + offset);
      const second = statementOfTerm(b, run.b + offset);
      if (!first || !second) continue;
      const key = `${String(first.index)} ${String(second.index)}`;
      const entry = open.get(key) ?? { a: first, b: second, words: [] };
      entry.words.push([run.a + offset, run.b + offset]);
      open.set(key, entry);
    }
  }
  for (const { a: first, b: second, words } of open.values()) {
    if (words.length < Math.min(leastWords, first.terms.length, second.terms.length)) continue;
    parts.push({
      a: first,
      b: second,
      rangeA: cover(
        a,
        first,
        words.map(([word]) => word),
      ),
      rangeB: cover(
        b,
        second,
        words.map(([, word]) => word),
      ),
      share: words.length / Math.max(1, Math.min(first.terms.length, second.terms.length)),
    });
  }
  return parts;
}

function cover(witness: Witness, statement: Statement, words: readonly number[]): { start: number; end: number } {
  if (words.length >= whole * statement.terms.length) return { start: statement.start, end: statement.end };
  const first = witness.terms[Math.min(...words)];
  const last = witness.terms[Math.max(...words)];
  return { start: first?.start ?? statement.start, end: last?.end ?? statement.end };
}

function statementOfTerm(witness: Witness, term: number): Statement | null {
  const place = witness.terms[term];
  if (place === undefined) return null;
  let low = 0;
  let high = witness.statements.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const statement = witness.statements[middle];
    if (statement === undefined) return null;
    if (statement.end <= place.start) low = middle + 1;
    else if (statement.start > place.start) high = middle - 1;
    else return statement;
  }
  return null;
}
