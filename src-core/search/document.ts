import type { Annotation } from '#core/annotation/annotation.ts';
import { noteText } from '#core/annotation/note-markdown.ts';
import type { Article } from '#core/article/article.ts';
import type { SearchField } from './query.ts';

/** One piece of text of an article that can be searched; `annotation` names the note or highlight that it belongs to. */
export interface SearchText {
  readonly field: SearchField;
  readonly text: string;
  readonly annotation: string | null;
}

/** An article as search sees it. */
export interface SearchDocument {
  readonly id: string;
  /** Equal exactly when nothing that search sees has changed. */
  readonly version: string;
  readonly texts: readonly SearchText[];
  /** Publication day as far as it is known, as in `PublicationDate.iso`; null when it is not. */
  readonly date: string | null;
  /** The publisher, or null where none is stated. */
  readonly source: string | null;
  /** Primary language subtag. */
  readonly language: string;
}

/** What the ink of a highlight means, in every language of the interface, so that `tag:` finds it in each. */
export type TagNames = (ink: number) => readonly string[];

/** The searchable texts of an article with the reader's notes and highlights on it. */
export function documentOf(article: Article, annotations: readonly Annotation[], tagNames: TagNames): SearchDocument {
  const texts: SearchText[] = [];
  const add = (field: SearchField, text: string | null, annotation: string | null = null): void => {
    if (text !== null && text !== '') texts.push({ field, text, annotation });
  };
  add('headline', article.headline);
  add('body', article.text);
  add('publisher', article.publisher);
  add('publisher', article.byline);
  for (const annotation of annotations) {
    if (annotation.target.article !== article.id || annotation.motivation === 'linking') continue;
    for (const tag of annotation.tags ?? []) add('tag', tag, annotation.id);
    if (annotation.motivation === 'commenting') {
      add('note', noteText(annotation), annotation.id);
      continue;
    }
    add('highlight', annotation.target.quote.exact, annotation.id);
    for (const name of tagNames(annotation.ink)) add('tag', name, annotation.id);
  }
  return {
    id: article.id,
    version: versionOf(article, texts),
    texts,
    date: article.datePublished.iso,
    source: article.publisher,
    language: article.inLanguage.split('-')[0]?.toLowerCase() ?? 'und',
  };
}

/** FNV-1a over everything that search sees, besides the version of the text itself. */
function versionOf(article: Article, texts: readonly SearchText[]): string {
  let hash = 0x811c9dc5;
  const add = (text: string): void => {
    for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  };
  for (const { field, text, annotation } of texts) {
    add(`${field} ${annotation ?? ''}`);
    if (field !== 'body') add(text);
  }
  add(`${article.datePublished.iso ?? ''} ${article.inLanguage}`);
  return `${article.version}.${(hash >>> 0).toString(36)}`;
}
