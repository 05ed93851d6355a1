import { describe, expect, it } from 'vitest';
import { namesPerson } from './people.ts';

describe('namesPerson', () => {
  it.each([
    'سالم العلي',
    'د. ريم القاسم',
    'أ. د. خالد بن سعد المطيري',
    'عبدالمحسن الراوي',
    'عبد الكريم الراوي',
    'منى آل سعود',
    'Ella Grant',
    'Dr. Omar Vidal',
    'Samuel J. Reed',
  ])('%s', (words) => {
    expect(namesPerson(words)).toBe(true);
  });

  it.each([
    'سالم',
    'سالم العلي - بيروت',
    'سالم العلي ـ جدة',
    'سالم العلي يغادر النادي',
    'سالم العلي رئيساً للنادي',
    'محمد في المدينة',
    'خالد بالمركز الأول',
    'أمل جديد',
    'جسر المدينة',
    'علي العلي: لن أستقيل',
    'سالم العلي 2023',
    'Ella Grant wins the race',
    'Bridge Closed',
    '',
  ])('not %s', (words) => {
    expect(namesPerson(words)).toBe(false);
  });
});
