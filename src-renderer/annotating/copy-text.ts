/** Copies a text through the browser's copy command, which asks for no permission. Returns whether it was taken. */
export function copyText(text: string): boolean {
  let taken = false;
  function write(event: ClipboardEvent): void {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  }
  document.addEventListener('copy', write, { capture: true });
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the other way asks for a permission that no page gets
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', write, { capture: true });
  }
  return taken;
}
