export interface NoteBox {
  readonly id: string;
  /** Where the note would stand: the top of its passage's first line, in pixels of the page. */
  readonly anchor: number;
  readonly height: number;
}

/** Pixels between two notes. */
export const noteGap = 12;

/**
 * Tops of margin notes so that none covers another: each stands at its anchor or is pushed down by the one above. The
 * focused note gets its exact line; those above it are pushed up instead. `boxes` come in the order of their passages.
 */
export function placeNotes(boxes: readonly NoteBox[], focused: string | null): ReadonlyMap<string, number> {
  const at = Math.max(
    0,
    boxes.findIndex((box) => box.id === focused),
  );
  const tops = new Map([...stacked(boxes.slice(0, at)), ...stacked(boxes.slice(at))]);
  let ceiling = boxes[at]?.anchor ?? Infinity;
  for (const box of boxes.slice(0, at).toReversed()) {
    const top = Math.min(tops.get(box.id) ?? 0, ceiling - noteGap - box.height);
    tops.set(box.id, top);
    ceiling = top;
  }
  return tops;
}

function stacked(boxes: readonly NoteBox[]): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  let floor = -Infinity;
  for (const box of boxes) {
    const top = Math.max(box.anchor, floor);
    tops.set(box.id, top);
    floor = top + box.height + noteGap;
  }
  return tops;
}
