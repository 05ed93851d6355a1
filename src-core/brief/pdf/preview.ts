import { svgPath } from './glyph-outline.ts';
import type { PageItem, TypesetBrief } from './page-model.ts';
import { unitsPerEm } from './typefaces.ts';

/**
 * A page as SVG, drawn from the same positions that the file is written from. Each drawing that the page uses is a symbol
 * once. `index` counts from 0; an empty text for a page that is not there.
 */
export function pageSvg(brief: TypesetBrief, index: number): string {
  const page = brief.pages[index];
  if (!page) return '';
  const used = new Set<number>();
  const body = page.items.map((item) => itemSvg(item, brief, index, used)).join('');
  const symbols = [...used].map((drawing) => `<g id="p${index}d${drawing}">${drawingSvg(drawing, brief)}</g>`).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${page.height}" role="img" aria-label="${index + 1}">` +
    `<defs>${symbols}</defs><rect width="100%" height="100%" fill="#ffffff"/>${body}</svg>`
  );
}

function drawingSvg(drawing: number, brief: TypesetBrief): string {
  return (brief.drawings[drawing] ?? [])
    .map(({ outline, dx, dy }) => {
      const path = `<path d="${svgPath(brief.outlines[outline] ?? [])}"/>`;
      return dx === 0 && dy === 0 ? path : `<g transform="translate(${dx} ${-dy})">${path}</g>`;
    })
    .join('');
}

function itemSvg(item: PageItem, brief: TypesetBrief, index: number, used: Set<number>): string {
  switch (item.kind) {
    case 'rectangle': {
      const { x, y, width, height, radius, fill } = item;
      return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${fill}"/>`;
    }
    case 'rhombus': {
      const { x, y, reach, fill, stroke } = item;
      const path = `M${round(x)} ${round(y - reach)}l${reach} ${reach}l${-reach} ${reach}l${-reach} ${-reach}Z`;
      return `<path d="${path}" fill="${fill}" stroke="${stroke}" stroke-width=".9" stroke-linejoin="round"/>`;
    }
    case 'line': {
      const scale = item.size / unitsPerEm;
      let x = 0;
      const glyphs: string[] = [];
      for (const { drawing, width, color, pieces } of item.codes) {
        for (const piece of pieces ?? [{ drawing, x: 0 }]) {
          if ((brief.drawings[piece.drawing]?.length ?? 0) === 0) continue;
          used.add(piece.drawing);
          glyphs.push(`<use href="#p${index}d${piece.drawing}" x="${x + piece.x}" fill="${color}"/>`);
        }
        x += width;
      }
      return `<g transform="translate(${round(item.x)} ${round(item.y)}) scale(${scale})">${glyphs.join('')}</g>`;
    }
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
