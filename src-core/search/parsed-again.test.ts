import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '#core/article/article.ts';
import { parseQuery } from './parse-query.ts';
import { queryText } from '../../tests/support/query-text.ts';
import type { Query } from './query.ts';

const words =
  'العراق إيران مُوَالٍ ﻻ ﷺ ½ don’t 2,500 ٣ a OR AND NOT near/5 قرب/٢ near/ headline: عنوان: x:y date: 2020-01 .. in: lang:ar';
const marks = ['(', ')', '-', '−', '*', '|', '"', '«', '»', '“', '”', ' ', ' ', ' ', '،', '.', ':', '/', 'ـ'];
const unseen = Array.from('\u064E\u200F\u2067\u200D\u00AD\u0600');
const pieces = fc.constantFrom(...words.split(' '), ...marks, ...unseen, '\uD83D', '\uDE00');
const anyQuery = fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(''));

/** The query without the places of its words. */
function placeless(query: Query): unknown {
  return JSON.parse(JSON.stringify(query, (key, value: unknown) => (key === 'range' ? undefined : value)));
}

describe('for any text', () => {
  it('a query comes back, or a problem whose place is in the text', () => {
    const texts = fc.oneof(anyQuery, fc.string({ unit: 'binary', maxLength: 40 }));
    fc.assert(
      fc.property(texts, fc.boolean(), (text, openEnd) => {
        const parsed = parseQuery(text, { openEnd });
        const ranges: TextRange[] = [];
        JSON.stringify(parsed, (key, value: unknown) => {
          if (key === 'range') ranges.push(value as TextRange);
          return value;
        });
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text === '' || end > start).toBe(true);
        }
      }),
      { numRuns: 20_000 },
    );
  }, 60_000);

  it('the text of a query reads as the same query', () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const parsed = parseQuery(text, { openEnd: false });
        fc.pre(parsed.ok);
        const again = parseQuery(queryText(parsed.query), { openEnd: false });
        expect(again.ok && placeless(again.query)).toEqual(placeless(parsed.query));
      }),
      { numRuns: 5_000 },
    );
  }, 60_000);
});
