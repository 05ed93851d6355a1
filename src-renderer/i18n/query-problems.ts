import type { QueryProblemCode } from '#core/search/query.ts';
import { m } from './messages.ts';

/** What is wrong with a query and what to do. */
export const queryProblems: Record<QueryProblemCode, () => string> = {
  empty: () => m.search_problem_empty(),
  'too-long': () => m.search_problem_too_long(),
  'too-many-words': () => m.search_problem_too_many_words(),
  'unclosed-quote': () => m.search_problem_unclosed_quote(),
  'unclosed-bracket': () => m.search_problem_unclosed_bracket(),
  'unopened-bracket': () => m.search_problem_unopened_bracket(),
  'missing-operand': () => m.search_problem_missing_operand(),
  'empty-field': () => m.search_problem_empty_field(),
  'unknown-field': () => m.search_problem_unknown_field(),
  'bad-date': () => m.search_problem_bad_date(),
  'bad-distance': () => m.search_problem_bad_distance(),
  'only-exclusions': () => m.search_problem_only_exclusions(),
  'nothing-to-find': () => m.search_problem_nothing_to_find(),
};
