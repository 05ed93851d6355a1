import type { Query, QueryTerm } from './query.ts';

/** The words that a query looks for, those that must be absent left out. */
export function termsOf(query: Query): readonly QueryTerm[] {
  switch (query.kind) {
    case 'term':
      return [query];
    case 'phrase':
      return query.terms;
    case 'near':
      return [...termsOf(query.left), ...termsOf(query.right)];
    case 'field':
      return termsOf(query.query);
    case 'and':
    case 'or':
      return query.parts.flatMap(termsOf);
    default:
      return [];
  }
}
