import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '#core/article/article.ts';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { excerptOf, mergeRanges } from './excerpt.ts';

const article = inventedArticle(
  'a',
  'افتتح الجسر في المدينة. حضر الافتتاح 40 ضيفاً من ثلاث دول. ثم عاد الجميع.\nوبقي الجسر مفتوحاً حتى المساء.',
);
const rangeOf = (words: string, text: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const shown = (found: Article, words: readonly string[], context?: number) => {
  const { parts } = excerptOf(
    found,
    words.map((word) => rangeOf(word, found.text)),
    context,
  );
  return parts.map(({ text, key }) => (key ? `[${text}]` : text)).join('');
};

describe('an excerpt', () => {
  const cases: [string, readonly string[], string][] = [
    ['is the sentence around the words', ['40 ضيفاً'], 'حضر الافتتاح [40 ضيفاً] من ثلاث دول.'],
    ['marks every passage of the sentence', ['40', 'ثلاث دول'], 'حضر الافتتاح [40] ضيفاً من [ثلاث دول].'],
    [
      'spans the sentences that the passages stand in',
      ['40 ضيفاً', 'عاد'],
      'حضر الافتتاح [40 ضيفاً] من ثلاث دول. ثم [عاد] الجميع.',
    ],
  ];
  it.each(cases)('%s', (_, words, expected) => {
    expect(shown(article, words)).toBe(expected);
  });

  it('cuts a long sentence between words and shows the cut', () => {
    expect(shown(article, ['40'], 12)).toBe('…\u00a0الافتتاح [40] ضيفاً من\u00a0…');
  });

  it('says which paragraph it begins in', () => {
    expect(excerptOf(article, [rangeOf('المساء', article.text)]).paragraph).toBe(2);
  });

  it('shows the words of the article and no others, whatever is marked', () => {
    const ranges = fc
      .tuple(fc.nat(article.text.length - 1), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => ({ start, end: Math.min(article.text.length, start + length) }));
    fc.assert(
      fc.property(
        fc.array(ranges, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 60 }),
        (marked, context) => {
          const { range, parts } = excerptOf(article, marked, context);
          const words = parts
            .map(({ text }) => text)
            .join('')
            .replace(/^…\u00a0|\u00a0…$/gu, '');
          expect(words).toBe(article.text.slice(range.start, range.end));
          const keys = parts.filter(({ key }) => key).map(({ text }) => text);
          expect(keys).toEqual(mergeRanges(marked).map(({ start, end }) => article.text.slice(start, end)));
        },
      ),
    );
  });
});
