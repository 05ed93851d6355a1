import type { TextRange } from '#core/article/article.ts';
import type { PaneView } from './pane-view.ts';

/** A box in pixels of the page, which scrolls: physical, as boxes on the screen are. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The first line's box of each passage; null where a passage is not on the page. */
export function boxesOnPage(view: PaneView, passages: readonly TextRange[]): readonly (PageBox | null)[] {
  const page = pageOf(view);
  return passages.map((passage) => {
    const rect = view.text.rectsOf(passage)[0];
    return rect === undefined ? null : boxOf(rect, page);
  });
}

/** The box of every line of every passage. */
export function linesOnPage(view: PaneView, passages: readonly TextRange[]): readonly PageBox[] {
  const page = pageOf(view);
  return passages.flatMap((passage) => view.text.rectsOf(passage).map((rect) => boxOf(rect, page)));
}

function pageOf(view: PaneView): DOMRect {
  return (view.sheet.firstElementChild ?? view.sheet).getBoundingClientRect();
}

function boxOf(rect: DOMRect, page: DOMRect): PageBox {
  return { left: rect.left - page.left, top: rect.top - page.top, width: rect.width, height: rect.height };
}
