import type { Annotation, AnnotationId, Highlight } from '#core/annotation/annotation.ts';
import type { Mention } from '#core/annotation/mention.ts';
import { standsAt } from '#core/annotation/resolve.ts';
import type { ArticleId, TextRange } from '#core/article/article.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import type { LibraryStore } from '../store/library-store.ts';

/** What a mention leads to. `lost`: the article is there, the passage is not. `gone`: nothing of it is left. */
export type MentionTarget =
  | { readonly state: 'article'; readonly article: ArticleId }
  | {
      readonly state: 'passage';
      readonly article: ArticleId;
      readonly range: TextRange;
      readonly note: AnnotationId | undefined;
    }
  | { readonly state: 'lost'; readonly article: ArticleId }
  | { readonly state: 'gone' };

type Records = Pick<LibraryStore, 'article' | 'annotations' | 'resolve'>;

export function mentionTarget(mention: Mention, library: Records): MentionTarget {
  if (mention.kind === 'article') return articleTarget(mention.article, library);
  const annotation = library.annotations.find(({ id }) => id === mention.annotation);
  if (annotation === undefined) return { state: 'gone' };
  if (annotation.motivation !== 'commenting') return passageTarget(annotation.target, undefined, library);
  const { target } = annotation;
  if (target.kind === 'article') return articleTarget(target.article, library);
  const highlight = library.annotations.find(isHighlight(target.annotation));
  if (highlight === undefined) return { state: 'gone' };
  return passageTarget(highlight.target, annotation.id, library);
}

/** Goes to what is mentioned, beside what is open; an article whose passage is lost lists it. */
export function goToMention(target: MentionTarget, navigation: Navigation): void {
  if (target.state === 'passage') navigation.openPassage(target.article, target.range, target.note);
  else if (target.state !== 'gone') navigation.addArticle(target.article);
}

function articleTarget(article: ArticleId, library: Records): MentionTarget {
  return library.article(article) === undefined ? { state: 'gone' } : { state: 'article', article };
}

function passageTarget(target: Highlight['target'], note: AnnotationId | undefined, library: Records): MentionTarget {
  const resolution = library.resolve(target);
  if (resolution === null) return { state: 'gone' };
  const range = standsAt(resolution);
  const { article } = target;
  return range === null ? { state: 'lost', article } : { state: 'passage', article, range, note };
}

function isHighlight(id: AnnotationId): (annotation: Annotation) => annotation is Highlight {
  return (annotation): annotation is Highlight => annotation.id === id && annotation.motivation === 'highlighting';
}
