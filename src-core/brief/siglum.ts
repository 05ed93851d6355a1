import type { FrameLanguage } from '#core/brief/brief.ts';

/** Arabic sources are counted in abjad order, as in critical editions. */
const letters: Readonly<Record<FrameLanguage, readonly string[]>> = {
  ar: [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'],
  en: [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
};

/** The letter that stands for the source at a 0-based index; behind the last letter they start over with a number. */
export function siglumOf(index: number, language: FrameLanguage): string {
  const alphabet = letters[language];
  const round = Math.floor(index / alphabet.length);
  return `${alphabet[index % alphabet.length] ?? ''}${round === 0 ? '' : String(round + 1)}`;
}
