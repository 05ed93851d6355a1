import type { Command } from '../app/commands.svelte.ts';
import { m } from '../i18n/messages.ts';

interface SearchVerbs {
  readonly focusField: () => void;
  readonly close: () => void;
}

/** What can be done on the search screen beside what the list of results does itself. */
export function searchCommands({ focusField, close }: SearchVerbs): Command[] {
  return [
    // In place of the window's own: the screen is open already.
    { id: 'open-search', title: m.app_search(), chord: 'Ctrl+Shift+KeyF', whileWriting: true, run: focusField },
    { id: 'close-search', title: m.search_close(), chord: 'Escape', whileWriting: true, run: close },
  ];
}
