import { startHarfBuzz, type ShapingFace } from './harfbuzz.ts';

/** Units to the em of every length in glyphs, outlines and widths. A width in a PDF is in 1/1000 em: half of it. */
export const unitsPerEm = 2000;

export type Weight = 'regular' | 'bold';
export type Script = 'arabic' | 'latin';

/**
 * The bytes that typesetting needs, given by whoever has files:
 * - `harfbuzzWasm`: `harfbuzzjs/dist/harfbuzz.wasm`
 * - `arabicRegular`, `arabicBold`: `@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-{Regular,Bold}.ttf`
 * - `latinRegular`, `latinBold`: `@embedpdf/fonts-latin/fonts/NotoSans-{Regular,Bold}.ttf`
 */
export interface TypefaceFiles {
  readonly harfbuzzWasm: Uint8Array;
  readonly arabicRegular: Uint8Array;
  readonly arabicBold: Uint8Array;
  readonly latinRegular: Uint8Array;
  readonly latinBold: Uint8Array;
}

/** The two faces of each weight, ready to shape. Opened once and used for any number of documents. */
export type Typefaces = Readonly<Record<Weight, Readonly<Record<Script, ShapingFace>>>>;

/** Noto Sans has a large eye: at this share of the size it stands level with the Arabic beside it. */
const latinScale = 0.93;

/** Opens the typefaces; rejects when a file is not what it should be. Fetches nothing by itself. */
export async function openTypefaces(files: TypefaceFiles): Promise<Typefaces> {
  const harfbuzz = await startHarfBuzz(files.harfbuzzWasm);
  const open = (bytes: Uint8Array, scale = 1): ShapingFace => {
    const face = harfbuzz.openFace(bytes, unitsPerEm * scale);
    if (face.glyphOf(0x20) === 0) throw new Error('A typeface has no space: the file is damaged or not a font');
    return face;
  };
  return {
    regular: { arabic: open(files.arabicRegular), latin: open(files.latinRegular, latinScale) },
    bold: { arabic: open(files.arabicBold), latin: open(files.latinBold, latinScale) },
  };
}
