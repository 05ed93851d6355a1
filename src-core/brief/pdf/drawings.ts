import { boxOf, moved, type Outline } from './glyph-outline.ts';
import { unitsPerEm, type Script, type Typefaces, type Weight } from './typefaces.ts';

/** An outline put at an offset; `outline` indexes `Drawings.outlines`. */
export interface DrawingPart {
  readonly outline: number;
  readonly dx: number;
  readonly dy: number;
}

/** What one code of the text layer shows: a letter with its marks, a ligature, a box; without parts for a space. */
export type Drawing = readonly DrawingPart[];

/** Every outline and every drawing of a document, each kept once. Plain data. */
export interface Drawings {
  readonly outlines: readonly Outline[];
  readonly drawings: readonly Drawing[];
}

export interface PlacedGlyph {
  readonly glyph: number;
  readonly dx: number;
  readonly dy: number;
}

/** Gathers the drawings of one document and gives each a number. */
export class DrawingBook {
  readonly #typefaces: Typefaces;
  readonly #outlines: Outline[] = [];
  readonly #drawings: Drawing[] = [[]];
  readonly #outlineNumbers = new Map<string, number>();
  readonly #drawingNumbers = new Map<string, number>([['', blank]]);

  constructor(typefaces: Typefaces) {
    this.#typefaces = typefaces;
  }

  /** Number of the drawing of these glyphs of one face. */
  ofGlyphs(weight: Weight, script: Script, glyphs: readonly PlacedGlyph[]): number {
    const parts: DrawingPart[] = [];
    for (const { glyph, dx, dy } of glyphs) {
      const outline = this.#outline(`${weight} ${script} ${glyph}`, () =>
        this.#typefaces[weight][script].outlineOf(glyph),
      );
      if ((this.#outlines[outline]?.length ?? 0) > 0) parts.push({ outline, dx, dy });
    }
    return this.#drawing(parts);
  }

  /** Number of one drawing made of several, each moved right by `dx`. */
  ofDrawings(placed: readonly { readonly drawing: number; readonly dx: number }[]): number {
    return this.#drawing(
      placed.flatMap(({ drawing, dx }) =>
        (this.#drawings[drawing] ?? []).map((part) => ({ ...part, dx: part.dx + dx })),
      ),
    );
  }

  /** Number of a box with the code point's hexadecimal digits in it, for a character that no face has. */
  ofMissing(codePoint: number): number {
    const outline = this.#outline(`missing ${codePoint}`, () => this.#box(codePoint));
    return this.#drawing([{ outline, dx: 0, dy: 0 }]);
  }

  contents(): Drawings {
    return { outlines: this.#outlines, drawings: this.#drawings };
  }

  #outline(key: string, draw: () => Outline): number {
    const known = this.#outlineNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.#outlines.push(draw()) - 1;
    this.#outlineNumbers.set(key, number);
    return number;
  }

  #drawing(parts: Drawing): number {
    const key = parts.map(({ outline, dx, dy }) => `${outline},${dx},${dy}`).join(' ');
    const known = this.#drawingNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.#drawings.push(parts) - 1;
    this.#drawingNumbers.set(key, number);
    return number;
  }

  #box(codePoint: number): Outline {
    const digits = codePoint.toString(16).toUpperCase().padStart(4, '0');
    const columns = Math.ceil(digits.length / 2);
    const face = this.#typefaces.regular.latin;
    const { width, height, line, digitScale } = missingBox;
    const frame = [
      ...rectangle(sideBearing, 0, width - 2 * sideBearing, height),
      ...rectangle(sideBearing + line, line, width - 2 * (sideBearing + line), height - 2 * line).map((hole) =>
        hole.toReversed(),
      ),
    ];
    const column = (width - 2 * (sideBearing + line)) / columns;
    const row = (height - 2 * line) / 2;
    const figures = Array.from(digits).flatMap((digit, index) => {
      const outline = face.outlineOf(face.glyphOf(digit.codePointAt(0) ?? 0));
      const box = boxOf(outline);
      if (!box) return [];
      const scale = digitScale * (columns > 2 ? 0.75 : 1);
      const x = sideBearing + line + (index % columns) * column;
      const y = line + (index < columns ? row : 0);
      const dx = x + (column - (box.right + box.left) * scale) / 2;
      const dy = y + (row - (box.top + box.bottom) * scale) / 2;
      return moved(outline, dx, dy, scale);
    });
    return [...frame, ...figures];
  }
}

/** Number of the drawing that shows nothing. */
export const blank = 0;

const sideBearing = 80;
const missingBox = { width: 1400, height: 1440, line: 60, digitScale: 0.42 } as const;

/** Advance of the box drawn for a missing character. */
export const missingAdvance = (missingBox.width * unitsPerEm) / 2000;

function rectangle(x: number, y: number, width: number, height: number): Outline {
  const corner = (dx: number, dy: number) => ({ x: x + dx, y: y + dy, onCurve: true });
  return [[corner(0, 0), corner(0, height), corner(width, height), corner(width, 0)]];
}
