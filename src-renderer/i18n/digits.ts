import { digits } from './language.svelte.ts';

/** A text that the interface itself writes, with its digits as the reader chose; never for words of an article. */
export function withDigits(text: string): string {
  if (digits() === 'western') return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
}
