import type { Evidence, Finding, Verdict } from '#core/comparison/comparison.ts';
import type { FigureMention } from '#core/comparison/figures.ts';
import { oppose } from '#core/comparison/lexicon/actions.ts';
import type { Relations } from '#core/comparison/relations.ts';
import { figureVerdict } from '#core/comparison/verdict.ts';
import type { Witness } from '#core/comparison/witness.ts';
import { clusterMentions, matchMentions } from './cluster.ts';
import { findingOf } from './finding.ts';

/** Words of the context that two figures must share when only the thing counted is the same. */
const sharedForEqual = 2;
const sharedForPrecision = 3;
const sharedForDifferent = 4;
/** Numbers up to this are shared by chance. */
const small = 12;

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
  const relation = relations.between(one.witness, one.statement, other.witness, other.statement);
  const aligned = relation === 'same-text' || relation === 'same-statement';
  const equal = one.figure.value === other.figure.value;
  const opposed = one.act.some((act) => other.act.some((against) => oppose(act, against)));
  // What rose by 3% did not fall by 3%, however alike the sentences are.
  if (opposed && !(aligned && equal && one.unit !== '%')) return null;
  const telling = equal && one.figure.value > small;
  if (!comparable(one, other)) return aligned && telling && otherNoun(one, other) ? 5 : null;
  const verdict = verdictOfTwo(one, other);
  let shared = 0;
  for (const word of one.context) if (other.context.has(word)) shared += 1;
  if (one.unit === null && !(aligned && equal)) return null;
  if (one.duration && !(aligned && (equal || shared >= sharedForDifferent))) return null;
  if (!aligned && shared < neededFor(one, other, verdict, relations)) return null;
  const ratio = Math.min(one.figure.value, other.figure.value) / Math.max(one.figure.value, other.figure.value, 1);
  const fit = verdict === 'agree' ? 3 : verdict === 'precision' ? 2 : ratio;
  return (aligned ? 4 : relation === null ? 0 : 2) + fit + Math.min(shared, 8) / 4;
}

/** Words that must be shared outside of aligned statements: fewer, the more the figures themselves tell. */
function neededFor(one: FigureMention, other: FigureMention, verdict: Verdict, relations: Relations): number {
  const fate = one.fate !== null ? 1 : 0;
  if (verdict === 'precision') return sharedForPrecision - fate;
  if (verdict === 'conflict') return sharedForDifferent - fate;
  if (isRare(one.figure.value) && relations.sameOccasion(one.witness, other.witness)) return fate === 1 ? 0 : 1;
  return sharedForEqual;
}

/** 640 and 1,450 are not met twice by chance; 50 and 2,000 are. */
function isRare(value: number): boolean {
  const digits = String(value).replace('.', '').replace(/0+$/u, '').length;
  return digits >= 3 || (digits === 2 && value >= 100);
}

/** In aligned statements one number counts one thing, whatever noun each article gives it: «110 أسرى», «110 معتقلين». */
function otherNoun(one: FigureMention, other: FigureMention): boolean {
  const measured = [one, other].some(({ unit, duration }) => unit === null || unit === '%' || duration);
  return !measured && (one.fate === null || other.fate === null || one.fate === other.fate);
}

function verdictOfTwo(one: FigureMention, other: FigureMention): 'agree' | 'precision' | 'conflict' {
  return figureVerdict({ ...one.figure, interval: one.interval }, { ...other.figure, interval: other.interval });
}

function comparable(one: FigureMention, other: FigureMention): boolean {
  if (one.fate !== other.fate) return false;
  if (one.foreign !== other.foreign && one.unit !== other.unit) return comparableAcross(one, other);
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
  const verdict = verdictOf(group, relations);
  return findingOf('figure', verdict, labelOf(group, verdict), evidence);
}

/** The gravest verdict of any two; a difference between articles of different occasions is explained by time. */
function verdictOf(group: readonly FigureMention[], relations: Relations): Verdict {
  let verdict: Verdict = group.length > 1 ? 'agree' : 'single';
  let explained = false;
  for (const [index, one] of group.entries()) {
    for (const other of group.slice(index + 1)) {
      const pair = verdictOfTwo(one, other);
      // A toll that a later report gives higher has grown.
      const grown = one.fate !== null && relations.daysApart(one.witness, other.witness) !== 0;
      if (pair === 'conflict' && !grown && relations.sameOccasion(one.witness, other.witness)) return 'conflict';
      if (pair === 'conflict') explained = true;
      else if (pair === 'precision') verdict = 'precision';
    }
  }
  return explained ? 'explained' : verdict;
}

/** The figure with what it counts; where the figures differ, what is counted and then each of them. */
function labelOf(group: readonly FigureMention[], verdict: Verdict): string {
  const wordings = group.map(({ wording }) => wording);
  const [first] = wordings;
  if (first === undefined) return '';
  const amounts = [...new Set(wordings.map(({ amount }) => amount))];
  if (verdict === 'agree' || verdict === 'single' || amounts.length === 1)
    return wordings.reduce((best, { whole }) => (best === '' || whole.length > best.length ? whole : best), '');
  const counted = wordings.find((wording) => wording.counted !== null)?.counted ?? null;
  return counted === null ? amounts.join(' / ') : `${counted}: ${amounts.join(' / ')}`;
}
