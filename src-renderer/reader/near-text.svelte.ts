import type { TextRange } from '#core/article/article.ts';
import type { PaneView } from './pane-view.ts';

/** Screens above and below the view that count as near it. */
const reach = 1;
/** Part of a screen that the pane is scrolled before what is near it is read again; less than `reach`. */
const step = 0.5;

/**
 * The part of an article's text that is near its pane's view. What is drawn beside or over the text is drawn for this part
 * alone, so that a scroll costs the same in an article of any length, however many highlights it has.
 */
export class NearText {
  readonly #view: PaneView;
  #range = $state.raw<TextRange>({ start: 0, end: 0 });
  #readAt = NaN;

  constructor(view: PaneView) {
    this.#view = view;
    this.readAgain();
  }

  get range(): TextRange {
    return this.#range;
  }

  /** The pane was scrolled. */
  scrolled(): void {
    const { sheet } = this.#view;
    if (Math.abs(sheet.scrollTop - this.#readAt) >= sheet.clientHeight * step) this.readAgain();
  }

  /** The page was laid out anew. */
  readAgain(): void {
    const { sheet, text } = this.#view;
    const { top, height } = sheet.getBoundingClientRect();
    this.#readAt = sheet.scrollTop;
    const start = text.firstBelow(top - height * reach);
    const end = text.firstBelow(top + height * (1 + reach));
    if (start !== this.#range.start || end !== this.#range.end) this.#range = { start, end };
  }
}
