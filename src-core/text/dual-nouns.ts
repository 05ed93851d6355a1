import { spellingKey, type Token } from './tokens.ts';

/**
 * Nouns whose dual counts two of them by itself: measures of time, length and weight, and people. Only these: the ending
 * «ين» of other nouns is a plural as often.
 */
const nouns =
  'يوم أسبوع شهر عام سنت ساعت دقيقت ثانيت قرن عقد متر كيلومتر كيلوغرام ميل طن لتر برميل دولار دينار ريال درهم درجت نقطت ' +
  'شخص قتيل جريح طفل جندي ضابط شرطي عامل رجل امرأت سيدت فتات شاب شقيق شهيد مصاب جثت رهينت ضحيت عائلت أسرت ' +
  'صاروخ غارت هجوم انفجار قنبلت عبوت سيارت شاحنت دبابت طائرت مروحيت زورق سفينت ناقلت منزل مبني مقعد مدينت قريت دولت محافظت';

const duals: ReadonlySet<string> = new Set(
  nouns.split(' ').flatMap((noun) => ['ين', 'ان'].map((ending) => spellingKey(noun + ending))),
);

/** Letters before the dual in a folded word («وجريحان» has one), or null where the word is none. */
export function dualAt(token: Token | undefined): number | null {
  if (token?.kind !== 'word') return null;
  if (duals.has(token.key)) return 0;
  return /^[وفبل]/u.test(token.key) && duals.has(token.key.slice(1)) ? 1 : null;
}
