import type { Attachment } from 'svelte/attachments';
import type { Place } from '#core/brief/outline.ts';
import type { DragState, Lifted } from './drag-state.svelte.ts';

/** Makes an element the handle of a drag; `card` is what is seen to move. */
export function dragHandle(drag: DragState, lifted: () => Lifted, card: string): Attachment<HTMLElement> {
  return (element) => {
    const start = (event: DragEvent) => {
      const shown = element.closest(card);
      const transfer = event.dataTransfer;
      if (transfer) {
        transfer.effectAllowed = 'copyMove';
        // Chromium does not begin a drag that carries nothing.
        transfer.setData('text/plain', shown?.textContent.trim() ?? '');
        if (shown) transfer.setDragImage(shown, event.offsetX, 16);
      }
      drag.lift(lifted());
    };
    const end = () => drag.end();
    element.draggable = true;
    element.addEventListener('dragstart', start);
    element.addEventListener('dragend', end);
    return () => {
      element.removeEventListener('dragstart', start);
      element.removeEventListener('dragend', end);
    };
  };
}

/** Makes a section take what is dropped on it, between the items (`[data-item]`) that the pointer is between. */
export function dropZone(
  drag: DragState,
  section: string,
  onDrop: (lifted: Lifted, place: Place) => void,
): Attachment<HTMLElement> {
  return (element) => {
    const over = (event: DragEvent) => {
      if (!drag.lifted) return;
      event.preventDefault();
      drag.aim({ section, index: indexAt(element, event.clientY) });
    };
    const drop = (event: DragEvent) => {
      const { lifted, target } = drag;
      if (!lifted || !target) return;
      event.preventDefault();
      drag.end();
      onDrop(lifted, target);
    };
    element.addEventListener('dragover', over);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragover', over);
      element.removeEventListener('drop', drop);
    };
  };
}

function indexAt(section: HTMLElement, y: number): number {
  const items = [...section.querySelectorAll<HTMLElement>('[data-item]')];
  const below = items.findIndex((item) => {
    const { top, height } = item.getBoundingClientRect();
    return y < top + height / 2;
  });
  return below < 0 ? items.length : below;
}
