import type { Command } from '../app/commands.svelte.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { DeskState } from './desk-state.svelte.ts';
import type { ReaderState } from './reader-state.svelte.ts';

/** UTF-16 units of a selection that is taken to be what the reader looks for. */
const longestSelection = 80;

/** Looking for words in the article of the active pane, or in all that are shown. */
export function findCommands(
  reader: ReaderState,
  navigation: Navigation,
  library: LibraryStore,
  desk: DeskState,
): Command[] {
  const active = navigation.panes[navigation.activePane]?.article;
  const view = active === undefined ? undefined : reader.views.get(active);
  const find = active === undefined ? undefined : reader.finds.get(active);
  const finding = find !== undefined && find.asked !== null;
  const step = (by: 1 | -1) => () => {
    if (active !== undefined) desk.find.step(active, by);
  };
  const open = (everywhere: boolean) => () => {
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
    if (everywhere || desk.find.everywhere) desk.find.lookEverywhere(active, true);
    // The field is on the page only after the change is shown.
    setTimeout(() => {
      const field = view.sheet.parentElement?.querySelector<HTMLInputElement>('[data-find]');
      field?.focus();
      field?.select();
    });
  };
  return [
    {
      id: 'find',
      title: m.reader_find(),
      chord: 'Ctrl+KeyF',
      enabled: view !== undefined,
      needs: m.desk_first_open(),
      run: open(false),
    },
    {
      id: 'find-everywhere',
      title: m.desk_find_everywhere_command(),
      chord: 'Ctrl+Alt+KeyF',
      enabled: desk.shown.length > 1,
      needs: m.desk_first_several(),
      run: open(true),
    },
    {
      id: 'find-next',
      title: m.reader_find_next(),
      chord: 'F3',
      whileWriting: true,
      enabled: finding,
      needs: m.desk_first_find(),
      run: step(1),
    },
    {
      id: 'find-previous',
      title: m.reader_find_previous(),
      chord: 'Shift+F3',
      whileWriting: true,
      enabled: finding,
      needs: m.desk_first_find(),
      run: step(-1),
    },
    {
      id: 'close-find',
      title: m.desk_close_find(),
      chord: 'Escape',
      enabled: finding && reader.held === null,
      needs: m.desk_first_find(),
      run: () => {
        if (active !== undefined) desk.find.close(active);
      },
    },
  ];
}
