import { queryDateOf } from '#core/search/query-date.ts';
import type { QueryProblem, QueryProblemCode } from '#core/search/query.ts';
import { isolate, listed } from './format.ts';
import { m } from './messages.ts';
import { queryNames } from './query-names.ts';

/** Where a problem stands, and what a sentence about it can name. */
interface Place {
  /** What is at fault, as typed. */
  readonly text: string;
  /** Names of saved searches. */
  readonly searches: readonly string[];
}

const sentences: Record<QueryProblemCode | 'unknown-collection', (place: Place) => string> = {
  empty: () => m.search_problem_empty(),
  'too-long': () => m.search_problem_too_long(),
  'too-many-words': () => m.search_problem_too_many_words(),
  'unclosed-quote': () => m.search_problem_unclosed_quote(),
  'unclosed-bracket': () => m.search_problem_unclosed_bracket(),
  'unopened-bracket': () => m.search_problem_unopened_bracket(),
  'missing-operand': () => m.search_problem_missing_operand(),
  'empty-field': () => m.search_problem_empty_field(),
  'unknown-field': () =>
    m.search_problem_unknown_field({ names: listed(Object.values(queryNames).map((name) => isolate(name()))) }),
  'unknown-collection': ({ searches }) =>
    searches.length === 0
      ? m.search_problem_no_collections()
      : m.search_problem_unknown_collection({
          names: listed(searches.map((name) => m.search_quoted({ text: isolate(name) }))),
        }),
  'bad-date': ({ text }) => (endsBeforeItBegins(text) ? m.search_problem_reversed_date() : badDate()),
  'bad-distance': () => m.search_problem_bad_distance({ near: isolate(`${m.search_name_near()}/5`) }),
  'only-exclusions': () => m.search_problem_only_exclusions(),
  'nothing-to-find': () => m.search_problem_nothing_to_find(),
};

/** What is wrong with a query and what to do. `searches` are those that `in:` can name. */
export function queryProblemText(
  { code, range }: QueryProblem,
  query: string,
  searches: readonly { readonly name: string }[],
): string {
  return sentences[code]({ text: query.slice(range.start, range.end), searches: searches.map(({ name }) => name) });
}

function badDate(): string {
  return m.search_problem_bad_date({ one: isolate('date:2020-01'), other: isolate('date:2020-01..2020-02') });
}

/** Whether both ends of an interval are dates, so that only their order can be at fault. */
function endsBeforeItBegins(text: string): boolean {
  const [first, last, ...more] = text
    .replace(/^.*:/u, '')
    .replace(/["«»“”„،,؛;]/gu, '')
    .trim()
    .split(/\.{2,3}|…/u);
  if (first === undefined || last === undefined || more.length > 0 || first === '' || last === '') return false;
  return queryDateOf(first) !== null && queryDateOf(last) !== null && queryDateOf(`${first}..${last}`) === null;
}
