import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayRange } from './days.ts';
import type { SearchDocument } from './document.ts';
import {
  searchFields,
  type MatchLevel,
  type Query,
  type QueryPhrase,
  type QueryTerm,
  type SearchField,
} from './query.ts';
import { loadSegment, loadVocabulary, saveSegment } from './saved-index.ts';
import { SearchIndex, type FindOptions } from './search-index.ts';
import { searchWordsOf } from './search-words.ts';
import { wordMatcher } from './word-match.ts';

const nowhere = { start: 0, end: 0 };
const term = (word: string, prefix = false): QueryTerm => ({ kind: 'term', word, prefix, range: nowhere });
const phrase = (words: readonly string[], exact: boolean): QueryPhrase => ({
  kind: 'phrase',
  terms: words.map((word) => term(word)),
  exact,
  range: nowhere,
});

const options = (level: MatchLevel, changes: Partial<FindOptions> = {}): FindOptions => ({
  level,
  fields: searchFields,
  withoutForms: [],
  offset: 0,
  limit: 1_000,
  sources: null,
  collection: () => null,
  ...changes,
});

function article(id: string, body: string, more: Partial<SearchDocument> = {}): SearchDocument {
  const texts = [{ field: 'body' as const, text: body, annotation: null }];
  return { id, version: '1', texts, date: null, language: 'ar', source: null, ...more };
}

const found = (index: SearchIndex, query: Query, level: MatchLevel = 'stemmed'): readonly string[] =>
  index.find(query, options(level)).hits.map((hit) => hit.article);

/** What a query means, said the slow way: looks at every word of every text. */
function matches(document: SearchDocument, query: Query, level: MatchLevel, fields: readonly SearchField[]): boolean {
  const texts = document.texts
    .filter(({ field }) => fields.includes(field))
    .map(({ field, text }) => ({ field, words: searchWordsOf(text).map(({ exact }) => exact) }));
  const startsIn = (words: readonly string[], part: QueryTerm | QueryPhrase): readonly number[] => {
    const terms = part.kind === 'term' ? [part] : part.terms;
    const own = part.kind === 'phrase' && part.exact ? 'exact' : level;
    const tests = terms.map(({ word, prefix }) => wordMatcher(word, own, prefix));
    return [...words.keys()].filter((at) =>
      tests.every((test, next) => at + next < words.length && test(words[at + next] ?? '')),
    );
  };
  const lengthOf = (part: QueryTerm | QueryPhrase): number => (part.kind === 'term' ? 1 : part.terms.length);
  switch (query.kind) {
    case 'term':
    case 'phrase':
      return texts.some(({ words }) => startsIn(words, query).length > 0);
    case 'near':
      return texts.some(({ words }) =>
        startsIn(words, query.left).some((left) =>
          startsIn(words, query.right).some((right) => {
            const gap = left < right ? right - left - lengthOf(query.left) : left - right - lengthOf(query.right);
            return gap >= 0 && gap <= query.distance;
          }),
        ),
      );
    case 'field':
      return matches(document, query.query, level, [query.field]);
    case 'and':
      return query.parts.every((part) => matches(document, part, level, fields));
    case 'or':
      return query.parts.some((part) => matches(document, part, level, fields));
    case 'not':
      return !matches(document, query.query, level, fields);
    case 'date': {
      const days = dayRange(document.date);
      return days !== null && days[0] <= (query.to ?? '9999') && days[1] >= (query.from ?? '');
    }
    case 'language':
      return document.language === query.language;
    case 'collection':
      return false;
    case 'all':
      return true;
  }
}

const words = [
  'قوات',
  'القوات',
  'للقوات',
  'قوَّات',
  'هجوم',
  'هجمات',
  'أميركا',
  'امريكا',
  'ا',
  'في',
  'Army',
  'army',
  '٢٠',
  '20',
  'و20',
];
const anyWord = fc.constantFrom(...words);
const anyText = fc.array(anyWord, { maxLength: 12 }).map((list) => list.join(' '));
const anyDocument = (id: string): fc.Arbitrary<SearchDocument> =>
  fc
    .record({
      texts: fc.array(
        fc.record({ field: fc.constantFrom(...searchFields), text: anyText, annotation: fc.constant(null) }),
        {
          maxLength: 4,
        },
      ),
      date: fc.constantFrom(null, '2020', '2020-02', '2020-02-29', '2021-01-01', '--01'),
      language: fc.constantFrom('ar', 'en'),
      source: fc.constantFrom(null, 'أ', 'ب'),
    })
    .map((rest) => ({ id, version: '1', ...rest }));

