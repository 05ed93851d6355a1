import { spellingKey } from './tokens.ts';

const table = (rows: readonly (readonly [number, string])[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [spellingKey(word), value] as const)));

/** ISO weekdays, Monday = 1. English abbreviations are left out: "sun", "sat" and "wed" are words. */
export const weekdays = table([
  [1, 'الاثنين الإثنين monday'],
  [2, 'الثلاثاء الثلثاء tuesday'],
  [3, 'الأربعاء الاربعا wednesday'],
  [4, 'الخميس thursday'],
  [5, 'الجمعة friday'],
  [6, 'السبت saturday'],
  [7, 'الأحد sunday'],
]);

/** Ordinals that name a day of the month: «الخامس» with its unit word, tens are joined by the grammar. */
export const ordinals = table([
  [1, 'الأول أول الواحد الحادي first'],
  [2, 'الثاني ثاني second'],
  [3, 'الثالث ثالث third'],
  [4, 'الرابع رابع fourth'],
  [5, 'الخامس خامس fifth'],
  [6, 'السادس سادس sixth'],
  [7, 'السابع سابع seventh'],
  [8, 'الثامن ثامن eighth'],
  [9, 'التاسع تاسع ninth'],
  [10, 'العاشر عاشر tenth'],
]);
export const ordinalTens = table([
  [20, 'العشرين العشرون'],
  [30, 'الثلاثين الثلاثون'],
]);

/** Whole units before or after the article's own: «الماضي» -1, «الجاري» 0, «المقبل» +1. */
export const shifts = table([
  [-1, 'الماضي الماضية المنصرم المنصرمة الفائت الفائتة السابق last'],
  [0, 'الحالي الحالية الجاري الجارية هذا this'],
  [1, 'المقبل المقبلة القادم القادمة التالي next coming'],
]);

/** «ذاته», «نفسه»: the month that the text named last. */
export const sameWords = new Set(['ذاته', 'نفسه', 'نفسها', 'ذاتها', 'عينه'].map(spellingKey));

export type Part = 'early' | 'mid' | 'late';

export const parts: ReadonlyMap<string, Part> = new Map(
  (
    [
      ['early', 'بداية أوائل مطلع مستهل بدايات early beginning'],
      ['mid', 'منتصف أواسط وسط mid middle'],
      ['late', 'نهاية أواخر ختام نهايات آخر late end'],
    ] as const
  ).flatMap(([part, words]) => words.split(' ').map((word) => [spellingKey(word), part] as const)),
);

/** Days from the article's own: أمس -1, غدا +1. The longest phrases first. */
export const dayPhrases: readonly (readonly [readonly string[], number])[] = (
  [
    ['أول من أمس', -2],
    ['أول أمس', -2],
    ['قبل أمس', -2],
    ['the day before yesterday', -2],
    ['the day after tomorrow', 2],
    ['بعد غد', 2],
    ['يوم أمس', -1],
    ['أمس', -1],
    ['امبارح', -1],
    ['yesterday', -1],
    ['يوم غد', 1],
    ['غدا', 1],
    ['tomorrow', 1],
    ['هذا اليوم', 0],
    ['اليوم', 0],
    ['today', 0],
  ] as const
).map(([phrase, days]) => [phrase.split(' ').map(spellingKey), days]);

/** Words before a year that make it one. */
export const yearWords = new Set('عام العام سنة السنة لعام بعام للعام وعام عامي year'.split(' ').map(spellingKey));
/** Words before a lone number of four digits that let it be a year. */
export const yearCues = new Set(
  'في منذ حتى بحلول خلال قبل بعد مطلع نهاية بداية أواخر أوائل منتصف وفي ومنذ مواليد مونديال in since until by during before after early late mid end'
    .split(' ')
    .map(spellingKey),
);
/** Words before a timid month name that let it be one: «في مارس», «شهر آب». */
export const monthCues = new Set(
  'في شهر منذ حتى بحلول خلال لشهر بشهر وفي ومنذ in since until by during of late early mid'.split(' ').map(spellingKey),
);

export const monthWords = new Set('الشهر شهر للشهر بالشهر month'.split(' ').map(spellingKey));
