import { describe, expect, it } from 'vitest';
import type { Link } from '#core/annotation/annotation.ts';
import type { ArticleId } from '#core/article/article.ts';
import { aHighlight, aNote } from '../../tests/support/records.ts';
import { byArticle, groupByArticle, notesByHighlight } from './annotation-groups.ts';

const [first, second] = ['first', 'second'] as ArticleId[] as [ArticleId, ArticleId];
const one = aHighlight('one', 'first');
const other = aHighlight('other', 'second');
const link: Link = { ...one, motivation: 'linking', body: other.target, relation: 'same' } as unknown as Link;
const note = aNote('n', one, 'حاشية');
const whole = { ...aNote('w', one, 'على المقال'), target: { kind: 'article', article: first } } as const;

describe('groups of annotations', () => {
  it('have each under its article, and a link under both of its own', () => {
    expect(groupByArticle([one, other, link, note, whole], new Map())).toEqual(
      new Map([
        [first, { highlights: [one], notes: [whole], links: [link] }],
        [second, { highlights: [other], notes: [], links: [link] }],
      ]),
    );
  });

  it('are the same lists where nothing in them has changed', () => {
    const before = groupByArticle([one, other, link], new Map());
    const recoloured = { ...other, ink: 4 } as const;
    const after = groupByArticle([one, recoloured, link, note], before);
    expect(after.get(first)?.highlights).toBe(before.get(first)?.highlights);
    expect(after.get(second)?.links).toBe(before.get(second)?.links);
    expect(after.get(second)?.highlights).toEqual([recoloured]);
  });
});

describe('lookups', () => {
  it('give the first note on a highlight, and none of an article', () => {
    const later = aNote('later', one, 'أخرى');
    expect(notesByHighlight([whole, note, later])).toEqual(new Map([[one.id, note]]));
  });

  it('give the records of an article in their order', () => {
    const records = [first, second, first].map((article, line) => ({ article, line }));
    expect(byArticle(records)).toEqual(
      new Map([
        [first, [records[0], records[2]]],
        [second, [records[1]]],
      ]),
    );
  });
});
