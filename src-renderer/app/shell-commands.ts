import { m } from '../i18n/messages.ts';
import { withSettings } from './appearance.svelte.ts';
import type { Library } from '../store/library.svelte.ts';
import type { Command } from './commands.svelte.ts';
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
}

/** What can be done everywhere. */
export function shellCommands({
  library,
  navigation,
  toasts,
  importFiles,
  openPalette,
  openTypePanel,
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
    { id: 'import', title: m.library_import_files(), chord: 'Ctrl+KeyO', run: importFiles },
    {
      id: 'undo',
      title: library.nextUndo === null ? m.app_undo() : m.app_undo_step({ step: stepNames[library.nextUndo]() }),
      chord: 'Ctrl+KeyZ',
      enabled: library.canUndo,
      run: () => void undoLatest(library, toasts),
    },
    {
      id: 'redo',
      title: library.nextRedo === null ? m.app_redo() : m.app_redo_step({ step: stepNames[library.nextRedo]() }),
      chord: 'Ctrl+Shift+KeyZ',
      enabled: library.canRedo,
      run: () => void redoLatest(library, toasts),
    },
    {
      id: 'redo-y',
      title: null,
      chord: 'Ctrl+KeyY',
      enabled: library.canRedo,
      run: () => void redoLatest(library, toasts),
    },
    { id: 'type-panel', title: m.settings_title(), chord: 'Ctrl+Comma', run: openTypePanel },
    { id: 'language', title: m.settings_switch_language(), run: () => void withSettings(library, { language: other }) },
    { id: 'palette', title: null, chord: 'Ctrl+KeyK', run: openPalette },
    {
      id: 'next-region',
      title: null,
      chord: 'F6',
      whileWriting: true,
      run: () => {
        focusNextRegion(false);
      },
    },
    {
      id: 'previous-region',
      title: null,
      chord: 'Shift+F6',
      whileWriting: true,
      run: () => {
        focusNextRegion(true);
      },
    },
  ];
}
