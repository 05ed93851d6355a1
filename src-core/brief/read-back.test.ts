import { describe, expect, it } from 'vitest';
import { compareTokens, judgedWords, neighbours, shareFound, tokensOf } from './read-back.ts';

describe('tokensOf', () => {
  it.each([
    ['numbers with their signs', 'نحو 5,200 جندي، 12.5% و+962', ['5,200', '12.5%', '+962']],
    ['dates and times in digits', 'في 30/1/2020 الساعة 14:30', ['30/1/2020', '14:30']],
    ['ranges', 'بين 2014-2020', ['2014-2020']],
    ['Arabic digits', 'بنسبة ٤٨٫٥٪', ['٤٨٫٥٪']],
    ['words with hyphens and digits', '(CJTF-OIR) وطائرة B-52', ['CJTF-OIR', 'B-52']],
    ['addresses', 'راجع https://example.org/a?b=1#c', ['https://example.org/a?b=1#c']],
    ['no marks of direction', '\u200e2014-\u200f2020', ['2014-2020']],
  ])('finds %s', (_name, text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe('compareTokens', () => {
  it('finds nothing between a text and itself in another order', () => {
    expect(compareTokens('15 ثم B-52', 'B-52 قبل 15')).toEqual({ missing: [], added: [] });
  });

  it('names a number that came back reversed', () => {
    expect(compareTokens('في 15 يناير، 5,200 جندي', 'في 51 يناير، 002,5 جندي')).toEqual({
      missing: ['15', '5,200'],
      added: ['51', '002,5'],
    });
  });

  it('counts how often', () => {
    expect(compareTokens('3 و3', '3')).toEqual({ missing: ['3'], added: [] });
  });
});

describe('shareFound', () => {
  it('judges words and their neighbours', () => {
    const expected = judgedWords('قال القائد إن 15 جندياً قُتلوا');
    expect(shareFound(expected, judgedWords('قال القائد إن15 جندياً قُتلوا'))).toBe(1);
    expect(shareFound(neighbours(expected), neighbours(judgedWords('القائد قال إن 15 جندياً قُتلوا')))).toBeLessThan(0.7);
  });
});
