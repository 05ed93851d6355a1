import { digits, language } from './language.svelte.ts';

/** A number that the interface writes, with its digits as the reader chose; never words of an article. */
export function withDigits(text: string): string {
  if (digits() === 'western') return text;
  return isolated(text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x660 + Number(digit))));
}

/**
 * Arabic digits in an English sentence drag the signs between two numbers along and turn them round; a number of its own
 * direction (LEFT-TO-RIGHT ISOLATE and its end) does not.
 */
export function isolated(number: string): string {
  if (digits() === 'western' || language() === 'ar') return number;
  return String.fromCodePoint(0x2066) + number + String.fromCodePoint(0x2069);
}
