import { describe, expect, it } from 'vitest';
import { articlesOfSeeds, seedArticle } from '../../tests/support/seed-files.ts';
import { compare } from './compare.ts';
import type { Alignment } from './comparison.ts';

const all = articlesOfSeeds();
const one = seedArticle('000');
const other = seedArticle('001');

describe('what two reports have in common', () => {
  it('does not change when others are compared with them: every pair is aligned as if it stood alone', () => {
    const together = compare(all).alignments;
    // Names that a third report spells out are known in all of them, so what merely touches the same matter may differ.
    const said = ({ a, b, relation }: Alignment): string | null =>
      relation === 'related' ? null : `${relation} ${String(a.start)} ${String(b.start)}`;
    all.forEach((a, index) => {
      for (const b of all.slice(index + 1)) {
        const ofPair = together.filter((each) => each.a.article === a.id && each.b.article === b.id);
        expect(ofPair.map(said).filter(Boolean)).toEqual(compare([a, b]).alignments.map(said).filter(Boolean));
      }
    });
  });

  it.each([
    ['the headlines that announce opposite things', 'headline', 'conflict'],
    ['the day that one names and the other dates', 'date', 'precision'],
    ['the day under two month names', 'date', 'agree'],
    ['the killing in two words', 'naming', 'conflict'],
  ] as const)('keeps %s', (_, kind, verdict) => {
    const pair = compare([one, other]).findings.find((each) => each.kind === kind && each.verdict === verdict);
    const places = pair?.evidence.map(({ article, start }) => ({ article, start })) ?? [];
    expect(places).toHaveLength(2);
    const kept = compare(all).findings.some(
      (each) =>
        each.kind === kind &&
        each.verdict === verdict &&
        places.every(({ article, start }) => each.evidence.some((e) => e.article === article && e.start === start)),
    );
    expect(kept).toBe(true);
  });

  it('puts only words of the passage between the marks of a naming', () => {
    for (const { kind, evidence } of compare(all).findings) {
      if (kind !== 'naming') continue;
      for (const { article, start, end, value } of evidence) {
        expect(all.find(({ id }) => id === article)?.text.slice(start, end)).toContain(value);
      }
    }
  });
});
