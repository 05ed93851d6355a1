import type { Ink } from '#core/annotation/annotation.ts';
import { m } from '../i18n/messages.ts';

export const inks: readonly Ink[] = [1, 2, 3, 4, 5];

/** What each ink stands for, in the interface language. */
export const inkNames: Readonly<Record<Ink, () => string>> = {
  1: () => m.reader_ink_1(),
  2: () => m.reader_ink_2(),
  3: () => m.reader_ink_3(),
  4: () => m.reader_ink_4(),
  5: () => m.reader_ink_5(),
};
