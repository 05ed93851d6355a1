import type { AnnotationEntry } from '#core/annotation/annotation-list.ts';
import type { PassageTarget } from '#core/annotation/annotation.ts';
import type { Resolution } from '#core/annotation/resolve.ts';
import type { Article } from '#core/article/article.ts';
import { displayHeadline } from '#core/article/paragraph.ts';
import { citedPassage, citedWords } from '../annotating/citation.ts';
import { relationNames } from './facet-words.ts';
import type { Resolutions } from './resolutions.svelte.ts';

/** Annotations as text: each quote with its source behind it, then the notes on it. */
export function citedText(entries: readonly AnnotationEntry[], resolutions: Resolutions): string {
  return entries.map((entry) => citedEntry(entry, resolutions.of(entry))).join('\n\n');
}

function citedEntry(entry: AnnotationEntry, [first, second]: readonly Resolution[]): string {
  const { annotation, article, other, notes } = entry;
  const own = notes.map(({ body }) => body);
  switch (annotation.motivation) {
    case 'highlighting':
      return [cited(annotation.target, article, first), ...own].join('\n');
    case 'linking':
      return [
        cited(annotation.target, article, first),
        `— ${relationNames[annotation.relation]()} —`,
        cited(annotation.body, other, second),
        ...own,
      ].join('\n');
    case 'commenting':
      return article === null ? own.join('\n') : [`«${displayHeadline(article).text}»`, ...own].join('\n');
  }
}

function cited({ quote }: PassageTarget, article: Article | null, resolution: Resolution | undefined): string {
  if (article === null) return quote.exact;
  if (resolution !== undefined && 'range' in resolution) return citedPassage(article, resolution.range).text;
  return citedWords(quote.exact, article, null).text;
}
