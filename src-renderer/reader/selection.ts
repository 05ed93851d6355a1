import { widenToCharacters } from '#core/annotation/graphemes.ts';
import { snapToWords } from '#core/annotation/snap.ts';
import type { TextRange } from '#core/article/article.ts';
import { isInDialog, isWriting } from '../app/shortcuts.ts';
import type { PaneView } from './pane-view.ts';
import type { ReaderState } from './reader-state.svelte.ts';

/**
 * Keeps what the reader holds equal to the browser's selection in one pane, widened to whole words,
 * or to whole characters while Alt is down.
 * After the pointer is released the selection itself is widened too; one made by keys is left as it is, so that the next
 * key extends it from where it was. Returns how to stop.
 */
export function followSelection(view: PaneView, reader: ReaderState): () => void {
  let free = false;
  let dragging = false;

  function read(): void {
    const range = selectedIn(view);
    if (range === null) {
      if (isAway()) return;
      if (reader.held?.kind === 'words' && reader.held.article === view.article) reader.hold(null);
      return;
    }
    const snapped = (free ? widenToCharacters : snapToWords)(view.shown.text, range);
    reader.hold(snapped === null ? null : { kind: 'words', article: view.article, range: snapped });
  }
  function onSelectionChange(): void {
    if (!dragging) read();
  }
  function onPointerDown(event: PointerEvent): void {
    free = event.altKey;
    dragging = view.sheet.contains(event.target as Node);
  }
  function onPointerUp(event: PointerEvent): void {
    if (!dragging) return;
    dragging = false;
    free ||= event.altKey;
    // The selection settles after the release: a click inside it empties it only then.
    setTimeout(() => {
      read();
      const { held } = reader;
      if (held?.kind === 'words' && held.article === view.article) view.select(held.range);
    });
  }

  /** The keyboard has come back from a field: what is held is selected again. */
  function onFocusIn(event: FocusEvent): void {
    const { held } = reader;
    if (dragging || held?.kind !== 'words' || held.article !== view.article) return;
    if (view.sheet.contains(event.target as Node) && selectedIn(view) === null) view.select(held.range);
  }
  /** What was freed by one drag does not free what keys select after it. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Alt') free = event.altKey;
  }

  document.addEventListener('keydown', onKeyDown, true);
  document.addEventListener('selectionchange', onSelectionChange);
  document.addEventListener('pointerdown', onPointerDown);
  document.addEventListener('pointerup', onPointerUp);
  document.addEventListener('focusin', onFocusIn);
  return () => {
    document.removeEventListener('keydown', onKeyDown, true);
    document.removeEventListener('selectionchange', onSelectionChange);
    document.removeEventListener('pointerdown', onPointerDown);
    document.removeEventListener('pointerup', onPointerUp);
    document.removeEventListener('focusin', onFocusIn);
  };
}

/** The keyboard is in a field or a dialog (the palette), which takes the browser's selection, and not what the reader holds. */
function isAway(): boolean {
  const at = document.activeElement;
  return isWriting(at) || isInDialog(at);
}

function selectedIn(view: PaneView): TextRange | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return view.sheet.contains(range.startContainer) || view.sheet.contains(range.endContainer)
    ? view.text.passageOf(range)
    : null;
}
