import { PDFHexString, PDFName, type PDFContext, type PDFDict, type PDFObject, type PDFRef } from 'pdf-lib';
import type { TypesetBrief } from './page-model.ts';

/** A page with the structure nodes that its marked content belongs to, by content number. */
export interface PageStructure {
  readonly page: PDFRef;
  readonly marked: readonly number[];
}

/**
 * Writes the structure tree (ISO 32000-1, 14.7) in reading order. The elements carry what they say in
 * reading order; the runs on the page do not, as poppler and PDFium would turn it around.
 */
export function addStructure(context: PDFContext, brief: TypesetBrief, pages: readonly PageStructure[]): PDFRef {
  const root = context.nextRef();
  const refs = brief.structure.map(() => context.nextRef());
  const children: PDFRef[][] = brief.structure.map(() => []);
  const contents: PDFObject[][] = brief.structure.map(() => []);
  const top: PDFRef[] = [];
  brief.structure.forEach(({ parent }, node) => {
    const ref = refs[node];
    if (ref) (parent === null ? top : (children[parent] ?? top)).push(ref);
  });
  pages.forEach(({ page, marked }) => {
    marked.forEach((node, number) => contents[node]?.push(context.obj({ Type: 'MCR', Pg: page, MCID: number })));
  });
  const readings = readingsOf(brief);
  brief.structure.forEach(({ role, parent, direction }, node) => {
    const ref = refs[node];
    if (!ref) return;
    const element: PDFDict = context.obj({
      Type: 'StructElem',
      S: role,
      P: (parent === null ? undefined : refs[parent]) ?? root,
      A: { O: 'Layout', WritingMode: direction === 'rtl' ? 'RlTb' : 'LrTb' },
      K: [...(contents[node] ?? []), ...(children[node] ?? [])],
    });
    const reading = readings.get(node);
    if (reading !== undefined) element.set(PDFName.of('ActualText'), PDFHexString.fromText(reading));
    if (role === 'TH') {
      element.set(PDFName.of('A'), context.obj([element.get(PDFName.of('A')), { O: 'Table', Scope: 'Column' }]));
    }
    context.assign(ref, element);
  });
  const parents = pages.flatMap(({ marked }, index) => [
    index,
    context.register(context.obj(marked.map((node) => refs[node]))),
  ]);
  const tree = { Type: 'StructTreeRoot', K: top, ParentTree: { Nums: parents }, ParentTreeNextKey: pages.length };
  context.assign(root, context.obj(tree));
  return root;
}

const isolates = /[\u2066-\u2069]/g;

/** What each element's own lines say, in reading order. */
function readingsOf({ pages }: TypesetBrief): ReadonlyMap<number, string> {
  const lines = new Map<number, string[]>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'line' || item.node === null) continue;
    const reading = item.reading.replace(isolates, '');
    const others = lines.get(item.node);
    if (others) others.push(reading);
    else lines.set(item.node, [reading]);
  }
  return new Map([...lines].map(([node, readings]) => [node, readings.join(' ')]));
}
