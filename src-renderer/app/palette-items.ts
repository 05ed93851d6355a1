import type { Article, TextRange } from '#core/article/article.ts';
import { displayHeadline } from '#core/article/paragraph.ts';
import { fold, type Folded } from '#core/text/fold.ts';

/** Articles that the palette lists; the search screen has them all. */
const mostArticles = 5;

const foldedHeadlines = new WeakMap<Article, Folded>();

function foldedHeadline(article: Article): Folded {
  let folded = foldedHeadlines.get(article);
  if (folded === undefined) foldedHeadlines.set(article, (folded = fold(displayHeadline(article).text)));
  return folded;
}

/** The folded words of what is typed in the palette. */
export function paletteWords(query: string): readonly string[] {
  return fold(query)
    .text.split(/\s+/)
    .filter((word) => word !== '');
}

/** Where every word first stands in a title; null when one of them does not. */
export function marksIn(folded: Folded, words: readonly string[]): readonly TextRange[] | null {
  const marks: TextRange[] = [];
  for (const word of words) {
    const at = folded.text.indexOf(word);
    if (at < 0) return null;
    marks.push(folded.toSource(at, at + word.length));
  }
  return marks;
}

/** Titles that begin with what is typed before those that hold it further on; otherwise in the order that they have. */
export function beginningFirst<Item extends { readonly marks?: readonly TextRange[] | undefined }>(
  items: readonly Item[],
): readonly Item[] {
  const begins = ({ marks }: Item): boolean => marks?.[0]?.start === 0;
  return [...items.filter(begins), ...items.filter((item) => !begins(item))];
}

export interface ArticleTitle {
  readonly article: Article;
  readonly title: string;
  readonly marks: readonly TextRange[];
}

/** The first articles whose headlines hold every word. */
export function articlesTitled(articles: readonly Article[], words: readonly string[]): readonly ArticleTitle[] {
  const found: ArticleTitle[] = [];
  if (words.length === 0) return found;
  for (const article of articles) {
    const marks = marksIn(foldedHeadline(article), words);
    if (marks !== null) found.push({ article, title: displayHeadline(article).text, marks });
    if (found.length === mostArticles) break;
  }
  return found;
}
