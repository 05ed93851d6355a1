import type { Attachment } from 'svelte/attachments';

/** Marks a scrolling element with `data-cut` while something lies beyond its far edge, with `data-more` while below. */
export const showsWhatIsCut: Attachment<HTMLElement> = (element) => {
  const mark = () => {
    const beyond = element.scrollWidth - element.clientWidth - Math.abs(element.scrollLeft);
    element.toggleAttribute('data-cut', beyond > 1);
    element.toggleAttribute('data-more', element.scrollHeight - element.clientHeight - element.scrollTop > 1);
  };
  const resized = new ResizeObserver(mark);
  resized.observe(element);
  for (const child of element.children) resized.observe(child);
  element.addEventListener('scroll', mark, { passive: true });
  return () => {
    resized.disconnect();
    element.removeEventListener('scroll', mark);
  };
};
