import { nameOfField } from '#core/search/query-fields.ts';
import type { Query, QueryDate, QueryPhrase, QueryTerm } from '#core/search/query.ts';

/**
 * A query as text that `parseQuery` reads as the same query, apart from the places in it. For what is offered to the reader,
 * such as another spelling of one of its words.
 */
export function queryText(query: Query): string {
  switch (query.kind) {
    case 'all':
      return '';
    case 'term':
      return termText(query);
    case 'phrase':
      return phraseText(query);
    case 'near':
      return `${queryText(query.left)} near/${query.distance} ${queryText(query.right)}`;
    case 'date':
      return `${nameOfField('date')}:${dateText(query)}`;
    case 'collection':
      return `${nameOfField('collection')}:${quoted(query.name)}`;
    case 'language':
      return `${nameOfField('language')}:${query.language}`;
    case 'field':
      return `${nameOfField(query.field)}:${grouped(query.query)}`;
    case 'not':
      return `-${grouped(query.query)}`;
    case 'and':
      return query.parts.map((part) => (part.kind === 'or' ? grouped(part) : queryText(part))).join(' ');
    case 'or':
      return query.parts.map(queryText).join(' OR ');
  }
}

function grouped(query: Query): string {
  const isOne = query.kind !== 'and' && query.kind !== 'or' && query.kind !== 'near' && query.kind !== 'not';
  return isOne ? queryText(query) : `(${queryText(query)})`;
}

function termText({ word, prefix }: QueryTerm): string {
  return prefix ? `${word}*` : word;
}

/** Words with a full stop between them are one word to the reader of queries, which texts part again. */
function phraseText({ terms, exact }: QueryPhrase): string {
  return exact ? `"${terms.map(termText).join(' ')}"` : terms.map(termText).join('.');
}

function dateText({ from, to }: QueryDate): string {
  return from === to ? (from ?? '..') : `${from ?? ''}..${to ?? ''}`;
}

function quoted(name: string): string {
  return /["“”„‟＂〝〞]/u.test(name) ? `«${name}»` : `"${name}"`;
}
