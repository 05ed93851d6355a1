import type { Highlight } from '#core/annotation/annotation.ts';
import { resolverOf, type Resolution } from '#core/annotation/resolve.ts';
import type { Article, TextRange } from '#core/article/article.ts';

/** A highlight whose passage was found in the text. */
export interface StandingHighlight {
  readonly highlight: Highlight;
  readonly range: TextRange;
}

/** That a passage was not found, or found in more than one place. */
export type LostResolution = Exclude<Resolution, { readonly range: TextRange }>;

export interface LostHighlight {
  readonly highlight: Highlight;
  readonly resolution: LostResolution;
}

/** Parts an article's highlights into those that stand in its text, in the order of the text, and those that are lost. */
export function resolveHighlights(
  article: Article,
  highlights: readonly Highlight[],
): { readonly standing: readonly StandingHighlight[]; readonly lost: readonly LostHighlight[] } {
  const resolve = resolverOf(article);
  const standing: StandingHighlight[] = [];
  const lost: LostHighlight[] = [];
  for (const highlight of highlights) {
    const resolution = resolve(highlight.target);
    if ('range' in resolution) standing.push({ highlight, range: resolution.range });
    else lost.push({ highlight, resolution });
  }
  standing.sort((one, other) => one.range.start - other.range.start || other.range.end - one.range.end);
  return { standing, lost };
}

/** The highlight that a click at an offset means: of those that hold it the shortest, of equals the newest. */
export function highlightAt(standing: readonly StandingHighlight[], offset: number): StandingHighlight | null {
  const length = ({ range }: StandingHighlight): number => range.end - range.start;
  const [best] = standing
    .filter(({ range }) => range.start <= offset && offset <= range.end)
    .sort((one, other) => length(one) - length(other) || other.highlight.created.localeCompare(one.highlight.created));
  return best ?? null;
}
