import type { Evidence, Finding, Verdict } from '#core/comparison/comparison.ts';
import type { FigureMention } from '#core/comparison/figures.ts';
import type { Relations } from '#core/comparison/relations.ts';
import { figureVerdict } from '#core/comparison/verdict.ts';
import type { Witness } from '#core/comparison/witness.ts';
import { clusterMentions, matchMentions } from './cluster.ts';
import { findingOf } from './finding.ts';

/** Words of the context that two figures must share when only the thing counted is the same. */
const sharedForEqual = 2;
const sharedForDifferent = 4;

/** What the articles count, and whether they count alike. */
export function figureFindings(
  witnesses: readonly Witness[],
  figures: readonly (readonly FigureMention[])[],
  relations: Relations,
): readonly Finding[] {
  const mentions = figures.flat();
  const groups = clusterMentions(
    mentions.map(({ witness }) => witness),
    matchMentions(mentions, (one, other) => matchScore(one, other, relations)),
  );
  return groups.map((group) =>
    groupFinding(
      witnesses,
      group.flatMap((index) => mentions[index] ?? []),
      relations,
    ),
  );
}

/** How well two figures count the same thing in the same circumstances; null when they do not. */
function matchScore(one: FigureMention, other: FigureMention, relations: Relations): number | null {
  if (!comparable(one, other)) return null;
  const relation = relations.between(one.witness, one.statement, other.witness, other.statement);
  const aligned = relation === 'same-text' || relation === 'same-statement';
  const equal = one.figure.value === other.figure.value;
  let shared = 0;
  for (const word of one.context) if (other.context.has(word)) shared += 1;
  const needed = equal ? sharedForEqual : sharedForDifferent;
  if (one.unit === null && !(aligned && equal)) return null;
  if (one.duration && !(aligned && (equal || shared >= needed))) return null;
  if (!aligned && shared < needed) return null;
  return (aligned ? 4 : relation === null ? 0 : 2) + (equal ? 3 : 0) + Math.min(shared, 8) / 4;
}

function comparable(one: FigureMention, other: FigureMention): boolean {
  if (one.casualties !== other.casualties) return false;
  if (one.foreign !== other.foreign) return comparableAcross(one, other);
  if (one.unit !== other.unit) return false;
  if (one.quality !== null && other.quality !== null && one.quality !== other.quality) return false;
  if (one.places.size === 0 || other.places.size === 0) return true;
  return [...one.places].some((place) => other.places.has(place));
}

/** Between languages nouns do not meet: the number must be the same and telling, and some country shared. */
function comparableAcross(one: FigureMention, other: FigureMention): boolean {
  const places = [...one.context].filter((word) => word.startsWith('~'));
  return (
    one.figure.value === other.figure.value && one.figure.value > 10 && places.some((place) => other.context.has(place))
  );
}

function groupFinding(witnesses: readonly Witness[], group: readonly FigureMention[], relations: Relations): Finding {
  const evidence: Evidence[] = group.map(({ figure, witness }) => ({
    article: figure.article,
    start: figure.start,
    end: figure.end,
    value: witnesses[witness]?.text.slice(figure.start, figure.end) ?? '',
  }));
  return findingOf('figure', verdictOf(group, relations), labelOf(group, witnesses), evidence);
}

/** The gravest verdict of any two; a difference between articles of different occasions is explained by time. */
function verdictOf(group: readonly FigureMention[], relations: Relations): Verdict {
  let verdict: Verdict = group.length > 1 ? 'agree' : 'single';
  let explained = false;
  for (const [index, one] of group.entries()) {
    for (const other of group.slice(index + 1)) {
      const pair = figureVerdict(
        { ...one.figure, interval: one.interval },
        { ...other.figure, interval: other.interval },
      );
      if (pair === 'conflict' && relations.sameOccasion(one.witness, other.witness)) return 'conflict';
      if (pair === 'conflict') explained = true;
      else if (pair === 'precision') verdict = 'precision';
    }
  }
  return explained ? 'explained' : verdict;
}

/** What is counted, in the words of the first article that says it. */
function labelOf(group: readonly FigureMention[], witnesses: readonly Witness[]): string {
  const told =
    group.find(({ figure }) => figure.about !== null) ?? group.find(({ figure }) => figure.unit !== null) ?? group[0];
  if (told === undefined) return '';
  const { about, unit, start, end } = told.figure;
  return about ?? (unit === null || unit === '%' ? (witnesses[told.witness]?.text.slice(start, end) ?? '') : unit);
}
