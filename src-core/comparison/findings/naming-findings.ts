import type { Evidence, Finding, Framing } from '#core/comparison/comparison.ts';
import type { NamedTerm } from '#core/comparison/framing.ts';
import type { Witness } from '#core/comparison/witness.ts';
import { findingOf } from './finding.ts';

/** All terms for one referent: of a person named nearby, or of what the set itself names. */
interface Named {
  readonly referent: string;
  readonly terms: readonly NamedTerm[];
}

/** The terms grouped by what they speak of, where at least two articles speak of it in different tones. */
export function namingOf(
  witnesses: readonly Witness[],
  terms: readonly NamedTerm[],
): { findings: readonly Finding[]; framing: readonly Framing[] } {
  const groups = referentsOf(terms).filter(({ terms: list }) => differ(list));
  return {
    findings: groups.map((group) => naming(group, witnesses)),
    framing: groups.map(({ referent, terms: list }) => ({
      referent,
      terms: list.map(({ passage, term }) => ({ ...passage, term })),
    })),
  };
}

function referentsOf(terms: readonly NamedTerm[]): readonly Named[] {
  const groups = new Map<string, NamedTerm[]>();
  const shown = new Map<string, string>();
  for (const term of terms) {
    for (const [stem, text] of term.referents) {
      const key = `${term.concept.name} ${stem}`;
      const list = groups.get(key) ?? [];
      list.push(term);
      groups.set(key, list);
      if (!shown.has(key) || /^[بلوفك]/u.test(shown.get(key) ?? '')) shown.set(key, text);
    }
  }
  // «قاسم» and «سليماني» are one referent: of two names that share terms, the one with more terms stands for both.
  const kept: Named[] = [];
  const sorted = [...groups].sort(
    ([one, first], [other, second]) => second.length - first.length || (one < other ? -1 : 1),
  );
  for (const [key, list] of sorted) {
    const covered = kept.some(({ terms: more }) => list.some((term) => more.includes(term)));
    if (!covered)
      kept.push({ referent: shown.get(key) === '' ? nameOfSet(list) : (shown.get(key) ?? ''), terms: list });
  }
  return kept.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function placeOf({ terms }: Named): number {
  return (terms[0]?.witness ?? 0) * 1e9 + (terms[0]?.passage.start ?? 0);
}

/** The shortest term that the articles themselves use stands for what the set names. */
function nameOfSet(terms: readonly NamedTerm[]): string {
  return terms.reduce((least, { term }) => (least === '' || term.length < least.length ? term : least), '');
}

function tonesOf(terms: readonly NamedTerm[]): ReadonlyMap<number, ReadonlySet<string>> {
  const tones = new Map<number, Set<string>>();
  for (const { witness, tone } of terms) tones.set(witness, (tones.get(witness) ?? new Set()).add(tone));
  return tones;
}

function differ(terms: readonly NamedTerm[]): boolean {
  const sets = [...tonesOf(terms).values()].map((tones) => [...tones].sort().join('|'));
  return sets.length > 1 && new Set(sets).size > 1;
}

function naming({ referent, terms }: Named, witnesses: readonly Witness[]): Finding {
  const evidence: Evidence[] = [];
  const names = new Set<string>();
  for (const { index } of witnesses) {
    const own = terms.filter(({ witness }) => witness === index);
    const [first] = telling(own, terms);
    if (first === undefined) continue;
    evidence.push({ ...first.passage, value: first.term });
    const byTone = new Map<string, string>([[first.tone, first.term]]);
    for (const { tone, term } of own) if (!byTone.has(tone)) byTone.set(tone, term);
    for (const term of byTone.values()) names.add(term);
  }
  const label = [...names].join(' / ');
  return findingOf('naming', 'conflict', names.has(referent) ? label : `${label}: ${referent}`, evidence);
}

/** The terms of an article in the order of how well they show the difference: a tone that others lack first. */
function telling(own: readonly NamedTerm[], all: readonly NamedTerm[]): readonly NamedTerm[] {
  const witness = own[0]?.witness;
  const elsewhere = new Set(all.filter((term) => term.witness !== witness).map(({ tone }) => tone));
  return [...own.filter(({ tone }) => !elsewhere.has(tone)), ...own.filter(({ tone }) => elsewhere.has(tone))];
}
