import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteGap, placeNotes, type NoteBox } from './note-layout.ts';

const box = (id: string, anchor: number, height = 50): NoteBox => ({ id, anchor, height });
const topsOf = (boxes: readonly NoteBox[], focused: string | null) => Object.fromEntries(placeNotes(boxes, focused));

describe('placeNotes', () => {
  it.each<[string, NoteBox[], string | null, Record<string, number>]>([
    ['none', [], null, {}],
    ['notes that have room stand at their lines', [box('a', 0), box('b', 100)], null, { a: 0, b: 100 }],
    ['a note is pushed down by the one above', [box('a', 0), box('b', 20)], null, { a: 0, b: 62 }],
    ['pushing goes on', [box('a', 0), box('b', 20), box('c', 60)], null, { a: 0, b: 62, c: 124 }],
    ['the focused note gets its line', [box('a', 80), box('b', 100)], 'b', { a: 38, b: 100 }],
    ['those below the focused note are pushed down', [box('a', 80), box('b', 90)], 'a', { a: 80, b: 142 }],
    [
      'notes of one line far above stay in order',
      [box('a', 0), box('b', 0), box('c', 900)],
      'c',
      { a: 0, b: 62, c: 900 },
    ],
    ['an unknown focus changes nothing', [box('a', 0), box('b', 20)], 'x', { a: 0, b: 62 }],
  ])('%s', (_name, boxes, focused, expected) => {
    expect(topsOf(boxes, focused)).toEqual(expected);
  });

  it('never lets notes cover each other, and always gives the focused one its line', () => {
    const boxes = fc
      .array(fc.record({ anchor: fc.nat(2_000), height: fc.integer({ min: 20, max: 300 }) }), {
        minLength: 1,
        maxLength: 12,
      })
      .map((made) => made.sort((a, b) => a.anchor - b.anchor).map((each, index) => ({ ...each, id: String(index) })));
    fc.assert(
      fc.property(boxes, fc.nat(), (notes, pick) => {
        const focused = notes[pick % notes.length];
        const tops = placeNotes(notes, focused?.id ?? null);
        expect(tops.get(focused?.id ?? '')).toBe(focused?.anchor);
        notes.slice(1).forEach((below, index) => {
          const above = notes[index];
          const bottom = (tops.get(above?.id ?? '') ?? 0) + (above?.height ?? 0);
          expect(tops.get(below.id)).toBeGreaterThanOrEqual(bottom + noteGap);
        });
      }),
    );
  });
});
