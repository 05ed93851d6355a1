import { describe, expect, it } from 'vitest';
import { adjustArticle } from '#core/article/adjust.ts';
import type { Adjustment } from '#core/library/records.ts';
import { anArticle } from '../../tests/support/records.ts';
import { ledgerOf, moveLine } from './ledger.ts';

const article = anArticle('first');
const none: ReadonlyMap<number, Adjustment> = new Map();

function adjusted(...adjustments: Adjustment[]) {
  return {
    article: adjustArticle(article, adjustments),
    adjustments: new Map(adjustments.map((adjustment) => [adjustment.line, adjustment])),
  };
}

const states = (of: ReturnType<typeof ledgerOf>) => of.map(({ line, state, reason }) => [line.line, state, reason]);

describe('the ledger', () => {
  it('has every line of the file, in order, with what became of it', () => {
    expect(states(ledgerOf(article, none))).toEqual([
      [1, 'metadata', null],
      [2, 'aside', 'sharing'],
      [3, 'body', null],
    ]);
  });

  it('tells a line that the reader brought back from the rest of the body', () => {
    const { article: after, adjustments } = adjusted({ article: article.id, line: 2, disposition: 'body' });
    expect(states(ledgerOf(after, adjustments))[1]).toEqual([2, 'restored', null]);
  });

  it('gives the reader as the reason of a line that the reader set aside', () => {
    const { article: after, adjustments } = adjusted({ article: article.id, line: 3, disposition: 'removed' });
    expect(states(ledgerOf(after, adjustments))[2]).toEqual([3, 'aside', 'reader']);
  });
});

describe('moving a line', () => {
  it('keeps the reader’s word under the article and the line', () => {
    expect(moveLine(article, 2, 'body', none)).toEqual({
      collection: 'adjustments',
      id: 'first#2',
      value: { article: 'first', line: 2, disposition: 'body' },
    });
  });

  it('takes the reader’s own word back, instead of adding another', () => {
    const { adjustments } = adjusted({ article: article.id, line: 2, disposition: 'body' });
    expect(moveLine(article, 2, 'removed', adjustments).value).toBeNull();
  });
});
