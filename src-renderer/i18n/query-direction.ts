import { directionOf } from '#core/text/direction.ts';
import type { Language } from './language.svelte.ts';

/** A field's name with its colon, or a sign with which a phrase, a group or an exclusion begins. */
const beginsWithSign = /^\s*(?:[\p{L}\p{M}]+:|["«»“”„(|*−-])/u;

/**
 * The direction of a field in which a query stands: that of its words, and that of the interface where nothing is typed yet,
 * where the query begins with a sign of the query language, or where its words are of both scripts.
 */
export function queryDirection(text: string, language: Language): 'rtl' | 'ltr' {
  const hasRtl = /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text);
  const hasLtr = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u.test(text);
  if (hasRtl === hasLtr || beginsWithSign.test(text)) return language === 'ar' ? 'rtl' : 'ltr';
  return directionOf(text);
}
