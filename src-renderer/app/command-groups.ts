import { modeNames } from './mode-names.ts';
import { m } from '../i18n/messages.ts';
import type { Command, Commands } from './commands.svelte.ts';
import type { Screen } from './dormant-commands.ts';

/** Commands that belong together, by the screen that they are of. */
export interface CommandGroup {
  /** Null for those that work everywhere. */
  readonly screen: Screen | null;
  readonly label: string;
  /** Whether the screen is the one that is shown. */
  readonly here: boolean;
  readonly commands: readonly Command[];
}

const screens: readonly Screen[] = ['library', 'search', 'notes', 'reader', 'comparison', 'brief'];

function screenName(screen: Screen): string {
  if (screen === 'search') return m.app_keys_search();
  return screen === 'notes' ? m.notes_title() : modeNames[screen]();
}

/** Every command there is: those of the window, those of the screen that is shown, and those of the other screens. */
export function commandGroups(
  commands: Commands,
  shown: Screen,
  dormant: Readonly<Record<Screen, () => readonly Command[]>>,
): readonly CommandGroup[] {
  // The window gives its list first, before any screen is made.
  const [everywhere = [], ...own] = commands.lists;
  return [
    { screen: null, label: m.app_keys_everywhere(), here: true, commands: everywhere },
    ...screens.map((screen) => ({
      screen,
      label: screenName(screen),
      here: screen === shown,
      commands: screen === shown ? own.flat() : dormant[screen](),
    })),
  ];
}
