/** A point of a TrueType contour: on the curve, or the control point of a quadratic between its neighbours. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/** Closed contours, y upwards, in units of the typefaces (`unitsPerEm`). */
export type Outline = readonly (readonly OutlinePoint[])[];

export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Smallest box around every point; control points count, so it may be a little large. Null for a blank outline. */
export function boxOf(outline: Outline): Box | null {
  let box: Box | null = null;
  for (const { x, y } of outline.flat()) {
    box = box
      ? {
          left: Math.min(box.left, x),
          bottom: Math.min(box.bottom, y),
          right: Math.max(box.right, x),
          top: Math.max(box.top, y),
        }
      : { left: x, bottom: y, right: x, top: y };
  }
  return box;
}

export function moved(outline: Outline, dx: number, dy: number, scale = 1): Outline {
  return outline.map((contour) =>
    contour.map(({ x, y, onCurve }) => ({ x: Math.round(x * scale + dx), y: Math.round(y * scale + dy), onCurve })),
  );
}

/** SVG path data of an outline, y downwards. */
export function svgPath(outline: Outline): string {
  return outline.map(contourPath).join('');
}

function contourPath(contour: readonly OutlinePoint[]): string {
  const first = contour[0];
  if (!first) return '';
  let path = `M${first.x} ${-first.y}`;
  let control: OutlinePoint | null = null;
  for (const point of [...contour.slice(1), first]) {
    if (!point.onCurve) {
      if (control) {
        path += `Q${control.x} ${-control.y} ${(control.x + point.x) / 2} ${-(control.y + point.y) / 2}`;
      }
      control = point;
    } else if (control) {
      path += `Q${control.x} ${-control.y} ${point.x} ${-point.y}`;
      control = null;
    } else {
      path += `L${point.x} ${-point.y}`;
    }
  }
  return `${path}Z`;
}
