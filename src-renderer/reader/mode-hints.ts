import { m } from '../i18n/messages.ts';
import { shortened } from './lost-context.ts';
import type { Linking } from './linking.svelte.ts';
import type { Reattaching } from './reattaching.svelte.ts';

/** The keys that count while a link is begun or a lost passage is to be attached; null otherwise. */
export function modeHints(
  making: Linking,
  reattaching: Reattaching,
): { readonly keys: string; readonly text: string }[] | null {
  const more = [
    { keys: 'J K', text: m.reader_hint_sentence() },
    { keys: 'Esc', text: m.links_hint_end() },
  ];
  if (making.isDragging) return [{ keys: 'Esc', text: m.links_hint_end() }];
  if (reattaching.selecting) return [{ keys: 'Enter', text: m.links_hint_attach() }, ...more];
  if (making.origin !== null) return [{ keys: 'R', text: m.links_hint_finish() }, ...more];
  return null;
}

/** What the status line says in such a mode. */
export function modeText(making: Linking, reattaching: Reattaching): string | null {
  if (making.isDragging) return m.links_dragging();
  if (reattaching.selecting) return m.links_selecting();
  if (making.origin !== null) return m.links_from({ words: shortened(making.origin.quote.exact, 32) });
  return null;
}
