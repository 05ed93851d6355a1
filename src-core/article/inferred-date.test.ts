import { describe, expect, it } from 'vitest';
import { inferredDate } from './inferred-date.ts';

const rows: readonly (readonly [string, string | null, string | null])[] = [
  ['قال الوزير اليوم الخميس 30 يناير 2020 إن العمل يستأنف.', '2020-01-30', 'اليوم الخميس 30 يناير 2020'],
  ['عقد الاجتماع اليوم (الخميس) 5 مارس 2020 في جنيف.', '2020-03-05', 'اليوم (الخميس) 5 مارس 2020'],
  ['انطلقت أمس الأربعاء، 29 يناير 2020، الجولة الأولى.', '2020-01-30', 'أمس الأربعاء، 29 يناير 2020'],
  ['تبدأ غداً الأحد 11 فبراير 2024 المحادثات.', '2024-02-10', 'غداً الأحد 11 فبراير 2024'],
  ['تستأنف أعمالها الأحد المقبل الموافق 11 شباط/ فبراير 2024.', '2024-02', 'الأحد المقبل الموافق 11 شباط/ فبراير 2024'],
  ['تعود اللجنة الثلاثاء المقبل 2 يناير 2024 إلى العمل.', null, null],
  ['تعود اللجنة الثلاثاء المقبل 5 مارس 2024 إلى العمل.', '2024', 'الثلاثاء المقبل 5 مارس 2024'],
  ['وقع الهجوم الخميس الماضي 5 مارس 2020 قرب المطار.', '2020-03', 'الخميس الماضي 5 مارس 2020'],
  ['The minister said today, Thursday, 30 January 2020, that work resumes.', '2020-01-30', null],
  ['Talks open next Sunday, February 11, 2024, in Baghdad.', '2024-02', 'next Sunday, February 11, 2024'],
  ['أعلن الجيش في 30 يناير أنه استأنف العمليات.', null, null],
  ['أعلن الجيش في 30 يناير 2020 أنه استأنف العمليات.', null, null],
  ['قال اليوم الخميس إن العمل يستأنف، بعد توقف منذ 2014.', null, null],
  ['أنشئ التحالف في العام 2014 لمكافحة التنظيم.', null, null],
  ['لا تاريخ هنا.', null, null],
];

describe('inferredDate', () => {
  it.each(rows)('%s', (text, iso, evidence) => {
    const date = inferredDate(text);
    expect(date.iso).toBe(iso);
    expect(date.certainty).toBe(iso === null ? 'unknown' : 'inferred');
    if (iso === null) expect(date.evidence).toBeNull();
    else expect(text).toContain(date.evidence);
    if (evidence !== null) expect(date.evidence).toBe(evidence);
  });
});
