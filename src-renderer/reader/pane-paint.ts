import type { TextRange } from '#core/article/article.ts';
import type { HighlightLayer } from './highlight-layers.ts';
import type { TextMap } from './text-map.ts';

/** What a pane marks on its text. */
export interface PaneMarks {
  readonly layers: readonly HighlightLayer[];
  /** Whether the inks' lines are painted with the tints; otherwise HighlightLines draws them. */
  readonly withLines: boolean;
  /** The highlight that is held. */
  readonly held: TextRange | null;
  /** This pane's side of the active link. */
  readonly counterpart: TextRange | null;
  /** A passage that was asked for a moment ago. */
  readonly flash: TextRange | null;
  /** Every place of what is looked for in the article, and the one that the reader is at. */
  readonly hits: readonly TextRange[];
  readonly hit: TextRange | null;
}

/**
 * Ranges that one pane paints with, time after time the same ones. The engine looks at every live range of a document,
 * also at those that nobody holds any more, whenever something is put on the page; thousands of them make that slow.
 */
export class RangePool {
  readonly #ranges: Range[] = [];
  #used = 0;

  /** Takes all ranges back, to be given out again. */
  takeBack(): void {
    this.#used = 0;
  }

  readonly next = (): Range => {
    const range = (this.#ranges[this.#used] ??= document.createRange());
    this.#used += 1;
    return range;
  };
}

/**
 * The DOM ranges of everything that is marked, by the name of the CSS highlight that paints it. They come from `pool`,
 * and so does what was given out before: only the latest can be painted.
 */
export function rangesToPaint(text: TextMap, marks: PaneMarks, pool: RangePool): ReadonlyMap<string, readonly Range[]> {
  pool.takeBack();
  const painted = new Map<string, Range[]>();
  const add = (name: string, ranges: readonly TextRange[]): void => {
    const more = ranges.flatMap((range) => text.rangesOf(range, pool.next));
    if (more.length > 0) painted.set(name, [...(painted.get(name) ?? []), ...more]);
  };
  for (const { ink, under, ranges } of marks.layers) {
    if (under === 0) add(`ink-${String(ink)}`, ranges);
    if (marks.withLines) add(`line-${String(ink)}-${String(under)}`, ranges);
  }
  for (const name of ['held', 'counterpart', 'flash'] as const) {
    const range = marks[name];
    if (range !== null) add(name, [range]);
  }
  add(
    'hit',
    marks.hits.filter((range) => range !== marks.hit),
  );
  if (marks.hit !== null) add('current-hit', [marks.hit]);
  return painted;
}
