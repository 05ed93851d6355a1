import type { Attachment } from 'svelte/attachments';

/** Lets a text field be as high as `text`, which it shows, at any width. */
export function autosize(text: string): Attachment<HTMLTextAreaElement> {
  return (field) => {
    field.value = text;
    const fit = () => {
      field.style.blockSize = 'auto';
      field.style.blockSize = `${String(field.scrollHeight)}px`;
    };
    fit();
    let width = field.clientWidth;
    // Only a new width calls for a new height; answering to heights would never come to rest.
    const resized = new ResizeObserver(() => {
      if (field.clientWidth === width) return;
      width = field.clientWidth;
      fit();
    });
    if (field.parentElement) resized.observe(field.parentElement);
    return () => resized.disconnect();
  };
}

/** Puts the focus on an element that was just made, moved or uncovered. */
export function takeFocus(wanted: boolean): Attachment<HTMLElement> {
  return (element) => {
    if (wanted) element.focus();
  };
}
