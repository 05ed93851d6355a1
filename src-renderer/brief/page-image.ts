import type { Attachment } from 'svelte/attachments';

/** Shows SVG text in an image: its thousands of outlines stay out of the document. */
export function pageImage(svg: string): Attachment<HTMLImageElement> {
  return (image) => {
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    image.src = url;
    return () => URL.revokeObjectURL(url);
  };
}
