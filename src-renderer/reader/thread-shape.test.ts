import { describe, expect, it } from 'vitest';
import type { Box } from './popover-place.ts';
import { apart, threadShape } from './thread-shape.ts';

const desk: Box = { left: 0, top: 100, right: 1000, bottom: 800 };
const right: Box = { left: 522, top: 150, right: 1000, bottom: 800 };
const left: Box = { left: 0, top: 150, right: 478, bottom: 800 };
const line = (top: number, from: number, to: number): Box => ({ left: from, right: to, top, bottom: top + 40 });

describe('threadShape', () => {
  it('runs between the inner edges, at the widest line of each passage', () => {
    const shape = threadShape(
      { lines: [line(200, 600, 700), line(240, 540, 980)], pane: right },
      { lines: [line(300, 20, 400)], pane: left },
      desk,
    );
    expect(shape?.ends).toEqual([
      { x: 534, y: 160 },
      { x: 466, y: 220 },
    ]);
    expect(shape).toMatchObject({ knot: { x: 500, y: 190 }, tail: null });
  });

  it('is the same thread with the panes the other way round', () => {
    const shape = threadShape(
      { lines: [line(300, 20, 400)], pane: left },
      { lines: [line(240, 540, 980)], pane: right },
      desk,
    );
    expect(shape?.ends.map(({ x }) => x)).toEqual([466, 534]);
  });

  it.each([
    ['down', 900, 678],
    ['up', 50, 72],
  ])('ends in a tail that points %s to a passage out of view', (tail, top, knot) => {
    const shape = threadShape(
      { lines: [line(300, 540, 980)], pane: right },
      { lines: [line(top, 20, 400)], pane: left },
      desk,
    );
    expect(shape).toMatchObject({ tail, knot: { x: 500, y: knot } });
    expect(shape?.ends).toHaveLength(1);
  });

  it('is nothing when neither passage is in view', () => {
    const hidden = { lines: [line(900, 20, 400)], pane: left };
    expect(threadShape(hidden, { ...hidden, pane: right }, desk)).toBeNull();
  });
});

describe('apart', () => {
  it.each([
    ['leaves knots that do not meet', [10, 60], [10, 60]],
    ['moves one that lies on another down', [10, 20], [10, 38]],
    ['moves a third past both, whatever their order', [40, 10, 20], [66, 10, 38]],
  ])('%s', (_name, heights, expected) => {
    expect(apart(heights)).toEqual(expected);
  });
});
