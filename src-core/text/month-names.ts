import { spellingKey } from './tokens.ts';

/** A month name: `words` are its folded words, `timid` ones are also common words and need a day, a year or a cue. */
export interface MonthName {
  readonly words: readonly string[];
  readonly month: number;
  readonly timid: boolean;
}

/** Both families of Arabic names, with those of the Maghreb and Mauritania. */
const locales = ['ar-IQ', 'ar-EG', 'ar-DZ', 'ar-MA', 'ar-MR', 'en'];

/** Spellings in print that no locale gives. */
const others: readonly (readonly [number, string])[] = [
  [1, 'كانون ثاني|jan'],
  [2, 'feb'],
  [3, 'اذار|mar'],
  [4, 'ابريل|افريل|apr'],
  [5, 'ماية'],
  [6, 'يونيه|jun'],
  [7, 'يوليه|تموز|jul'],
  [8, 'اب|اغسطس|اغشت|aug'],
  [9, 'شتنبر|sep|sept'],
  [10, 'تشرين اول|اكتوبر|oct'],
  [11, 'تشرين ثاني|تشرين الثاني|نونبر|nov'],
  [12, 'كانون اول|دجنبر|dec'],
];

/** Months that are also a verb, a name or another word: مارس، آب، ماي، نيسان، تموز، جوان, May, March, "mar". */
const timidKeys = new Set(
  'مارس اب ماي مايه نيسان جوان اوت تموز شباط may march mar jan jun dec sep oct nov apr aug feb jul sept'.split(' '),
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
  for (const [month, list] of [...generated(), ...others]) {
    for (const name of list.split('|')) {
      const words = name.split(' ').map(spellingKey);
      const key = words.join(' ');
      const first = words[0];
      if (first === undefined || seen.has(key)) continue;
      seen.add(key);
      const names = byFirst.get(first) ?? [];
      names.push({ words, month, timid: timidKeys.has(key) });
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
