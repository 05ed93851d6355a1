import type { TextRange } from '#core/article/article.ts';
import { firstIndex } from './touching.ts';

interface BlockText {
  readonly element: HTMLElement;
  readonly node: Text;
  /** Offset of the block's first unit in the canonical text. */
  readonly start: number;
  readonly end: number;
}

/** A part of one block's text. */
interface Piece {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** The one live range that everything is measured with. */
const measure = document.createRange();

/**
 * Ties offsets of an article's canonical text to the page. The page has one element with `data-start` for each block,
 * and in it one text node with the block's units and nothing else; so an offset is a block and an index in its node.
 */
export class TextMap {
  readonly #root: HTMLElement;
  #known: readonly BlockText[] | null = null;
  #numbers = new WeakMap<Node, number>();
  readonly #changes = new MutationObserver((records) => {
    this.#notice(records);
  });

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#changes.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['data-start'],
    });
  }

  /** Whether the page is a long one, of which only what is near the view is laid out. */
  get isInChunks(): boolean {
    return this.#root.querySelector('[data-chunk]') !== null;
  }

  /**
   * One DOM range for each block that a passage touches, so that nothing between the blocks is ever part of it. `next`
   * gives the ranges that are set to them, new ones unless said otherwise.
   */
  rangesOf(passage: TextRange, next = (): Range => document.createRange()): readonly Range[] {
    return this.#piecesOf(passage).map((piece) => setTo(next(), piece));
  }

  /** The passage that a DOM range covers, or null where it covers none of the text. */
  passageOf(range: Range): TextRange | null {
    const blocks = this.#blocks();
    if (!this.#root.contains(range.commonAncestorContainer) && !range.commonAncestorContainer.contains(this.#root))
      return null;
    const first = blocks[firstIndex(blocks, ({ node }) => range.comparePoint(node, node.length) >= 0)];
    const last = blocks[firstIndex(blocks, ({ node }) => range.comparePoint(node, 0) > 0) - 1];
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
    return this.#piecesOf(passage)
      .flatMap((piece) => [...setTo(measure, piece).getClientRects()])
      .filter((rect) => rect.width > 0);
  }

  /** The offset of the unit under a point of the screen, or null where there is no text. */
  offsetAt(x: number, y: number): number | null {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor came with Chromium 128
    const caret = document.caretRangeFromPoint(x, y);
    if (caret === null) return null;
    const blocks = this.#blocks();
    const block = blocks[this.#numbers.get(caret.startContainer) ?? -1];
    return block === undefined ? null : block.start + caret.startOffset;
  }

  /** Whether a point of the screen lies on a passage's own boxes. */
  isOver(passage: TextRange, x: number, y: number): boolean {
    return this.rectsOf(passage).some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
  }

  /**
   * Offset of the first unit whose line ends below `top`, a height on the screen; the text's end where none does. Of a
   * page in chunks only the chunk at that height is laid out for it.
   */
  firstBelow(top: number): number {
    const blocks = this.#blocks();
    const chunk = firstIndex(blocks, ({ element }) => bottomOfChunk(element) > top);
    const at = firstIndex(blocks, ({ node }) => bottomOf(node, node.length - 1) > top, chunk);
    const block = blocks[at];
    if (block === undefined) return blocks.at(-1)?.end ?? 0;
    let low = 0;
    let high = block.node.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bottomOf(block.node, middle) > top) high = middle;
      else low = middle + 1;
    }
    return block.start + low;
  }

  #piecesOf(passage: TextRange): readonly Piece[] {
    const blocks = this.#blocks();
    const pieces: Piece[] = [];
    for (let index = firstIndex(blocks, ({ end }) => end > passage.start); index < blocks.length; index += 1) {
      const block = blocks[index];
      if (block === undefined || block.start >= passage.end) break;
      const { node, start } = block;
      pieces.push({
        node,
        from: Math.max(0, passage.start - start),
        to: Math.min(node.length, passage.end - start),
      });
    }
    return pieces;
  }

  /** The blocks in the order of the text, read again only when the page has changed: thousands of passages are looked up. */
  #blocks(): readonly BlockText[] {
    this.#notice(this.#changes.takeRecords());
    if (this.#known !== null) return this.#known;
    this.#numbers = new WeakMap();
    const blocks: BlockText[] = [];
    for (const element of this.#root.querySelectorAll<HTMLElement>('[data-start]')) {
      const node = element.firstChild;
      if (!(node instanceof Text)) continue;
      const start = Number(element.dataset['start']);
      this.#numbers.set(node, blocks.length);
      blocks.push({ element, node, start, end: start + node.length });
    }
    return (this.#known = blocks);
  }

  /** Notes and lines beside the text change with every scroll; only blocks that come, go or change count. */
  #notice(records: readonly MutationRecord[]): void {
    if (this.#known !== null && records.some(isOfBlocks)) this.#known = null;
  }
}

function isOfBlocks({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  const around = target instanceof Element ? target : target.parentElement;
  if (around?.closest('[data-start]')) return true;
  if (type !== 'childList') return false;
  return [...addedNodes, ...removedNodes].some(
    (node) => node instanceof Element && (node.matches('[data-start]') || node.querySelector('[data-start]') !== null),
  );
}

/** Bottom of the chunk that a block stands in, which is known without laying the block out; else the block's own. */
function bottomOfChunk(element: HTMLElement): number {
  return (element.closest('[data-chunk]') ?? element).getBoundingClientRect().bottom;
}

function bottomOf(node: Text, index: number): number {
  const piece = { node, from: Math.max(0, index), to: Math.min(node.length, index + 1) };
  return setTo(measure, piece).getBoundingClientRect().bottom;
}

function setTo(range: Range, { node, from, to }: Piece): Range {
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}
