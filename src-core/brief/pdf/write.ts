import { PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString, type PDFContext, type PDFRef } from 'pdf-lib';
import { pageContent } from './content.ts';
import { FontBook } from './font-book.ts';
import { registerFont } from './font-dictionary.ts';
import { xmpPacket } from './metadata.ts';
import type { TypesetBrief } from './page-model.ts';
import { addBookmarks } from './bookmarks.ts';
import { addStructure, type PageStructure } from './structure-tree.ts';

const producer = 'Warraq';

/** Writes the file; the same brief gives the same bytes. Fails only when memory runs out. */
export async function writePdf(brief: TypesetBrief): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const book = new FontBook(brief);
  const fontName = (font: number): string => `F${font}`;
  const fonts = context.nextRef();
  const resources = context.register(context.obj({ Font: fonts }));
  const structure: PageStructure[] = brief.pages.map((page, index) => {
    const { operators, marked } = pageContent(page, book, fontName);
    const leaf = document.addPage([page.width, page.height]);
    leaf.node.set(PDFName.of('Contents'), context.register(context.flateStream(operators)));
    leaf.node.set(PDFName.of('Resources'), resources);
    leaf.node.set(PDFName.of('StructParents'), PDFNumber.of(index));
    leaf.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    return { page: leaf.ref, marked };
  });
  const written = book.fonts();
  const fontEntries = written.map((font, index) => [fontName(index), registerFont(context, font, index)] as const);
  context.assign(fonts, context.obj(Object.fromEntries(fontEntries)));
  addCatalogEntries(document, brief, structure);
  return await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

function addCatalogEntries(document: PDFDocument, brief: TypesetBrief, pages: readonly PageStructure[]): void {
  const { catalog, context } = document;
  const set = (name: string, value: Parameters<typeof catalog.set>[1]): void => catalog.set(PDFName.of(name), value);
  set('Lang', PDFString.of(brief.language));
  set('MarkInfo', context.obj({ Marked: true }));
  // No `Direction` here: with R2L, PDFium reads every line of a page from the right, English ones too.
  set('ViewerPreferences', context.obj({ DisplayDocTitle: true }));
  set('PageLabels', context.obj({ Nums: [0, { S: 'D' }] }));
  set('StructTreeRoot', addStructure(context, brief, pages));
  const outline = addBookmarks(
    context,
    brief,
    pages.map(({ page }) => page),
  );
  if (outline) {
    set('Outlines', outline);
    set('PageMode', PDFName.of('UseOutlines'));
  }
  set('Metadata', xmpStream(context, brief));
  const day = PDFString.of(`D:${brief.date.replaceAll('-', '')}000000Z`);
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(brief.title),
      Creator: PDFString.of(producer),
      Producer: PDFString.of(producer),
      CreationDate: day,
      ModDate: day,
    }),
  );
  const id = PDFHexString.of(fingerprint(brief));
  context.trailerInfo.ID = context.obj([id, id]);
}

function xmpStream(context: PDFContext, brief: TypesetBrief): PDFRef {
  const packet = new Uint8Array([...unescapedUtf8(xmpPacket(brief, producer))]);
  return context.register(context.stream(packet, { Type: 'Metadata', Subtype: 'XML' }));
}

/** The bytes of a text in UTF-8; `TextEncoder` belongs to no library that the core may name. */
function unescapedUtf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else {
      bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    }
  }
  return bytes;
}

/** 128 bits that name the brief's content, for the file identifier (FNV-1a, four times with different starts). */
function fingerprint(brief: TypesetBrief): string {
  const words = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b].map((start) => start >>> 0);
  const add = (text: string): void => {
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      words.forEach((word, at) => (words[at] = Math.imul(word ^ unit, 0x01000193) >>> 0));
    }
  };
  add(`${brief.title} ${brief.date} ${brief.language}`);
  for (const page of brief.pages) {
    for (const item of page.items) if (item.kind === 'line') add(item.codes.map(({ text }) => text).join(''));
  }
  return words.map((word) => word.toString(16).padStart(8, '0')).join('');
}
