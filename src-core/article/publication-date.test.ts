import { describe, expect, it } from 'vitest';
import { isDateLine, statedDate } from './publication-date.ts';
import { lineOf } from './source-line.ts';

const stated: readonly (readonly [string, string, string])[] = [
  ['نُشر في 12 مارس 2023', 'ar', '2023-03-12'],
  ['تاريخ النشر: 12/03/2023', 'ar', '2023-03-12'],
  ['آخر تحديث: 3 مايو 2021 - 10:30 بتوقيت غرينتش', 'ar', '2021-05-03'],
  ['الأحد 12 رجب 1444 هـ - 5 فبراير 2023', 'ar', '2023-02-05'],
  ['٣٠ أيار ٢٠١٩ | ١١:٢٠', 'ar', '2019-05-30'],
  ['Published: 3 May 2021', 'en', '2021-05-03'],
  ['Tuesday, June 6, 2023 9:45 PM', 'en', '2023-06-06'],
  ['"datePublished": "2022-11-08T07:15:00+00:00"', 'en', '2022-11-08'],
  ['Published 03/05/2021', 'en', '2021'],
  ['Published 25/05/2021', 'en', '2021-05-25'],
  ['الأربعاء 8/مارس/2023 - 07:40 م', 'ar', '2023-03-08'],
  ['8-مارس-2023', 'ar', '2023-03-08'],
  ['8 / 3 / 2023', 'ar', '2023-03-08'],
  ['8 مارس 2023م الموافق 16 شعبان 1444هـ', 'ar', '2023-03-08'],
  ['16 شعبان 1444هـ الموافق 8 مارس 2023م', 'ar', '2023-03-08'],
  ['8 مارس 2023 الساعة 7 و40 دقيقة', 'ar', '2023-03-08'],
  ['آخر تحديث: 9 مارس 2023 - نشر: 8 مارس 2023', 'ar', '2023-03-08'],
  ['By Jane Doe | May 3, 2021', 'en', '2021-05-03'],
];

const noDate: readonly string[] = [
  'جندي يحمل بقايا طائرة في مطار المدينة - 03 يناير 2021 - via REUTERS',
  'أعلن الجيش في 30 يناير 2020 استئناف العمليات المشتركة مع التحالف.',
  'خطة 2030 للطاقة',
  'File photo - Getty Images, May 3, 2021',
  '3 هجمات',
];

describe('a line that dates the page', () => {
  it.each(stated)('%s', (text, language, iso) => {
    const line = lineOf(text, 1);
    expect(isDateLine(line)).toBe(true);
    expect(statedDate([line], language)).toEqual({ iso, certainty: 'stated', evidence: text });
  });

  it.each(noDate)('is not %s', (text) => {
    expect(isDateLine(lineOf(text, 1))).toBe(false);
  });

  it.each(['نشر في 3 مايو 2021', '3 مايو 2021', 'سالم العلي | 3 مايو 2021'])(
    '%s, counts before the day of an update, whichever stands first',
    (published) => {
      const lines = ['آخر تحديث: 4 مايو 2021', published].map((text, index) => lineOf(text, index + 1));
      expect(statedDate(lines, 'ar')?.iso).toBe('2021-05-03');
      expect(statedDate(lines.toReversed(), 'ar')?.iso).toBe('2021-05-03');
    },
  );

  it('takes no day of the Hijri calendar for one of ours', () => {
    expect(statedDate([lineOf('تاريخ النشر 1444/8/16 هـ', 1)], 'ar')).toBeNull();
  });
});
