import { spellingKey } from './tokens.ts';

/** A month name: `words` are its folded words, `timid` ones are also common words and need a day, a year or a cue. */
export interface MonthName {
  readonly words: readonly string[];
  readonly month: number;
  readonly timid: boolean;
  readonly hijri: boolean;
}

/** Both families of Arabic names, with those of the Maghreb and Mauritania. */
const locales = ['ar-IQ', 'ar-EG', 'ar-DZ', 'ar-MA', 'ar-MR', 'en'];

/** Spellings in print that no locale gives. */
const others: readonly (readonly [number, string])[] = [
  [1, 'كانون ثاني|كانون ثان|jan'],
  [2, 'feb'],
  [3, 'اذار|mar'],
  [4, 'ابريل|افريل|apr'],
  [5, 'ماية|مايس|آيار'],
  [6, 'يونيه|جوان|jun'],
  [7, 'يوليه|تموز|jul'],
  [8, 'اب|اغسطس|اغشت|aug'],
  [9, 'شتنبر|sep|sept'],
  [10, 'تشرين اول|اكتوبر|oct'],
  [11, 'تشرين ثاني|تشرين ثان|تشرين الثاني|نونبر|nov'],
  [12, 'كانون اول|دجنبر|dec'],
];

/** The months of the Hijri calendar. */
const hijriMonths: readonly (readonly [number, string])[] = [
  [1, 'محرم|المحرم|محرم الحرام|muharram'],
  [2, 'صفر|صفر الخير|safar'],
  [3, "ربيع الأول|ربيع أول|rabi al-awwal|rabi' al-awwal|rabi i|rabi ul awwal"],
  [4, "ربيع الآخر|ربيع الثاني|ربيع آخر|ربيع ثاني|rabi al-thani|rabi' al-thani|rabi al-akhir|rabi ii"],
  [5, 'جمادى الأولى|جمادى الأول|جمادى أولى|jumada al-ula|jumada al-awwal|jumada i'],
  [6, 'جمادى الآخرة|جمادى الثانية|جمادى الآخر|جمادى الثاني|jumada al-akhirah|jumada al-thani|jumada ii'],
  [7, 'رجب|رجب الفرد|rajab'],
  [8, "شعبان|sha'ban|shaban"],
  [9, 'رمضان|رمضان المبارك|رمضان الكريم|ramadan|ramadhan'],
  [10, 'شوال|shawwal'],
  [11, "ذو القعدة|ذي القعدة|ذا القعدة|dhu al-qadah|dhu al-qi'dah|dhul qadah|dhul-qadah"],
  [12, 'ذو الحجة|ذي الحجة|ذا الحجة|dhu al-hijjah|dhul hijjah|dhul-hijjah|dhu al-hijja'],
];

/** Months that are also a verb, a name or another word: مارس، آب، ماي، نيسان، تموز، جوان, May, March, "mar". */
const timidKeys = new Set(
  'يوليه محرم المحرم صفر رجب شعبان رمضان شوال مارس اب ماي مايه نيسان جوان اوت تموز شباط may march mar jan jun dec sep oct nov apr aug feb jul sept'.split(
    ' ',
  ),
);

function generated(): readonly (readonly [number, string])[] {
  const rows: (readonly [number, string])[] = [];
  for (const locale of locales) {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1)
      rows.push([month, format.format(new Date(Date.UTC(2020, month - 1, 15)))]);
  }
  return rows;
}

function build(): ReadonlyMap<string, readonly MonthName[]> {
  const byFirst = new Map<string, MonthName[]>();
  const seen = new Set<string>();
  const all = [
    ...[...generated(), ...others].map((row) => [...row, false] as const),
    ...hijriMonths.map((row) => [...row, true] as const),
  ];
  for (const [month, list, hijri] of all) {
    for (const name of list.split('|')) {
      const words = (name.match(/[^ -]+|-/gu) ?? []).map(spellingKey);
      const key = words.join(' ');
      const first = words[0];
      if (first === undefined || seen.has(key)) continue;
      seen.add(key);
      const names = byFirst.get(first) ?? [];
      names.push({ words, month, timid: timidKeys.has(key), hijri });
      byFirst.set(first, names);
    }
  }
  for (const names of byFirst.values()) names.sort((one, other) => other.words.length - one.words.length);
  return byFirst;
}

let names: ReadonlyMap<string, readonly MonthName[]> | null = null;

/** The month names that begin with a folded word, the longest first. */
export function monthsFrom(key: string): readonly MonthName[] {
  names ??= build();
  return names.get(key) ?? [];
}
