import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { keyCaps } from './shortcuts.ts';
import { stepNames } from './step-names.ts';
import type { ToastContent, Toasts, ToastText } from './toasts.svelte.ts';

/** A toast that says what was done and offers to take it back. */
export function undoableToast(text: ToastText, library: LibraryStore, toasts: Toasts): ToastContent {
  return {
    text,
    action: { label: () => m.app_undo(), keys: keyCaps('Ctrl+KeyZ'), run: () => void undoLatest(library, toasts) },
  };
}

/** Takes the latest step back and says which it was. */
export async function undoLatest(library: LibraryStore, toasts: Toasts): Promise<void> {
  const step = await library.undo();
  if (step === null) return;
  toasts.show({
    text: () => m.app_undone({ step: stepNames[step]() }),
    action: {
      label: () => m.app_redo(),
      keys: keyCaps('Ctrl+Shift+KeyZ'),
      run: () => void redoLatest(library, toasts),
    },
  });
}

/** Does the latest undone step again and says which it was. */
export async function redoLatest(library: LibraryStore, toasts: Toasts): Promise<void> {
  const step = await library.redo();
  if (step !== null) toasts.show(undoableToast(() => m.app_redone({ step: stepNames[step]() }), library, toasts));
}
