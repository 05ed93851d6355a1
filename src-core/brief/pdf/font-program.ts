import type { Drawing } from './drawings.ts';
import { boxOf, type Box, type Outline } from './glyph-outline.ts';
import { unitsPerEm } from './typefaces.ts';

/** A glyph of the font to write: simple when it has an outline of its own, else made of earlier glyphs. */
export type FontGlyph =
  | { readonly kind: 'outline'; readonly outline: Outline; readonly advance: number }
  | { readonly kind: 'parts'; readonly parts: Drawing; readonly glyphOf: readonly number[]; readonly advance: number };

interface WrittenGlyph {
  readonly bytes: Uint8Array;
  readonly box: Box | null;
  readonly points: number;
  readonly contours: number;
}

/** Ascent and descent of the faces in units of the font, as the document's font descriptor states them. */
export const ascent = 2200;
export const descent = -1000;

/**
 * A TrueType font of exactly these glyphs, in this order (OpenType specification: glyf, loca, head, hhea, hmtx, maxp).
 * Glyph 0 must be the one shown for a missing character. It carries no character map: a PDF names glyphs by number.
 */
export function fontProgram(glyphs: readonly FontGlyph[]): Uint8Array {
  const written: WrittenGlyph[] = [];
  for (const glyph of glyphs) {
    written.push(glyph.kind === 'outline' ? simpleGlyph(glyph.outline) : compositeGlyph(glyph, written));
  }
  const bounds = union(written.map(({ box }) => box));
  const tables: readonly (readonly [string, Uint8Array])[] = [
    ['glyf', joined(written.map(({ bytes }) => bytes))],
    ['head', headTable(bounds)],
    ['hhea', hheaTable(glyphs, bounds)],
    ['hmtx', hmtxTable(glyphs, written)],
    ['loca', locaTable(written)],
    ['maxp', maxpTable(written)],
  ];
  return assembled(tables);
}

class ByteWriter {
  readonly #bytes: number[] = [];

  u8(...values: readonly number[]): this {
    for (const value of values) this.#bytes.push(value & 0xff);
    return this;
  }

  u16(...values: readonly number[]): this {
    for (const value of values) this.#bytes.push((value >> 8) & 0xff, value & 0xff);
    return this;
  }

  u32(...values: readonly number[]): this {
    for (const value of values) this.u16(value >>> 16, value & 0xffff);
    return this;
  }

