import type { Command } from '../app/commands.svelte.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { ReaderState } from './reader-state.svelte.ts';

/** UTF-16 units of a selection that is taken to be what the reader looks for. */
const longestSelection = 80;

/** Looking for words in the article of the active pane. */
export function findCommands(reader: ReaderState, navigation: Navigation, library: LibraryStore): Command[] {
  const active = navigation.panes[navigation.activePane]?.article;
  const view = active === undefined ? undefined : reader.views.get(active);
  const find = active === undefined ? undefined : reader.finds.get(active);
  const finding = find !== undefined && find.asked !== null;
  const step = (by: number) => () => {
    const range = find?.step(by) ?? null;
    if (range !== null) view?.reveal(range);
  };
  return [
    {
      id: 'find',
      title: m.reader_find(),
      chord: 'Ctrl+KeyF',
      enabled: view !== undefined,
      run: () => {
        if (active === undefined || view === undefined) return;
        const { held } = reader;
        const range = held?.kind === 'words' && held.article === active ? held.range : null;
        const words = range === null ? '' : (library.article(active)?.text.slice(range.start, range.end) ?? '');
        const chosen = words.length <= longestSelection && !words.includes('\n') ? words : '';
        const asked = navigation.findIn(active);
        navigation.find(active, {
          text: chosen === '' ? (asked?.text ?? '') : chosen,
          level: asked?.level ?? navigation.level,
          withoutForms: [],
          openEnd: false,
          from: range?.start ?? asked?.from ?? view.firstVisible,
        });
        // The field is on the page only after the change is shown.
        setTimeout(() => {
          const field = view.sheet.parentElement?.querySelector<HTMLInputElement>('[data-find]');
          field?.focus();
          field?.select();
        });
      },
    },
    { id: 'find-next', title: m.reader_find_next(), chord: 'F3', whileWriting: true, enabled: finding, run: step(1) },
    {
      id: 'find-previous',
      title: m.reader_find_previous(),
      chord: 'Shift+F3',
      whileWriting: true,
      enabled: finding,
      run: step(-1),
    },
    {
      id: 'close-find',
      title: null,
      chord: 'Escape',
      enabled: finding && reader.held === null,
      run: () => {
        find?.close();
      },
    },
  ];
}
