/**
 * Keeps the focus in a pane when what has it is taken off the page: a note's button when the note is deleted, a line's when
 * the line is restored. It goes to the button that stands for the same line then, else to the sheet. Returns how to stop.
 */
export function keepFocus(leaf: HTMLElement, sheet: HTMLElement): () => void {
  let had: HTMLElement | null = null;

  function onFocusIn({ target }: FocusEvent): void {
    had = target instanceof HTMLElement && leaf.contains(target) ? target : null;
  }
  const observer = new MutationObserver(() => {
    if (had === null || had.isConnected || document.activeElement !== document.body) return;
    const { line } = had.dataset;
    const same = line === undefined ? null : sheet.querySelector<HTMLElement>(`[data-line="${line}"]`);
    (same ?? sheet).focus({ preventScroll: true });
  });

  document.addEventListener('focusin', onFocusIn);
  observer.observe(leaf, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', onFocusIn);
    observer.disconnect();
  };
}
