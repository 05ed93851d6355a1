import type { AlignedPair } from '#core/comparison/align.ts';
import type { Evidence, Finding, Verdict } from '#core/comparison/comparison.ts';
import { bothHaveMore, detailsInside, type Details } from '#core/comparison/passage-details.ts';
import type { Profile } from '#core/comparison/weights.ts';
import { opening } from '#core/comparison/wording.ts';
import type { Statement, Witness } from '#core/comparison/witness.ts';
import { clusterMentions, type Match } from './cluster.ts';
import { findingOf } from './finding.ts';

/** Most shared statements, and most statements of one article alone, that are proposed. */
const mostShared = 12;
const mostAlone = 5;
/** Weight below which a statement says too little to be missed elsewhere. */
const leastWeight = 3;

/** What the articles report together, and the weightiest statements that one of them makes alone. */
export function statementFindings(
  witnesses: readonly Witness[],
  profiles: readonly (readonly Profile[])[],
  pairs: readonly { a: number; b: number; aligned: readonly AlignedPair[] }[],
  details: Details,
): readonly Finding[] {
  const places: { witness: number; statement: Statement }[] = [];
  const indexOf = new Map<string, number>();
  witnesses.forEach(({ statements }, witness) => {
    for (const statement of statements) {
      indexOf.set(`${String(witness)} ${String(statement.index)}`, places.length);
      places.push({ witness, statement });
    }
  });
  const matches: Match[] = [];
  const met = new Set<number>();
  for (const { a, b, aligned } of pairs) {
    for (const { alignment, a: first, b: second } of aligned) {
      const from = indexOf.get(`${String(a)} ${String(first.index)}`);
      const to = indexOf.get(`${String(b)} ${String(second.index)}`);
      if (from === undefined || to === undefined) continue;
      met.add(from).add(to);
      if (alignment.relation !== 'related') matches.push({ a: from, b: to, score: alignment.score });
    }
  }
  const evidenceOf = (index: number): readonly Evidence[] => {
    const place = places[index];
    const witness = place === undefined ? undefined : witnesses[place.witness];
    if (place === undefined || witness === undefined) return [];
    const { start, end } = place.statement;
    return [{ article: witness.article.id, start, end, value: witness.text.slice(start, end) }];
  };
  const best = new Map<number, number>();
  for (const { a, b, score } of matches)
    for (const index of [a, b]) best.set(index, Math.max(best.get(index) ?? 0, score));
  const shared = clusterMentions(
    places.map(({ witness }) => witness),
    matches,
  )
    .filter(({ length }) => length > 1)
    .map((group) => ({ group, score: Math.max(...group.map((index) => best.get(index) ?? 0)) }))
    .sort((one, other) => other.score - one.score || (one.group[0] ?? 0) - (other.group[0] ?? 0))
    .slice(0, 2 * mostShared)
    .flatMap(({ group }) => {
      const evidence = group.flatMap(evidenceOf);
      const verdict = verdictOf(evidence, details);
      return verdict === null ? [] : [findingOf('statement', verdict, labelOf(evidence), evidence)];
    })
    .slice(0, mostShared);
  const alone = witnesses.flatMap((_, witness) =>
    (profiles[witness] ?? [])
      .filter(({ statement, total }) => statement.kind === 'body' && total >= leastWeight)
      .map((profile) => ({
        profile,
        index: indexOf.get(`${String(witness)} ${String(profile.statement.index)}`) ?? -1,
      }))
      .filter(({ index }) => !met.has(index))
      .sort((one, other) => other.profile.total - one.profile.total || one.index - other.index)
      .slice(0, mostAlone)
      .sort((one, other) => one.index - other.index)
      .map(({ index }) => findingOf('statement', 'single', labelOf(evidenceOf(index)), evidenceOf(index))),
  );
  return [...shared, ...alone];
}

const gravest: readonly Verdict[] = ['conflict', 'explained', 'precision'];

/** Passages agree no further than the dates and figures that both of them give; null where each has its own. */
function verdictOf(passages: readonly Evidence[], details: Details): Verdict | null {
  const inside = detailsInside(passages, details);
  const grave = gravest.find((verdict) => inside.some((finding) => finding.verdict === verdict));
  if (grave === 'conflict' || grave === 'explained') return grave;
  const open = passages.some((one, index) =>
    passages.slice(index + 1).some((other) => bothHaveMore(one, other, details)),
  );
  return open ? null : (grave ?? 'agree');
}

/** The opening words of the shortest passage. */
function labelOf(evidence: readonly Evidence[]): string {
  const shortest = evidence.reduce<string | null>(
    (least, { value }) => (least === null || value.length < least.length ? value : least),
    null,
  );
  return opening(shortest ?? '');
}