const anyTerm = fc
  .tuple(anyWord, fc.boolean(), fc.nat(5))
  .map(([word, prefix, cut]) => term(prefix ? word.slice(0, cut + 1) : word, prefix));
const anyLeaf = fc.oneof(
  anyTerm,
  fc.tuple(fc.array(anyWord, { minLength: 2, maxLength: 3 }), fc.boolean()).map(([list, exact]) => phrase(list, exact)),
);
const anyQuery: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3 },
    anyLeaf,
    fc
      .tuple(anyLeaf, anyLeaf, fc.nat(4))
      .map(([left, right, distance]): Query => ({ kind: 'near', left, right, distance, range: nowhere })),
    fc.constantFrom<Query>(
      { kind: 'date', from: '2020-02-10', to: null },
      { kind: 'date', from: null, to: '2020-12-31' },
      { kind: 'language', language: 'en' },
      { kind: 'all' },
    ),
    fc
      .tuple(fc.constantFrom<'and' | 'or'>('and', 'or'), fc.array(tie('query'), { minLength: 1, maxLength: 3 }))
      .map(([kind, parts]): Query => ({ kind, parts })),
    tie('query').map((query): Query => ({ kind: 'not', query })),
    fc
      .tuple(fc.constantFrom(...searchFields), tie('query'))
      .map(([field, query]): Query => ({ kind: 'field', field, query })),
  ),
})).query;

describe('the index', () => {
  it('finds just what looking at every word finds, for any articles and query, however they came in', () => {
    const documents = fc.tuple(...Array.from({ length: 8 }, (_, number) => anyDocument(String(number))));
    fc.assert(
      fc.property(
        documents,
        fc.array(anyQuery, { minLength: 1, maxLength: 4 }),
        fc.constantFrom<MatchLevel>('exact', 'folded', 'stemmed'),
        fc.array(fc.nat(7), { maxLength: 3 }),
        fc.option(anyDocument('0')),
        (first, queries, level, removed, replaced) => {
          const index = new SearchIndex();
          index.add(first.slice(0, 5));
          for (const document of first.slice(5)) index.add([document]);
          index.remove(removed.map(String));
          if (replaced !== null) index.add([replaced]);
          const all = first.map((document) => (document.id === '0' ? (replaced ?? document) : document));
          const gone = replaced === null ? removed.map(String) : removed.map(String).filter((id) => id !== '0');
          const left = all.filter(({ id }) => !gone.includes(id));
          expect(index.size).toBe(left.length);
          for (const query of queries) {
            const wanted = left.filter((document) => matches(document, query, level, searchFields)).map(({ id }) => id);
            expect([...index.find(query, options(level)).hits.map((hit) => hit.article)].sort()).toEqual(wanted.sort());
            expect(index.find(query, options(level, { limit: 0 })).articles).toBe(wanted.length);
          }
        },
      ),
      { numRuns: 600 },
    );
  }, 120_000);

  it('is the same after it was saved and loaded, with forms that came later', () => {
    const index = new SearchIndex();
    index.add([article('1', 'القوات الأمريكية'), article('2', 'قوات أميركية')]);
    const vocabulary = index.vocabulary.save();
    index.add([article('3', 'مُفاوضات القوات')]);
    const added = Array.from({ length: index.vocabulary.size - 3 - 1 }, (_, at) => index.vocabulary.form(at + 4));
    const again = new SearchIndex(
      loadVocabulary(structuredClone(vocabulary), added),
      index.segments.map((segment) => {
        const { facts, bytes } = saveSegment(segment);
        const all = Uint8Array.from(bytes.flatMap((each) => [...each]));
        return loadSegment(structuredClone(facts), all.buffer, segment.live);
      }),
    );
    for (const word of ['القوات', 'أميركا', 'مفاوضات', 'قوات']) {
      expect(found(again, term(word))).toEqual(found(index, term(word)));
    }
    expect(again.versionOf('3')).toBe('1');
  });

  it('takes an article in again in place of what it was', () => {
    const index = new SearchIndex();
    index.add([article('1', 'قديم'), article('1', 'جديد')]);
    expect(found(index, term('قديم'))).toEqual([]);
    expect(found(index, term('جديد'))).toEqual(['1']);
    index.add([article('1', 'أحدث', { version: '2' })]);
    expect(found(index, term('جديد'))).toEqual([]);
    expect(index.versionOf('1')).toBe('2');
    expect(index.size).toBe(1);
  });

  it('counts a word that stands more often than a byte can say, and finds a phrase behind it', () => {
    const index = new SearchIndex();
    index.add([article('1', `${'في '.repeat(1_000)}في بغداد`), article('2', 'في بغداد')]);
    expect(index.find(term('في'), options('folded')).occurrences).toBe(1_002);
    expect(found(index, phrase(['في', 'بغداد'], true)).length).toBe(2);
    expect(index.find(term('في'), options('folded')).occurrences).toBe(1_002);
  });

  it('keeps as few segments as it needs', () => {
    const index = new SearchIndex();
    for (let number = 0; number < 200; number += 1) {
      index.add([article(String(number), `نص ${number}`)]);
    }
    expect(index.segments.length).toBeLessThan(24);
    expect(found(index, term('137'))).toEqual(['137']);
    index.remove(Array.from({ length: 150 }, (_, number) => String(number)));
    index.add([article('new', 'خبر')]);
    const kept = index.segments.reduce((sum, segment) => sum + segment.live.length, 0);
    expect(kept).toBeLessThan(110);
    expect(found(index, term('137'))).toEqual([]);
    expect(found(index, term('187'))).toEqual(['187']);
  });
});

