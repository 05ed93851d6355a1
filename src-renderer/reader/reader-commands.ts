import type { Command } from '../app/commands.svelte.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { copyPassage } from './copy.ts';
import { inks } from '#core/annotation/annotation.ts';
import { inkNames } from '../app/ink-names.ts';
import { closePane } from './close-pane.ts';
import { taggingCommands } from './tagging-commands.ts';
import { findCommands } from './find-commands.ts';
import type { LinkedPanes } from './linked-panes.svelte.ts';
import type { ReaderState } from './reader-state.svelte.ts';
import { selectSentence } from './sentence-selection.ts';

interface Parts {
  readonly linked: LinkedPanes;
  readonly navigation: Navigation;
  readonly library: LibraryStore;
  readonly openPicker: () => void;
}

/** What can be done in the reader by key and from the palette. */
export function readerCommands(reader: ReaderState, { linked, navigation, library, openPicker }: Parts): Command[] {
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
      run: () => void reader.apply(ink),
    })),
    {
      id: 'remove-highlight',
      title: m.reader_remove(),
      chord: 'Digit0',
      enabled: holds,
      run: () => void reader.removeHeld(),
    },
    {
      id: 'note',
      title: m.reader_command_note(),
      chord: 'KeyN',
      enabled: active !== undefined,
      run: () => void reader.write(),
    },
    ...taggingCommands(reader, active === undefined ? [] : library.notesOf(active.article)),
    { id: 'to-brief', title: m.reader_to_brief(), chord: 'KeyB', enabled: holds, run: () => void reader.addToBrief() },
    {
      id: 'copy',
      title: m.reader_copy(),
      enabled: holds,
      run: () => {
        copyPassage(reader);
      },
    },
    {
      id: 'let-go',
      title: null,
      chord: 'Escape',
      enabled: holds,
      run: () => {
        reader.letGo();
      },
    },
    ...([-1, 1] as const).map((step) => ({
      id: step === 1 ? 'next-sentence' : 'previous-sentence',
      title: step === 1 ? m.reader_command_next_sentence() : m.reader_command_previous_sentence(),
      chord: step === 1 ? 'KeyJ' : 'KeyK',
      enabled: article !== undefined,
      run: () => {
        if (article !== undefined) selectSentence(reader, article, step);
      },
    })),
    {
      id: 'counterpart',
      title: m.reader_command_counterpart(),
      chord: 'KeyM',
      enabled: tied,
      run: () => {
        linked.jump();
      },
    },
    {
      id: 'return',
      title: m.reader_command_return(),
      chord: 'Shift+KeyM',
      enabled: tied,
      run: () => {
        linked.return();
      },
    },
    {
      id: 'linked-scrolling',
      title: m.reader_linked_scrolling(),
      chord: 'KeyL',
      enabled: tied,
      run: () => {
        linked.scrollTogether(!navigation.scrollsTogether);
      },
    },
    ...findCommands(reader, navigation, library),
    { id: 'open-article', title: m.reader_open_article(), chord: 'Ctrl+KeyO', run: openPicker },
    {
      id: 'show-original',
      title: m.reader_show_original(),
      chord: 'KeyO',
      enabled: article !== undefined,
      run: () => {
        if (article !== undefined) reader.toggleOriginal(article.id);
      },
    },
    {
      id: 'close-pane',
      title: m.reader_close_pane(),
      chord: 'Ctrl+KeyW',
      enabled: active !== undefined,
      run: () => {
        void closePane(reader, navigation, navigation.activePane);
      },
    },
    ...navigation.panes.map((pane, index) => ({
      id: `pane-${String(index + 1)}`,
      title: m.reader_command_pane({ number: index + 1 }),
      chord: `Alt+Digit${String(index + 1)}`,
      run: () => {
        navigation.activatePane(index);
        // A tab's pane is on the page only after the change is shown.
        setTimeout(() => reader.views.get(pane.article)?.sheet.focus({ preventScroll: true }));
      },
    })),
  ];
}
