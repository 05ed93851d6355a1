import type { Direction } from '#core/article/article.ts';

const strong = /[\p{L}\p{Nl}]/u;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

/** Direction of a text by its first letter (rules P2 and P3 of the Unicode Bidirectional Algorithm); `ltr` without one. */
export function directionOf(text: string): Direction {
  const first = strong.exec(text);
  return first !== null && rightToLeft.test(first[0]) ? 'rtl' : 'ltr';
}

const rightToLeftLanguages = new Set(['ar', 'fa', 'ur', 'ckb', 'ps', 'he', 'yi', 'sd', 'ug', 'dv', 'syr']);

/** Direction in which a language is written, or null for one that cannot be told (`und`). */
export function directionOfLanguage(language: string): Direction | null {
  const primary = language.split('-')[0]?.toLowerCase() ?? 'und';
  if (primary === 'und') return null;
  return rightToLeftLanguages.has(primary) ? 'rtl' : 'ltr';
}
