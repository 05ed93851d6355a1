import { tick } from 'svelte';
import type { Navigation } from '../app/navigation.svelte.ts';
import type { ReaderState } from './reader-state.svelte.ts';

/** Closes a pane; a focus that was in it goes to the pane that is active then. */
export async function closePane(reader: ReaderState, navigation: Navigation, index: number): Promise<void> {
  navigation.closePane(index);
  await tick();
  if (document.activeElement !== document.body) return;
  const active = navigation.panes[navigation.activePane];
  if (active !== undefined) reader.views.get(active.article)?.sheet.focus({ preventScroll: true });
}
