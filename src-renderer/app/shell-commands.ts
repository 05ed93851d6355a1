import { m } from '../i18n/messages.ts';
import { withSettings } from './appearance.svelte.ts';
import type { Library } from '../store/library.svelte.ts';
import type { Command } from './commands.svelte.ts';
import type { FullScreen } from './full-screen.svelte.ts';
import { modeNames } from './mode-names.ts';
import { modes, type Navigation } from './navigation.svelte.ts';
import { focusNextRegion } from './regions.ts';
import type { Toasts } from './toasts.svelte.ts';
import { stepNames } from './step-names.ts';
import { redoLatest, undoLatest } from './undo.ts';

interface ShellParts {
  readonly library: Library;
  readonly navigation: Navigation;
  readonly toasts: Toasts;
  readonly importFiles: () => void;
  readonly openPalette: () => void;
  readonly openTypePanel: () => void;
  readonly openKeys: () => void;
  readonly fullScreen: FullScreen;
}

/** What can be done everywhere. */
export function shellCommands({
  library,
  navigation,
  toasts,
  importFiles,
  openPalette,
  openTypePanel,
  openKeys,
  fullScreen,
}: ShellParts): Command[] {
  const other = library.settings.language === 'ar' ? 'en' : 'ar';
  return [
    ...modes.map((mode, index) => ({
      id: `mode-${mode}`,
      title: modeNames[mode](),
      chord: `Ctrl+Digit${index + 1}`,
      run: () => {
        navigation.show(mode);
      },
    })),
    {
      id: 'open-search',
      title: m.app_search(),
      chord: 'Ctrl+Shift+KeyF',
      run: () => {
        navigation.beginSearch();
      },
    },
    {
      id: 'open-notes',
      title: m.notes_open(),
      chord: 'Ctrl+Shift+KeyH',
      run: () => {
        navigation.openNotes();
      },
    },
    {
      id: 'import',
      title: m.library_import_files(),
      chord: 'Ctrl+KeyO',
      // The reader opens an article with the first one.
      aliases: ['Ctrl+Shift+KeyO'],
      run: importFiles,
    },
    {
      id: 'undo',
      title: library.nextUndo === null ? m.app_undo() : m.app_undo_step({ step: stepNames[library.nextUndo]() }),
      chord: 'Ctrl+KeyZ',
      enabled: library.canUndo,
      needs: m.app_nothing_to_undo(),
      run: () => void undoLatest(library, toasts),
    },
    {
      id: 'redo',
      title: library.nextRedo === null ? m.app_redo() : m.app_redo_step({ step: stepNames[library.nextRedo]() }),
      chord: 'Ctrl+Shift+KeyZ',
      aliases: ['Ctrl+KeyY'],
      enabled: library.canRedo,
      needs: m.app_nothing_to_redo(),
      run: () => void redoLatest(library, toasts),
    },
    { id: 'type-panel', title: m.settings_title(), chord: 'Ctrl+Comma', run: openTypePanel },
    { id: 'language', title: m.settings_switch_language(), run: () => void withSettings(library, { language: other }) },
    { id: 'palette', title: m.app_palette(), chord: 'Ctrl+KeyK', run: openPalette },
    { id: 'keys', title: m.app_keys(), chord: 'Ctrl+Slash', aliases: ['Shift+Slash'], run: openKeys },
    {
      id: 'full-screen',
      title: m.app_full_screen(),
      chord: 'F11',
      whileWriting: true,
      run: () => {
        fullScreen.toggle();
      },
    },
    {
      id: 'leave-full-screen',
      title: m.app_leave_full_screen(),
      chord: 'Escape',
      enabled: fullScreen.on,
      needs: m.app_not_full_screen(),
      run: () => {
        fullScreen.toggle();
      },
    },
    {
      id: 'next-region',
      title: m.app_next_region(),
      chord: 'F6',
      whileWriting: true,
      run: () => {
        focusNextRegion(false);
      },
    },
    {
      id: 'previous-region',
      title: m.app_previous_region(),
      chord: 'Shift+F6',
      whileWriting: true,
      run: () => {
        focusNextRegion(true);
      },
    },
  ];
}
