import type { Evidence, Finding, Quotation } from '#core/comparison/comparison.ts';
import { stem } from '#core/text/stem.ts';
import { spellingKey, tokensOf } from '#core/text/tokens.ts';
import { wordImportance } from '#core/comparison/lexicon/common-words.ts';
import { bothHaveMore, detailsInside, type Details } from '#core/comparison/passage-details.ts';
import { opening } from '#core/comparison/wording.ts';
import type { Witness } from '#core/comparison/witness.ts';
import { clusterMentions, matchMentions } from './cluster.ts';
import { findingOf } from './finding.ts';

/** Share of the shorter quotation's words from which two quotations are one, and the least words of it. */
const sameShare = 0.6;
const leastWords = 4;

interface Said {
  readonly quotation: Quotation;
  readonly witness: number;
  readonly words: ReadonlySet<string>;
  readonly speaker: ReadonlySet<string>;
}

/** The same words quoted by several articles: of one speaker, or given to different ones. */
export function quotationFindings(
  witnesses: readonly Witness[],
  quotations: readonly (readonly Quotation[])[],
  details: Details,
): readonly Finding[] {
  const said = quotations.flatMap((list, witness) =>
    list.map((quotation): Said => {
      const text = witnesses[witness]?.text.slice(quotation.start, quotation.end) ?? '';
      return { quotation, witness, words: stemsOf(text), speaker: distinguishing(quotation.speaker ?? '') };
    }),
  );
  const matches = matchMentions(said, (one, other) => {
    const share = shareOf(one.words, other.words);
    return share >= sameShare ? share : null;
  });
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

function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const { kind, key } of tokensOf(text)) {
    const word = stem(key);
    if (kind === 'digits' || (kind === 'word' && wordImportance(key, word) > 0)) stems.add(word);
  }
  return stems;
}

/** Heads of names of bodies and offices: two that share only these are two. */
const heads: ReadonlySet<string> = new Set(
  'منظمة وزارة وزير رئيس مدير متحدث ناطق مصدر مصادر هيئة لجنة وكالة شركة حزب حركة جمعية مؤسسة مجلس مكتب نائب عضو مسؤول قائد محافظ باسم حقوق إنسان دولي وطني عام organization organisation ministry minister president director spokesman spokesperson spokeswoman source official agency company party head chief committee council group rights human national international'
    .split(' ')
    .map((word) => stem(spellingKey(word))),
);

/** The words of a speaker that tell him from others; all of them where only heads are said. */
function distinguishing(speaker: string): ReadonlySet<string> {
  const stems = stemsOf(speaker);
  const own = new Set([...stems].filter((word) => !heads.has(word)));
  return own.size > 0 ? own : stems;
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size < leastWords) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  const long = large.size > 3 * small.size ? 0.5 : 1;
  return (shared / small.size) * long;
}

function contradict(passages: readonly Evidence[], details: Details): boolean {
  return (
    detailsInside(passages, details).some(({ verdict }) => verdict === 'conflict' || verdict === 'explained') ||
    passages.some((one, index) => passages.slice(index + 1).some((other) => bothHaveMore(one, other, details)))
  );
}

type Speakers = 'same' | 'different' | 'unsure';

/** Who is not named is not judged; nor is an office («الوزارة») beside a name that does not hold it. */
function speakersOf({ speaker: one }: Said, { speaker: other }: Said): Speakers {
  if (one.size === 0 || other.size === 0 || [...one].some((word) => other.has(word))) return 'same';
  const office = [one, other].some((speaker) => [...speaker].every((word) => heads.has(word)));
  return office ? 'unsure' : 'different';
}

function someTwo(members: readonly Said[], wanted: Speakers): boolean {
  return members.some((one, index) => members.slice(index + 1).some((other) => speakersOf(one, other) === wanted));
}

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
