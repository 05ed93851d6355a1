import { afterEach, describe, expect, it } from 'vitest';
import { parseQuery } from '#core/search/parse-query.ts';
import { fieldNamed, type FieldName } from '#core/search/query-fields.ts';
import { setLanguage, type Language } from './language.svelte.ts';
import { queryNames } from './query-names.ts';
import { queryProblemText } from './query-problems.ts';

const inLanguage = (language: Language): void => {
  Object.assign(globalThis, { document: { documentElement: {} } });
  setLanguage(language);
};
afterEach(() => {
  inLanguage('ar');
});

function said(query: string): string {
  const parsed = parseQuery(query, { openEnd: false });
  return parsed.ok ? '' : queryProblemText(parsed.problem, []).replace(/[\u2068\u2069]/g, '');
}

describe('what is said of a query that cannot be run', () => {
  it.each(['ar', 'en'] as const)('names fields that the query language knows, in %s', (language) => {
    inLanguage(language);
    for (const [field, name] of Object.entries(queryNames)) expect(fieldNamed(name())).toBe(field as FieldName);
  });

  it('lists the fields in the language of the interface', () => {
    expect(said('كاتب:فلان')).toContain('عنوان، نص، ناشر، حاشية، تظليل، وسم، تاريخ، لغة، في');
    inLanguage('en');
    expect(said('author:someone')).toContain('headline, body, publisher, note, highlight, tag, date, lang, in');
  });

  it.each([
    ['date:2022..2020', 'قبل'],
    ['date:2020-03..2020-02', 'قبل'],
    ['تاريخ:٢٠٢٢..٢٠٢٠', 'قبل'],
    ['date:2020-13..2020-02', 'لا يُقرأ'],
    ['date:soon', 'لا يُقرأ'],
  ])('tells an interval that ends before it begins from no date: %s', (query, words) => {
    expect(said(query)).toContain(words);
  });
});
