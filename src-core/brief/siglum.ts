import type { FrameLanguage } from '#core/brief/brief.ts';

/** The letters of a critical edition in the abjad order, ه in its printed form هـ. */
const arabicLetters = 'أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ'.split(' ');
const latinLetters = 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z'.split(' ');

/** The letter that stands for the source at `index` (from 0); after the last letter a number follows: أ2, A2. */
export function siglumOf(index: number, language: FrameLanguage): string {
  const letters = language === 'ar' ? arabicLetters : latinLetters;
  const round = Math.floor(index / letters.length) + 1;
  const letter = letters[index % letters.length] ?? '';
  return round === 1 ? letter : `${letter}${round}`;
}
