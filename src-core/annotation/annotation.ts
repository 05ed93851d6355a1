import type { ArticleId } from '#core/article/article.ts';
import type { TextPositionSelector, TextQuoteSelector } from '#core/annotation/selector.ts';

export type AnnotationId = string & { readonly __brand: 'AnnotationId' };

/** The five highlight colours, by the key that applies them. */
export type Ink = 1 | 2 | 3 | 4 | 5;

export const inks: readonly Ink[] = [1, 2, 3, 4, 5];

/** A passage of one article, located by quote and position as in the W3C Web Annotation model. */
export interface PassageTarget {
  readonly kind: 'passage';
  readonly article: ArticleId;
  /** `Article.version` of the text that was described. */
  readonly version: string;
  readonly position: TextPositionSelector;
  readonly quote: TextQuoteSelector;
}

export interface Highlight {
  readonly motivation: 'highlighting';
  readonly id: AnnotationId;
  readonly target: PassageTarget;
  readonly ink: Ink;
  /** In the order in which they were given, each once, without `#`; none where it is missing. */
  readonly tags?: readonly string[];
  /** ISO 8601 instants. */
  readonly created: string;
  readonly modified: string;
}

/** A note on a highlight or on an article as a whole. */
export interface Note {
  readonly motivation: 'commenting';
  readonly id: AnnotationId;
  readonly target:
    | { readonly kind: 'annotation'; readonly annotation: AnnotationId; readonly article: ArticleId }
    | { readonly kind: 'article'; readonly article: ArticleId };
  /** Markdown. */
  readonly body: string;
  /** Only of a note on an article as a whole: one on a highlight shares the highlight's tags. */
  readonly tags?: readonly string[];
  readonly created: string;
  readonly modified: string;
}

/** What one passage says of another. */
export type LinkRelation = 'same' | 'contradicts' | 'explains' | 'quotes';

export const linkRelations: readonly LinkRelation[] = ['same', 'contradicts', 'explains', 'quotes'];

/** Two passages that the reader ties together: what `target` says is the same as `body`, contradicts, explains or quotes it. */
export interface Link {
  readonly motivation: 'linking';
  readonly id: AnnotationId;
  readonly target: PassageTarget;
  readonly body: PassageTarget;
  readonly relation: LinkRelation;
  readonly created: string;
  readonly modified: string;
}

export type Annotation = Highlight | Note | Link;
