import { describe, expect, it } from 'vitest';
import { piecesOf } from './marked-pieces.ts';

/** A text written with [ ] around its marks, as the pieces that it is shown in. */
function shown(written: string, cut?: { start: number; end: number }): string {
  const marks: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of written.split(/(\[[^\]]*\])/)) {
    const marked = piece.startsWith('[');
    const plain = marked ? piece.slice(1, -1) : piece;
    if (marked) marks.push({ start: text.length, end: text.length + plain.length });
    text += plain;
  }
  const pieces = piecesOf(text, marks, cut ?? { start: 0, end: text.length });
  return pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');
}

describe('the pieces of a passage', () => {
  it.each([
    ['keep every letter in its place', 'وطالب [القوات] بمغادرة البلاد.', 'وطالب [القوات] بمغادرة البلاد.'],
    ['leave words apart that are marks of their own', '[القوات] [الأمريكية]', '[القوات] [الأمريكية]'],
    ['leave apart what other signs part', '[القوات]، [الأمريكية]', '[القوات]، [الأمريكية]'],
    ['hold a mark at either end', '[القوات] في [البلاد]', '[القوات] في [البلاد]'],
  ])('%s', (_, written, expected) => {
    expect(shown(written)).toBe(expected);
  });

  it('tell by «…» where a sentence is cut, and nothing where it begins or ends', () => {
    const text = 'قال إن [القوات] رحلت. وهذا خبر آخر';
    expect(shown(text, { start: 4, end: 13 })).toBe('…إن [القوات]…');
    expect(shown(text, { start: 0, end: 19 })).toBe('قال إن [القوات] رحلت.');
  });
});
