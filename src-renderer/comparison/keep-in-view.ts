import type { Attachment } from 'svelte/attachments';

/** Scrolls an element just far enough to be seen whenever it becomes the current one. */
export function keepInView(current: boolean): Attachment<HTMLElement> {
  return (element) => {
    if (current) element.scrollIntoView({ block: 'nearest' });
  };
}
