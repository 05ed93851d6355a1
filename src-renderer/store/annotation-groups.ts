import type { Annotation, AnnotationId, Highlight, Link, Note, PassageTarget } from '#core/annotation/annotation.ts';
import type { ArticleId } from '#core/article/article.ts';

/** The annotations of one article. */
export interface ArticleAnnotations {
  readonly highlights: readonly Highlight[];
  /** Notes on the article as a whole. */
  readonly notes: readonly Note[];
  /** With an end in the article, at either side. */
  readonly links: readonly Link[];
}

export type AnnotationGroups = ReadonlyMap<ArticleId, ArticleAnnotations>;

interface Growing {
  readonly highlights: Highlight[];
  readonly notes: Note[];
  readonly links: Link[];
}

/**
 * Annotations by article. Lists that hold the same as they did `before` are the same objects, so that whatever is made of
 * them is not made again when a note is written on one of thousands of highlights.
 */
export function groupByArticle(annotations: Iterable<Annotation>, before: AnnotationGroups): AnnotationGroups {
  const groups = new Map<ArticleId, Growing>();
  const groupOf = (article: ArticleId): Growing => {
    let group = groups.get(article);
    if (group === undefined) groups.set(article, (group = { highlights: [], notes: [], links: [] }));
    return group;
  };
  for (const annotation of annotations) {
    const { article } = annotation.target;
    if (annotation.motivation === 'highlighting') groupOf(article).highlights.push(annotation);
    else if (annotation.motivation === 'linking')
      for (const end of new Set([article, annotation.body.article])) groupOf(end).links.push(annotation);
    else if (annotation.target.kind === 'article') groupOf(article).notes.push(annotation);
  }
  const kept = [...groups].map(([article, { highlights, notes, links }]) => {
    const earlier = before.get(article);
    const group: ArticleAnnotations = {
      highlights: sameOr(earlier?.highlights, highlights),
      notes: sameOr(earlier?.notes, notes),
      links: sameOr(earlier?.links, links),
    };
    return [article, group] as const;
  });
  return new Map(kept);
}

/** Notes on highlights, by the highlight; of several on one the first. */
export function notesByHighlight(annotations: Iterable<Annotation>): ReadonlyMap<AnnotationId, Note> {
  const notes = new Map<AnnotationId, Note>();
  for (const annotation of annotations) {
    if (annotation.motivation !== 'commenting' || annotation.target.kind !== 'annotation') continue;
    const { annotation: highlight } = annotation.target;
    if (!notes.has(highlight)) notes.set(highlight, annotation);
  }
  return notes;
}

/** The passages that an annotation stands on: one, two of a link, none of a note. */
export function passagesOf(annotation: Annotation): readonly PassageTarget[] {
  if (annotation.motivation === 'commenting') return [];
  return annotation.motivation === 'linking' ? [annotation.target, annotation.body] : [annotation.target];
}

/** Records by their article. */
export function byArticle<Record extends { readonly article: ArticleId }>(
  records: Iterable<Record>,
): ReadonlyMap<ArticleId, readonly Record[]> {
  const groups = new Map<ArticleId, Record[]>();
  for (const record of records) {
    const group = groups.get(record.article);
    if (group === undefined) groups.set(record.article, [record]);
    else group.push(record);
  }
  return groups;
}

function sameOr<Item>(earlier: readonly Item[] | undefined, list: readonly Item[]): readonly Item[] {
  const same = earlier?.length === list.length && list.every((item, index) => item === earlier[index]);
  return same ? earlier : list;
}
