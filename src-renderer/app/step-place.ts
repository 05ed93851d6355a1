import type { Annotation, PassageTarget } from '#core/annotation/annotation.ts';
import { standsAt } from '#core/annotation/resolve.ts';
import type { Article, ArticleId, TextRange } from '#core/article/article.ts';
import type { Change } from '#core/library/records.ts';
import type { StepName } from '#core/library/step.ts';
import type { LibraryStore, MovedStep } from '../store/library-store.ts';
import type { Navigation } from './navigation.svelte.ts';

/** Where what a step changed is seen. */
export type StepPlace =
  | {
      readonly screen: 'reader';
      readonly of: 'annotation' | 'text';
      readonly article: ArticleId;
      readonly range: TextRange;
    }
  | { readonly screen: 'brief'; readonly brief: string | null }
  | { readonly screen: 'comparison' | 'library' };

type Texts = Pick<LibraryStore, 'article' | 'highlightsOf' | 'resolve'>;

/** Where an article is read whose passage is nowhere, or several places, in its text. */
const head: TextRange = { start: 0, end: 0 };

/** Steps that are made of many records in a list; whoever takes one back sees it there. */
const inLists: ReadonlySet<StepName> = new Set(['change-annotations', 'import-annotations']);

/**
 * Where a step that was taken back or done again is seen: of the first record it touches that has a place. Null where it has
 * none, or was made in a list or over several articles: the reader then stays where they are.
 */
export function placeOfStep({ name, changes, before }: MovedStep, texts: Texts): StepPlace | null {
  if (inLists.has(name)) return null;
  const touched = changes.map((change, index) => (change.value === null ? (before[index] ?? change) : change));
  const places = touched.flatMap((change) => placeOf(change, touched, texts) ?? []);
  const articles = new Set(places.flatMap((place) => (place.screen === 'reader' ? [place.article] : [])));
  return articles.size > 1 ? null : (places[0] ?? null);
}

function placeOf(change: Change, touched: readonly Change[], texts: Texts): StepPlace | null {
  switch (change.collection) {
    case 'annotations':
      return change.value === null ? null : placeOfAnnotation(change.value, touched, texts);
    case 'adjustments':
    case 'directions':
      return change.value === null ? null : placeOfLine(change.value, texts);
    case 'briefs':
      return { screen: 'brief', brief: change.id };
    case 'dismissals':
      return { screen: 'comparison' };
    case 'searches':
    case 'holdings':
      return { screen: 'library' };
    case 'workspace':
    case 'settings':
      return null;
  }
}

function placeOfAnnotation(annotation: Annotation, touched: readonly Change[], texts: Texts): StepPlace | null {
  if (annotation.motivation !== 'commenting') return placeOfPassage(annotation.target, texts);
  const { target } = annotation;
  if (target.kind === 'article') return inArticle('annotation', target.article, texts, () => head);
  const { annotation: id } = target;
  const highlight =
    texts.highlightsOf(target.article).find((each) => each.id === id) ??
    touched.map(({ value }) => value).find((value): value is Annotation => isHighlight(value, id));
  if (highlight?.motivation !== 'highlighting') return inArticle('annotation', target.article, texts, () => head);
  return placeOfPassage(highlight.target, texts);
}

function placeOfPassage(target: PassageTarget, texts: Texts): StepPlace | null {
  return inArticle('annotation', target.article, texts, () => standsAt(texts.resolve(target)) ?? head);
}

/** The block that a line of the article's file is; the blocks are its body lines, in their order. */
function placeOfLine({ article: id, line }: { article: ArticleId; line: number }, texts: Texts): StepPlace | null {
  return inArticle('text', id, texts, (article) => {
    const body = article.lines.filter(({ disposition }) => disposition.kind === 'body');
    const before = body.filter((other) => other.line < line).length;
    // Of a line that was set aside, the block that now stands in its place.
    const block = article.blocks[Math.min(before, article.blocks.length - 1)];
    return block === undefined ? head : { start: block.start, end: block.end };
  });
}

function inArticle(
  of: 'annotation' | 'text',
  id: ArticleId,
  texts: Texts,
  rangeIn: (article: Article) => TextRange,
): StepPlace | null {
  const article = texts.article(id);
  return article === undefined ? null : { screen: 'reader', of, article: id, range: rangeIn(article) };
}

function isHighlight(value: Change['value'], id: string): value is Annotation {
  return value !== null && 'motivation' in value && value.motivation === 'highlighting' && value.id === id;
}

type Going = Pick<Navigation, 'mode' | 'notes' | 'brief' | 'show' | 'showPassage' | 'openBrief'>;

/** Takes the reader to where a step is seen; a screen that shows it already stays as it is. */
export function goToStep(place: StepPlace | null, navigation: Going, hasBrief: (id: string) => boolean): void {
  if (place === null) return;
  if (place.screen === 'reader') {
    // The notes of the library list every annotation.
    const isListed = place.of === 'annotation' && navigation.mode === 'library' && navigation.notes;
    if (!isListed) navigation.showPassage(place.article, place.range);
  } else if (place.screen === 'brief') {
    const brief = place.brief !== null && hasBrief(place.brief) ? place.brief : null;
    if (navigation.mode !== 'brief' || navigation.brief !== brief) navigation.openBrief(brief);
  } else if (navigation.mode !== place.screen) navigation.show(place.screen);
}
