import type { Evidence, Finding, Verdict } from '#core/comparison/comparison.ts';
import type { DatedEvent } from '#core/comparison/date-mentions.ts';
import type { RelationsOfWitnesses } from '#core/comparison/relations.ts';
import { dateVerdict, datePartsOf } from '#core/comparison/verdict.ts';
import { weekdayOfIso } from '#core/comparison/weights.ts';
import type { Witness } from '#core/comparison/witness.ts';
import { clusterMentions, matchMentions } from './cluster.ts';
import { findingOf } from './finding.ts';

/** Words that two dates of one day must have around them when no act ties them together. */
const sharedContext = 3;

/** What the articles date, and whether they date it alike. */
export function dateFindings(
  witnesses: readonly Witness[],
  dates: readonly (readonly DatedEvent[])[],
  relations: RelationsOfWitnesses,
): readonly Finding[] {
  const mentions = dates.flat();
  const matches = matchMentions(mentions, (one, other) => matchScore(one, other, relations));
  const groups = clusterMentions(
    mentions.map(({ witness }) => witness),
    matches,
  ).map((group) => group.flatMap((index) => mentions[index] ?? []));
  const shared = groups.filter(({ length }) => length > 1);
  return [...shared, ...alone(groups, shared)].map((group) => groupFinding(witnesses, group, relations));
}

/** Dates that one article alone gives, each once, without weekdays and relative dates that stay unknown. */
function alone(
  groups: readonly (readonly DatedEvent[])[],
  shared: readonly (readonly DatedEvent[])[],
): readonly (readonly DatedEvent[])[] {
  const keyOf = ({ witness, date }: DatedEvent): string => `${String(witness)} ${date.iso ?? ''}`;
  const seen = new Set(shared.flat().map(keyOf));
  return groups.filter((group) => {
    const [only] = group;
    if (group.length !== 1 || only === undefined || only.date.iso === null || seen.has(keyOf(only))) return false;
    seen.add(keyOf(only));
    return true;
  });
}

/** How well two dates date one event; null when nothing ties them together. */
function matchScore(one: DatedEvent, other: DatedEvent, relations: RelationsOfWitnesses): number | null {
  const relation = relations.between(one.witness, one.statement, other.witness, other.statement);
  const aligned = relation === null ? 0 : relation === 'related' ? 1 : 2;
  const sameAct = shareAct(one, other);
  const weekdays = weekdaysFit(one, other);
  const verdict = verdictOfTwo(one, other);
  if (verdict === null) {
    // One or both are named by the weekday alone: the event must be the same, and the weekday must not speak against it.
    if (one.expression.weekday === null && other.expression.weekday === null) return null;
    if (!named(one) || !named(other) || !weekdays) return null;
    return aligned > 0 && sameAct ? 4 + aligned + shared(one, other) / 20 : null;
  }
  if (verdict === 'conflict') {
    if (one.date.precision !== other.date.precision) return null;
    if (aligned === 2 && sameSlot(one, other)) return 1 + shared(one, other) / 20;
    if (one.act !== null && one.act === other.act && aligned === 1) return shared(one, other) > 1 ? 1 : null;
    const bothDays = one.date.precision === 'day';
    if (!bothDays || !sameAct || !onlyDay(one) || !onlyDay(other)) return null;
    const near = nearDates(one, other) && shared(one, other) > 0 && relations.sameOccasion(one.witness, other.witness);
    return aligned === 2 || near ? 1 : null;
  }
  const context = shared(one, other);
  const day = datePartsOf(one.date.iso).day !== null && datePartsOf(other.date.iso).day !== null;
  if (!weekdays || (aligned === 0 && !sameAct && context < sharedContext)) return null;
  if (verdict === 'precision' && aligned < 2 && !sameAct) return null;
  // «هذا العام» holds every day of the year: it dates the same only in the same place.
  if (verdict === 'precision' && isYearOfDay(one, other) && !sameSlot(one, other)) return null;
  if (!day && aligned < 2 && context < sharedContext) return null;
  return (verdict === 'agree' ? 6 : 3) + aligned + (sameAct ? 1 : 0) + Math.min(context, 10) / 20;
}

/** Both date the same act, or stand right behind the same word. */
function sameSlot(one: DatedEvent, other: DatedEvent): boolean {
  return (one.act !== null && one.act === other.act) || (one.lead !== null && one.lead === other.lead);
}

function isYearOfDay(one: DatedEvent, other: DatedEvent): boolean {
  const precisions = [one.date.precision, other.date.precision];
  return precisions.includes('year') && precisions.includes('day');
}

/** Most days between two dates of one act that may be the same occasion told differently. */
const mostDaysApart = 3;

/** Both told in full with their year, a few days apart. */
function nearDates(one: DatedEvent, other: DatedEvent): boolean {
  const [first, second] = [one, other].map(({ date }) => Date.parse(date.iso ?? ''));
  if (one.expression.kind !== 'absolute' || other.expression.kind !== 'absolute') return false;
  if (datePartsOf(one.date.iso).year === null || datePartsOf(other.date.iso).year === null) return false;
  return Math.abs((first ?? NaN) - (second ?? NaN)) <= mostDaysApart * 86_400_000;
}

