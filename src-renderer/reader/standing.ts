import type { Highlight } from '#core/annotation/annotation.ts';
import type { Resolution } from '#core/annotation/resolve.ts';
import type { TextRange } from '#core/article/article.ts';
import { firstIndex } from './touching.ts';

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

/** What became of an article's highlights. */
export interface ResolvedHighlights {
  /** In the order of the text. */
  readonly standing: readonly StandingHighlight[];
  readonly lost: readonly LostHighlight[];
}

/** Parts an article's highlights by resolutions that are known; a highlight without one is in neither list. */
export function partHighlights(
  highlights: readonly Highlight[],
  resolutionOf: (highlight: Highlight) => Resolution | undefined,
): ResolvedHighlights {
  const standing: StandingHighlight[] = [];
  const lost: LostHighlight[] = [];
  for (const highlight of highlights) {
    const resolution = resolutionOf(highlight);
    if (resolution === undefined) continue;
    if ('range' in resolution) standing.push({ highlight, range: resolution.range });
    else lost.push({ highlight, resolution });
  }
  standing.sort((one, other) => one.range.start - other.range.start || other.range.end - one.range.end);
  return { standing, lost };
}

/** Standing highlights, to be asked for those that touch a part of the text without looking at all of them. */
export class StandingIndex {
  /** In the order of the text. */
  readonly all: readonly StandingHighlight[];
  /** The furthest end of a highlight and all before it. */
  readonly #ends: readonly number[];

  constructor(standing: readonly StandingHighlight[]) {
    this.all = standing;
    let furthest = 0;
    this.#ends = standing.map(({ range }) => (furthest = Math.max(furthest, range.end)));
  }

  /**
   * The indexes from the first to behind the last highlight that touches a range. A long one reaches over others that may
   * not touch it.
   */
  spanOf(range: TextRange): { readonly from: number; readonly to: number } {
    const from = firstIndex(this.#ends, (end) => end > range.start);
    return {
      from,
      to: Math.max(
        from,
        firstIndex(this.all, (each) => each.range.start >= range.end),
      ),
    };
  }

  touching(range: TextRange): readonly StandingHighlight[] {
    const { from, to } = this.spanOf(range);
    return this.all.slice(from, to).filter((each) => each.range.end > range.start);
  }
}

/** The highlight that a click at an offset means: of those that hold it the shortest, of equals the newest. */
export function highlightAt(standing: readonly StandingHighlight[], offset: number): StandingHighlight | null {
  const length = ({ range }: StandingHighlight): number => range.end - range.start;
  const [best] = standing
    .filter(({ range }) => range.start <= offset && offset <= range.end)
    .sort((one, other) => length(one) - length(other) || other.highlight.created.localeCompare(one.highlight.created));
  return best ?? null;
}
