import type { QueryProblem, QueryProblemCode } from '#core/search/query.ts';
import { isolate, listed } from './format.ts';
import { m } from './messages.ts';
import { queryNames } from './query-names.ts';

/** A sentence for each, which may need the names of the saved searches. */
const sentences: Record<QueryProblemCode, (searches: readonly string[]) => string> = {
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
  'unknown-collection': (searches) =>
    searches.length === 0
      ? m.search_problem_no_collections()
      : m.search_problem_unknown_collection({
          names: listed(searches.map((name) => m.search_quoted({ text: isolate(name) }))),
        }),
  'bad-date': () => badDate(),
  'reversed-date': () => m.search_problem_reversed_date(),
  'bad-distance': () => m.search_problem_bad_distance({ near: isolate(`${m.search_name_near()}/5`) }),
  'only-exclusions': () => m.search_problem_only_exclusions(),
  'nothing-to-find': () => m.search_problem_nothing_to_find(),
  'too-broad': () => m.search_problem_too_broad(),
};

/** What is wrong with a query and what to do. `searches` are those that `in:` can name. */
export function queryProblemText({ code }: QueryProblem, searches: readonly { readonly name: string }[]): string {
  return sentences[code](searches.map(({ name }) => name));
}

function badDate(): string {
  return m.search_problem_bad_date({ one: isolate('date:2020-01'), other: isolate('date:2020-01..2020-02') });
}
