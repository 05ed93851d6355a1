import type { TextRange } from '#core/article/article.ts';
import type { PassageTarget } from '#core/annotation/annotation.ts';
import type { PaneView } from './pane-view.ts';
import { overlap, type Passage } from './passage.ts';
import type { ReaderLinks } from './reader-links.svelte.ts';
import type { ReaderState } from './reader-state.svelte.ts';

/** Pixels that the pointer moves before a press on what is held is a drag. */
const threshold = 6;

/**
 * Dragging what is held in one pane onto another passage of any pane asks how the two relate; Escape takes it back. With
 * Alt a drag selects words as anywhere else. Returns how to stop.
 */
export function followLinkDrag(view: PaneView, reader: ReaderState, links: ReaderLinks): () => void {
  const { making } = links;
  let from: Passage | null = null;
  let start: { readonly x: number; readonly y: number } | null = null;
  let dragged: PassageTarget | null = null;

  function onPointerDown(event: PointerEvent): void {
    const range = reader.held?.article === view.article ? reader.heldRange : null;
    if (event.button !== 0 || event.altKey || event.shiftKey || range === null) return;
    if (!isOnText(event.target) || !view.text.isOver(range, event.clientX, event.clientY)) return;
    from = { article: view.article, range };
    start = { x: event.clientX, y: event.clientY };
    addEventListener('pointermove', onPointerMove);
    addEventListener('pointerup', onPointerUp);
    addEventListener('pointercancel', stop);
    addEventListener('keydown', onKeyDown, true);
  }
  /** The browser would begin to select, or carry selected words off; a second press means the word under it. */
  function onMouseDown(event: MouseEvent): void {
    if (from === null || event.detail > 1) return;
    event.preventDefault();
    view.sheet.focus({ preventScroll: true });
  }
  function onPointerMove({ clientX, clientY }: PointerEvent): void {
    if (from === null || start === null) return;
    if (dragged === null) {
      if (Math.hypot(clientX - start.x, clientY - start.y) < threshold) return;
      dragged = making.describe(from);
      making.drag(dragged);
    }
    making.aim(passageUnder(clientX, clientY, from));
  }
  function onPointerUp(): void {
    const [target, to] = [dragged, making.dropTarget];
    if (target === null) {
      // A press without a drag ends a selection, as it does elsewhere.
      document.getSelection()?.removeAllRanges();
    } else {
      addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => {
        removeEventListener('click', swallow, true);
      });
    }
    stop();
    if (target !== null && to !== null) making.askFrom(target, to);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.code !== 'Escape' || dragged === null) return;
    event.preventDefault();
    event.stopPropagation();
    stop();
  }
  function stop(): void {
    from = null;
    start = null;
    dragged = null;
    making.drag(null);
    making.aim(null);
    removeEventListener('pointermove', onPointerMove);
    removeEventListener('pointerup', onPointerUp);
    removeEventListener('pointercancel', stop);
    removeEventListener('keydown', onKeyDown, true);
  }

  /** The passage that a drop would mean: the shortest highlight under the pointer, else the sentence. */
  function passageUnder(x: number, y: number, origin: Passage): Passage | null {
    for (const other of reader.views.values()) {
      const { left, right, top, bottom } = other.sheet.getBoundingClientRect();
      if (x < left || x > right || y < top || y > bottom) continue;
      const offset = other.text.offsetAt(x, y);
      const range = offset === null ? null : (highlightUnder(other, offset) ?? sentenceUnder(other, offset));
      if (range === null || !other.text.isOver(range, x, y)) return null;
      const passage = { article: other.article, range };
      return overlap(passage, origin) ? null : passage;
    }
    return null;
  }
  function highlightUnder(other: PaneView, offset: number): TextRange | null {
    return reader.highlights.at(other.article, offset);
  }
  function sentenceUnder({ shown }: PaneView, offset: number): TextRange | null {
    return shown.sentences.find((sentence) => sentence.start <= offset && offset <= sentence.end) ?? null;
  }

  view.sheet.addEventListener('pointerdown', onPointerDown);
  view.sheet.addEventListener('mousedown', onMouseDown);
  return () => {
    stop();
    view.sheet.removeEventListener('pointerdown', onPointerDown);
    view.sheet.removeEventListener('mousedown', onMouseDown);
  };
}

function swallow(event: Event): void {
  event.stopPropagation();
}

function isOnText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-start]') !== null;
}
