import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../../tests/support/processor-time.ts';
import { answerSearch } from './answer.ts';
import type { SearchDocument } from './document.ts';
import { searchFields } from './query.ts';
import type { SearchAnswer, SearchRequest } from './search.ts';
import { SearchIndex } from './search-index.ts';

const request = (text: string, changes: Partial<SearchRequest> = {}): SearchRequest => ({
  text,
  level: 'stemmed',
  fields: searchFields,
  withoutForms: [],
  openEnd: false,
  offset: 0,
  limit: 20,
  collections: {},
  sources: null,
  ...changes,
});

const article = (id: string, headline: string, body: string, date: string | null = null): SearchDocument => ({
  id,
  version: '1',
  texts: [
    { field: 'headline', text: headline, annotation: null },
    { field: 'body', text: body, annotation: null },
  ],
  date,
  language: 'ar',
  source: null,
});

const index = new SearchIndex();
index.add([
  article('bridge', 'افتتاح الجسر الجديد', 'قال المهندس إن الجسر يصل المدينة بالميناء.', '2021-03-04'),
  article('harbour', 'الميناء يتوسع', 'أعلنت البلدية توسعة الميناء وبناء رصيفين.', '2022-01-01'),
  article('school', 'المدارس تفتح أبوابها', 'عاد التلاميذ إلى المدارس في المدينة.'),
]);

function foundBy(text: string, changes: Partial<SearchRequest> = {}): Extract<SearchAnswer, { kind: 'found' }> {
  const answer = answerSearch(index, request(text, changes));
  if (answer.kind !== 'found') throw new Error(`problem: ${answer.problem.code}`);
  return answer;
}
const ids = (answer: Extract<SearchAnswer, { kind: 'found' }>): readonly string[] =>
  answer.hits.map((hit) => hit.article);

describe('an answer', () => {
  it('holds the articles that have all the words', () => {
    const answer = foundBy('ميناء المدينة');
    expect(ids(answer)).toEqual(['bridge']);
    expect(answer.relaxed).toBe(false);
    expect(answer.suggestions).toEqual([]);
  });

  it('holds those with some of the words, said to be so, when none has them all', () => {
    const answer = foundBy('الجسر والمدارس وطائرة');
    expect(answer.relaxed).toBe(true);
    expect([...ids(answer)].sort()).toEqual(['bridge', 'school']);
  });

  it('keeps the conditions when it asks for fewer words', () => {
    expect(ids(foundBy('الجسر المدارس طائرة date:2021'))).toEqual(['bridge']);
    expect(ids(foundBy('الجسر المدارس طائرة -المهندس'))).toEqual(['school']);
  });

  it('offers what the other keyboard layout would have written', () => {
    expect(foundBy('hgldkhx').suggestions).toEqual([{ kind: 'keyboard', query: 'الميناء', articles: 2 }]);
  });

  it('offers near spellings that occur, as they are printed most', () => {
    expect(foundBy('المينأة').suggestions.map(({ query }) => query)).toContain('الميناء');
    expect(foundBy('الميناي المدينة').suggestions[0]).toEqual({
      kind: 'spelling',
      query: 'الميناء المدينة',
      articles: 1,
    });
  });

  it('finds what a saved search finds, by its folded name', () => {
    const collections = { موانئ: 'الميناء', حلقة: 'in:حلقة', إيران: 'المدارس' };
    expect([...ids(foundBy('in:موانئ', { collections }))].sort()).toEqual(['bridge', 'harbour']);
    expect(ids(foundBy('in:موانئ رصيفين', { collections }))).toEqual(['harbour']);
    expect(ids(foundBy('in:حلقة', { collections }))).toEqual([]);
    expect(ids(foundBy('in:ايران', { collections }))).toEqual(['school']);
  });

  it.each(['in:موانئ', 'الجسر in:toString', '(in:"لا أحد" OR الجسر)'])('says that nobody gave a name: %s', (text) => {
    const answer = answerSearch(index, request(text));
    expect(answer).toMatchObject({ kind: 'problem', problem: { code: 'unknown-collection' } });
  });

  it('refuses saved searches that name each other without end', () => {
    const names = Array.from({ length: 12 }, (_, number) => `بحث${number}`);
    const all = names.map((name) => `in:${name}`).join(' ');
    const collections = Object.fromEntries(names.map((name) => [name, `${all} OR الميناء`]));
    const answer = answerSearch(index, request(all, { collections }));
    expect(answer).toMatchObject({ kind: 'problem', problem: { code: 'too-many-words' } });
    expect(foundBy('in:أ', { collections: { أ: 'in:ب OR الميناء', ب: 'in:أ OR المدارس' } }).articles).toBe(3);
  });

  it('keeps the field and the exclusions of a part when it asks for fewer', () => {
    expect(ids(foundBy('headline:(الميناء طائرة)'))).toEqual(['harbour']);
    expect(ids(foundBy('headline:الميناء طائرة'))).toEqual(['harbour']);
    expect(ids(foundBy('(الميناء -المهندس) طائرة'))).toEqual(['harbour']);
  });

  it('names the words that no text has', () => {
    expect(foundBy('الجسر طائرة زبرجد').missing).toEqual(['طائرة', 'زبرجد']);
    expect(foundBy('الجسر المدارس').missing).toEqual([]);
  });

  it('does not ask for fewer words because of the publishers that were chosen', () => {
    const answer = foundBy('الجسر المدينة', { sources: ['صحيفة أخرى'] });
    expect(answer).toMatchObject({ articles: 0, relaxed: false, suggestions: [] });
  });

  it('offers the spelling that occurs where letters must be the same', () => {
    const queries = foundBy('البلديه', { level: 'exact' }).suggestions.map(({ query }) => query);
    expect(queries[0]).toBe('البلدية');
  });

  it('takes the last word for a beginning while it is typed', () => {
    expect(ids(foundBy('المهن', { openEnd: true }))).toEqual(['bridge']);
    expect(ids(foundBy('المهن'))).toEqual([]);
  });

  it('says what is wrong with a query, and where', () => {
    expect(answerSearch(index, request('"الجسر'))).toEqual({
      kind: 'problem',
      problem: { code: 'unclosed-quote', range: { start: 0, end: 6 } },
    });
  });
});

