import type { Evidence, Finding, Verdict } from '#core/comparison/comparison.ts';
import { isCounted } from '#core/comparison/dimensions.ts';
import type { FigureMention } from '#core/comparison/figures.ts';
import { oppose } from '#core/comparison/lexicon/actions.ts';
import type { RelationsOfWitnesses } from '#core/comparison/relations.ts';
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
  relations: RelationsOfWitnesses,
): readonly Finding[] {
  const mentions = figures.flat();
  const counts = valuesOfUnits(mentions);
  const groups = clusterMentions(
    mentions.map(({ witness }) => witness),
    matchMentions(mentions, (one, other) => matchScore(one, other, relations, counts)),
  ).map((group) => group.flatMap((index) => mentions[index] ?? []));
  return withoutRepeats(groups).map((group) => groupFinding(witnesses, group, relations));
}

const sameFigure = ({ unit, scale, figure }: FigureMention): string =>
  `${unit ?? ''} ${String(figure.value * scale)} ${String((figure.high ?? 0) * scale)}`;

/** Groups without the figures of one article that it tells again, and without earlier ones that another article gives. */
function withoutRepeats(groups: readonly (readonly FigureMention[])[]): readonly (readonly FigureMention[])[] {
  const keyOf = (mention: FigureMention): string => `${String(mention.witness)} ${sameFigure(mention)}`;
  const shared = new Set(groups.flatMap((group) => (group.length > 1 ? group.map(keyOf) : [])));
  const told = new Set(
    groups.flatMap((group) => group.filter(({ standing }) => standing !== 'earlier').map(sameFigure)),
  );
  const seen = new Set<string>();
  return groups.filter((group) => {
    const [only] = group;
    if (group.length !== 1 || only === undefined) return true;
    if (only.standing === 'earlier' && told.has(sameFigure(only))) return false;
    const key = keyOf(only);
    if (only.unit !== null && (shared.has(key) || seen.has(key))) return false;
    seen.add(key);
    return true;
  });
}

/** How many different values of each unit an article reports: the only one of each is that of the story. */
function valuesOfUnits(mentions: readonly FigureMention[]): ReadonlyMap<string, number> {
  const values = new Map<string, Set<number>>();
  for (const mention of mentions) {
    if (mention.unit === null || mention.standing !== 'reported') continue;
    const key = unitKey(mention);
    values.set(key, (values.get(key) ?? new Set()).add(mention.figure.value * mention.scale));
  }
  return new Map([...values].map(([key, { size }]) => [key, size]));
}

const unitKey = ({ witness, unit }: FigureMention): string => `${String(witness)} ${unit ?? ''}`;

/** How well two figures count the same thing in the same circumstances; null when they do not. */
function matchScore(
  one: FigureMention,
  other: FigureMention,
  relations: RelationsOfWitnesses,
  counts: ReadonlyMap<string, number>,
): number | null {
  // What was expected or counted before does not meet what is counted now.
  if (one.standing !== other.standing) return null;
  const relation = relations.between(one.witness, one.statement, other.witness, other.statement);
  const aligned = relation === 'same-text' || relation === 'same-statement';
  const equal = one.figure.value * one.scale === other.figure.value * other.scale;
  const opposed = one.act.some((act) => other.act.some((against) => oppose(act, against)));
  // What rose by 3% did not fall by 3%, however alike the sentences are.
  if (opposed && !(aligned && equal && one.unit !== '@share')) return null;
  const telling = equal && one.figure.value > small;
  const slot = sharedOf(one.slot, other.slot);
  const lone = one.lone && other.lone;
  if (!comparable(one, other))
    return aligned && equal && otherNoun(one, other) && (telling || (lone && slot >= sharedSlot)) ? 5 : null;
  const verdict = verdictOfTwo(one, other);
  const shared = sharedOf(one.context, other.context);
  if (one.unit === null && !(aligned && equal)) return null;
  if (one.duration && !sameSpan(verdict, telling, aligned, relation !== null && lone, shared, slot)) return null;
  const ratio = Math.min(one.figure.value, other.figure.value) / Math.max(one.figure.value, other.figure.value, 1);
  if (!aligned && shared < neededFor(one, other, verdict, relations) - (relation === 'related' && lone ? 1 : 0)) {
    const only = counts.get(unitKey(one)) === 1 && counts.get(unitKey(other)) === 1;
    if (!only || shared < neededForOnly(one, verdict, ratio) || !relations.sameOccasion(one.witness, other.witness))
      return null;
  }
  const fit = verdict === 'agree' ? 3 : verdict === 'precision' ? 2 : ratio;
  return (aligned ? 4 : relation === null ? 0 : 2) + fit + Math.min(shared, 8) / 4 + Math.min(slot, 4) / 8;
}

/** Words beside two numbers that must be the same for different nouns to count one thing. */
const sharedSlot = 3;

