import type { Article, ArticleId, TextRange } from '#core/article/article.ts';
import { TextMap } from './text-map.ts';

/** Part of the pane's height at which a passage comes to stand when it is shown. */
const landing = 0.3;
/** Pixels at both edges of the pane where text fades. */
const fade = 46;
/** A jump longer than this many screens cuts instead of scrolling. */
const longJump = 2;
/** Frames within which what came near the view is laid out. */
const landingFrames = 4;

/** One pane as the rest of the reader sees it: where its passages are on the screen, and how to show one. */
export class PaneView {
  readonly article: ArticleId;
  readonly sheet: HTMLElement;
  readonly text: TextMap;
  readonly #shown: () => Article;
  /** Number of the latest scroll that is still being corrected. */
  #landing = 0;

  /** `shown` gives the article as it stands in the pane now: bringing a line back changes its text. */
  constructor(shown: () => Article, sheet: HTMLElement) {
    this.#shown = shown;
    this.article = shown().id;
    this.sheet = sheet;
    this.text = new TextMap(sheet);
    for (const type of ['wheel', 'pointerdown', 'keydown'] as const)
      sheet.addEventListener(type, () => (this.#landing += 1), { passive: true });
  }

  get shown(): Article {
    return this.#shown();
  }

  /** Offset of the first unit in view; 0 while the article's head is. */
  get firstVisible(): number {
    const first = this.text.rectsOf({ start: 0, end: 1 })[0];
    const top = this.sheet.getBoundingClientRect().top;
    if (first === undefined || first.bottom > top) return 0;
    return Math.min(this.text.firstBelow(top + 2), this.shown.text.length - 1);
  }

  /** Puts a unit at the top of the pane, as `firstVisible` read it. */
  scrollToOffset(offset: number): void {
    if (offset === 0) {
      this.sheet.scrollTop = 0;
      return;
    }
    this.#land(() => {
      const rect = this.text.rectsOf({ start: offset, end: offset + 1 })[0];
      return rect === undefined ? 0 : rect.top - this.sheet.getBoundingClientRect().top;
    });
  }

  /** Makes a passage the browser's selection. */
  select(passage: TextRange): void {
    const span = this.text.spanOf(passage);
    if (span === null) return;
    document.getSelection()?.setBaseAndExtent(span.startContainer, span.startOffset, span.endContainer, span.endOffset);
  }

  /** Scrolls to a passage where it is not wholly in view and clear of the fades; cuts where it is more than two screens away. */
  reveal(passage: TextRange): void {
    this.#bring(() => {
      const rects = this.text.rectsOf(passage);
      const [first, last] = [rects[0], rects.at(-1)];
      return first === undefined || last === undefined ? null : { top: first.top, bottom: last.bottom };
    });
  }

  /** Scrolls to something that stands on the page beside the text, in the same way. */
  bringIntoView(element: HTMLElement): void {
    this.#bring(() => element.getBoundingClientRect());
  }

  #bring(boxOf: () => { readonly top: number; readonly bottom: number } | null): void {
    const box = boxOf();
    const sheet = this.sheet.getBoundingClientRect();
    if (box === null || (box.top >= sheet.top + fade && box.bottom <= sheet.bottom - fade)) return;
    const distance = (): number => (boxOf()?.top ?? sheet.top) - sheet.top - sheet.height * landing;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (still || Math.abs(distance()) > sheet.height * longJump) this.#land(distance);
    else this.sheet.scrollBy({ top: distance(), behavior: 'smooth' });
  }

  /**
   * Scrolls at once by a distance. What stands around the place in a long page is laid out only when it is near the view,
   * and is then higher or lower than was guessed: the distance is taken again in the next frames, until it is none or the
   * reader scrolls.
   */
  #land(distance: () => number): void {
    this.#landing += 1;
    const own = this.#landing;
    const correct = (left: number): void => {
      if (own !== this.#landing || left === 0 || !this.sheet.isConnected) return;
      const off = distance();
      if (Math.abs(off) >= 1) this.sheet.scrollTop += off;
      requestAnimationFrame(() => {
        correct(left - 1);
      });
    };
    correct(this.text.isInChunks ? landingFrames : 1);
  }
}
