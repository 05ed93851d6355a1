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
  const page = view.sheet.firstElementChild?.getBoundingClientRect();
  if (page === undefined) return passages.map(() => null);
  return passages.map((passage) => {
    const rect = view.text.rectsOf(passage)[0];
    if (rect === undefined) return null;
    return { left: rect.left - page.left, top: rect.top - page.top, width: rect.width, height: rect.height };
  });
}
