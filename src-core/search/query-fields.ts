import { foldWord } from '#core/text/fold.ts';
import type { SearchField } from './query.ts';

/** What may stand before a colon: a field in which words are looked for, or a filter with a value of its own kind. */
export type FieldName = SearchField | 'date' | 'collection' | 'language';

/** The names of the query language; the first is the one that `queryText` writes. */
const names: Readonly<Record<FieldName, readonly [string, ...string[]]>> = {
  headline: ['headline', 'title', 'عنوان', 'العنوان'],
  body: ['body', 'text', 'نص', 'النص', 'متن', 'المتن'],
  publisher: ['publisher', 'source', 'ناشر', 'الناشر', 'مصدر', 'المصدر'],
  note: ['note', 'حاشية', 'الحاشية'],
  highlight: ['highlight', 'تظليل', 'التظليل'],
  tag: ['tag', 'ink', 'وسم', 'الوسم', 'حبر', 'الحبر'],
  date: ['date', 'تاريخ', 'التاريخ'],
  collection: ['in', 'في'],
  language: ['lang', 'language', 'لغة', 'اللغة'],
};

const fields: ReadonlyMap<string, FieldName> = new Map(
  (Object.keys(names) as FieldName[]).flatMap((field) => names[field].map((name) => [foldWord(name), field] as const)),
);

/** The field of a name in English or Arabic, in any spelling that folds to it; undefined for any other word. */
export function fieldNamed(name: string): FieldName | undefined {
  return fields.get(foldWord(name));
}

/** The name under which a query writes a field. */
export function nameOfField(field: FieldName): string {
  return names[field][0];
}

/** Languages of the news by the names that readers may type; any other value of `lang:` is taken as a subtag. */
const languageNames: Readonly<Record<string, readonly string[]>> = {
  ar: ['arabic', 'عربي', 'عربية', 'العربية'],
  en: ['english', 'إنجليزي', 'إنجليزية', 'الإنجليزية', 'انكليزي', 'انكليزية', 'الانكليزية'],
  fr: ['french', 'فرنسي', 'فرنسية', 'الفرنسية'],
  fa: ['persian', 'farsi', 'فارسي', 'فارسية', 'الفارسية'],
  he: ['hebrew', 'عبري', 'عبرية', 'العبرية'],
  ku: ['kurdish', 'كردي', 'كردية', 'الكردية'],
  tr: ['turkish', 'تركي', 'تركية', 'التركية'],
  ru: ['russian', 'روسي', 'روسية', 'الروسية'],
};

const languages: ReadonlyMap<string, string> = new Map(
  Object.entries(languageNames).flatMap(([tag, words]) => words.map((word) => [foldWord(word), tag] as const)),
);

/** The primary subtag that a value of `lang:` means: `ar` for `AR`, `ar-IQ` and «العربية»; '' when it has no letter. */
export function languageNamed(value: string): string {
  const primary = foldWord(value.split(/[-_]/u)[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  return languages.get(primary) ?? primary;
}
