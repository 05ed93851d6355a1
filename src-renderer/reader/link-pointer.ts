import type { PaneView } from './pane-view.ts';
import type { ReaderLinks } from './reader-links.svelte.ts';

/** Milliseconds that the pointer rests on a linked passage before its counterpart is shown; nothing scrolls by itself. */
const restFor = 120;

/** Points out the link under the resting pointer in one pane. Returns how to stop. */
export function followLinkPointer(view: PaneView, links: ReaderLinks): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined;

  function onMove({ clientX, clientY, buttons, target }: PointerEvent): void {
    clearTimeout(resting);
    if (buttons !== 0 || links.endsIn(view.article).length === 0) return;
    // A marker points its own link out.
    if (target instanceof Element && target.closest('[data-link]') !== null) return;
    resting = setTimeout(() => {
      const offset = view.text.offsetAt(clientX, clientY);
      const over = offset !== null && view.text.isOver({ start: offset, end: offset + 1 }, clientX, clientY);
      if (over) links.pointAt(view.article, offset);
      else links.leave();
    }, restFor);
  }
  function onLeave(): void {
    clearTimeout(resting);
    links.leave();
  }

  view.sheet.addEventListener('pointermove', onMove);
  view.sheet.addEventListener('pointerleave', onLeave);
  return () => {
    clearTimeout(resting);
    view.sheet.removeEventListener('pointermove', onMove);
    view.sheet.removeEventListener('pointerleave', onLeave);
  };
}
