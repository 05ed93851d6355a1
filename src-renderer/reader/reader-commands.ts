import type { Command } from '../app/commands.svelte.ts';
import { maxPanes, type Navigation } from '../app/navigation.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { copyPassage } from './copy.ts';
import { inks } from '#core/annotation/annotation.ts';
import { inkNames } from '../app/ink-names.ts';
import { closePane } from './close-pane.ts';
import { deskCommands } from './desk-commands.ts';
import type { DeskState } from './desk-state.svelte.ts';
import { taggingCommands } from './tagging-commands.ts';
import { findCommands } from './find-commands.ts';
import { editingCommands } from './editing-commands.ts';
import type { LinkedPanes } from './linked-panes.svelte.ts';
import type { ReaderLinks } from './reader-links.svelte.ts';
import type { Reattaching } from './reattaching.svelte.ts';
import type { ReaderState } from './reader-state.svelte.ts';
import { selectSentence } from './sentence-selection.ts';

interface Parts {
  readonly linked: LinkedPanes;
  readonly links: ReaderLinks;
  readonly reattaching: Reattaching;
  readonly navigation: Navigation;
  readonly library: LibraryStore;
  readonly desk: DeskState;
  readonly openPicker: () => void;
}

/** What can be done in the reader by key and from the palette. */
export function readerCommands(reader: ReaderState, parts: Parts): Command[] {
  const { linked, links, navigation, library, desk, openPicker } = parts;
  const tied = linked.links.length > 0;
  const holds = reader.atHand !== null;
  const active = navigation.panes[navigation.activePane];
  const article = active === undefined ? undefined : library.article(active.article);
  return [
    ...inks.map((ink) => ({
      id: `ink-${String(ink)}`,
      title: m.reader_command_ink({ ink: inkNames[ink]() }),
      chord: `Digit${String(ink)}`,
      enabled: holds,
      needs: m.desk_first_hold(),
      run: () => void reader.apply(ink),
    })),
    {
      id: 'remove-highlight',
      title: m.reader_remove(),
      chord: 'Digit0',
      enabled: holds,
      needs: m.desk_first_hold(),
      run: () => void reader.removeHeld(),
    },
    {
      id: 'note',
      title: m.reader_command_note(),
      chord: 'KeyN',
      enabled: active !== undefined,
      needs: m.desk_first_open(),
      run: () => void reader.write(),
    },
    ...taggingCommands(reader, active === undefined ? [] : library.notesOf(active.article)),
    {
      id: 'to-brief',
      title: m.reader_to_brief(),
      chord: 'KeyB',
      enabled: holds,
      needs: m.desk_first_hold(),
      run: () => void reader.addToBrief(),
    },
    {
      id: 'copy',
      title: m.reader_copy(),
      enabled: holds,
      needs: m.desk_first_hold(),
      run: () => {
        copyPassage(reader);
      },
    },
    {
      id: 'let-go',
      title: m.desk_let_go(),
      chord: 'Escape',
      enabled: holds,
      needs: m.desk_first_hold(),
      run: () => {
        reader.letGo();
      },
    },
    ...editingCommands(reader, parts),
    ...([-1, 1] as const).map((step) => ({
      id: step === 1 ? 'next-sentence' : 'previous-sentence',
      title: step === 1 ? m.reader_command_next_sentence() : m.reader_command_previous_sentence(),
      chord: step === 1 ? 'KeyJ' : 'KeyK',
      enabled: article !== undefined,
      needs: m.desk_first_open(),
      run: () => {
        if (article !== undefined) selectSentence(reader, article, step);
      },
    })),
    {
      id: 'counterpart',
      title: m.reader_command_counterpart(),
      chord: 'KeyM',
      enabled: tied || links.active !== null,
      needs: m.desk_first_two(),
      run: () => {
        links.jump();
      },
    },
    {
      id: 'return',
      title: m.reader_command_return(),
      chord: 'Shift+KeyM',
      enabled: tied || links.canReturn,
      needs: m.desk_no_jump(),
      run: () => {
        links.return();
      },
    },
    {
      id: 'linked-scrolling',
      title: m.reader_linked_scrolling(),
      chord: 'KeyL',
      enabled: linked.canScroll,
      needs: m.desk_first_two(),
      run: () => {
        linked.scrollTogether(!navigation.scrollsTogether);
      },
    },
    ...findCommands(reader, navigation, library, desk),
    ...deskCommands(desk, navigation, linked),
    { id: 'open-article', title: m.reader_open_article(), chord: 'Ctrl+KeyO', run: openPicker },
    {
      id: 'show-original',
      title: m.reader_show_original(),
      chord: 'KeyO',
      enabled: article !== undefined,
      needs: m.desk_first_open(),
      run: () => {
        if (article !== undefined) reader.toggleOriginal(article.id);
      },
    },
    {
      id: 'close-pane',
      title: m.reader_close_pane(),
      chord: 'Ctrl+KeyW',
      enabled: active !== undefined,
      needs: m.desk_first_open(),
      run: () => {
        void closePane(reader, navigation, navigation.activePane);
      },
    },
    ...Array.from({ length: maxPanes }, (_, index) => ({
      id: `pane-${String(index + 1)}`,
      title: m.reader_command_pane({ number: index + 1 }),
      chord: `Alt+Digit${String(index + 1)}`,
      enabled: index < navigation.panes.length,
      needs: m.desk_first_more({ count: index + 1 }),
      run: () => {
        const pane = navigation.panes[index];
        if (pane === undefined) return;
        navigation.activatePane(index);
        // A tab's pane is on the page only after the change is shown.
        setTimeout(() => reader.views.get(pane.article)?.sheet.focus({ preventScroll: true }));
      },
    })),
  ];
}
