import { describe, expect, it } from 'vitest';
import { compared, rows } from '../../tests/support/compared.ts';

describe('figures in other units and nouns', () => {
  const about = { published: '2022-04-06' };

  it.each([
    [
      'the same number of households under two nouns',
      'وقال رئيس بلدية زغوان إن انهيار التل شرد 310 أسر من حي الزيتون القديم.',
      'وأفاد رئيس بلدية زغوان بأن انهيار التل في حي الزيتون القديم شرد 330 عائلة.',
      'conflict: 310 أسر | 330 عائلة',
    ],
    [
      'weeks beside days',
      'وأمهلت الوزارة مصنع الإسمنت في قابس 14 يوما لتركيب المصافي الجديدة.',
      'وأمهلت الوزارة مصنع الإسمنت في قابس أسبوعين لتركيب المصافي الجديدة.',
      'agree: 14 يوما | أسبوعين',
    ],
    [
      'a term of years under two nouns',
      'وقضت المحكمة الابتدائية بسجن مدير المصرف حاتم الدريدي سبعة أعوام بتهمة التزوير.',
      'قضت المحكمة الابتدائية بسجن مدير المصرف حاتم الدريدي تسع سنوات بعد إدانته بالتزوير.',
      'conflict: سبعة أعوام | تسع سنوات',
    ],
    [
      'basis points beside a share',
      'رفع البنك المركزي التونسي سعر الفائدة الرئيسي 75 نقطة أساس في اجتماعه الشهري.',
      'رفع البنك المركزي التونسي سعر الفائدة الرئيسي 0.75 في المئة في اجتماعه الشهري.',
      'agree: 75 نقطة أساس | 0.75 في المئة',
    ],
    [
      'kilometres beside metres',
      'The city opened a tunnel of 2.4 kilometres under the harbour of Sines on Friday.',
      'A tunnel of 2,400 metres under the harbour of Sines was opened by the city on Friday.',
      'agree: 2.4 kilometres | 2,400 metres',
    ],
    [
      'an area in two cases of its noun',
      'وتبلغ مساحة محمية البحيرة شمال مدينة رادس 640 كيلومترا مربعا من الماء والقصب.',
      'ومساحة محمية البحيرة شمال مدينة رادس 640 كيلومتر مربع من الماء والقصب.',
      'agree: 640 كيلومترا مربعا | 640 كيلومتر مربع',
    ],
    [
      'an equal number of the pair before one that only fits a bound',
      'وخفضت اللجنة الرسم 3 في المئة ليصل إلى 12.5 في المئة على واردات الأثاث.',
      'وخفضت اللجنة الرسم على واردات الأثاث إلى 12.5 في المئة.',
      'agree: 12.5 في المئة | 12.5 في المئة',
    ],
  ])('%s', (_, one, other, row) => {
    expect(rows(compared(one, other, about, about), 'figure')).toContain(row);
  });

  it.each([
    [
      'money of two currencies',
      'وخصصت البلدية 40 مليون دينار لترميم أسوار مدينة سوسة العتيقة.',
      'وخصصت البلدية 12 مليون دولار لترميم أسوار مدينة سوسة العتيقة.',
    ],
    [
      'what was expected and what happened',
      'ورفعت الشركة الوطنية للحبوب أسعار القمح 30 دينارا للقنطار في ميناء رادس.',
      'وتوقع المحللون أن ترفع الشركة الوطنية للحبوب أسعار القمح 20 دينارا للقنطار في ميناء رادس.',
    ],
    [
      'what a union demands and what was paid',
      'The port of Sines paid its dockers a bonus of 300 euros in March.',
      'The union demanded that the port of Sines pay its dockers a bonus of 500 euros in March.',
    ],
  ])('does not set against each other %s', (_, one, other) => {
    const found = compared(one, other, about, about);
    expect(rows(found, 'figure').every((row) => row.startsWith('single'))).toBe(true);
  });
});

describe('a toll and what it was before', () => {
  it('compares what is counted now with what was counted then', () => {
    const comparison = compared(
      'وأسفر انهيار منجم الملح قرب الحمامة عن مقتل 11 شخصا، وفق الحماية المدنية.',
      'ارتفع عدد ضحايا انهيار منجم الملح قرب الحمامة إلى 29 قتيلا، بعدما كانت حصيلة سابقة تحدثت عن 11 قتيلا.',
      { published: '2022-04-05' },
      { published: '2022-04-06' },
    );
    expect(rows(comparison, 'figure')).toEqual(['explained: 11 شخصا | 29 قتيلا']);
  });

  it('does not grow years after', () => {
    const comparison = compared(
      'وكان منجم الملح قرب الحمامة انهار عام 2009 ما أدى إلى مقتل 11 شخصا من العمال.',
      'وانهار منجم الملح قرب الحمامة عام 2009 وقتل 14 شخصا من العمال.',
      { published: '2022-04-05' },
      { published: '2022-04-07' },
    );
    expect(rows(comparison, 'figure')).toEqual(['conflict: 11 شخصا | 14 شخصا']);
  });

  it('is told once where the article repeats it', () => {
    const comparison = compared('وتضررت 240 خيمة في مخيم النور.\nوقال المدير إن 240 خيمة غرقت.', 'لا جديد في البلدة.');
    expect(rows(comparison, 'figure')).toEqual(['single: 240 خيمة']);
  });
});
