import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ink } from '#core/annotation/annotation.ts';
import { layersOf, type PaintedRange } from './highlight-layers.ts';

const range = (start: number, end: number, ink: Ink, created: string): PaintedRange => ({ start, end, ink, created });
/** Each layer's ranges under a name such as `4` or, for the line under another's, `1 under 1`. */
const layers = (...ranges: PaintedRange[]) =>
  Object.fromEntries(
    layersOf(ranges).map(({ ink, under, ranges: pieces }) => [
      under === 0 ? String(ink) : `${String(ink)} under ${String(under)}`,
      pieces,
    ]),
  );

describe('layersOf', () => {
  it('paints a highlight alone in one piece', () => {
    expect(layers(range(2, 9, 3, '1'))).toEqual({ '3': [{ start: 2, end: 9 }] });
  });

  it('lets the newest tint where two overlap, with the line of the older under it', () => {
    expect(layers(range(0, 10, 1, '1'), range(5, 15, 4, '2'))).toEqual({
      '1': [{ start: 0, end: 5 }],
      '4': [{ start: 5, end: 15 }],
      '1 under 1': [{ start: 5, end: 10 }],
    });
  });

  it('paints a highlight within an older one over it', () => {
    expect(layers(range(0, 10, 1, '1'), range(3, 5, 2, '2'))).toEqual({
      '1': [
        { start: 0, end: 3 },
        { start: 5, end: 10 },
      ],
      '2': [{ start: 3, end: 5 }],
      '1 under 1': [{ start: 3, end: 5 }],
    });
  });

  it('stacks two lines under the newest and no more', () => {
    const four = ([1, 2, 3, 4] as const).map((ink) => range(0, 4, ink, String(ink)));
    expect(Object.keys(layers(...four)).sort()).toEqual(['4', '3 under 1', '2 under 2'].sort());
  });

  it('tints every highlighted unit exactly once and no other', () => {
    const any = fc.record({
      start: fc.nat(40),
      length: fc.integer({ min: 1, max: 12 }),
      ink: fc.constantFrom<Ink>(1, 2, 3, 4, 5),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (made) => {
        const ranges = made.map(({ start, length, ink }, index) => range(start, start + length, ink, String(index)));
        const tinted = layersOf(ranges)
          .filter(({ under }) => under === 0)
          .flatMap(({ ranges: pieces }) =>
            pieces.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
          );
        const covered = new Set(
          ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
        );
        expect(tinted.sort((a, b) => a - b)).toEqual([...covered].sort((a, b) => a - b));
      }),
    );
  });
});
