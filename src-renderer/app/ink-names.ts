import type { Ink } from '#core/annotation/annotation.ts';
import { m } from '../i18n/messages.ts';

/** What a highlight in this ink says of its passage. */
export const inkNames: Record<Ink, () => string> = {
  1: () => m.app_ink_1(),
  2: () => m.app_ink_2(),
  3: () => m.app_ink_3(),
  4: () => m.app_ink_4(),
  5: () => m.app_ink_5(),
};

/** The colours' own names. */
export const inkColours: Record<Ink, () => string> = {
  1: () => m.app_ink_colour_1(),
  2: () => m.app_ink_colour_2(),
  3: () => m.app_ink_colour_3(),
  4: () => m.app_ink_colour_4(),
  5: () => m.app_ink_colour_5(),
};

const inkMessages = { 1: m.app_ink_1, 2: m.app_ink_2, 3: m.app_ink_3, 4: m.app_ink_4, 5: m.app_ink_5 };

/** The name of an ink in every language of the interface, whichever is shown. */
export function inkNamesOfAllLanguages(ink: Ink): readonly string[] {
  return (['ar', 'en'] as const).map((locale) => inkMessages[ink]({}, { locale }));
}
