import { briefCommands } from '../brief/brief-commands.ts';
import { comparisonCommands } from '../comparison/comparison-commands.ts';
import { libraryCommands } from '../library/library-commands.ts';
import { LibraryState } from '../library/library-state.svelte.ts';
import { notesCommands } from '../notes/notes-commands.ts';
import { dormantReaderCommands } from '../reader/dormant-commands.ts';
import { searchCommands } from '../search/search-commands.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { Command } from './commands.svelte.ts';
import type { Mode, Navigation } from './navigation.svelte.ts';
import type { Toasts } from './toasts.svelte.ts';

export type Screen = Mode | 'search' | 'notes';

const nothing = (): void => undefined;

/** The commands of screens that are not shown, for the lists of all commands: what they are called and their keys. */
export function dormantCommands(
  library: LibraryStore,
  navigation: Navigation,
  toasts: Toasts,
): Readonly<Record<Screen, () => readonly Command[]>> {
  return {
    library: () =>
      libraryCommands({
        view: new LibraryState(library),
        move: nothing,
        open: nothing,
        compare: nothing,
        tellTooFew: nothing,
        toggleDetails: nothing,
        remove: nothing,
        removed: 0,
        showRemoved: nothing,
      }),
    notes: () =>
      notesCommands({
        listed: false,
        holds: false,
        move: nothing,
        toggle: nothing,
        selectTo: nothing,
        selectAll: nothing,
        open: nothing,
        edit: nothing,
        focusField: nothing,
        tag: nothing,
        recolour: nothing,
        addToBrief: nothing,
        copy: nothing,
        remove: nothing,
        leave: nothing,
      }),
    search: () => searchCommands({ focusField: nothing, close: nothing }),
    reader: dormantReaderCommands(library, navigation, toasts),
    comparison: () =>
      comparisonCommands({
        ready: false,
        drawerOpen: false,
        step: nothing,
        openInContext: nothing,
        addToBrief: nothing,
        toggleHidden: nothing,
        toggleInspector: nothing,
        closeDrawer: nothing,
      }),
    brief: () =>
      briefCommands({
        open: false,
        drawerOpen: false,
        exportPdf: nothing,
        startBlank: nothing,
        addHeading: nothing,
        addText: nothing,
        moveFocused: nothing,
        removeFocused: nothing,
        closeTray: nothing,
        removeBrief: nothing,
        undo: nothing,
      }),
  };
}
