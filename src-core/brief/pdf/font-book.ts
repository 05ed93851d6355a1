import type { Drawing, Drawings } from './drawings.ts';
import { fontProgram, type FontGlyph } from './font-program.ts';
import type { Outline } from './glyph-outline.ts';
import type { Code } from './code.ts';
import { unitsPerEm } from './typefaces.ts';

/** A font of the file: glyph and code have one number, so its CID-to-glyph map is the identity. */
export interface WrittenFont {
  readonly program: Uint8Array;
  /** Width of each code in 1/1000 em. */
  readonly widths: readonly number[];
  /** What each code reads as; null for glyphs that no text uses. */
  readonly texts: readonly (string | null)[];
}

export interface FontCode {
  readonly font: number;
  /** Four hexadecimal digits. */
  readonly hex: string;
}

const mostGlyphs = 60_000;

interface OpenFont {
  readonly glyphs: FontGlyph[];
  readonly texts: (string | null)[];
  readonly glyphOfOutline: number[];
}

/**
 * Gives every distinct (drawing, text, width) a code of its own, so that what is read back is exact however a glyph is
 * used again. A letter and its marks are one composite glyph: nothing on a page stands off the baseline.
 */
export class FontBook {
  readonly #drawings: readonly Drawing[];
  readonly #outlines: readonly Outline[];
  readonly #codes = new Map<string, FontCode>();
  readonly #fonts: OpenFont[] = [];

  constructor({ drawings, outlines }: Drawings) {
    this.#drawings = drawings;
    this.#outlines = outlines;
  }

  codeOf({ drawing, text, width }: Pick<Code, 'drawing' | 'text' | 'width'>): FontCode {
    const key = `${drawing} ${width} ${text}`;
    const known = this.#codes.get(key);
    if (known) return known;
    const font = this.#openFont();
    const glyph = this.#addGlyph(this.#fonts[font] ?? newFont(), this.#drawings[drawing] ?? [], width, text);
    const code = { font, hex: glyph.toString(16).toUpperCase().padStart(4, '0') };
    this.#codes.set(key, code);
    return code;
  }

  fonts(): readonly WrittenFont[] {
    return this.#fonts.map(({ glyphs, texts }) => ({
      program: fontProgram(glyphs),
      widths: glyphs.map(({ advance }) => (advance * 1000) / unitsPerEm),
      texts,
    }));
  }

  #openFont(): number {
    const last = this.#fonts.at(-1);
    if (last && last.glyphs.length < mostGlyphs) return this.#fonts.length - 1;
    return this.#fonts.push(newFont()) - 1;
  }

  #addGlyph(font: OpenFont, parts: Drawing, advance: number, text: string): number {
    const only = parts.length === 1 ? parts[0] : undefined;
    if (only?.dx === 0 && only.dy === 0 && font.glyphOfOutline[only.outline] === undefined) {
      const glyph = font.glyphs.push({ kind: 'outline', outline: this.#outlines[only.outline] ?? [], advance }) - 1;
      font.glyphOfOutline[only.outline] = glyph;
      font.texts.push(text);
      return glyph;
    }
    for (const { outline } of parts) {
      if (font.glyphOfOutline[outline] !== undefined) continue;
      const outlined = this.#outlines[outline] ?? [];
      font.glyphOfOutline[outline] = font.glyphs.push({ kind: 'outline', outline: outlined, advance: 0 }) - 1;
      font.texts.push(null);
    }
    font.texts.push(text);
    return font.glyphs.push({ kind: 'parts', parts, glyphOf: font.glyphOfOutline, advance }) - 1;
  }
}

function newFont(): OpenFont {
  return { glyphs: [{ kind: 'outline', outline: [], advance: unitsPerEm / 2 }], texts: [null], glyphOfOutline: [] };
}
