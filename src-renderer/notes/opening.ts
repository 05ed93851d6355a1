import type { AnnotationEntry } from '#core/annotation/annotation-list.ts';
import type { Resolution } from '#core/annotation/resolve.ts';
import type { Article, TextRange } from '#core/article/article.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import type { Resolutions } from './resolutions.svelte.ts';

/** Where an article is opened at a passage: what has lost its place stands in the list at the article's end. */
function placeOf(resolution: Resolution | undefined, article: Article): TextRange {
  if (resolution === undefined) return { start: 0, end: 0 };
  if ('range' in resolution) return resolution.range;
  return { start: article.text.length, end: article.text.length };
}

/** Opens an annotation at its exact passage in the reader; of a link both passages side by side. */
export function openEntry(
  entry: AnnotationEntry,
  { resolutions, navigation, beside }: { resolutions: Resolutions; navigation: Navigation; beside: boolean },
): void {
  const { article, other, annotation, notes } = entry;
  const [first, second] = resolutions.of(entry);
  if (annotation.motivation === 'linking' && article !== null && other !== null && other !== article) {
    navigation.openPassages([
      { article: article.id, range: placeOf(first, article) },
      { article: other.id, range: placeOf(second, other) },
    ]);
    return;
  }
  if (article === null) return;
  const range = placeOf(first, article);
  const note = notes[0]?.id;
  if (beside) navigation.openPassage(article.id, range, note);
  else navigation.showPassage(article.id, range, note);
}

/** Opens an annotation at its passage with the note on it open for writing; of one that has lost its place, the passage alone. */
export function writeOnEntry(entry: AnnotationEntry, resolutions: Resolutions, navigation: Navigation): void {
  const { article, annotation } = entry;
  const [first] = resolutions.of(entry);
  const lost = first !== undefined && !('range' in first);
  if (article === null || annotation.motivation === 'linking' || lost) {
    openEntry(entry, { resolutions, navigation, beside: false });
    return;
  }
  navigation.writeAt(
    placeOf(first, article),
    annotation.motivation === 'commenting'
      ? annotation.target
      : { kind: 'annotation', annotation: annotation.id, article: article.id },
  );
}