  /** The bytes, padded with zeros to a multiple of four. */
  padded(): Uint8Array {
    while (this.#bytes.length % 4 !== 0) this.#bytes.push(0);
    return Uint8Array.from(this.#bytes);
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

const onCurveFlag = 0x01;
const shortX = 0x02;
const shortY = 0x04;
const sameOrPositiveX = 0x10;
const sameOrPositiveY = 0x20;

function simpleGlyph(outline: Outline): WrittenGlyph {
  const box = boxOf(outline);
  if (!box) return { bytes: new Uint8Array(0), box: null, points: 0, contours: 0 };
  const writer = new ByteWriter().u16(outline.length, box.left, box.bottom, box.right, box.top);
  let last = -1;
  for (const contour of outline) writer.u16((last += contour.length));
  writer.u16(0);
  const points = outline.flat();
  const xs = new ByteWriter();
  const ys = new ByteWriter();
  let x = 0;
  let y = 0;
  for (const point of points) {
    const flag =
      (point.onCurve ? onCurveFlag : 0) |
      writeDelta(xs, point.x - x, shortX, sameOrPositiveX) |
      writeDelta(ys, point.y - y, shortY, sameOrPositiveY);
    writer.u8(flag);
    ({ x, y } = point);
  }
  writer.u8(...xs.bytes()).u8(...ys.bytes());
  return { bytes: writer.padded(), box, points: points.length, contours: outline.length };
}

/** Writes one coordinate's difference in its shortest form and gives the flags that say which. */
function writeDelta(writer: ByteWriter, delta: number, short: number, sameOrPositive: number): number {
  if (delta === 0) return sameOrPositive;
  if (Math.abs(delta) < 256) {
    writer.u8(Math.abs(delta));
    return short | (delta > 0 ? sameOrPositive : 0);
  }
  writer.u16(delta);
  return 0;
}

const argumentsAreWords = 0x0001;
const argumentsAreOffsets = 0x0002;
const moreComponents = 0x0020;

function compositeGlyph(
  { parts, glyphOf }: Extract<FontGlyph, { kind: 'parts' }>,
  written: readonly WrittenGlyph[],
): WrittenGlyph {
  const placed = parts.map(({ outline, dx, dy }) => {
    const number = glyphOf[outline] ?? 0;
    return { number, dx, dy, glyph: written[number] };
  });
  const box = union(
    placed.map(({ glyph, dx, dy }) =>
      glyph?.box
        ? {
            left: glyph.box.left + dx,
            bottom: glyph.box.bottom + dy,
            right: glyph.box.right + dx,
            top: glyph.box.top + dy,
          }
        : null,
    ),
  );
  if (!box) return { bytes: new Uint8Array(0), box: null, points: 0, contours: 0 };
  const writer = new ByteWriter().u16(-1, box.left, box.bottom, box.right, box.top);
  placed.forEach(({ number, dx, dy }, index) => {
    const more = index < placed.length - 1 ? moreComponents : 0;
    writer.u16(argumentsAreWords | argumentsAreOffsets | more, number, dx, dy);
  });
  const sum = (of: 'points' | 'contours'): number => placed.reduce((total, { glyph }) => total + (glyph?.[of] ?? 0), 0);
  return { bytes: writer.padded(), box, points: sum('points'), contours: sum('contours') };
}

function union(boxes: readonly (Box | null)[]): Box | null {
  let all: Box | null = null;
  for (const box of boxes) {
    if (!box) continue;
    all = all
      ? {
          left: Math.min(all.left, box.left),
          bottom: Math.min(all.bottom, box.bottom),
          right: Math.max(all.right, box.right),
          top: Math.max(all.top, box.top),
        }
      : box;
  }
  return all;
}

const fontMagic = 0x5f0f3cf5;
const longOffsets = 1;

function headTable(bounds: Box | null): Uint8Array {
  const { left, bottom, right, top } = bounds ?? { left: 0, bottom: 0, right: 0, top: 0 };
  return new ByteWriter()
    .u32(0x00010000, 0x00010000, 0, fontMagic)
    .u16(0, unitsPerEm)
    .u32(0, 0, 0, 0)
    .u16(left, bottom, right, top, 0, 6, 2, longOffsets, 0)
    .padded();
}

function hheaTable(glyphs: readonly FontGlyph[], bounds: Box | null): Uint8Array {
  const widest = Math.min(
    0xffff,
    glyphs.reduce((most, { advance }) => Math.max(most, advance), 0),
  );
  return new ByteWriter()
    .u32(0x00010000)
    .u16(ascent, descent, 0, widest, bounds?.left ?? 0, 0, bounds?.right ?? 0, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length)
    .padded();
}

function hmtxTable(glyphs: readonly FontGlyph[], written: readonly WrittenGlyph[]): Uint8Array {
  const writer = new ByteWriter();
  glyphs.forEach(({ advance }, index) => {
    writer.u16(Math.min(0xffff, Math.round(advance)), written[index]?.box?.left ?? 0);
  });
  return writer.padded();
}

function locaTable(written: readonly WrittenGlyph[]): Uint8Array {
  const writer = new ByteWriter().u32(0);
  let offset = 0;
  for (const { bytes } of written) writer.u32((offset += bytes.length));
  return writer.padded();
}

function maxpTable(written: readonly WrittenGlyph[]): Uint8Array {
  const most = (of: (glyph: WrittenGlyph) => number): number =>
    written.reduce((top, glyph) => Math.max(top, of(glyph)), 0);
  const points = most((glyph) => glyph.points);
  const contours = most((glyph) => glyph.contours);
  const components = 64;
  return new ByteWriter()
    .u32(0x00010000)
    .u16(written.length, points, contours, points, contours, 2, 0, 0, 0, 0, 0, 0, components, 1)
    .padded();
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    all.set(piece, offset);
    offset += piece.length;
  }
  return all;
}

const checksumTarget = 0xb1b0afba;

function assembled(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const power = Math.floor(Math.log2(tables.length));
  const range = 16 * 2 ** power;
  const directory = new ByteWriter().u32(0x00010000).u16(tables.length, range, power, tables.length * 16 - range);
  let offset = 12 + tables.length * 16;
  let headOffset = 0;
  for (const [tag, bytes] of tables) {
    if (tag === 'head') headOffset = offset;
    directory.u8(...Array.from(tag, (letter) => letter.charCodeAt(0))).u32(checksum(bytes), offset, bytes.length);
    offset += bytes.length;
  }
  const font = joined([directory.bytes(), ...tables.map(([, bytes]) => bytes)]);
  const adjustment = (checksumTarget - checksum(font)) >>> 0;
  font.set(new ByteWriter().u32(adjustment).bytes(), headOffset + 8);
  return font;
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
