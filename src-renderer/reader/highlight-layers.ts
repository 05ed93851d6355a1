import type { Ink } from '#core/annotation/annotation.ts';
import type { TextRange } from '#core/article/article.ts';

export interface PaintedRange extends TextRange {
  readonly ink: Ink;
  /** ISO 8601; of two that overlap, the later one tints. */
  readonly created: string;
}

/** Lines of overlapped highlights that are drawn under the newest one; further ones would run into the next line. */
const maxUnderLines = 2;

/** What one ink paints at one height: at 0 the tint and the line, at 1 and 2 the line alone, that much lower. */
export interface HighlightLayer {
  readonly ink: Ink;
  readonly under: number;
  readonly ranges: readonly TextRange[];
}

/**
 * Cuts highlights into what each layer paints, so that overlaps stay legible: the newest highlight tints, the lines of
 * the ones below it stand stacked under its own.
 */
export function layersOf(highlights: readonly PaintedRange[]): readonly HighlightLayer[] {
  const layers = new Map<string, { ink: Ink; under: number; ranges: TextRange[] }>();
  const edges = [...new Set(highlights.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);
  const byStart = [...highlights].sort((one, other) => one.start - other.start);
  let active: readonly PaintedRange[] = [];
  let next = 0;
  edges.forEach((start, index) => {
    const end = edges[index + 1];
    active = active.filter((highlight) => highlight.end > start);
    for (let opening = byStart[next]; opening?.start === start; opening = byStart[next]) {
      active = [...active, opening];
      next += 1;
    }
    if (end === undefined) return;
    const newestFirst = [...active].sort((one, other) => other.created.localeCompare(one.created));
    newestFirst.slice(0, maxUnderLines + 1).forEach(({ ink }, under) => {
      const key = `${String(ink)} ${String(under)}`;
      const layer = layers.get(key) ?? { ink, under, ranges: [] };
      append(layer.ranges, { start, end });
      layers.set(key, layer);
    });
  });
  return [...layers.values()];
}

/** Joins a piece to the one before it where they touch, so that patterned lines run on without a seam. */
function append(pieces: TextRange[], piece: TextRange): void {
  const last = pieces.at(-1);
  if (last?.end === piece.start) pieces[pieces.length - 1] = { start: last.start, end: piece.end };
  else pieces.push(piece);
}
