import type { Evidence, Finding, Quotation } from '#core/comparison/comparison.ts';
import { stem } from '#core/text/stem.ts';
import { tokensOf } from '#core/text/tokens.ts';
import { wordImportance } from '#core/comparison/lexicon/common-words.ts';
import { bothHaveMore, detailsInside, type Details } from '#core/comparison/passage-details.ts';
import { orderedOverlap } from '#core/comparison/ordered-overlap.ts';
import { rangeAround } from '#core/comparison/ranges.ts';
import type { Relations } from '#core/comparison/relations.ts';
import {
  relationOfSpeakers,
  speakerWords,
  type SpeakersRelation,
  type SpeakerWords,
} from '#core/comparison/speakers.ts';
import { opening } from '#core/comparison/wording.ts';
import type { Statement, Witness } from '#core/comparison/witness.ts';
import { clusterMentions, matchMentions } from './cluster.ts';
import { findingOf } from './finding.ts';

/** Share of the shorter saying's words that must be the other's too, and the least words of it. */
const sameShare = 0.6;
const leastWords = 4;
/** The same for sayings of speakers who are known to be two: only what is told word for word is one saying. */
const differentShare = 0.8;
/** The same, in any order, for a speaker's sayings in statements that are aligned. */
const alignedShare = 0.5;
/** How much longer a saying that tells the other's words may be. */
const mostLonger = 3;

interface Said {
  readonly quotation: Quotation;
  readonly witness: number;
  readonly statement: Statement | null;
  readonly words: readonly string[];
  readonly speaker: SpeakerWords;
}

/**
 * Sayings that several articles carry, of one speaker or given to different ones. They stand on words told in one order, or
 * on aligned statements of one speaker: words of one topic alone make no finding.
 */
export function quotationFindings(
  witnesses: readonly Witness[],
  quotations: readonly (readonly Quotation[])[],
  details: Details,
  relations: Relations,
): readonly Finding[] {
  const said = witnesses.flatMap(({ text, statements }, witness) =>
    (quotations[witness] ?? []).map((quotation): Said => ({
      quotation,
      witness,
      statement: rangeAround(statements, { start: quotation.start, end: quotation.start + 1 }),
      words: contentStems(text.slice(quotation.start, quotation.end)),
      speaker: speakerWords(quotation.speaker),
    })),
  );
  const matches = matchMentions(said, (one, other) => matchScore(one, other, relations));
  return clusterMentions(
    said.map(({ witness }) => witness),
    matches,
  )
    .filter(({ length }) => length > 1)
    .flatMap((group) => {
      const members = group.flatMap((index) => said[index] ?? []);
      const evidence = members.map(({ quotation, witness }) => ({
        article: quotation.article,
        start: quotation.start,
        end: quotation.end,
        value: quotation.speaker ?? witnesses[witness]?.text.slice(quotation.start, quotation.end) ?? '',
      }));
      // What quotes other numbers or dates is not one saying; an office and a name that do not meet are not judged.
      if (contradict(evidence, details) || unsure(members)) return [];
      return [
        findingOf(
          'quotation',
          differentSpeakers(members) ? 'conflict' : 'agree',
          labelOf(members, witnesses),
          evidence,
        ),
      ];
    });
}

/** How certainly two sayings are one; null when nothing but their topic joins them. */
function matchScore(one: Said, other: Said, relations: Relations): number | null {
  const [small, large] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  if (small.length < leastWords || large.length > mostLonger * small.length) return null;
  const shared = shareOf(small, large);
  if (shared < alignedShare) return null;
  const speakers = speakersOf(one, other);
  const ordered = orderedOverlap(small, large) / small.length;
  if (ordered >= (speakers === 'different' ? differentShare : sameShare)) return 1 + ordered;
  const relation = relations.between(one.witness, one.statement, other.witness, other.statement);
  return speakers === 'same' && (relation === 'same-text' || relation === 'same-statement') ? shared : null;
}

/** A speaker who is carried over from the sentence before may be the same, and is never judged to be another. */
function speakersOf(one: Said, other: Said): SpeakersRelation {
  const relation = relationOfSpeakers(one.speaker, other.speaker);
  const carried = one.quotation.carried || other.quotation.carried;
  return carried && relation !== 'same' ? 'unnamed' : relation;
}

function contentStems(text: string): readonly string[] {
  return tokensOf(text).flatMap(({ kind, key }) => {
    const word = stem(key);
    return kind === 'digits' || (kind === 'word' && wordImportance(key, word) > 0) ? [word] : [];
  });
}

function shareOf(small: readonly string[], large: readonly string[]): number {
  const others = new Set(large);
  return small.filter((word) => others.has(word)).length / small.length;
}

function contradict(passages: readonly Evidence[], details: Details): boolean {
  return (
    detailsInside(passages, details).some(({ verdict }) => verdict === 'conflict' || verdict === 'explained') ||
    passages.some((one, index) => passages.slice(index + 1).some((other) => bothHaveMore(one, other, details)))
  );
}

function someTwo(members: readonly Said[], wanted: SpeakersRelation): boolean {
  return members.some((one, index) => members.slice(index + 1).some((other) => speakersOf(one, other) === wanted));
}

/** Who is not named is not judged; nor is an office («الوزارة») beside a name that does not hold it. */
const unsure = (members: readonly Said[]): boolean => someTwo(members, 'unsure');

/** Two named speakers without a distinguishing word in common are not one. */
const differentSpeakers = (members: readonly Said[]): boolean => someTwo(members, 'different');

/** Who says it, and its opening words. */
function labelOf(members: readonly Said[], witnesses: readonly Witness[]): string {
  const [first] = members;
  if (first === undefined) return '';
  const words = opening(witnesses[first.witness]?.text.slice(first.quotation.start, first.quotation.end) ?? '');
  const speakers = [...new Set(members.flatMap(({ quotation }) => quotation.speaker ?? []))];
  const named = differentSpeakers(members)
    ? speakers.join(' / ')
    : speakers.reduce((longest, speaker) => (speaker.length > longest.length ? speaker : longest), '');
  return named === '' ? words : `${named}: ${words}`;
}
