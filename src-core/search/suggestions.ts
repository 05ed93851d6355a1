import { foldWord } from '#core/text/fold.ts';
import { inOtherLayout } from './keyboard-layout.ts';
import { nearSpellings } from './near-spellings.ts';
import { parseQuery } from './parse-query.ts';
import { termsOf } from './query-terms.ts';
import type { Query, QueryTerm } from './query.ts';
import type { Suggestion } from './search.ts';
import type { FindOptions, SearchIndex } from './search-index.ts';

/** As many spellings as are offered for one word. */
const spellingsOffered = 3;

/**
 * Other queries that find something where `text` finds nothing: as the other keyboard layout would have written it, and with
 * near spellings that occur in place of words that do not.
 */
export function suggestionsFor(
  text: string,
  query: Query,
  index: SearchIndex,
  options: FindOptions,
): readonly Suggestion[] {
  const suggestions: Suggestion[] = [];
  const offer = (kind: Suggestion['kind'], other: string): void => {
    const parsed = parseQuery(other, { openEnd: false });
    if (!parsed.ok || suggestions.some((suggestion) => suggestion.query === other)) return;
    const { articles } = index.find(parsed.query, { ...options, offset: 0, limit: 0 });
    if (articles > 0) suggestions.push({ kind, query: other, articles });
  };
  const other = inOtherLayout(text);
  if (other !== null) offer('keyboard', other);
  for (const respelled of respellings(text, query, index, options)) offer('spelling', respelled);
  return suggestions;
}

/** The query with the words that do not occur replaced: the nearest spelling of each, and others of the first. */
function respellings(text: string, query: Query, index: SearchIndex, options: FindOptions): readonly string[] {
  const unknown = termsOf(query).filter(
    ({ word, prefix }) => index.vocabulary.matching(word, options.level, prefix).forms.length === 0,
  );
  if (unknown.length === 0) return [];
  const counted = [...index.countedWords()];
  const spellings = unknown.map((term) => ({
    term,
    forms: nearSpellings(foldWord(term.word), counted, spellingsOffered),
  }));
  if (spellings.some(({ forms }) => forms.length === 0)) return [];
  return (spellings[0]?.forms ?? []).map((first) =>
    replaceWords(
      text,
      spellings.map(({ term, forms }, place) => ({
        term,
        form: index.commonForm((place === 0 ? first : forms[0]) ?? term.word),
      })),
    ),
  );
}

function replaceWords(text: string, words: readonly { readonly term: QueryTerm; readonly form: string }[]): string {
  let replaced = text;
  const fromLast = [...words].sort((one, other) => other.term.range.start - one.term.range.start);
  for (const { term, form } of fromLast) {
    const { start, end } = term.range;
    replaced = replaced.slice(0, start) + form + replaced.slice(end);
  }
  return replaced;
}
