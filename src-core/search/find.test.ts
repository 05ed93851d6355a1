import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '#core/article/article.ts';
import { sentencesOf } from '#core/text/sentences.ts';
import type { SearchDocument } from './document.ts';
import { findInText, findPassages, type PassageOptions } from './find.ts';
import { parseQuery } from './parse-query.ts';
import { searchFields, type MatchLevel, type Query, type QueryPhrase, type QueryTerm } from './query.ts';
import { termsOf } from './query-terms.ts';
import { searchWordsOf } from './search-words.ts';
import { wordMatcher } from './word-match.ts';

function queryOf(text: string): Query {
  const parsed = parseQuery(text, { openEnd: false });
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.code}`);
  return parsed.query;
}

const slicesOf = (text: string, ranges: readonly TextRange[]): string =>
  ranges.map(({ start, end }) => text.slice(start, end)).join('|');

const found = (text: string, query: string, level: MatchLevel): string =>
  slicesOf(text, findInText(text, queryOf(query), level));

describe('find in a text', () => {
  const cases: readonly (readonly [name: string, query: string, level: MatchLevel, text: string, marks: string])[] = [
    ['a nisba and its spellings', 'امريكا', 'stemmed', 'القوات الأمريكية وأميركيون.', 'الأمريكية|وأميركيون'],
    ['a word behind its article and conjunction', 'تحالف', 'stemmed', 'قال والتحالف إن', 'والتحالف'],
    ['no prefixed word by its folded form', 'تحالف', 'folded', 'قال والتحالف إن', ''],
    ['no prefixed word by its letters', 'تحالف', 'exact', 'قال والتحالف إن', ''],
    ['the ligature of lam and alef', 'لا', 'folded', 'ﻻ نعم', 'ﻻ'],
    ['the prayer by its words', 'الله', 'folded', 'محمد ﷺ قال', 'ﷺ'],
    ['marks with their letters', 'موال', 'folded', 'فصيلٍ مُوَالٍ لإيران', 'مُوَالٍ'],
    ['only the same marks by its letters', 'موال', 'exact', 'مُوَالٍ موال', 'موال'],
    ['only the same case by its letters', 'Iraq', 'exact', 'IRAQ Iraq iraq', 'Iraq'],
    ['any case by its folded form', 'iraq', 'folded', 'IRAQ Iraq', 'IRAQ|Iraq'],
    ['a word through direction controls', 'العراق', 'exact', 'ال\u200Fعراق', 'ال\u200Fعراق'],
    ['a prefix', 'عراق*', 'folded', 'عراق عراقيون العراقي', 'عراق|عراقيون'],
    ['a prefix behind the article', 'عراق*', 'stemmed', 'العراقية', 'العراقية'],
    ['a phrase as one mark', '"مجلس الأمن"', 'stemmed', 'دعا مجلس الأمن مجلس', 'مجلس الأمن'],
    ['a phrase by its letters whatever the level', '"مجلس الامن"', 'stemmed', 'مجلس الأمن', ''],
    ['a phrase through punctuation and line ends', '"a b"', 'exact', 'a, b. a\nb', 'a, b|a\nb'],
    ['a phrase that begins within itself', '"a a b"', 'exact', 'a a a b', 'a a b'],
    ['phrases that overlap as one', '"a a"', 'exact', 'a a a', 'a a a'],
    ['a figure by its parts', '2,500', 'folded', 'نحو ٢٬٥٠٠ و2500', '٢٬٥٠٠'],
    ['both sides of near', 'a near/1 b', 'folded', 'a x b x x a', 'a|b'],
    ['near in either order', 'a near/0 b', 'folded', 'b a', 'b|a'],
    ['no word near itself', 'a near/5 a*', 'folded', 'a x', ''],
    ['a word near another of its kind', 'a near/5 a', 'folded', 'a x a', 'a|a'],
    ['phrases near each other', '"a b" near/1 "c d"', 'folded', 'c d x a b', 'c d|a b'],
    ['no excluded word', 'a -b', 'folded', 'a b', 'a'],
    ['no excluded group', 'a -(b -c)', 'folded', 'a b c', 'a|c'],
    ['every alternative', 'a OR b', 'folded', 'b a', 'b|a'],
    ['no word for another field', 'a headline:b', 'folded', 'a b', 'a'],
    ['a word for the body', 'body:b headline:a', 'folded', 'a b', 'b'],
    ['nothing for filters', 'date:2020 lang:ar in:x', 'folded', '2020 ar x', ''],
    ['stop words like others', 'في', 'exact', 'في في', 'في|في'],
  ];

  it.each(cases)('marks %s: %s at %s', (_, query, level, text, marks) => {
    expect(found(text, query, level)).toBe(marks);
  });

  it('names the words that are looked for', () => {
    const terms = termsOf(queryOf('a -b "c d" e near/2 f-g headline:h* -(-i) date:2020'));
    expect(terms.map(({ word }) => word)).toEqual(['a', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
  });

  it('takes less than a second for 150,000 words, 20,000 of them different', () => {
    const words = Array.from({ length: 150_000 }, (_, index) => `والكلمة${(index * 7919) % 20_000}ات`);
    const text = words.join(' ');
    const query = queryOf(
      `العراق كلمة7ات "القوات الأمريكية" ${Array.from({ length: 40 }, (_, at) => `w${at}`).join(' ')}`,
    );
    const start = performance.now();
    findInText(text, query, 'stemmed');
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

const bodyOptions: PassageOptions = { level: 'folded', fields: searchFields, withoutForms: [], contextLength: 300 };

function documentWith(
  ...texts: readonly (readonly [SearchDocument['texts'][number]['field'], string])[]
): SearchDocument {
  return {
    id: 'a',
    version: '1',
    texts: texts.map(([field, text], index) => ({ field, text, annotation: field === 'body' ? null : `n${index}` })),
    date: null,
    source: null,
    language: 'ar',
  };
}

function passagesOf(document: SearchDocument, query: string, options: Partial<PassageOptions> = {}): readonly string[] {
  return findPassages(document, queryOf(query), { ...bodyOptions, ...options }).map(
    ({ field, text, range, marks }) => `${field}: ${text.slice(range.start, range.end)} [${slicesOf(text, marks)}]`,
  );
}

describe('passages found', () => {
  const document = documentWith(
    ['headline', 'القصف مستمر'],
    ['body', 'قال إن القصف بدأ. لم يعلق أحد.\nثم عاد القصف، فالقصف لا يتوقف. انتهى القصف اليوم.'],
    ['note', 'هل القصف مؤكد؟'],
    ['highlight', 'عاد القصف'],
    ['tag', 'قصف'],
  );

  it('are the sentences with a mark, in every text that is searched', () => {
    expect(passagesOf(document, 'القصف')).toEqual([
      'headline: القصف مستمر [القصف]',
      'body: قال إن القصف بدأ. [القصف]',
      'body: ثم عاد القصف، فالقصف لا يتوقف. [القصف]',
      'body: انتهى القصف اليوم. [القصف]',
      'note: هل القصف مؤكد؟ [القصف]',
      'highlight: عاد القصف [القصف]',
    ]);
  });

  it('are one for two marks in one sentence', () => {
    expect(passagesOf(document, 'القصف', { level: 'stemmed', fields: ['body'] })[1]).toBe(
      'body: ثم عاد القصف، فالقصف لا يتوقف. [القصف|فالقصف]',
    );
  });

  it('stay within the fields of the search, unless the query names one', () => {
    expect(passagesOf(document, 'القصف', { fields: ['headline'] })).toEqual(['headline: القصف مستمر [القصف]']);
    expect(passagesOf(document, 'note:القصف', { fields: ['headline'] })).toEqual(['note: هل القصف مؤكد؟ [القصف]']);
    expect(passagesOf(document, 'tag:قصف')).toEqual(['tag: قصف [قصف]']);
    expect(passagesOf(document, 'headline:(القصف highlight:عاد)')).toEqual([
      'headline: القصف مستمر [القصف]',
      'highlight: عاد القصف [عاد]',
    ]);
  });

  it('leave out the forms that are not to count, also in phrases', () => {
    const own = documentWith(['body', 'القصف بدأ هنا. القصفُ بدأ.']);
    expect(passagesOf(own, 'القصف', { withoutForms: ['القصفُ'] })).toEqual(['body: القصف بدأ هنا. [القصف]']);
    expect(passagesOf(own, 'القصف near/0 بدأ', { withoutForms: ['القصف'] })).toEqual(['body: القصفُ بدأ. [القصفُ|بدأ]']);
  });

  it('name the note they stand in', () => {
    const [first] = findPassages(document, queryOf('note:القصف'), bodyOptions);
    expect(first?.annotation).toBe('n2');
  });

  it('never join two texts into one phrase', () => {
    expect(passagesOf(documentWith(['note', 'a'], ['note', 'b']), '"a b"')).toEqual([]);
  });

  it('hold both sentences of a phrase that runs over their border', () => {
    expect(passagesOf(documentWith(['body', 'One a.\nb two. Three.']), '"a b"')).toEqual([
      'body: One a.\nb two. [a.\nb]',
    ]);
  });

  it('are cut at words around the marks of a long sentence', () => {
    const long = `${'قبل '.repeat(40)}القصف ${'بين '.repeat(40)}القصف ثم القصف ${'بعد '.repeat(40)}`.trim();
    expect(passagesOf(documentWith(['body', long]), 'القصف', { contextLength: 40 })).toEqual([
      'body: قبل قبل قبل قبل القصف بين بين بين بين [القصف]',
      'body: بين بين بين القصف ثم القصف بعد بعد بعد [القصف|القصف]',
    ]);
    expect(passagesOf(documentWith(['body', `القصف ${long}`]), 'القصف', { contextLength: 12 })[0]).toBe(
      'body: القصف قبل [القصف]',
    );
    expect(passagesOf(documentWith(['body', long]), '"القصف ثم القصف"', { contextLength: 0 })).toEqual([
      'body: القصف ثم القصف [القصف ثم القصف]',
    ]);
  });
});

/** The ranges of a run of words in a text by trying every place. */
function placesOf(text: string, run: QueryTerm | QueryPhrase, level: MatchLevel): readonly (readonly number[])[] {
  const words = searchWordsOf(text);
  const terms = run.kind === 'term' ? [run] : run.terms;
  const own = run.kind === 'phrase' && run.exact ? 'exact' : level;
  return words.flatMap((_, at) => {
    const matches = terms.every(({ word, prefix }, index) => {
      const other = words[at + index];
      return other !== undefined && wordMatcher(word, own, prefix)(other.exact);
    });
    return matches ? [terms.map((__, index) => at + index)] : [];
  });
}

function slowly(text: string, query: Query, level: MatchLevel, positive = true): readonly (readonly number[])[] {
  switch (query.kind) {
    case 'term':
    case 'phrase':
      return positive ? placesOf(text, query, level) : [];
    case 'near': {
      const left = placesOf(text, query.left, level);
      const right = placesOf(text, query.right, level);
      const isNear = (one: readonly number[], other: readonly number[]): boolean => {
        const gap = Math.max(Math.min(...one), Math.min(...other)) - Math.min(Math.max(...one), Math.max(...other)) - 1;
        return gap >= 0 && gap <= query.distance;
      };
      if (!positive) return [];
      return [
        ...left.filter((one) => right.some((other) => isNear(one, other))),
        ...right.filter((one) => left.some((other) => isNear(one, other))),
      ];
    }
    case 'and':
    case 'or':
      return query.parts.flatMap((part) => slowly(text, part, level, positive));
    case 'not':
      return slowly(text, query.query, level, !positive);
    case 'field':
      return query.field === 'body' ? slowly(text, query.query, level, positive) : [];
    default:
      return [];
  }
}

/** Whether each unit of the text is in an occurrence; every occurrence is a range from its first word to its last. */
function coverage(text: string, ranges: readonly TextRange[]): string {
  return Array.from(text.split(''), (_, at) =>
    ranges.some(({ start, end }) => at >= start && at < end) ? '#' : '.',
  ).join('');
}

const vocabulary = 'قصف القصف والقصف قَصف قصـف أمريكا امريكي الأمريكية لا ﻻ ﷺ الله 2,500 ٢ a A b ab'.split(' ');
const texts = fc
  .array(fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(' ', ' ', ' ', '. ', '،', '\n', ' \u200F')), {
    maxLength: 40,
  })
  .map((parts) => parts.flat().join(''));
const parts = fc.oneof(
  fc.constantFrom(...vocabulary),
  fc.constantFrom('ق*', 'ال*', 'a*', 'امر*'),
  fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(...vocabulary)).map((words) => `"${words.join(' ')}"`),
);
const queries = fc
  .array(
    fc.oneof(
      parts,
      fc.tuple(parts, fc.constantFrom(0, 1, 5), parts).map(([a, distance, b]) => `${a} near/${distance} ${b}`),
      parts.map((part) => `-${part}`),
      parts.map((part) => `headline:${part}`),
      parts.map((part) => `body:${part}`),
      fc.tuple(parts, parts).map(([a, b]) => `-(-${a} OR ${b})`),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.join(' '));
const levels = fc.constantFrom<MatchLevel>('exact', 'folded', 'stemmed');

describe('for any text and query', () => {
  it('the marks are those that a search of every place finds', () => {
    fc.assert(
      fc.property(texts, queries, levels, (text, written, level) => {
        const parsed = parseQuery(written, { openEnd: false });
        fc.pre(parsed.ok);
        const words = searchWordsOf(text);
        const expected = slowly(text, parsed.query, level).map((places) => ({
          start: words[places[0] ?? 0]?.start ?? 0,
          end: words[places.at(-1) ?? 0]?.end ?? 0,
        }));
        const marks = findInText(text, parsed.query, level);
        expect(coverage(text, marks)).toBe(coverage(text, expected));
        for (const [index, mark] of marks.entries()) {
          expect(mark.start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0);
        }
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);

  it('passages hold the marks in order, whole sentences or words of one no longer than asked for', () => {
    fc.assert(
      fc.property(texts, queries, levels, fc.constantFrom(0, 10, 40, 10_000), (text, written, level, contextLength) => {
        const parsed = parseQuery(written, { openEnd: false });
        fc.pre(parsed.ok);
        const passages = findPassages(documentWith(['body', text]), parsed.query, {
          ...bodyOptions,
          level,
          contextLength,
        });
        expect(passages.flatMap(({ marks }) => marks)).toEqual(findInText(text, parsed.query, level));
        const sentences = sentencesOf(text);
        const words = searchWordsOf(text);
        const starts = new Set([...sentences, ...words].map(({ start }) => start));
        const ends = new Set([...sentences, ...words].map(({ end }) => end));
        let last = 0;
        for (const { range, marks } of passages) {
          expect(range.start).toBeGreaterThanOrEqual(last);
          expect(starts.has(range.start) && ends.has(range.end)).toBe(true);
          expect(range.start).toBeLessThanOrEqual(marks[0]?.start ?? -1);
          expect(range.end).toBeGreaterThanOrEqual(marks.at(-1)?.end ?? Infinity);
          const longest = Math.max(contextLength, ...marks.map(({ start, end }) => end - start));
          expect(range.end - range.start).toBeLessThanOrEqual(longest);
          if (contextLength === 10_000) {
            expect(sentences.some(({ start }) => start === range.start)).toBe(true);
            expect(sentences.some(({ end }) => end === range.end)).toBe(true);
          }
          last = range.end;
        }
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);
});
