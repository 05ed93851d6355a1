import type { Article, TextRange } from '#core/article/article.ts';
import { displayHeadline } from '#core/article/paragraph.ts';
import { findPassages } from '#core/search/find.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import type { FoundPassage, SearchHit, SearchRequest } from '#core/search/search.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { searchDocument } from './keep-indexed.svelte.ts';

/** UTF-16 units of a passage that are shown at most: about two lines. */
const contextLength = 180;

/** A text with the ranges in it that were matched. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly TextRange[];
}

/** One article found, as the screen shows it. */
export interface Result {
  readonly hit: SearchHit;
  readonly article: Article;
  readonly headline: MarkedText;
  /** Null where none is stated. */
  readonly publisher: MarkedText | null;
  /** What was found besides headline and publisher; where that is nothing, the headline itself, so that it can be opened. */
  readonly passages: readonly FoundPassage[];
}

const known = new WeakMap<SearchHit, Result>();

/** Where the words that were looked for stand in an article; computed once for each hit. */
export function resultOf(hit: SearchHit, request: SearchRequest, article: Article, library: LibraryStore): Result {
  let result = known.get(hit);
  if (result?.article !== article) known.set(hit, (result = readResult(hit, request, article, library)));
  return result;
}

function readResult(hit: SearchHit, request: SearchRequest, article: Article, library: LibraryStore): Result {
  const annotations = library.annotations.filter(({ target }) => target.article === article.id);
  const parsed = parseQuery(request.text, { openEnd: request.openEnd });
  const { level, fields, withoutForms } = request;
  const found = parsed.ok
    ? findPassages(searchDocument(article, annotations), parsed.query, { level, fields, withoutForms, contextLength })
    : [];
  const marksIn = (field: FoundPassage['field'], text: string): readonly TextRange[] =>
    found.filter((passage) => passage.field === field && passage.text === text).flatMap(({ marks }) => marks);
  const headline = displayHeadline(article).text;
  const { publisher } = article;
  const passages = found.filter(
    ({ field, text }) => field !== 'headline' && !(field === 'publisher' && text === publisher),
  );
  const whole = { field: 'headline', annotation: null, text: headline, marks: [] } as const;
  return {
    hit,
    article,
    headline: { text: headline, marks: marksIn('headline', headline) },
    publisher: publisher === null ? null : { text: publisher, marks: marksIn('publisher', publisher) },
    passages: passages.length > 0 ? passages : [{ ...whole, range: { start: 0, end: headline.length } }],
  };
}
