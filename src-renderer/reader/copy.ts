import { citedPassage } from '../annotating/citation.ts';
import { copyText } from '../ui/copy-text.ts';
import type { ReaderState } from './reader-state.svelte.ts';

/** Copies what is held with its source. */
export function copyPassage(reader: ReaderState): void {
  const { held, heldRange } = reader;
  const view = held === null ? undefined : reader.views.get(held.article);
  if (view === undefined || heldRange === null) return;
  const { text, html } = citedPassage(view.shown, heldRange);
  copyText(text, html);
}
