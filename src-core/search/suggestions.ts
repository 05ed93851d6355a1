import { foldWord } from '#core/text/fold.ts';
import { inOtherLayout } from './keyboard-layout.ts';
import { nearSpellings } from './near-spellings.ts';
import { parseQuery } from './parse-query.ts';
import { termsOf } from './query-terms.ts';
import type { Query, QueryTerm } from './query.ts';
import type { Suggestion } from './search.ts';
import type { FindOptions, SearchIndex } from './search-index.ts';

/** A query as it was typed and as it was read. */
export interface Asked {
  readonly text: string;
  readonly query: Query;
  readonly options: FindOptions;
}

/** Words that are respelled at the most: each is held against every word that occurs. */
const mostRespelled = 3;

/** As many spellings as are offered for one word. */
const spellingsOffered = 3;

/**
 * Other queries that find something where `text` finds nothing: as the other keyboard layout would have written it, and with
 * spellings that occur in place of words that do not. First only words that nothing matches are respelled, then also those
 * that only their family matches.
 */
export function suggestionsFor(asked: Asked, index: SearchIndex): readonly Suggestion[] {
  const { text, query, options } = asked;
  const suggestions: Suggestion[] = [];
  const offer = (kind: Suggestion['kind'], other: string): void => {
    const parsed = parseQuery(other, { openEnd: false });
    if (!parsed.ok || suggestions.some((suggestion) => suggestion.query === other)) return;
    const { articles } = index.find(parsed.query, { ...options, offset: 0, limit: 0 });
    if (articles > 0) suggestions.push({ kind, query: other, articles });
  };
  const other = inOtherLayout(text);
  if (other !== null) offer('keyboard', other);
  const terms = termsOf(query);
  const unmatched = terms.filter(({ word, prefix }) => !index.hasWord(word, options.level, prefix));
  const unwritten = terms.filter(({ word, prefix }) => !index.hasWord(word, 'folded', prefix));
  for (const respelled of [unmatched, unwritten]) {
    if (suggestions.some(({ kind }) => kind === 'spelling')) break;
    for (const respelling of respellings(text, respelled, index)) offer('spelling', respelling);
  }
  return suggestions;
}

/** The query with some words replaced: the nearest spelling of each, and others of the first. */
function respellings(text: string, terms: readonly QueryTerm[], index: SearchIndex): readonly string[] {
  if (terms.length > mostRespelled) return [];
  const spellings = terms.map((term) => ({ term, forms: spellingsOf(term.word, index) }));
  if (spellings.length === 0 || spellings.some(({ forms }) => forms.length === 0)) return [];
  return (spellings[0]?.forms ?? []).map((first) =>
    replaceWords(
      text,
      spellings.map(({ term, forms }, place) => ({ term, form: (place === 0 ? first : forms[0]) ?? term.word })),
    ),
  );
}

/** Spellings that occur: those that fold to the same first, then near ones, each as it is printed most. */
function spellingsOf(word: string, index: SearchIndex): readonly string[] {
  const same = index.spellingsOf(word).filter((form) => form !== word);
  const near = nearSpellings(foldWord(word), index.countedWords(), spellingsOffered);
  return [...same, ...near.map((folded) => index.spellingsOf(folded)[0] ?? folded)].slice(0, spellingsOffered);
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
