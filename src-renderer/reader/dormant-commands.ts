import type { Command } from '../app/commands.svelte.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import type { Toasts } from '../app/toasts.svelte.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { compareArticles } from '../workers/comparison-client.ts';
import { DeskState } from './desk-state.svelte.ts';
import { LinkedPanes } from './linked-panes.svelte.ts';
import { ReaderLinks } from './reader-links.svelte.ts';
import { readerCommands } from './reader-commands.ts';
import { Reattaching } from './reattaching.svelte.ts';
import { ReaderState } from './reader-state.svelte.ts';

/** The reader's commands while it is not shown: nothing is on its desk, so none of them can run. */
export function dormantReaderCommands(
  library: LibraryStore,
  navigation: Navigation,
  toasts: Toasts,
): () => readonly Command[] {
  const reader = new ReaderState({ library, navigation, toasts });
  const linked = new LinkedPanes({ reader, navigation, compareArticles, dismissed: () => library.dismissed });
  const desk = new DeskState({ reader, navigation, library, toasts, shown: () => [] });
  const links = new ReaderLinks({ library, navigation, reader, comparison: linked });
  const reattaching = new Reattaching({ library, navigation, reader, links });
  const parts = { linked, links, reattaching, navigation, library, desk };
  return () => readerCommands(reader, { ...parts, openPicker: () => undefined });
}
