import type {
  Alignment,
  AlignmentReason,
  Comparison,
  Evidence,
  Finding,
  Passage,
} from '#core/comparison/comparison.ts';
import { excerptOf, overlaps, sentencesAround, type Excerpt } from './excerpt.ts';
import { witnessOf, type Witness } from './witness.ts';

/** What one witness says on a point; a headline stands over the text, so it has no paragraph. */
export interface SpokenCell {
  readonly witness: Witness;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** Null for a headline, whose whole words are the evidence's value. */
  readonly excerpt: Excerpt | null;
}

export interface Cell {
  readonly witness: Witness;
  /** Null when the witness is silent on the point. */
  readonly spoken: SpokenCell | null;
}

/** One cell for each witness, in their order. */
export function cellsOf(finding: Finding, witnesses: readonly Witness[]): readonly Cell[] {
  return witnesses.map((witness) => {
    const [first, ...more] = finding.evidence.filter(({ article }) => article === witness.article.id);
    if (!first) return { witness, spoken: null };
    const inText = [first, ...more].filter((evidence) => !standsOverText(finding, evidence));
    const excerpt = inText.length > 0 ? unmarkedIfWhole(excerptOf(witness.article, inText)) : null;
    return { witness, spoken: { witness, evidence: [first, ...more], excerpt } };
  });
}

/** Marks that cover the whole excerpt tell nothing apart. */
function unmarkedIfWhole(excerpt: Excerpt): Excerpt {
  const unmarked = excerpt.parts.filter(({ key, text }) => !key && /[\p{L}\p{N}]/u.test(text));
  return unmarked.length > 0 ? excerpt : { ...excerpt, parts: excerpt.parts.map(({ text }) => ({ text, key: false })) };
}

/** Whether the evidence is a stated headline, which is not part of the canonical text. */
function standsOverText(finding: Finding, evidence: Evidence): boolean {
  return evidence.end <= evidence.start || finding.kind === 'headline';
}

/** What the passages of a finding share, drawn from every alignment between two of them. */
export function reasonOf(finding: Finding, comparison: Comparison, witnesses: readonly Witness[]): AlignmentReason {
  const met = comparison.alignments.filter((alignment) => joins(alignment, finding.evidence, witnesses));
  const gather = (pick: (reason: AlignmentReason) => readonly string[]) => [
    ...new Set(met.flatMap(({ reason }) => pick(reason))),
  ];
  return {
    words: gather(({ words }) => words),
    numbers: gather(({ numbers }) => numbers),
    dates: gather(({ dates }) => dates),
    names: gather(({ names }) => names),
  };
}

/** Alignments that no finding already shows, strongest first. */
export function otherAlignments(comparison: Comparison, witnesses: readonly Witness[]): readonly Alignment[] {
  return comparison.alignments
    .filter((alignment) => !comparison.findings.some(({ evidence }) => joins(alignment, evidence, witnesses)))
    .toSorted((a, b) => strength(b) - strength(a));
}

/** Whether an alignment ties the sentences of two pieces of evidence together. */
function joins(alignment: Alignment, evidence: readonly Evidence[], witnesses: readonly Witness[]): boolean {
  const touches = (passage: Passage) =>
    evidence.some((piece) => {
      const witness = witnessOf(witnesses, piece.article);
      return piece.article === passage.article && witness && overlaps(sentencesAround(witness.article, piece), passage);
    });
  return touches(alignment.a) && touches(alignment.b);
}

const relationOrder = { 'same-text': 2, 'same-statement': 1, related: 0 } as const;

function strength(alignment: Alignment): number {
  return relationOrder[alignment.relation] + alignment.score;
}
