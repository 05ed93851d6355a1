import { describe, expect, it } from 'vitest';
import { lineStarts } from './line-break.ts';

/** The text with a bar wherever a line may start. */
function broken(text: string): string {
  const starts = new Set(lineStarts(text));
  return Array.from(text, (character, index) => (starts.has(index) ? `|${character}` : character)).join('');
}

describe('lineStarts', () => {
  it.each([
    ['after spaces', 'قال القائد  ذلك', 'قال |القائد  |ذلك'],
    ['never before a closing mark', 'قال « نعم » ثم', 'قال |« نعم » |ثم'],
    ['never before a stray comma', 'نعم ، ثم', 'نعم ، |ثم'],
    ['never inside a hyphened name', 'the CJTF-OIR said', 'the |CJTF-OIR |said'],
    ['never inside a number', 'نحو 5,200 و 12.5%', 'نحو |5,200 |و |12.5%'],
    ['never at a no-break space', '5\u00a0يناير', '5\u00a0يناير'],
    ['after a dash between words', 'هنا—هناك', 'هنا—|هناك'],
    ['between words of a script without spaces', '漢字です', '漢字|です'],
  ])('%s', (_name, text, expected) => {
    expect(broken(text)).toBe(expected);
  });
});