/** Spans of time are many in a report: they meet in aligned statements where they fit, or stand in one place there. */
function sameSpan(
  verdict: Verdict,
  telling: boolean,
  aligned: boolean,
  touching: boolean,
  shared: number,
  slot: number,
): boolean {
  if (aligned) return verdict !== 'conflict' || (touching && slot >= 1) || shared >= sharedForDifferent;
  return touching && verdict !== 'conflict' && (telling || shared >= sharedForPrecision);
}

function sharedOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared;
}

/** Words that must be shared outside of aligned statements: fewer, the more the figures themselves tell. */
function neededFor(
  one: FigureMention,
  other: FigureMention,
  verdict: Verdict,
  relations: RelationsOfWitnesses,
): number {
  const fate = one.fate !== null ? 1 : 0;
  if (verdict === 'precision') return sharedForPrecision - fate;
  if (verdict === 'conflict') return sharedForDifferent - fate;
  if (isRare(one.figure.value) && relations.sameOccasion(one.witness, other.witness)) return fate === 1 ? 0 : 1;
  return sharedForEqual;
}

/** Share of the larger figure from which two that leave room for each other are near. */
const near = 0.9;

/** The same for figures that are the only one of their unit in each article. */
function neededForOnly({ fate, unit, duration }: FigureMention, verdict: Verdict, ratio: number): number {
  if (unit === null || duration || unit === '@share') return Infinity;
  if (verdict !== 'conflict' && ratio >= near) return 1;
  if (!isCounted(unit)) return Infinity;
  return fate === null ? sharedForPrecision : sharedForEqual;
}

/** 640 and 1,450 are not met twice by chance; 50 and 2,000 are. */
function isRare(value: number): boolean {
  const digits = String(value).replace('.', '').replace(/0+$/u, '').length;
  return digits >= 3 || (digits === 2 && value >= 100);
}

/** In aligned statements one number counts one thing, whatever noun each article gives it: «110 أسرى», «110 معتقلين». */
function otherNoun(one: FigureMention, other: FigureMention): boolean {
  const measured = [one, other].some(({ unit }) => unit === null || !isCounted(unit));
  return !measured && (one.fate === null || other.fate === null || one.fate === other.fate);
}

function verdictOfTwo(one: FigureMention, other: FigureMention): 'agree' | 'precision' | 'conflict' {
  if (one.scale === other.scale)
    return figureVerdict({ ...one.figure, interval: one.interval }, { ...other.figure, interval: other.interval });
  return figureVerdict(inBaseUnits(one, other.scale), inBaseUnits(other, one.scale));
}

/** A figure in base units. Two weeks leave room for fifteen days: the coarser unit is told to its half. */
function inBaseUnits(
  { figure, interval: [low, high], scale }: FigureMention,
  against: number,
): Parameters<typeof figureVerdict>[0] {
  const room = scale > against ? scale / 2 : 0;
  return {
    value: exactly(figure.value * scale),
    high: figure.high === null ? null : exactly(figure.high * scale),
    qualifier: figure.qualifier,
    interval: [low * scale - room, high * scale + room],
  };
}

const exactly = (value: number): number => Number(value.toPrecision(12));

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

function groupFinding(
  witnesses: readonly Witness[],
  group: readonly FigureMention[],
  relations: RelationsOfWitnesses,
): Finding {
  const evidence: Evidence[] = group.map(({ figure, witness }) => ({
    article: figure.article,
    start: figure.start,
    end: figure.end,
    value: witnesses[witness]?.text.slice(figure.start, figure.end) ?? '',
  }));
  const verdict = verdictOf(group, relations, witnesses);
  return findingOf('figure', verdict, labelOf(group, verdict), evidence);
}

/** The gravest verdict of any two; a difference between articles of different occasions is explained by time. */
function verdictOf(
  group: readonly FigureMention[],
  relations: RelationsOfWitnesses,
  witnesses: readonly Witness[],
): Verdict {
  let verdict: Verdict = group.length > 1 ? 'agree' : 'single';
  let explained = false;
  for (const [index, one] of group.entries()) {
    for (const other of group.slice(index + 1)) {
      const pair = verdictOfTwo(one, other);
      // A toll that a later report gives higher has grown, unless it is one of former years.
      const grown =
        one.fate !== null && relations.daysApart(one.witness, other.witness) !== 0 && !isSettled(one, other, witnesses);
      if (pair === 'conflict' && !grown && relations.sameOccasion(one.witness, other.witness)) return 'conflict';
      if (pair === 'conflict') explained = true;
      else if (pair === 'precision') verdict = 'precision';
    }
  }
  return explained ? 'explained' : verdict;
}

/** Told with a date of a year before the reports: nothing is counted any more. */
function isSettled(one: FigureMention, other: FigureMention, witnesses: readonly Witness[]): boolean {
  const years = [one, other].flatMap(({ witness }) => witnesses[witness]?.year ?? []);
  const told = [one, other].flatMap(({ statement }) =>
    (statement?.dates ?? []).map(({ iso }) => Number(iso?.slice(0, 4))),
  );
  return years.length > 0 && told.some((year) => year < Math.max(...years));
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
