import { describe, expect, it } from 'vitest';
import { compared, rows } from '../../tests/support/compared.ts';

describe('statements of one thing', () => {
  it.each([
    [
      'with another number',
      'افتتح وزير الصناعة مصنع السيراميك الجديد في بنزرت بطاقة 12 فرنا وحضور أهالي المدينة.',
      'افتتح وزير الصناعة مصنع السيراميك الجديد في بنزرت بطاقة 15 محطة وحضور أهالي المدينة.',
    ],
    [
      'with another year',
      'وكانت شركة الواحة للنقل البحري أنشئت عام 1988 في ميناء صفاقس القديم.',
      'وكانت شركة الواحة للنقل البحري أنشئت عام 1991 في ميناء صفاقس القديم.',
    ],
    [
      'with another month',
      'The ferry company Ostra went bankrupt in March 2011 after two storms hit its fleet.',
      'The ferry company Ostra went bankrupt in June 2011 after two storms hit its fleet.',
    ],
  ])('do not agree %s', (_, one, other) => {
    expect(rows(compared(one, other), 'statement').filter((row) => row.startsWith('agree'))).toEqual([]);
  });

  it('agree where one of them only tells more', () => {
    const found = compared(
      'افتتح وزير الصناعة مصنع السيراميك الجديد في بنزرت بحضور أهالي المدينة.',
      'افتتح وزير الصناعة مصنع السيراميك الجديد في بنزرت بحضور 300 من أهالي المدينة.',
    );
    expect(rows(found, 'statement')).toMatchObject([expect.stringMatching(/^agree/u)]);
  });
});

describe('sayings', () => {
  it('are not one where they give other numbers', () => {
    const found = compared(
      'وقال مدير المحمية سالم قابسي إن عدد طيور النحام في البحيرة بلغ 1200 طائر هذا الربيع.',
      'وقال مدير المحمية سالم قابسي إن عدد طيور النحام في البحيرة بلغ 1500 طائر هذا الربيع.',
    );
    expect(rows(found, 'quotation')).toEqual([]);
  });

  it('are not judged where one is given to an office and the other to somebody else', () => {
    const words = 'عدد طيور النحام في البحيرة بلغ حدا لم يعرفه الصيادون من قبل';
    const found = compared(`وقالت الوزارة إن ${words}.`, `وقالت نقابة الصيادين إن ${words}.`);
    expect(rows(found, 'quotation')).toEqual([]);
  });
});

describe('dates of one act', () => {
  it.each([
    [
      'in their year',
      'وكانت شركة الواحة للنقل البحري أنشئت عام 1988 في ميناء صفاقس القديم.',
      'وكانت شركة الواحة للنقل البحري أنشئت عام 1991 في ميناء صفاقس القديم.',
      'conflict: عام 1988 | عام 1991',
    ],
    [
      'in their month',
      'The ferry company Ostra went bankrupt in March 2011 after two storms hit its fleet.',
      'The ferry company Ostra went bankrupt in June 2011 after two storms hit its fleet.',
      'conflict: March 2011 | June 2011',
    ],
  ])('conflict %s', (_, one, other, row) => {
    expect(rows(compared(one, other), 'date')).toContain(row);
  });

  it('do not meet where one is any day of the year of another thing', () => {
    const found = compared(
      'خفضت الهيئة رسوم الميناء يوم الخميس 3 مارس 2022 في جلسة عاجلة بحضور التجار.',
      'خفضت الهيئة رسوم الميناء في جلسة عاجلة بحضور التجار، وهي ثالث جلسة هذا العام.',
      { published: '2022-03-03' },
      { published: '2022-03-04' },
    );
    expect(rows(found, 'date')).not.toContainEqual(expect.stringMatching(/\|/u));
  });

  it('agree in one printed sentence whose weekday two papers place differently', () => {
    const words = 'وقال المدير إن الجمعية تعقد جلستها السنوية الخميس في قاعة النادي القديم بحضور جميع الأعضاء.';
    const found = compared(words, words, { published: '2022-03-01' }, { published: '2022-03-05' });
    expect(rows(found, 'date')).toEqual(['agree: الخميس | الخميس']);
  });
});
