import { overwriteGetLocale } from './paraglide/runtime.js';

export type Language = 'ar' | 'en';

let current = $state<Language>('ar');

// Messages read the language where they are called, so inside a template a change is live without a reload.
overwriteGetLocale(() => current);

/** The interface language; reactive. */
export function language(): Language {
  return current;
}

/** Changes the interface language and the document's own `lang` and `dir`. */
export function setLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = next;
  document.documentElement.dir = next === 'ar' ? 'rtl' : 'ltr';
}
