import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachGrapheme } from './graphemes.ts';

function graphemesOf(text: string): readonly string[] {
  const found: string[] = [];
  eachGrapheme(text, (start, end) => found.push(text.slice(start, end)));
  return found;
}

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });
const segmented = (text: string): readonly string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

describe('eachGrapheme', () => {
  it('gives what the segmenter gives for each unit between two others', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const unit = String.fromCharCode(code);
      const text = `${unit}ا${unit}\u064E ${unit}\u0301a${unit}${unit}`;
      if (graphemesOf(text).join('|') !== segmented(text).join('|')) expect(code.toString(16)).toBe('as segmented');
    }
  });

  it('gives what the segmenter gives for any string', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        ...Array.from('قال \u064E\n\r\u0600\u200D\u0E33كa\u0301क\u094D한ᄒ'),
        '👨',
        '🇮',
        '🏽',
        '\uD83D',
        '\u{110BD}',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const texts = fc.array(unit, { maxLength: 20 }).map((units) => units.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(graphemesOf(text)).toEqual(segmented(text));
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});
