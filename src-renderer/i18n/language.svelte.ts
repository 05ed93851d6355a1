import { overwriteGetLocale } from './paraglide/runtime.js';

export type Language = 'ar' | 'en';

/** Western are 0 to 9, Arabic are ٠ to ٩. */
export type Digits = 'western' | 'arabic';

let current = $state<Language>('ar');
let currentDigits = $state<Digits>('western');

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

/** The digits of the interface's own numbers, never of a text's; reactive. */
export function digits(): Digits {
  return currentDigits;
}

export function setDigits(next: Digits): void {
  currentDigits = next;
}
