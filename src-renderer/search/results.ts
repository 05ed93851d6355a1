import type { Ink } from '#core/annotation/annotation.ts';
import type { Article, TextRange } from '#core/article/article.ts';
import { displayHeadline } from '#core/article/paragraph.ts';
import { findPassages } from '#core/search/find.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import type { FoundPassage, SearchHit, SearchRequest } from '#core/search/search.ts';
import { wordsOf } from '#core/text/words.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { bestPassages } from './best-passages.ts';
import { searchDocument } from './keep-indexed.svelte.ts';

/** UTF-16 units of a passage that are shown at most: about two lines. */
const contextLength = 180;
/** Passages of one article that are shown until the reader asks for the rest. */
export const passagesAtFirst = 3;

/** A text with the ranges in it that were matched. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly TextRange[];
}

/** A passage as the screen shows it: of a tag that was found, the words that bear it. */
export interface ShownPassage extends FoundPassage {
  /** The ink of the highlight whose tag was found. */
  readonly ink: Ink | null;
}

/** One article found, as the screen shows it. */
export interface Result {
  readonly hit: SearchHit;
  readonly article: Article;
  readonly headline: MarkedText;
  /** Null where none is stated. */
  readonly publisher: MarkedText | null;
  /** What was found besides headline and publisher; where that is nothing, the headline itself, so that it can be opened. */
  readonly passages: readonly ShownPassage[];
  /** The numbers of the passages that are shown before the rest, ascending. */
  readonly best: readonly number[];
  /** Marks in the article's text, as the reader counts them, and in everything that was found. */
  readonly marksInText: number;
  readonly marks: number;
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
  const highlights = new Map(library.highlightsOf(article.id).map((highlight) => [highlight.id as string, highlight]));
  const tagged = new Set<string>();
  const passages = found.flatMap((passage): readonly ShownPassage[] => {
    const { field, text, annotation } = passage;
    if (field === 'headline' || (field === 'publisher' && text === publisher)) return [];
    const highlight = field === 'tag' && annotation !== null ? highlights.get(annotation) : undefined;
    if (highlight === undefined) return [{ ...passage, ink: null }];
    // A tag has a name in each language of the interface, and may be found by several.
    if (tagged.has(highlight.id)) return [];
    tagged.add(highlight.id);
    const { exact } = highlight.target.quote;
    return [{ ...passage, text: exact, range: beginningOf(exact), marks: [], ink: highlight.ink }];
  });
  const whole = { field: 'headline', annotation: null, text: headline, marks: [], ink: null } as const;
  const shown = passages.length > 0 ? passages : [{ ...whole, range: { start: 0, end: headline.length } }];
  const countMarks = (some: readonly FoundPassage[]): number => some.reduce((sum, { marks }) => sum + marks.length, 0);
  return {
    hit,
    article,
    headline: { text: headline, marks: marksIn('headline', headline) },
    publisher: publisher === null ? null : { text: publisher, marks: marksIn('publisher', publisher) },
    passages: shown,
    best: parsed.ok && shown.length > passagesAtFirst ? bestPassages(shown, parsed.query, level, passagesAtFirst) : [],
    marksInText: countMarks(found.filter(({ field }) => field === 'body')),
    marks: countMarks(found.filter(({ field }) => field !== 'tag')) + tagged.size,
  };
}

/** As much of a text as a passage has room for, cut after a word. */
function beginningOf(text: string): TextRange {
  if (text.length <= contextLength) return { start: 0, end: text.length };
  const last = wordsOf(text).findLast(({ end }) => end <= contextLength);
  return { start: 0, end: last?.end ?? contextLength };
}
