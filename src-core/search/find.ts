import type { TextRange } from '#core/article/article.ts';
import type { SearchDocument } from './document.ts';
import { passagesAround } from './passages.ts';
import type { MatchLevel, Query, SearchField } from './query.ts';
import { Seeker, soughtBy } from './seek.ts';
import type { FoundPassage, SearchRequest } from './search.ts';

export type PassageOptions = Pick<SearchRequest, 'level' | 'fields' | 'withoutForms'> & {
  /** Most UTF-16 units of a sentence that are shown. */
  readonly contextLength: number;
};

/**
 * Where what a query looks for stands in the texts of an article, text by text and in the order of each. Marked is every
 * word, phrase and pair of neighbours that stands there, of parts that are not excluded; whether the article matches the
 * query as a whole is for the index to say. One walk over the words of each text.
 */
export function findPassages(
  document: SearchDocument,
  query: Query,
  { level, fields, withoutForms, contextLength }: PassageOptions,
): readonly FoundPassage[] {
  const sought = soughtBy(query, level);
  const seekers = new Map<SearchField, Seeker | null>();
  const seekerOf = (field: SearchField): Seeker | null => {
    let seeker = seekers.get(field);
    if (seeker === undefined) {
      const own = sought.filter((one) => (one.field === null ? fields.includes(field) : one.field === field));
      seekers.set(field, (seeker = own.length === 0 ? null : new Seeker(own, withoutForms)));
    }
    return seeker;
  };
  return document.texts.flatMap(({ field, text, annotation }) => {
    const marks = seekerOf(field)?.rangesIn(text) ?? [];
    return passagesAround(text, marks, contextLength).map((passage) => ({ field, annotation, text, ...passage }));
  });
}

/**
 * Where what a query looks for stands in the body of an article, ascending and apart, by the same rules as `findPassages`;
 * ranges are in UTF-16 units of `text`.
 */
export function findInText(text: string, query: Query, level: MatchLevel): readonly TextRange[] {
  const sought = soughtBy(query, level).filter(({ field }) => field === null || field === 'body');
  return sought.length === 0 ? [] : new Seeker(sought, []).rangesIn(text);
}
