import type { Piece } from './code.ts';
import type { FontBook } from './font-book.ts';
import type { PageItem, TypesetPage } from './page-model.ts';
import { unitsPerEm } from './typefaces.ts';

/** A page's content stream and the structure nodes of its marked content, by their number on the page. */
export interface PageContent {
  readonly operators: string;
  readonly marked: readonly number[];
}

/** Operators of one page (ISO 32000-1, annex A); `fontName` names a font of the book in the page's resources. */
export function pageContent(page: TypesetPage, book: FontBook, fontName: (font: number) => string): PageContent {
  const marked: number[] = [];
  const parts: string[] = [];
  let open: number | null | undefined;
  const mark = (node: number | null): void => {
    if (node === open) return;
    if (open !== undefined) parts.push('EMC');
    parts.push(node === null ? '/Artifact BMC' : `/P <</MCID ${marked.push(node) - 1}>> BDC`);
    open = node;
  };
  for (const item of page.items) {
    mark(item.kind === 'line' ? item.node : null);
    parts.push(item.kind === 'line' ? lineOperators(item, page, book, fontName) : shapeOperators(item, page));
  }
  if (open !== undefined) parts.push('EMC');
  return { operators: parts.join('\n'), marked };
}

type Line = Extract<PageItem, { kind: 'line' }>;
type Shape = Exclude<PageItem, { kind: 'line' }>;

/** One string for the whole line where it can be: pdf.js and PDFium both read a line best when nothing moves inside it. */
function lineOperators(line: Line, page: TypesetPage, book: FontBook, fontName: (font: number) => string): string {
  const parts = [`BT 1 0 0 1 ${decimal(line.x)} ${decimal(page.height - line.y)} Tm`];
  let font = -1;
  let color = '';
  let string = '';
  const flush = (): void => {
    if (string !== '') parts.push(`<${string}> Tj`);
    string = '';
  };
  const useFont = (next: number): void => {
    if (next === font) return;
    flush();
    parts.push(`/${fontName(next)} ${decimal(line.size)} Tf`);
    font = next;
  };
  const apart: { pieces: readonly Piece[]; x: number; color: string }[] = [];
  let units = 0;
  for (const code of line.codes) {
    const written = book.codeOf(code);
    if (code.color !== color || code.pieces) flush();
    if (code.color !== color) parts.push(fillColor(code.color));
    ({ color } = code);
    useFont(written.font);
    string += written.hex;
    if (code.pieces) {
      flush();
      if (code.pieces.length > 0) apart.push({ pieces: code.pieces, x: units, color });
    }
    units += code.width;
  }
  flush();
  if (apart.length > 0) {
    // At the end of the line, as pdf.js cuts the line's text in two wherever marked content begins.
    parts.push('/Span <</ActualText ()>> BDC');
    for (const { pieces, x, color: ink } of apart) {
      parts.push(fillColor(ink), ...pieceOperators(pieces, x, line, page, book, useFont));
    }
    parts.push('EMC');
  }
  parts.push('ET');
  return parts.join(' ');
}

/**
 * Draws pieces from the last to the first in one operator. They are a span whose actual text is empty, as the code that
 * they stand for has said it: poppler and Acrobat then read it once.
 */
function pieceOperators(
  pieces: readonly Piece[],
  start: number,
  line: Line,
  page: TypesetPage,
  book: FontBook,
  useFont: (font: number) => void,
): readonly string[] {
  const last = pieces.at(-1);
  if (!last) return [];
  const x = line.x + ((start + last.x) / unitsPerEm) * line.size;
  const parts = [`1 0 0 1 ${decimals(x, page.height - line.y)} Tm`];
  let array = '';
  let pen = last.x;
  for (const piece of pieces.toReversed()) {
    const { font, hex } = book.codeOf(piece);
    useFont(font);
    const back = ((pen - piece.x) * 1000) / unitsPerEm;
    array += `${back === 0 ? '' : decimal(back)} <${hex}>`;
    pen = piece.x + piece.width;
  }
  parts.push(`[${array}] TJ`);
  return parts;
}

function shapeOperators(shape: Shape, page: TypesetPage): string {
  if (shape.kind === 'rhombus') return rhombusOperators(shape, page);
  const { x, width, height, fill } = shape;
  const y = page.height - shape.y - height;
  const radius = Math.min(shape.radius, width / 2, height / 2);
  if (radius === 0) return `${fillColor(fill)} ${decimals(x, y, width, height)} re f`;
  const k = radius * (1 - circleHandle);
  const [right, top] = [x + width, y + height];
  return [
    fillColor(fill),
    `${decimals(x + radius, y)} m ${decimals(right - radius, y)} l`,
    `${decimals(right - k, y, right, y + k, right, y + radius)} c ${decimals(right, top - radius)} l`,
    `${decimals(right, top - k, right - k, top, right - radius, top)} c ${decimals(x + radius, top)} l`,
    `${decimals(x + k, top, x, top - k, x, top - radius)} c ${decimals(x, y + radius)} l`,
    `${decimals(x, y + k, x + k, y, x + radius, y)} c f`,
  ].join(' ');
}

/** Length of a control handle for a quarter circle of radius 1. */
const circleHandle = 0.5523;

function rhombusOperators(
  { x, y, reach, fill, stroke }: Extract<Shape, { kind: 'rhombus' }>,
  page: TypesetPage,
): string {
  const middle = page.height - y;
  const corners = [
    [x, middle + reach],
    [x + reach, middle],
    [x, middle - reach],
    [x - reach, middle],
  ] as const;
  const path = corners.map(([cx, cy], index) => `${decimals(cx, cy)} ${index === 0 ? 'm' : 'l'}`).join(' ');
  return `${fillColor(fill)} ${strokeColor(stroke)} 0.9 w 1 j ${path} b`;
}

function channels(color: string): string {
  return [1, 3, 5].map((at) => decimal(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
}

const fillColor = (color: string): string => `${channels(color)} rg`;
const strokeColor = (color: string): string => `${channels(color)} RG`;

function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function decimals(...values: readonly number[]): string {
  return values.map(decimal).join(' ');
}
