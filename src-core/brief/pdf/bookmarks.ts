import { PDFHexString, PDFName, PDFNumber, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib';
import type { Bookmark, TypesetBrief } from './page-model.ts';

interface Entry {
  readonly bookmark: Bookmark;
  readonly ref: PDFRef;
  readonly children: Entry[];
}

/** Writes the outline (ISO 32000-1, 12.3.3); null for a brief without headings. */
export function addBookmarks(context: PDFContext, brief: TypesetBrief, pages: readonly PDFRef[]): PDFRef | null {
  if (brief.bookmarks.length === 0) return null;
  const top: Entry[] = [];
  for (const bookmark of brief.bookmarks) {
    const parent = bookmark.level > 1 ? top.at(-1) : undefined;
    (parent ? parent.children : top).push({ bookmark, ref: context.nextRef(), children: [] });
  }
  const root = context.nextRef();
  const write = (entries: readonly Entry[], parent: PDFRef): void => {
    entries.forEach(({ bookmark, ref, children }, index) => {
      const page = brief.pages[bookmark.page];
      const target = pages[bookmark.page];
      const down = (page?.height ?? 0) - bookmark.y;
      const entry = context.obj({
        Title: PDFHexString.fromText(bookmark.title),
        Parent: parent,
        Dest: [target, 'XYZ', null, Math.round(down), null],
      });
      link(entry, 'Prev', entries[index - 1]);
      link(entry, 'Next', entries[index + 1]);
      addChildren(entry, children, -children.length);
      context.assign(ref, entry);
      write(children, ref);
    });
  };
  const outline = context.obj({ Type: 'Outlines' });
  addChildren(outline, top, top.length);
  context.assign(root, outline);
  write(top, root);
  return root;

  function link(entry: PDFDict, name: string, to: Entry | undefined): void {
    if (to) entry.set(PDFName.of(name), to.ref);
  }

  function addChildren(entry: PDFDict, children: readonly Entry[], count: number): void {
    if (children.length === 0) return;
    link(entry, 'First', children[0]);
    link(entry, 'Last', children.at(-1));
    entry.set(PDFName.of('Count'), PDFNumber.of(count));
  }
}
