import { MediaQuery } from 'svelte/reactivity';
import type { Host } from '#core/host.ts';
import type { InterfaceSettings } from '#core/library/records.ts';
import { setGivenInkNames } from './given-ink-names.svelte.ts';
import { setLanguage } from '../i18n/language.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';

export const readingSizes = [17, 18, 19, 21, 24] as const;

export type ShownTheme = Exclude<InterfaceSettings['theme'], 'system'>;

let prefersDark: MediaQuery | undefined;

/** The theme that is shown: the chosen one, or the system's light or dark. */
export function shownTheme(theme: InterfaceSettings['theme']): ShownTheme {
  if (theme !== 'system') return theme;
  prefersDark ??= new MediaQuery('(prefers-color-scheme: dark)');
  return prefersDark.current ? 'dark' : 'light';
}

/** Keeps some settings anew; resolves false when they could not be saved. */
export function withSettings(library: LibraryStore, change: Partial<InterfaceSettings>): Promise<boolean> {
  return library.keep([{ collection: 'settings', id: 'interface', value: { ...library.settings, ...change } }]);
}

/** Carries the settings to the document and to main for as long as the calling component lives. */
export function applyAppearance(library: LibraryStore, host: Host): void {
  const language = $derived(library.settings.language);
  $effect.pre(() => {
    setLanguage(language);
    void host.setLanguage(language);
    document.title = m.app_name();
  });
  $effect.pre(() => {
    setGivenInkNames(library.settings.inkNames);
  });
  $effect.pre(() => {
    const root = document.documentElement;
    root.dataset['theme'] = shownTheme(library.settings.theme);
    root.style.setProperty('--read-size', `${library.settings.readingSize / 16}rem`);
  });
}
