import type { Finding, Quotation } from '#core/comparison/comparison.ts';
import { stem } from '#core/text/stem.ts';
import { tokensOf } from '#core/text/tokens.ts';
import { wordImportance } from '#core/comparison/lexicon/common-words.ts';
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
): readonly Finding[] {
  const said = quotations.flatMap((list, witness) =>
    list.map((quotation): Said => {
      const text = witnesses[witness]?.text.slice(quotation.start, quotation.end) ?? '';
      return { quotation, witness, words: stemsOf(text), speaker: stemsOf(quotation.speaker ?? '') };
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
    .map((group) => {
      const members = group.flatMap((index) => said[index] ?? []);
      const evidence = members.map(({ quotation, witness }) => ({
        article: quotation.article,
        start: quotation.start,
        end: quotation.end,
        value: quotation.speaker ?? witnesses[witness]?.text.slice(quotation.start, quotation.end) ?? '',
      }));
      return findingOf(
        'quotation',
        differentSpeakers(members) ? 'conflict' : 'agree',
        labelOf(members, witnesses),
        evidence,
      );
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

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size < leastWords) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  const long = large.size > 3 * small.size ? 0.5 : 1;
  return (shared / small.size) * long;
}

/** Two named speakers without a word in common are not one. Who is not named is not judged. */
function differentSpeakers(members: readonly Said[]): boolean {
  const named = members.filter(({ speaker }) => speaker.size > 0);
  return named.some((one, index) =>
    named.slice(index + 1).some((other) => ![...one.speaker].some((word) => other.speaker.has(word))),
  );
}

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
