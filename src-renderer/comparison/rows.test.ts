import { describe, expect, it } from 'vitest';
import type { Article } from '#core/article/article.ts';
import type { Alignment, Comparison, Evidence, Finding, Framing, Quotation } from '#core/comparison/comparison.ts';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { termsByWitness } from './framing-terms.ts';
import { cellsOf, otherAlignments, reasonOf } from './rows.ts';
import { bySpeaker } from './speakers.ts';
import { witnessesOf } from './witness.ts';
import { ownWords } from './words.ts';

const a = inventedArticle('a', 'افتتح الجسر يوم 5 مايو. حضر 40 ضيفاً.', { headline: 'جسر جديد' });
const b = inventedArticle('b', 'فُتح الجسر في الخامس من مايو. غاب الوزير.', { headline: 'افتتاح بلا وزير' });
const witnesses = witnessesOf([a, b], 'ar');

function passage(article: Article, words: string): Evidence {
  const start = article.text.indexOf(words);
  return { article: article.id, start, end: start + words.length, value: words };
}
function finding(kind: Finding['kind'], ...evidence: Evidence[]): Finding {
  return { id: 'f', kind, verdict: evidence.length > 1 ? 'agree' : 'single', label: 'الافتتاح', evidence };
}
function comparison(parts: Partial<Comparison>): Comparison {
  const empty = { alignments: [], quotations: [], figures: [], dates: [], findings: [], framing: [] };
  return { articles: [a.id, b.id], ...empty, ...parts };
}
const aligned = (words: string, other: string): Alignment => ({
  a: passage(a, words),
  b: passage(b, other),
  relation: 'same-statement',
  score: 0.8,
  reason: { words: ['جسر'], numbers: ['5'], dates: ['--05-05'], names: [] },
});

describe('the row of a point', () => {
  it('has a cell for each source, in the order of the sigla', () => {
    const cells = cellsOf(finding('date', passage(b, 'الخامس من مايو'), passage(a, '5 مايو')), witnesses);
    expect(cells.map(({ witness, spoken }) => [witness.siglum, spoken?.evidence[0].value])).toEqual([
      ['أ', '5 مايو'],
      ['ب', 'الخامس من مايو'],
    ]);
  });

  it('leaves the cell of a silent source empty', () => {
    const cells = cellsOf(finding('figure', passage(a, '40 ضيفاً')), witnesses);
    expect(cells[1]?.spoken).toBeNull();
  });

  it('shows a headline whole, since it stands over the text', () => {
    const headline = { article: a.id, start: 0, end: 5, value: 'جسر جديد' };
    expect(cellsOf(finding('headline', headline), witnesses)[0]?.spoken?.excerpt).toBeNull();
  });

  it('marks nothing where the whole sentence is the evidence', () => {
    const [cell] = cellsOf(finding('statement', passage(a, 'حضر 40 ضيفاً.')), witnesses);
    expect(cell?.spoken?.excerpt?.parts.some(({ key }) => key)).toBe(false);
  });

  it('gives the source’s own words, and the value where those are a whole passage', () => {
    const [witness] = witnesses;
    if (!witness) throw new Error('No witness');
    expect(ownWords(witness, { ...passage(a, '5 مايو'), value: '2024-05-05' })).toBe('5 مايو');
    const long = { ...witness, article: inventedArticle('long', 'كلمة '.repeat(40)) };
    expect(ownWords(long, { article: a.id, start: 0, end: 200, value: 'القيمة' })).toBe('القيمة');
  });
});

describe('what passages share', () => {
  const tie = aligned('افتتح الجسر يوم 5 مايو.', 'فُتح الجسر في الخامس من مايو.');

  it('is the reason of the alignments between the sentences of a point', () => {
    const point = finding('date', passage(a, '5 مايو'), passage(b, 'الخامس من مايو'));
    expect(reasonOf(point, comparison({ alignments: [tie] }), witnesses)).toEqual(tie.reason);
  });

  it('is nothing for a point of one source', () => {
    const point = finding('figure', passage(a, '40 ضيفاً'));
    expect(reasonOf(point, comparison({ alignments: [tie] }), witnesses).words).toEqual([]);
  });

  it('leaves out of the other alignments what a point shows already', () => {
    const point = finding('date', passage(a, '5 مايو'), passage(b, 'الخامس من مايو'));
    const other = aligned('حضر 40 ضيفاً.', 'غاب الوزير.');
    expect(otherAlignments(comparison({ alignments: [tie, other], findings: [point] }), witnesses)).toEqual([other]);
  });
});

describe('terms and sayings', () => {
  it('counts each source’s terms, the most frequent first', () => {
    const term = (article: Article, word: string, start: number) => ({
      article: article.id,
      term: word,
      start,
      end: start + 2,
    });
    const framing: Framing = {
      referent: 'الجسر',
      terms: [term(a, 'جسر', 0), term(a, 'معبر', 5), term(a, 'معبر', 9), term(b, 'جسر', 3)],
    };
    const counts = termsByWitness(framing, witnesses).map(({ terms }) =>
      terms.map((t) => `${t.term} ${t.places.length}`),
    );
    expect(counts).toEqual([['معبر 2', 'جسر 1'], ['جسر 1']]);
  });

  it('puts the speakers that most sources quote first and the unattributed last', () => {
    const said = (article: Article, speaker: string | null): Quotation => ({
      ...passage(article, 'الجسر'),
      speaker,
      verb: null,
      via: null,
      mode: 'direct',
      carried: false,
    });
    const groups = bySpeaker([said(a, null), said(a, 'الوزير'), said(a, 'العمدة'), said(b, 'العمدة')]);
    expect(groups.map(({ speaker, quotations }) => [speaker, quotations.length])).toEqual([
      ['العمدة', 2],
      ['الوزير', 1],
      [null, 1],
    ]);
  });
});