describe('whatever is typed', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['ten thousand characters', 'كلمة '.repeat(2_000)],
    ['one endless word', 'ا'.repeat(10_000)],
    ['unbalanced quotes', '"«“قال" « ”'],
    ['only stop words', 'في من على إلى'],
    ['only marks', '\u064E\u0651\u0640'],
    ['characters of patterns', '.*+?^${}()|[]\\ (a+)+$ [ب-ي'],
    ['direction controls', '\u202E\u2067قوات\u2069\u202C\u200F'],
    ['lone surrogates', '\uD83D\uDE00\uD83D قوات \uDC00'],
    ['brackets without end', '('.repeat(10_000)],
    ['fields without end', 'headline:'.repeat(100)],
    ['a prefix of one letter', 'ا*'],
    ['nothing', ''],
  ];

  const letters = Array.from('ابتثجحدذرزسشصضطعغفقكلمنهوي');
  /** Words of a small invented language, some far more frequent than others. */
  const words = Array.from({ length: 20_000 }, (_, number) => {
    let word = '';
    for (let rest = (number + 1) * 7_919; rest > 0; rest = Math.floor(rest / letters.length))
      word += letters[rest % letters.length] ?? '';
    return word;
  });
  const wordAt = (place: number): string => words[Math.floor(words.length * ((place * 0.618_034) % 1) ** 3)] ?? '';
  const large = new SearchIndex();
  for (let number = 0; number < 5_000; number += 500) {
    large.add(
      Array.from({ length: 500 }, (_, at) => {
        const text = Array.from({ length: 120 }, (_word, place) => wordAt((number + at) * 131 + place * 17));
        return article(String(number + at), text.slice(0, 8).join(' '), text.join(' '));
      }),
    );
  }
  large.prepare();
  // The first searches are run before the engine has compiled what they need.
  for (let run = 0; run < 3; run += 1) answerSearch(large, request(`${words.slice(0, 9).join(' ')} ظظظثثثخخخ`));
  const chain = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      `س${at}`,
      Array.from({ length: 60 }, (_name, other) => `in:س${other}`).join(' '),
    ]),
  );
  const costly: readonly (readonly [string, string])[] = [
    ...hostile,
    ['a word that does not occur', 'ظظظثثثخخخ'],
    ['words of which one does not occur', words.slice(0, 30).join(' ').concat(' ظظظثثثخخخ')],
    ['letters of the other keyboard', 'hgldkhx fghg hgulg'],
    ['saved searches that name each other', 'in:س1 in:س2'],
    ['prefixes of one letter', 'ا* ب* ت* م*'],
    ['a phrase of such prefixes', '"ا* ب* ت* م*"'],
    ['such prefixes near each other', 'ا* near/100 ب*'],
    ['one of them again and again', 'و* '.repeat(64)],
    ['every letter as a prefix', letters.map((letter) => `${letter}*`).join(' | ')],
    [
      'many words that do not occur',
      Array.from({ length: 30 }, (_, at) => `ظظثثخخ${letters[at % 20] ?? ''}${letters[at % 7] ?? ''}`).join(' '),
    ],
    ['sixty alternatives', words.slice(0, 60).join(' | ')],
  ];

  it.each(costly)('%s: is answered within 200 ms, over 5,000 articles', (_, text) => {
    for (const openEnd of [false, true]) {
      // The best of ten: what else a machine does slows some of them, a search that is too slow is slow in all.
      let best = Infinity;
      for (let run = 0; run < 10 && best >= 200; run += 1) {
        const time = processorTime(() => {
          const answer = answerSearch(large, request(text, { openEnd, collections: chain }));
          expect(['problem', 'found']).toContain(answer.kind);
        });
        best = Math.min(best, time);
      }
      expect(best).toBeLessThan(200);
    }
  });

  it('never throws', () => {
    const pieces = fc.constantFrom(
      ...Array.from('"«»()-|*:/ .قواتabدe١2\u200F\uD83D\u064E\n'),
      'OR',
      'near/5',
      'date:',
      '2020-01',
      '..',
      'in:',
      'headline:',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.boolean(), (parts, openEnd) => {
        answerSearch(index, request(parts.join(''), { openEnd }));
      }),
      { numRuns: 2_000 },
    );
  }, 60_000);
});
