/**
 * Puts a text on the clipboard, with `html` for programs that take it, through the browser's copy command, which asks for no
 * permission. Returns whether it was taken.
 */
export function copyText(text: string, html?: string): boolean {
  let taken = false;
  function write(event: ClipboardEvent): void {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  }
  // Without a selection the command runs only where a listener asks for it.
  function allow(event: Event): void {
    event.preventDefault();
  }
  document.addEventListener('copy', write, { capture: true });
  document.addEventListener('beforecopy', allow, { capture: true });
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the other way asks for a permission that no page gets
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', write, { capture: true });
    document.removeEventListener('beforecopy', allow, { capture: true });
  }
  return taken;
}
