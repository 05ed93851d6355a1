import type { Article } from '#core/article/article.ts';
import { displayHeadline } from '#core/article/paragraph.ts';
import { wordCountOf } from '#core/article/word-count.ts';
import type { LibraryStore } from '../store/library-store.ts';

/** Words that a reader takes in a minute of Arabic or English news, read with care. */
const wordsPerMinute = 180;

/** The longest lead that is handed to the screen, in UTF-16 units; the rest would never show. */
const maxLead = 600;

/** What a row and the details say of an article, computed once. */
export interface ArticleFacts {
  readonly article: Article;
  readonly headline: string;
  /** False where the headline is the opening of the body because the file states none. */
  readonly headlineStated: boolean;
  readonly lead: string;
  readonly words: number;
  readonly paragraphs: number;
  /** Whole minutes, at least one. */
  readonly minutes: number;
}

const known = new WeakMap<Article, ArticleFacts>();

/** The facts of an article; computed once for each of its states. */
export function factsOf(article: Article): ArticleFacts {
  let facts = known.get(article);
  if (facts === undefined) known.set(article, (facts = readFacts(article)));
  return facts;
}

function readFacts(article: Article): ArticleFacts {
  const { text: headline, stated } = displayHeadline(article);
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list');
  // Without a stated headline the first paragraph already stands in its place.
  const lead = paragraphs[stated ? 0 : 1] ?? paragraphs[0];
  const words = wordCountOf(article);
  return {
    article,
    headline,
    headlineStated: stated,
    lead: lead === undefined ? '' : article.text.slice(lead.start, Math.min(lead.end, lead.start + maxLead)),
    words,
    paragraphs: paragraphs.length,
    minutes: Math.max(1, Math.round(words / wordsPerMinute)),
  };
}

/** How many highlights an article has in each ink, by ink from 1 to 5; index 0 is unused. */
export function inkCounts(library: LibraryStore, article: Article): readonly number[] {
  const counts = [0, 0, 0, 0, 0, 0];
  for (const { ink } of library.highlightsOf(article.id)) counts[ink] = (counts[ink] ?? 0) + 1;
  return counts;
}
