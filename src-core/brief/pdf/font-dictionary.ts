import { PDFString, type PDFContext, type PDFRef } from 'pdf-lib';
import { ascent, descent } from './font-program.ts';
import type { WrittenFont } from './font-book.ts';
import { unitsPerEm } from './typefaces.ts';

/** Writes a Type 0 font (ISO 32000-1, 9.7) with its program, widths and the map back to Unicode. */
export function registerFont(context: PDFContext, { program, widths, texts }: WrittenFont, number: number): PDFRef {
  const name = `${subsetTag(number)}+NotoNaskhArabic-NotoSans`;
  const perThousand = (length: number): number => (length * 1000) / unitsPerEm;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: symbolic,
      FontBBox: [-1000, perThousand(descent) - 200, 3000, perThousand(ascent) + 200],
      ItalicAngle: 0,
      Ascent: perThousand(ascent),
      Descent: perThousand(descent),
      CapHeight: 714,
      StemV: 80,
      FontFile2: context.register(context.flateStream(program, { Length1: program.length })),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 1000,
      W: [0, [...widths]],
      CIDToGIDMap: 'Identity',
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(unicodeMap(texts))),
    }),
  );
}

const symbolic = 4;

function subsetTag(number: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  return `WARRA${letters.charAt(number % letters.length)}`;
}

/** At most this many entries stand between `beginbfchar` and `endbfchar` (Adobe Technical Note 5014). */
const mostEntries = 100;

function unicodeMap(texts: readonly (string | null)[]): string {
  const entries = texts.flatMap((text, code) => (text === null ? [] : [`<${hex(code)}> <${utf16(text)}>`]));
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += mostEntries) {
    const block = entries.slice(at, at + mostEntries);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(text: string): string {
  let digits = '';
  for (let index = 0; index < text.length; index += 1) digits += hex(text.charCodeAt(index));
  return digits;
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
