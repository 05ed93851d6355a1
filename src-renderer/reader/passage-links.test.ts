import { describe, expect, it } from 'vitest';
import type { ArticleId } from '#core/article/article.ts';
import type { Comparison, Evidence, Finding, Verdict } from '#core/comparison/comparison.ts';
import { anchorsBetween, threadsBetween } from './passage-links.ts';

const [a, b, c] = ['a', 'b', 'c'] as ArticleId[] as [ArticleId, ArticleId, ArticleId];
const at = (article: ArticleId, start: number, end: number): Evidence => ({ article, start, end, value: '' });

function finding(id: string, verdict: Verdict, ...evidence: Evidence[]): Finding {
  return { id, kind: 'date', verdict, label: id, evidence };
}

function comparison(findings: Finding[], alignments: Comparison['alignments'] = []): Comparison {
  return { articles: [a, b], findings, alignments, quotations: [], figures: [], dates: [], framing: [] };
}

const threads = (findings: Finding[], dismissed: string[] = []) =>
  threadsBetween(comparison(findings), a, b, new Set(dismissed)).map(({ id, relation }) => [id, relation]);

describe('threadsBetween', () => {
  it.each<[string, Finding[], [string, string][]]>([
    ['ties what both say', [finding('f', 'agree', at(a, 0, 5), at(b, 9, 12))], [['f', 'agree']]],
    ['marks what they differ on', [finding('f', 'conflict', at(a, 0, 5), at(b, 9, 12))], [['f', 'differ']]],
    ['marks what one says more exactly', [finding('f', 'precision', at(a, 0, 5), at(b, 9, 12))], [['f', 'precision']]],
    ['marks what changed over time', [finding('f', 'explained', at(a, 0, 5), at(b, 9, 12))], [['f', 'changed']]],
    ['leaves out what one alone says', [finding('f', 'single', at(a, 0, 5))], []],
    ['leaves out what a third article is needed for', [finding('f', 'agree', at(a, 0, 5), at(c, 9, 12))], []],
    [
      'prefers the finer of two within the same passages',
      [finding('sentence', 'agree', at(a, 0, 90), at(b, 0, 90)), finding('date', 'agree', at(a, 5, 9), at(b, 7, 9))],
      [['date', 'agree']],
    ],
    [
      'keeps both when one lies within the other on one side only',
      [finding('one', 'agree', at(a, 0, 90), at(b, 0, 9)), finding('two', 'agree', at(a, 5, 9), at(b, 50, 60))],
      [
        ['one', 'agree'],
        ['two', 'agree'],
      ],
    ],
    [
      'goes in the order of the first text',
      [finding('later', 'agree', at(a, 50, 55), at(b, 0, 5)), finding('earlier', 'agree', at(a, 0, 5), at(b, 60, 65))],
      [
        ['earlier', 'agree'],
        ['later', 'agree'],
      ],
    ],
  ])('%s', (_name, findings, expected) => {
    expect(threads(findings)).toEqual(expected);
  });

  it('leaves out what the reader dismissed', () => {
    expect(threads([finding('f', 'agree', at(a, 0, 5), at(b, 9, 12))], ['f'])).toEqual([]);
  });
});

describe('anchorsBetween', () => {
  it('turns alignments round to the order of the panes', () => {
    const alignment = { a: at(b, 1, 2), b: at(a, 3, 4), relation: 'related', score: 0.3 } as const;
    const reason = { words: [], numbers: [], dates: [], names: [] };
    const [anchor] = anchorsBetween(comparison([], [{ ...alignment, reason }]), a, b, []);
    expect(anchor).toMatchObject({ a: { start: 3 }, b: { start: 1 } });
  });

  it.each<[string, [number, number, 'same-statement' | 'related', number][], [number, number][]]>([
    [
      'leaves out a weak pair that crosses its neighbours',
      [
        [10, 10, 'same-statement', 0.9],
        [90, 2, 'related', 0.3],
      ],
      [[10, 10]],
    ],
    [
      'keeps a weak pair between its neighbours',
      [
        [10, 10, 'same-statement', 0.9],
        [90, 50, 'related', 0.3],
      ],
      [
        [10, 10],
        [90, 50],
      ],
    ],
    [
      'lets the stronger of two crossing weak pairs stand',
      [
        [10, 90, 'related', 0.3],
        [90, 10, 'related', 0.4],
      ],
      [[90, 10]],
    ],
    [
      'keeps statements that cross',
      [
        [10, 90, 'same-statement', 0.7],
        [90, 10, 'same-statement', 0.8],
      ],
      [
        [10, 90],
        [90, 10],
      ],
    ],
  ])('%s', (_name, pairs, expected) => {
    const reason = { words: [], numbers: [], dates: [], names: [] };
    const alignments = pairs.map(([from, to, relation, score]) => ({
      a: at(a, from, from + 5),
      b: at(b, to, to + 5),
      relation,
      score,
      reason,
    }));
    const anchors = anchorsBetween(comparison([], alignments), a, b, []);
    expect(anchors.map((anchor) => [anchor.a.start, anchor.b.start])).toEqual(expected);
  });
});
