import type { TextRange } from '#core/article/article.ts';

interface BlockText {
  readonly node: Text;
  /** Offset of the block's first unit in the canonical text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Ties offsets of an article's canonical text to the page. The page has one element with `data-start` for each block,
 * and in it one text node with the block's units and nothing else; so an offset is a block and an index in its node.
 */
export class TextMap {
  readonly #root: HTMLElement;
  #known: readonly BlockText[] | null = null;
  readonly #changes = new MutationObserver(() => (this.#known = null));

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#changes.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['data-start'],
    });
  }

  /** One DOM range for each block that a passage touches, so that nothing between the blocks is ever part of it. */
  rangesOf(passage: TextRange): readonly Range[] {
    const blocks = this.#blocks();
    const ranges: Range[] = [];
    for (let index = firstEndingAfter(blocks, passage.start); index < blocks.length; index += 1) {
      const block = blocks[index];
      if (block === undefined || block.start >= passage.end) break;
      const range = document.createRange();
      range.setStart(block.node, Math.max(0, passage.start - block.start));
      range.setEnd(block.node, Math.min(block.node.length, passage.end - block.start));
      ranges.push(range);
    }
    return ranges;
  }

  /** The passage that a DOM range covers, or null where it covers none of the text. */
  passageOf(range: Range): TextRange | null {
    const touched = this.#blocks().filter((block) => range.intersectsNode(block.node));
    const first = touched[0];
    const last = touched.at(-1);
    if (first === undefined || last === undefined) return null;
    const start = first.start + (range.startContainer === first.node ? range.startOffset : 0);
    const end = last.start + (range.endContainer === last.node ? range.endOffset : last.node.length);
    return start < end ? { start, end } : null;
  }

  /** One DOM range over a whole passage, to select it. */
  spanOf(passage: TextRange): Range | null {
    const ranges = this.rangesOf(passage);
    const first = ranges[0];
    const last = ranges.at(-1);
    if (first === undefined || last === undefined) return null;
    const span = document.createRange();
    span.setStart(first.startContainer, first.startOffset);
    span.setEnd(last.endContainer, last.endOffset);
    return span;
  }

  /** The boxes of a passage on the screen, in the order of its lines. */
  rectsOf(passage: TextRange): readonly DOMRect[] {
    return this.rangesOf(passage)
      .flatMap((range) => [...range.getClientRects()])
      .filter((rect) => rect.width > 0);
  }

  /** The offset of the unit under a point of the screen, or null where there is no text. */
  offsetAt(x: number, y: number): number | null {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor came with Chromium 128
    const caret = document.caretRangeFromPoint(x, y);
    if (caret === null) return null;
    const block = this.#blocks().find(({ node }) => node === caret.startContainer);
    return block === undefined ? null : block.start + caret.startOffset;
  }

  /** Whether a point of the screen lies on a passage's own boxes. */
  isOver(passage: TextRange, x: number, y: number): boolean {
    return this.rectsOf(passage).some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
  }

  /** Offset of the first unit whose line ends below `top`, a height on the screen. */
  firstBelow(top: number): number {
    const block = this.#blocks().find(({ node }) => bottomOf(node, node.length - 1) > top);
    if (block === undefined) return 0;
    let low = 0;
    let high = block.node.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bottomOf(block.node, middle) > top) high = middle;
      else low = middle + 1;
    }
    return block.start + low;
  }

  /** The blocks in the order of the text, read again only when the page has changed: thousands of passages are looked up. */
  #blocks(): readonly BlockText[] {
    if (this.#changes.takeRecords().length > 0) this.#known = null;
    this.#known ??= [...this.#root.querySelectorAll<HTMLElement>('[data-start]')].flatMap((element) => {
      const node = element.firstChild;
      const start = Number(element.dataset['start']);
      return node instanceof Text ? [{ node, start, end: start + node.length }] : [];
    });
    return this.#known;
  }
}

/** Index of the first block that ends behind an offset. */
function firstEndingAfter(blocks: readonly BlockText[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function bottomOf(node: Text, index: number): number {
  const unit = document.createRange();
  unit.setStart(node, Math.max(0, index));
  unit.setEnd(node, Math.min(node.length, index + 1));
  return unit.getBoundingClientRect().bottom;
}
