import type { Ink } from '#core/annotation/annotation.ts';
import type { TextRange } from '#core/article/article.ts';

export interface PaintedRange extends TextRange {
  readonly ink: Ink;
  /** ISO 8601; of two that overlap, the later one tints. */
  readonly created: string;
}

/** Lines of overlapped highlights that are drawn under the newest one; further ones would run into the next line. */
export const maxUnderLines = 2;

/** Name of the CSS highlight that draws an ink: tint and line, or for `under` 1 and 2 the line alone, that much lower. */
export function layerName(ink: Ink, under: number): string {
  return under === 0 ? `ink-${String(ink)}` : `ink-${String(ink)}-under-${String(under)}`;
}

/**
 * Cuts highlights into what each layer paints, so that overlaps stay legible: the newest highlight tints, the lines of
 * the ones below it stand stacked under its own.
 */
export function layersOf(highlights: readonly PaintedRange[]): ReadonlyMap<string, readonly TextRange[]> {
  const layers = new Map<string, TextRange[]>();
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
      append(layers, layerName(ink, under), { start, end });
    });
  });
  return layers;
}

/** Joins a piece to the one before it where they touch, so that patterned lines run on without a seam. */
function append(layers: Map<string, TextRange[]>, name: string, piece: TextRange): void {
  const pieces = layers.get(name) ?? [];
  const last = pieces.at(-1);
  if (last?.end === piece.start) pieces[pieces.length - 1] = { start: last.start, end: piece.end };
  else pieces.push(piece);
  layers.set(name, pieces);
}
