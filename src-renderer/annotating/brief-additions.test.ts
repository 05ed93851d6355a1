import { describe, expect, it } from 'vitest';
import type { ArticleId } from '#core/article/article.ts';
import type { Brief } from '#core/brief/brief.ts';
import type { Finding } from '#core/comparison/comparison.ts';
import { aHighlight } from '../../tests/support/records.ts';
import { currentBrief, hasFinding, withAnnotation, withFinding, type Fresh } from './brief-additions.ts';

let serial = 0;
const fresh: Fresh = {
  id: () => `id-${String(serial++)}`,
  now: '2024-02-11T10:00:00Z',
  title: 'New brief',
  language: 'en',
};
const highlight = aHighlight('h', 'article');

function brief(id: string, modified: string): Brief {
  return { id: id as Brief['id'], title: id, language: 'en', articles: [], sections: [], created: modified, modified };
}

function aFinding(id: string, articles: readonly string[]): Finding {
  const evidence = articles.map((each) => ({ article: each as ArticleId, start: 0, end: 4, value: '5' }));
  return { id, kind: 'figure', verdict: 'conflict', label: 'جندي', evidence };
}

describe('withAnnotation', () => {
  it('makes a brief for the first thing that is added', () => {
    const made = withAnnotation(null, highlight, fresh);
    expect(made).toMatchObject({ title: 'New brief', articles: ['article'], modified: fresh.now });
    expect(made?.sections.flatMap(({ items }) => items)).toMatchObject([{ kind: 'highlight', annotation: 'h' }]);
  });

  it('adds to the end of the last section and keeps the order of the sources', () => {
    const one = withAnnotation(null, aHighlight('g', 'other'), fresh);
    const two = withAnnotation(one, highlight, fresh);
    expect(two?.articles).toEqual(['other', 'article']);
    expect(two?.sections.at(-1)?.items).toMatchObject([{ annotation: 'g' }, { annotation: 'h' }]);
  });

  it('makes a section in a brief that has none', () => {
    expect(withAnnotation(brief('b', '1'), highlight, fresh)?.sections).toHaveLength(1);
  });

  it('adds nothing twice', () => {
    expect(withAnnotation(withAnnotation(null, highlight, fresh), highlight, fresh)).toBeNull();
  });
});

describe('withFinding', () => {
  const finding = aFinding('one', ['second']);

  it('makes a brief of the compared articles, and puts the finding under the heading of its verdict', () => {
    const made = withFinding(null, finding, ['first', 'second'] as ArticleId[], fresh);
    expect(made?.articles).toEqual(['first', 'second']);
    expect(made && hasFinding(made, finding)).toBe(true);
  });

  it('joins those of its verdict, and brings only the articles it stands on', () => {
    const one = withFinding(brief('b', '1'), finding, ['first', 'second'] as ArticleId[], fresh);
    const two = withFinding(one, aFinding('two', ['second']), ['first', 'second'] as ArticleId[], fresh);
    expect(two?.sections.map(({ items }) => items.length)).toEqual([2]);
    expect(two?.articles).toEqual(['second']);
  });

  it('adds nothing twice', () => {
    expect(withFinding(withFinding(null, finding, [], fresh), finding, [], fresh)).toBeNull();
  });
});

describe('currentBrief', () => {
  const briefs = [brief('older', '2024-01-01'), brief('newer', '2024-01-02')];
  it.each([
    ['the open one', briefs, 'older', 'older'],
    ['the one changed last', briefs, null, 'newer'],
    ['the one changed last when the open one is gone', briefs, 'gone', 'newer'],
  ])('is %s', (_name, all, open, expected) => {
    expect(currentBrief(all, open)?.id).toBe(expected);
  });

  it('is none in a library without briefs', () => {
    expect(currentBrief([], 'gone')).toBeNull();
  });
});
