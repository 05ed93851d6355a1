import { describe, expect, it } from 'vitest';
import { compared, rows } from '../../tests/support/compared.ts';

describe('sayings that meet', () => {
  it.each([
    [
      'words told in the same order with a few left out',
      'وقال مدير الميناء سالم قابسي "سنعيد فتح الرصيف الشمالي أمام سفن الصيد قبل نهاية الصيف".',
      'وأكد سالم قابسي: "سنعيد فتح الرصيف الشمالي أمام السفن قبل نهاية الصيف".',
      ['agree: مدير الميناء سالم قابسي | سالم قابسي'],
    ],
    [
      'the same words of a speaker who is not named',
      'وأضاف "سنعيد فتح الرصيف الشمالي أمام سفن الصيد".',
      'وقال سالم قابسي "سنعيد فتح الرصيف الشمالي أمام سفن الصيد".',
      ['agree: سنعيد فتح الرصيف الشمالي أمام سفن الصيد | سالم قابسي'],
    ],
    [
      'words told in English',
      'Mayor Ana Brill said that the northern pier would reopen for fishing boats before summer ends.',
      'The northern pier would reopen for fishing boats before summer, Ana Brill said.',
      ['agree: Mayor Ana Brill | Ana Brill'],
    ],
  ])('on %s', (_, one, other, expected) => {
    expect(rows(compared(one, other), 'quotation')).toEqual(expected);
  });

  it.each([
    [
      'topic words that two offices of one country share',
      'أعلنت السلطات التونسية أنها ستستأنف رحلات الصيد مع اتحاد الموانئ الأوروبي في خليج قابس.',
      'أعلنت السلطات البحرية في تونس استئناف المحادثات مع إيطاليا بشأن مستقبل اتحاد الموانئ الأوروبي في خليج قابس.',
    ],
    [
      'a body that both name, spoken of by two people of one nationality',
      'وقال المتحدث باسم الجيش التونسي إن قوات خفر السواحل الأوروبي وصلت إلى بنزرت.',
      'وشدد وزير الصيد التونسي على انتهاء دور سفن الإنقاذ وقوات خفر السواحل الأوروبي في المتوسط، عقب حوادث عدة في ميناء بنزرت.',
    ],
    [
      'a topic in English',
      'The Danish government said that the wind farm company would resume work with the harbour union in March.',
      'The Danish harbour union said that talks with the government on the future of the wind farm company resume.',
    ],
    [
      'the same speaker in statements that tell of different things',
      'وقال الوزير سالم قابسي إن اتحاد الموانئ الأوروبي سيغلق مكتبه في مدينة قابس القديمة.',
      'وقال الوزير سالم قابسي إن مدينة قابس القديمة ستستقبل وفدا من شركات الشحن قبل عودة المدارس إلى العمل.',
    ],
  ])('do not do so on %s', (_, one, other) => {
    expect(rows(compared(one, other), 'quotation')).toEqual([]);
  });
});
