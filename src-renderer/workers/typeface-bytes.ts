import arabicBold from '@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Bold.ttf?url';
import arabicRegular from '@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Regular.ttf?url';
import latinBold from '@embedpdf/fonts-latin/fonts/NotoSans-Bold.ttf?url';
import latinRegular from '@embedpdf/fonts-latin/fonts/NotoSans-Regular.ttf?url';
import harfbuzzWasm from 'harfbuzzjs/dist/harfbuzz.wasm?url';
import type { TypefaceFiles } from '#core/brief/pdf/typefaces.ts';

/** Reads the typefaces and HarfBuzz from the app's own origin; rejects when one of them is not there. */
export async function fetchTypefaceFiles(): Promise<TypefaceFiles> {
  const [wasm, regular, bold, latin, boldOfLatin] = await Promise.all([
    fetchBytes(harfbuzzWasm),
    fetchBytes(arabicRegular),
    fetchBytes(arabicBold),
    fetchBytes(latinRegular),
    fetchBytes(latinBold),
  ]);
  return { harfbuzzWasm: wasm, arabicRegular: regular, arabicBold: bold, latinRegular: latin, latinBold: boldOfLatin };
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be read (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}
