import { describe, expect, it } from 'vitest';
import { filingOf, openingFiling, writerOf } from './byline.ts';
import { publisherInFurniture, sourceOf } from './publisher.ts';
import { lineOf } from './source-line.ts';

describe('writerOf', () => {
  it.each([
    ['كتب: سالم الدريهم', 'سالم الدريهم'],
    ['بقلم: د. ريم القاسم', 'د. ريم القاسم'],
    ['By Miriam Oakes', 'Miriam Oakes'],
    ['كتب: سالم الدريهم – نُشر في مارس', 'سالم الدريهم'],
    ['كتب: سالم الدريهم (المرفأ)', 'سالم الدريهم (المرفأ)'],
    ['By Peter Nwosu and Ella Grant | June 6, 2023', 'Peter Nwosu and Ella Grant'],
    ['Written by Ana Lindqvist', 'Ana Lindqvist'],
    ['By the time help came, the bridge was gone', null],
    ['كتب الطلاب رسائل إلى الوزارة يطالبون فيها بتأجيل الامتحانات', null],
  ])('%s', (text, writer) => {
    expect(writerOf(lineOf(text, 1))).toBe(writer);
  });
});

describe('filingOf', () => {
  it.each([
    ['دبي -', 'دبي', null, null],
    ['بغداد – رويترز', 'بغداد', null, 'رويترز'],
    ['حائل - منال الزايد', 'حائل', 'منال الزايد', null],
    ['منال الزايد - حائل', 'حائل', 'منال الزايد', null],
    ['لندن - (رويترز):', 'لندن', null, 'رويترز'],
    ['أثينا: عبد الستار بركات', 'أثينا', 'عبد الستار بركات', null],
    ['مدريد، لشبونة - د ب أ', 'مدريد، لشبونة', null, 'د ب أ'],
    ['مسقط: سالم العلي - صلالة: ريم القاسم', 'مسقط، صلالة', 'سالم العلي - ريم القاسم', null],
    ['علي الرباعي (الباحة)', 'الباحة', 'علي الرباعي', null],
    ['وادي الدواسر - قبلان الحزيمي:', null, 'وادي الدواسر - قبلان الحزيمي', null],
    ['LONDON (AP)', 'LONDON', null, 'AP'],
    ['بيروت (وكالة الأنباء المركزية) -', 'بيروت', null, 'وكالة الأنباء المركزية'],
    ['وادي الدواسر (قبلان الحزيمي) –', 'وادي الدواسر', 'قبلان الحزيمي', null],
  ])('%s', (text, dateline, byline, agency) => {
    expect(filingOf(lineOf(text, 1))).toEqual({ dateline, byline, agency });
  });

  it.each(['3 هجمات', 'انتهاء الدور القتالي', 'موسكو: لن ننسحب من الاتفاق', 'خلفية - ما نعرفه'])('not %s', (text) => {
    expect(filingOf(lineOf(text, 1))).toBeNull();
  });
});

describe('openingFiling', () => {
  it.each([
    ['بغداد (رويترز) - قال مسؤول إن العمل يستأنف.', 'بغداد', 'رويترز'],
    ['القاهرة - أ ف ب - قال مسؤول إن العمل يستأنف.', 'القاهرة', 'أ ف ب'],
    ['BAGHDAD, Jan 30 (Reuters) - Iraq said on Thursday.', 'BAGHDAD', 'Reuters'],
    ['LONDON (AP) — The bridge is closed.', 'LONDON', 'AP'],
    ['TARROW — A clinic opened on Tuesday.', 'TARROW', null],
    ['(رويترز) - قال مسؤول.', null, 'رويترز'],
  ])('%s', (text, dateline, agency) => {
    expect(openingFiling(text)).toEqual({ dateline, byline: null, agency });
  });

  it.each(['قال مسؤول لـ"رويترز" إن الهجوم لم يسفر عن إصابات.', 'The clinic — built in 2012 — reopened.'])(
    'not %s',
    (text) => {
      expect(openingFiling(text)).toBeNull();
    },
  );
});

describe('the publisher', () => {
  it.each([
    ['المصدر: وكالة الواحة', 'وكالة الواحة'],
    ['المصدر: الجزيرة + وكالات', 'الجزيرة'],
    ['المصدر: وكالات', null],
    ['نقلاً عن رويترز', 'رويترز'],
    ['Source: Al Jazeera and news agencies', 'Al Jazeera'],
    ['المصدر الأمني قال إن الهجوم انتهى', null],
    ['المصدر: البلدية أجّلت افتتاح الجسر', null],
    ['المصدر: الوزير سيغادر اليوم', null],
    ['المصدر: لا نعرف من أغلق الطريق', null],
    ['المصدر: مسؤول في الموانئ', null],
    ['المصدر: مواقع التواصل الاجتماعي', null],
    ['المصدر: المرفأ نت', 'المرفأ نت'],
    ['المصدر: مجلة البيئة والتنمية', 'مجلة البيئة والتنمية'],
    ['Source: The council agreed to close the road', null],
    ['Source: The Tarrow Herald', 'The Tarrow Herald'],
  ])('in %s', (text, publisher) => {
    expect(sourceOf(lineOf(text, 1))).toBe(publisher);
  });

  it.each([
    ['© 2023 Northern Sport', 'Northern Sport'],
    ['Copyright © 2021 The Karsun Post. All rights reserved.', 'The Karsun Post'],
    ['جميع الحقوق محفوظة © 2023 صحيفة المرفأ', 'صحيفة المرفأ'],
    ['جميع الحقوق محفوظة لموقع الخبر 2024', 'موقع الخبر'],
    ['المقالات المنشورة في "صدى الجبل" تعبّر عن آراء كتابها', 'صدى الجبل'],
    ['تابعوا أخبار النهار عبر Google News', 'النهار'],
    ['Follow The Tarrow Herald on Google News', 'The Tarrow Herald'],
    ['Follow us on Twitter', null],
    ['جميع الحقوق محفوظة', null],
    ['حقوق النشر محفوظة', null],
    ['حقوق النشر والتوزيع محفوظة', null],
    ['جميع حقوق الملكية الفكرية محفوظة', null],
    ['All rights reserved ©', null],
    ['كل الحقوق محفوظة لدى مؤسسة الضفة للصحافة', 'مؤسسة الضفة للصحافة'],
    ['كافة الحقوق محفوظة لـ مرفأ اليوم', 'مرفأ اليوم'],
    ['حقوق النشر محفوظة للمؤسسة الوطنية © 2024', 'المؤسسة الوطنية'],
    ['جميع الحقوق محفوظة لصحيفة المرفأ ولا يجوز النقل', 'صحيفة المرفأ'],
    ['جميع الحقوق محفوظة © ٢٠٢٣ ليالي المرفأ', 'ليالي المرفأ'],
    ['حقوق الطبع © 2021 دار النهر', 'دار النهر'],
  ])('around the article: %s', (text, publisher) => {
    expect(publisherInFurniture([lineOf(text, 1)])).toBe(publisher);
  });
});
