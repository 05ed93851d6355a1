import type { Article, ArticleId, TextRange } from '#core/article/article.ts';
import { TextMap } from './text-map.ts';

/** Part of the pane's height at which a passage comes to stand when it is shown. */
const landing = 0.3;
/** Pixels at both edges of the pane where text fades. */
const fade = 46;
/** A jump longer than this many screens cuts instead of scrolling. */
const longJump = 2;

/** One pane as the rest of the reader sees it: where its passages are on the screen, and how to show one. */
export class PaneView {
  readonly article: ArticleId;
  readonly sheet: HTMLElement;
  readonly text: TextMap;
  readonly #shown: () => Article;

  /** `shown` gives the article as it stands in the pane now: bringing a line back changes its text. */
  constructor(shown: () => Article, sheet: HTMLElement) {
    this.#shown = shown;
    this.article = shown().id;
    this.sheet = sheet;
    this.text = new TextMap(sheet);
  }

  get shown(): Article {
    return this.#shown();
  }

  /** Offset of the first unit in view; 0 while the article's head is. */
  get firstVisible(): number {
    const first = this.text.rectsOf({ start: 0, end: 1 })[0];
    const top = this.sheet.getBoundingClientRect().top;
    if (first === undefined || first.bottom > top) return 0;
    return this.text.firstBelow(top + 2);
  }

  /** Puts a unit at the top of the pane, as `firstVisible` read it. */
  scrollToOffset(offset: number): void {
    if (offset === 0) {
      this.sheet.scrollTop = 0;
      return;
    }
    const rect = this.text.rectsOf({ start: offset, end: offset + 1 })[0];
    if (rect !== undefined) this.sheet.scrollTop += rect.top - this.sheet.getBoundingClientRect().top;
  }

  /** Makes a passage the browser's selection. */
  select(passage: TextRange): void {
    const span = this.text.spanOf(passage);
    if (span === null) return;
    document.getSelection()?.setBaseAndExtent(span.startContainer, span.startOffset, span.endContainer, span.endOffset);
  }

  /** Scrolls to a passage where it is not wholly in view and clear of the fades; cuts where it is more than two screens away. */
  reveal(passage: TextRange): void {
    const rects = this.text.rectsOf(passage);
    const [first, last] = [rects[0], rects.at(-1)];
    if (first === undefined || last === undefined) return;
    this.#bring(first.top, last.bottom);
  }

  /** Scrolls to something that stands on the page beside the text, in the same way. */
  bringIntoView(element: HTMLElement): void {
    const { top, bottom } = element.getBoundingClientRect();
    this.#bring(top, bottom);
  }

  #bring(top: number, bottom: number): void {
    const sheet = this.sheet.getBoundingClientRect();
    if (top >= sheet.top + fade && bottom <= sheet.bottom - fade) return;
    const distance = top - sheet.top - sheet.height * landing;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const cut = still || Math.abs(distance) > sheet.height * longJump;
    this.sheet.scrollBy({ top: distance, behavior: cut ? 'instant' : 'smooth' });
  }
}
