import { describe, expect, it } from 'vitest';
import { findPassages } from '#core/search/find.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import { bestPassages } from './best-passages.ts';

function best(asked: string, text: string, count: number): readonly string[] {
  const parsed = parseQuery(asked, { openEnd: false });
  if (!parsed.ok) throw new Error(parsed.problem.code);
  const passages = findPassages(
    {
      id: 'a',
      version: '',
      texts: [{ field: 'body', text, annotation: null }],
      date: null,
      source: null,
      language: 'ar',
    },
    parsed.query,
    { level: 'stemmed', fields: ['body'], withoutForms: [], contextLength: 200 },
  );
  return bestPassages(passages, parsed.query, 'stemmed', count).map((index) => {
    const { start, end } = passages[index]?.range ?? { start: 0, end: 0 };
    return text.slice(start, end).trim();
  });
}

describe('the best passages', () => {
  it.each([
    [
      'are those with most of the words, not the first ones',
      'القوات العراق',
      'وصلت القوات.\nعادت القوات.\nدخلت القوات إلى العراق.\nرحلت القوات.',
      ['وصلت القوات.', 'دخلت القوات إلى العراق.'],
    ],
    [
      'count a word once however often it stands there, and then the marks',
      'القوات العراق',
      'قوات القوات وقوات.\nفي العراق قوات.\nالعراق.\nالعراق والعراق.',
      ['قوات القوات وقوات.', 'في العراق قوات.'],
    ],
    ['are the first of equals', 'القوات', 'قوات أولى.\nقوات ثانية.\nقوات ثالثة.', ['قوات أولى.', 'قوات ثانية.']],
    [
      'take the words of a phrase for words',
      '"دخلت القوات" العراق',
      'العراق.\nالعراق.\nدخلت القوات العراق.',
      ['العراق.', 'دخلت القوات العراق.'],
    ],
  ])('%s', (_, asked, text, expected) => {
    expect(best(asked, text, 2)).toEqual(expected);
  });
});
