import { m } from '../i18n/messages.ts';
import type { ChosenField } from './search-state.svelte.ts';

/** Where a search looks, as the reader chooses it. */
export const fieldNames: Record<ChosenField, () => string> = {
  body: () => m.search_in_body(),
  headline: () => m.search_in_headline(),
  note: () => m.search_in_note(),
  highlight: () => m.search_in_highlight(),
};
