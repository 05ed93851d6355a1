import { spellingKey } from './tokens.ts';

/** Letters that Arabic writes onto the next word, and how many of them stand before the word itself. */
export const attachedLetters = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'];

/** What a table has for a folded word, with its attached letters set aside: `cut` of them, none for «لل» of the article. */
export function lookUp<Value>(
  words: ReadonlyMap<string, Value>,
  key: string | undefined,
): { readonly value: Value; readonly cut: number } | null {
  if (key === undefined) return null;
  const plain = words.get(key);
  if (plain !== undefined) return { value: plain, cut: 0 };
  if (!/^[وفبلك]/u.test(key)) return null;
  for (const letters of attachedLetters) {
    if (letters === '' || !key.startsWith(letters)) continue;
    const value = words.get(key.slice(letters.length));
    if (value !== undefined) return { value, cut: letters.length };
  }
  if (!/^[وف]?لل/u.test(key)) return null;
  const value = words.get(key.replace(/^([وف]?)لل/u, 'ال'));
  return value === undefined ? null : { value, cut: key.startsWith('ل') ? 0 : 1 };
}

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

/** Ordinals; tens are joined by the grammar. «الفاتح» of the Maghreb and «غرة» are the first of a month. */
export const ordinals = table([
  [1, 'الأول أول الأولى أولى الواحد الواحدة الحادي الحادية حادي الفاتح فاتح غرة first'],
  [2, 'الثاني ثاني الثانية ثانية second'],
  [3, 'الثالث ثالث الثالثة ثالثة third'],
  [4, 'الرابع رابع الرابعة رابعة fourth'],
  [5, 'الخامس خامس الخامسة خامسة fifth'],
  [6, 'السادس سادس السادسة سادسة sixth'],
  [7, 'السابع سابع السابعة سابعة seventh'],
  [8, 'الثامن ثامن الثامنة ثامنة eighth'],
  [9, 'التاسع تاسع التاسعة تاسعة ninth'],
  [10, 'العاشر عاشر العاشرة عاشرة tenth'],
  [11, 'eleventh'],
  [12, 'twelfth'],
  [13, 'thirteenth'],
  [14, 'fourteenth'],
  [15, 'fifteenth'],
  [16, 'sixteenth'],
  [17, 'seventeenth'],
  [18, 'eighteenth'],
  [19, 'nineteenth'],
  [20, 'twentieth'],
  [30, 'thirtieth'],
]);
/** The last of its kind, as an ordinal. */
export const lastWords = new Set('الأخير الأخيرة آخر last final'.split(' ').map(spellingKey));
export const ordinalTens = table([
  [20, 'العشرين العشرون'],
  [30, 'الثلاثين الثلاثون'],
]);

/** Whole units before or after the article's own: «الماضي» -1, «الجاري» 0, «المقبل» +1. */
export const shifts = table([
  [
    -1,
    'الماضي الماضية المنصرم المنصرمة المنقضي المنقضية الفارط الفارطة الفائت الفائتة السابق السابقة الماضيين الفائتين المنصرمين last past previous',
  ],
  [0, 'الحالي الحالية الجاري الجارية هذا هذه this current'],
  [1, 'المقبل المقبلة القادم القادمة الآتي الآتية التالي التالية المقبلين القادمين next coming'],
]);

/** «الماضيين», «الأخيرة»: the side of the article's day on which a number of days or years lies. */
export const sides = table([
  [
    -1,
    'الماضي الماضية الماضيين الماضيان المنصرمة المنصرمين الفائتة الأخيرة الأخيرين السابقة السابقين last past previous',
  ],
  [1, 'المقبلة المقبلين القادمة القادمين next coming'],
]);

/** «ذاته», «نفسه»: the month that the text named last. */
export const sameWords = new Set(['ذاته', 'نفسه', 'نفسها', 'ذاتها', 'عينه'].map(spellingKey));

export type Part = 'early' | 'mid' | 'late';

export const parts: ReadonlyMap<string, Part> = new Map(
  (
    [
      ['early', 'بداية أوائل مطلع مستهل بدايات early beginning start'],
      ['mid', 'منتصف أواسط وسط mid middle'],
      ['late', 'نهاية أواخر ختام نهايات آخر late end'],
    ] as const
  ).flatMap(([part, words]) => words.split(' ').map((word) => [spellingKey(word), part] as const)),
);

/** Days from the article's own: أمس -1, غدا +1. The longest phrases first. */
const phrases: readonly (readonly [readonly string[], number])[] = (
  [
    ['أول من أمس', -2],
    ['يوم أمس الأول', -2],
    ['أمس الأول', -2],
    ['البارحة الأولى', -2],
    ['أول أمس', -2],
    ['قبل أمس', -2],
    ['the day before yesterday', -2],
    ['the day after tomorrow', 2],
    ['بعد غد', 2],
    ['قبل يوم أمس', -2],
    ['بعد الغد', 2],
    ['بعد يوم غد', 2],
    ['day before yesterday', -2],
    ['day after tomorrow', 2],
    ['ليلة أمس', -1],
    ['الليلة الماضية', -1],
    ['الليلة الفائتة', -1],
    ['last night', -1],
    ['يوم أمس', -1],
    ['أمس', -1],
    ['الأمس', -1],
    ['البارحة', -1],
    ['امبارح', -1],
    ['yesterday', -1],
    ['يوم غد', 1],
    ['يوم الغد', 1],
    ['غدا', 1],
    ['غد', 1],
    ['الغد', 1],
    ['tomorrow', 1],
    ['هذا اليوم', 0],
    ['هذه الليلة', 0],
    ['هذا الصباح', 0],
    ['هذا المساء', 0],
    ['الليلة', 0],
    ['اليوم', 0],
    ['today', 0],
    ['tonight', 0],
    ['this morning', 0],
    ['this afternoon', 0],
    ['this evening', 0],
  ] as const
).map(([phrase, days]) => [phrase.split(' ').map(spellingKey), days]);

/** The phrases that begin with a folded word, the longest first. */
export const dayPhrases: ReadonlyMap<string, typeof phrases> = byFirstWord(phrases);

function byFirstWord(all: typeof phrases): ReadonlyMap<string, typeof phrases> {
  const groups = new Map<string, (readonly [readonly string[], number])[]>();
  for (const phrase of all.toSorted(([one], [other]) => other.length - one.length)) {
    const [first = ''] = phrase[0];
    const group = groups.get(first) ?? [];
    group.push(phrase);
    groups.set(first, group);
  }
  return groups;
}

/** Words after which «غد» is tomorrow and not the future. */
export const tomorrowCues = new Set(
  'صباح مساء ظهر عصر فجر ليل يوم بعد حتى من إلى اعتبارا منذ لغاية غاية'.split(' ').map(spellingKey),
);

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
