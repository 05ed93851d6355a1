import type { Annotation, Ink } from '#core/annotation/annotation.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import { documentOf, type SearchDocument } from '#core/search/document.ts';
import { inkNamesKey, inkNamesOfAllLanguages } from '../app/ink-names.ts';
import type { LibraryStore } from '../store/library-store.ts';

/** Milliseconds that annotations rest before they are indexed: a note is saved many times while it is written. */
const restFor = 700;

/** An article with the reader's notes and highlights, as search sees it. */
export function searchDocument(article: Article, annotations: readonly Annotation[]): SearchDocument {
  return documentOf(article, annotations, (ink) => inkNamesOfAllLanguages(ink as Ink));
}

/** Every article of the library as search sees it. */
function searchDocuments(articles: readonly Article[], annotations: readonly Annotation[]): readonly SearchDocument[] {
  const own = new Map<ArticleId, Annotation[]>();
  for (const annotation of annotations) {
    const { article } = annotation.target;
    const list = own.get(article);
    if (list === undefined) own.set(article, [annotation]);
    else list.push(annotation);
  }
  return articles.map((article) => searchDocument(article, own.get(article.id) ?? []));
}

/**
 * Hands every article to `keep` at once and whenever articles, annotations or the names of inks have changed, for as long as the calling
 * component lives.
 */
export function keepIndexed(
  library: LibraryStore,
  keep: (documents: readonly SearchDocument[]) => Promise<void>,
): void {
  let indexed: readonly Article[] | null = null;
  let indexedNames: string | null = null;
  // Highlights are found by the names of their inks, which the reader can change.
  const names = $derived(inkNamesKey());
  $effect(() => {
    const { articles, annotations } = library;
    const wait = articles === indexed && names === indexedNames ? restFor : 0;
    const timer = setTimeout(() => {
      indexed = articles;
      indexedNames = names;
      // A failure is told where it matters: the search that it spoils.
      keep(searchDocuments(articles, annotations)).catch(reportError);
    }, wait);
    return () => {
      clearTimeout(timer);
    };
  });
}