/**
 * The verdict of two dates. A weekday without a date is placed before or after its article by its tense alone: the same
 * weekday of the next week does not speak against it.
 */
function verdictOfTwo(one: DatedEvent, other: DatedEvent): ReturnType<typeof dateVerdict> {
  const verdict = dateVerdict(valueOf(one), valueOf(other));
  if (verdict !== 'conflict') return verdict;
  const placed = one.expression.kind === 'weekday' || other.expression.kind === 'weekday';
  const first = one.expression.weekday ?? weekdayOfIso(one.date.iso);
  const second = other.expression.weekday ?? weekdayOfIso(other.date.iso);
  return placed && first !== null && first === second ? 'precision' : 'conflict';
}

function valueOf({ expression }: DatedEvent): { iso: string | null; part: DatedEvent['expression']['part'] } {
  return { iso: expression.iso, part: expression.part };
}

/** Names a day: by its date or by its weekday. */
function named({ date, expression }: DatedEvent): boolean {
  return expression.weekday !== null || (date.iso !== null && datePartsOf(date.iso).day !== null);
}

function onlyDay({ statement }: DatedEvent): boolean {
  return statement !== null && statement.dates.filter(({ precision }) => precision === 'day').length === 1;
}

function shareAct(one: DatedEvent, other: DatedEvent): boolean {
  const acts = new Set(one.actions.filter(({ generic }) => !generic).map(({ name }) => name));
  return other.actions.some(({ name }) => acts.has(name));
}

function shared(one: DatedEvent, other: DatedEvent): number {
  let count = 0;
  for (const word of one.context) if (other.context.has(word)) count += 1;
  return count;
}

/** False only when both weekdays are known, stated or from a full date, and differ. */
function weekdaysFit(one: DatedEvent, other: DatedEvent): boolean {
  const first = one.expression.weekday ?? weekdayOfIso(one.date.iso);
  const second = other.expression.weekday ?? weekdayOfIso(other.date.iso);
  return first === null || second === null || first === second;
}

function groupFinding(
  witnesses: readonly Witness[],
  group: readonly DatedEvent[],
  relations: RelationsOfWitnesses,
): Finding {
  const evidence: Evidence[] = group.map(({ date, witness }) => ({
    article: date.article,
    start: date.start,
    end: date.end,
    value: witnesses[witness]?.text.slice(date.start, date.end) ?? '',
  }));
  const verdict = verdictOf(group, relations);
  return findingOf('date', verdict, labelOf(group, verdict, witnesses), evidence);
}

function verdictOf(group: readonly DatedEvent[], relations: RelationsOfWitnesses): Verdict {
  let verdict: Verdict = group.length > 1 ? 'agree' : 'single';
  for (const [index, one] of group.entries()) {
    for (const other of group.slice(index + 1)) {
      // One text that both print dates alike, wherever their own dates place its weekday.
      const copied =
        one.expression.kind === 'weekday' &&
        one.expression.weekday === other.expression.weekday &&
        relations.between(one.witness, one.statement, other.witness, other.statement) === 'same-text';
      const pair = copied ? 'agree' : (verdictOfTwo(one, other) ?? weekdayVerdict(one, other));
      if (pair === 'conflict') return 'conflict';
      if (pair === 'precision') verdict = 'precision';
    }
  }
  return verdict;
}

/** A weekday agrees with a date whose weekday is known; without a year it only does not speak against it. */
function weekdayVerdict(one: DatedEvent, other: DatedEvent): 'agree' | 'precision' {
  const first = one.expression.weekday ?? weekdayOfIso(one.date.iso);
  const second = other.expression.weekday ?? weekdayOfIso(other.date.iso);
  return first !== null && first === second ? 'agree' : 'precision';
}

/** The date and what happened on it, in the words of the article that names it most fully; both dates where they differ. */
function labelOf(group: readonly DatedEvent[], verdict: Verdict, witnesses: readonly Witness[]): string {
  const [fullest] = group.toSorted((one, other) => fullness(other) - fullness(one));
  if (fullest === undefined) return '';
  const wordsOf = ({ date, witness }: DatedEvent): string => witnesses[witness]?.text.slice(date.start, date.end) ?? '';
  const dates = verdict === 'conflict' ? [...new Set(group.map(wordsOf))] : [wordsOf(fullest)];
  const told = fullest.date.event !== null ? fullest : group.find(({ date }) => date.event !== null);
  const event = told?.date.event ?? null;
  return event === null ? dates.join(' / ') : `${dates.join(' / ')}: ${event}${told?.cut === true ? '…' : ''}`;
}

/** A date by its own words tells more than «اليوم» or a weekday. */
function fullness({ date, expression }: DatedEvent): number {
  const parts = Object.values(datePartsOf(date.iso)).filter((part) => part !== null).length;
  return parts + (expression.kind === 'absolute' ? 4 : 0);
}
