import { describe, expect, it } from 'vitest';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { pageOf } from './original-page.ts';
import { chunksOf } from './page-chunks.ts';

const page = (paragraphs: readonly string[]) => pageOf(inventedArticle('page', paragraphs.join('\n')), false);

describe('chunksOf', () => {
  it('leaves an ordinary article in one piece', () => {
    expect(chunksOf(page(Array.from({ length: 60 }, () => 'كلمة '.repeat(80)))).length).toBe(1);
  });

  it.each([
    ['short paragraphs', Array.from({ length: 900 }, () => 'كلمة '.repeat(20))],
    ['long paragraphs', Array.from({ length: 40 }, () => 'كلمة '.repeat(900))],
    ['paragraphs of any length', Array.from({ length: 300 }, (_, index) => 'كلمة '.repeat(1 + ((index * 37) % 300)))],
  ])('cuts %s of a long one between entries, without losing or moving any', (_name, paragraphs) => {
    const entries = page(paragraphs);
    const chunks = chunksOf(entries);
    expect(chunks.length).toBeGreaterThan(5);
    expect(chunks.flatMap((chunk) => chunk.entries)).toEqual(entries);
    expect(new Set(chunks.map(({ key }) => key)).size).toBe(chunks.length);
    for (const { entries: own, units } of chunks) expect(own.length === 1 || units <= 6_000).toBe(true);
  });
});
