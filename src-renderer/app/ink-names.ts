import { inks, type Ink } from '#core/annotation/annotation.ts';
import { m } from '../i18n/messages.ts';
import { givenInkName } from './given-ink-names.svelte.ts';

const inkMessages = { 1: m.app_ink_1, 2: m.app_ink_2, 3: m.app_ink_3, 4: m.app_ink_4, 5: m.app_ink_5 };

/** An ink's name where the reader gave it none, in the language of the interface. */
export function ownInkName(ink: Ink): string {
  return inkMessages[ink]();
}

/** What a highlight in this ink says of its passage: the reader's name for it, else its own. */
export const inkNames: Record<Ink, () => string> = {
  1: () => givenInkName(1) ?? ownInkName(1),
  2: () => givenInkName(2) ?? ownInkName(2),
  3: () => givenInkName(3) ?? ownInkName(3),
  4: () => givenInkName(4) ?? ownInkName(4),
  5: () => givenInkName(5) ?? ownInkName(5),
};

/** The colours' own names. */
export const inkColours: Record<Ink, () => string> = {
  1: () => m.app_ink_colour_1(),
  2: () => m.app_ink_colour_2(),
  3: () => m.app_ink_colour_3(),
  4: () => m.app_ink_colour_4(),
  5: () => m.app_ink_colour_5(),
};

/** By what an ink can be looked for: the reader's name, and its own in every language of the interface. */
export function inkNamesOfAllLanguages(ink: Ink): readonly string[] {
  const given = givenInkName(ink);
  const own: readonly string[] = (['ar', 'en'] as const).map((locale) => inkMessages[ink]({}, { locale }));
  return given === null || own.includes(given) ? own : [given, ...own];
}

/** The names of all inks as search knows them; equal exactly when no name has changed. */
export function inkNamesKey(): string {
  return JSON.stringify(inks.map(inkNamesOfAllLanguages));
}
