import { MediaQuery } from 'svelte/reactivity';
import type { Host } from '#core/host.ts';
import type { InterfaceSettings, ReadingFace } from '#core/library/records.ts';
import { setGivenInkNames } from './given-ink-names.svelte.ts';
import { setDigits, setLanguage } from '../i18n/language.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';

/** Pixels. */
export const readingSizes = [17, 18, 19, 21, 24] as const;
/** Parts of the size. */
export const lineHeights = [1.9, 2, 2.1] as const;
/** Characters of a line: the fewest, the most, the usual and the step between two choices. */
export const measures = { least: 52, most: 76, usual: 64, step: 4 } as const;

/**
 * Width of line for each character, in parts of the size. The mean advance in the seeds' paragraphs is 0.374 and 0.346; lines
 * end with a whole word, a little before the edge, so that 64 characters at 19 pixels take the design's 31rem.
 */
const characterWidth: Readonly<Record<ReadingFace, number>> = { naskh: 0.408, amiri: 0.377 };

export type ShownTheme = Exclude<InterfaceSettings['theme'], 'system'>;

let prefersDark: MediaQuery | undefined;

/** The theme that is shown: the chosen one, or the system's light or dark. */
export function shownTheme(theme: InterfaceSettings['theme']): ShownTheme {
  if (theme !== 'system') return theme;
  prefersDark ??= new MediaQuery('(prefers-color-scheme: dark)');
  return prefersDark.current ? 'dark' : 'light';
}

/** The latest change of a library's settings; the next one is made of what that leaves. */
const latestChange = new WeakMap<LibraryStore, Promise<unknown>>();

/**
 * Keeps some settings anew; resolves false when they could not be saved. One at a time: settings are one record, and of two
 * changes made of the same one the second would take the first back.
 */
export function withSettings(library: LibraryStore, change: Partial<InterfaceSettings>): Promise<boolean> {
  const before = latestChange.get(library) ?? Promise.resolve();
  const kept = before.then(() =>
    library.keep([{ collection: 'settings', id: 'interface', value: { ...library.settings, ...change } }]),
  );
  latestChange.set(
    library,
    kept.catch(() => undefined),
  );
  return kept;
}

/** Carries the settings to the document and to main for as long as the calling component lives. */
export function applyAppearance(library: LibraryStore, host: Host): void {
  const language = $derived(library.settings.language);
  $effect.pre(() => {
    setDigits(library.settings.digits ?? 'western');
  });
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
    const { readingSize, face = 'naskh', lineHeight = 2, measure = measures.usual } = library.settings;
    root.dataset['face'] = face;
    root.style.setProperty('--read-size', `${readingSize / 16}rem`);
    root.style.setProperty('--lh-read', String(lineHeight));
    root.style.setProperty('--measure', `${(measure * readingSize * characterWidth[face]) / 16}rem`);
  });
}