describe('the ranking', () => {
  const filler = 'كلام آخر عن الطقس والسوق والمدرسة والطريق '.repeat(4);

  it('puts the word as it was typed before other spellings, and those before its family', () => {
    const index = new SearchIndex();
    index.add([
      article('family', `والهجمات ${filler}`),
      article('same', `هجمات ${filler}`),
      article('spelling', `هَجَمات ${filler}`),
    ]);
    expect(found(index, term('هجمات'))).toEqual(['same', 'spelling', 'family']);
  });

  it('puts a headline before the body', () => {
    const index = new SearchIndex();
    const headline = { field: 'headline' as const, text: 'الفيضان يصل', annotation: null };
    const other = { field: 'headline' as const, text: 'خبر عاجل', annotation: null };
    index.add([
      article('body', '', { texts: [other, { field: 'body', text: `الفيضان ${filler}`, annotation: null }] }),
      article('headline', '', { texts: [headline, { field: 'body', text: filler, annotation: null }] }),
    ]);
    expect(found(index, term('الفيضان'))).toEqual(['headline', 'body']);
  });

  it('puts words side by side before words far apart', () => {
    const index = new SearchIndex();
    index.add([article('apart', `مجلس ${filler} الأمن`), article('beside', `${filler} مجلس الأمن`)]);
    expect(found(index, { kind: 'and', parts: [term('مجلس'), term('الأمن')] })).toEqual(['beside', 'apart']);
  });

  it('gives pages that follow one another', () => {
    const index = new SearchIndex();
    index.add(Array.from({ length: 30 }, (_, number) => article(String(number), `نص ${'كلمة '.repeat(number)}`)));
    const all = index.find(term('نص'), options('folded')).hits.map((hit) => hit.article);
    const pages = [0, 10, 20].flatMap(
      (offset) => index.find(term('نص'), options('folded', { offset, limit: 10 })).hits,
    );
    expect(pages.map((hit) => hit.article)).toEqual(all);
  });
});

describe('the facets', () => {
  const index = new SearchIndex();
  index.add([
    article('1', 'القوات ثم القوات وقوات', { source: 'أ' }),
    article('2', 'للقوات', { source: 'ب' }),
    article('3', 'خبر', { source: 'ب' }),
  ]);
  const query = term('قوات');

  it('count every matched form', () => {
    expect(index.find(query, options('stemmed')).facets().forms).toEqual([
      { form: 'القوات', count: 2 },
      { form: 'وقوات', count: 1 },
      { form: 'للقوات', count: 1 },
    ]);
  });

  it('leave out forms that are switched off', () => {
    const less = index.find(query, options('stemmed', { withoutForms: ['للقوات'] }));
    expect(less.hits.map((hit) => hit.article)).toEqual(['1']);
  });

  it('count publishers without regard to those chosen', () => {
    const one = index.find(query, options('stemmed', { sources: ['أ'] }));
    expect(one.articles).toBe(1);
    expect(one.facets().sources).toEqual([
      { source: 'أ', articles: 1 },
      { source: 'ب', articles: 1 },
    ]);
  });
});
