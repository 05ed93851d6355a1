import type { ReaderState } from './reader-state.svelte.ts';

/**
 * Copies what is held with its source. It goes through the browser's copy command, which asks for no permission; the pane
 * writes the words when the command reaches it.
 */
export function copyPassage(reader: ReaderState): void {
  const { held, heldRange } = reader;
  const view = held === null ? undefined : reader.views.get(held.article);
  if (view === undefined || heldRange === null) return;
  view.select(heldRange);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the other way asks for a permission that no page gets
  document.execCommand('copy');
}
