import type { TextRange } from '#core/article/article.ts';
import { maxQueryLength, maxQueryWords } from '#core/search/parse-query.ts';
import { maxDistance } from '#core/search/query-tokens.ts';
import type { QueryProblem, QueryProblemCode } from '#core/search/query.ts';

const sentences: Readonly<Record<QueryProblemCode, string>> = {
  empty: 'the query is empty: name a word to look for',
  'too-long': `the query is too long or its brackets are too deep: use at most ${maxQueryLength} characters`,
  'too-many-words': `the query has too many words: use at most ${maxQueryWords}`,
  'unclosed-quote': 'this quotation mark is never closed: close it or take it out',
  'unclosed-bracket': 'this bracket is never closed: close it or take it out',
  'unopened-bracket': 'this bracket closes nothing: open one before it or take it out',
  'missing-operand': 'a word, phrase or group is missing beside this: add it or take this out',
  'empty-field': 'nothing stands behind this field: add a word',
  'unknown-field':
    'there is no such field: use headline, body, publisher, note, highlight, tag, date, in or lang, or put it in quotation marks',
  'too-broad': 'this stands for too many words at once: write more letters before the star',
  'reversed-date': 'the second date is before the first',
  'unknown-collection': 'saved searches are kept in the app: leave this out here',
  'bad-date': 'this is no date: write 2020, 2020-01, 2020-01-30 or a range such as 2020-01..2020-02',
  'bad-distance': `near needs a number from 0 to ${maxDistance}, such as near/5`,
  'only-exclusions': 'the query only excludes: add something to look for',
  'nothing-to-find': 'the query has no letter or digit: name a word to look for',
};

/** UTF-16 units of the query that are shown before and behind the place of its fault. */
const shownAround = 32;

/** What is wrong with a query in one sentence, then the query with carets under the place. */
export function queryFault(query: string, { code, range }: QueryProblem): string {
  return pointedAt(query, range, sentences[code]);
}

/** A sentence about a place in a query, and the place. */
export function pointedAt(query: string, { start, end }: TextRange, sentence: string): string {
  const from = Math.max(0, start - shownAround);
  const to = Math.min(query.length, start + shownAround);
  const line = (text: string): string => text.replace(/[\r\n\t]/gu, ' ');
  const under = query.slice(start, Math.min(Math.max(end, start + 1), to));
  return [
    sentence,
    `  ${line(query.slice(from, to))}`,
    `  ${' '.repeat(columns(query.slice(from, start)))}${'^'.repeat(Math.max(1, columns(under)))}`,
  ].join('\n');
}

/** Columns that a terminal gives a text: marks and invisible characters take none. */
function columns(text: string): number {
  return Array.from(text.replace(/[\p{M}\p{Cf}]/gu, '')).length;
}
