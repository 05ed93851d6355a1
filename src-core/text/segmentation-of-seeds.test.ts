import { describe, expect, it } from 'vitest';
import type { TextRange } from '#core/article/article.ts';
import { articlesOfSeeds } from '../../tests/support/seed-files.ts';
import { datesIn } from './dates.ts';
import { sentencesOf } from './sentences.ts';

/** Read from the words alone, apart from the product's own patterns. A quotation longer than this has sentences. */
const longestQuotation = 600;
const quotations = /«[^«»\n]*»|“[^“”\n]*”|"[^"\n]*"|”[^”\n]*”/gu;
const initials = /(?<![\p{L}\p{M}\p{N}])\p{L}\.\s?(?:\p{L}\.\s?)*(?=\p{L})/gu;
const titled = /(?<![\p{L}\p{M}])(?:د|م|أ|الدكتور|العميد|الكولونيل|الجنرال)\.?\s\p{L}+/gu;

interface Held extends TextRange {
  readonly what: string;
}

function held(text: string): readonly Held[] {
  const matches = (what: string, pattern: RegExp): readonly Held[] =>
    Array.from(text.matchAll(pattern), (match) => ({ what, start: match.index, end: match.index + match[0].length }));
  return [
    ...matches('quotation', quotations).filter(({ start, end }) => end - start <= longestQuotation),
    ...matches('initials', initials),
    ...matches('title', titled),
    ...datesIn(text, {}).map(({ start, end }) => ({ what: 'date', start, end })),
  ];
}

describe('the sentences of the seeds', () => {
  const articles = articlesOfSeeds().map((article) => [article.headline, article.text] as const);

  it('are looked at in five files, with their quotations and dates', () => {
    const all = articles.flatMap(([, text]) => held(text).map(({ what }) => what));
    expect(articles.length).toBeGreaterThanOrEqual(5);
    expect(all.filter((what) => what === 'quotation').length).toBeGreaterThan(40);
    expect(all.filter((what) => what === 'date').length).toBeGreaterThan(25);
    expect(all).toContain('title');
  });

  it.each(articles)('%s: no boundary inside a quotation, a title or a date', (_, text) => {
    const ends = sentencesOf(text).map(({ end }) => end);
    const cut = held(text).filter(({ start, end }) => ends.some((at) => at > start && at < end));
    expect(cut.map(({ what, start, end }) => `${what}: ${text.slice(start, end)}`)).toEqual([]);
  });
});
