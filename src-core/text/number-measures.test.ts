import { describe, expect, it } from 'vitest';
import { numbersIn } from './numbers.ts';

type Row = readonly [
  text: string,
  words: string,
  value: number,
  unit: string | null,
  qualifier?: string,
  high?: number | null,
];

/** Every row's text holds exactly one number, within six digits. */
function check(rows: readonly Row[]): void {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (text, row) => {
    const [, words, value, unit, qualifier = 'exact', high = value] = row;
    const found = numbersIn(text);
    const read = found.map((mention) => [text.slice(mention.start, mention.end), mention.unit, mention.qualifier]);
    expect(read).toEqual([[words, unit, qualifier]]);
    expect(found[0]?.value).toBeCloseTo(value, 6);
    if (high === null) expect(found[0]?.high).toBeNull();
    else expect(found[0]?.high).toBeCloseTo(high, 6);
  });
}

describe('measures told in two units, in the first of them', () => {
  check([
    ['سجن سنة وثلاثة أشهر', 'سنة وثلاثة أشهر', 1.25, 'سنة'],
    ['سجن ثلاث سنوات وستة أشهر', 'ثلاث', 3.5, 'سنوات'],
    ['استغرق ساعة و15 دقيقة', 'ساعة و15 دقيقة', 1.25, 'ساعة'],
    ['استغرق ساعتين و15 دقيقة', 'ساعتين و15 دقيقة', 2.25, 'ساعتين'],
    ['بعد عامين وشهرين من الحرب', 'عامين وشهرين', 2 + 1 / 6, 'عامين'],
    ['سنة وشهر', 'سنة وشهر', 1 + 1 / 12, 'سنة'],
    ['ثلاثة أيام وست ساعات', 'ثلاثة', 3.25, 'أيام'],
    ['لمدة أسبوع واحد و 21 يوما', 'أسبوع واحد و 21 يوما', 4, 'أسبوع', 'exact'],
    ['أكثر من سنة وثلاثة أشهر', 'سنة وثلاثة أشهر', 1.25, 'سنة', 'more-than', null],
    ['ساعة ونصف على الأقل', 'ساعة ونصف', 1.5, 'ساعة', 'at-least', null],
    ['طوله ثلاثة أمتار و20 سنتيمترا', 'ثلاثة', 3.2, 'أمتار'],
    ['3 hours 15 minutes', '3', 3.25, 'hours'],
    ['two years and three months', 'two', 2.25, 'years'],
    ['لمدة ساعة', 'ساعة', 1, 'ساعة'],
    ['سأغادر لأسبوع كامل', 'أسبوع كامل', 1, 'أسبوع'],
    ['خلال عام واحد', 'عام واحد', 1, 'عام'],
    ['خلال أسبوع', 'أسبوع', 1, 'أسبوع'],
  ]);
});

describe('parts, tens and bounds', () => {
  check([
    ['مئة وست سنوات', 'مئة وست', 106, 'سنوات'],
    ['أكثر من النصف', 'النصف', 0.5, null, 'more-than', null],
    ['أقل من الثلث بقليل', 'الثلث', 1 / 3, null, 'less-than'],
    ['عمره فوق الأربعين', 'الأربعين', 40, null, 'more-than', null],
    ['1/2 من السكان', '1/2', 0.5, 'السكان'],
    ['أكثر من 3/4 السكان', '3/4', 0.75, 'السكان', 'more-than', null],
    ['ثلاثة أرباع مليون دولار', 'ثلاثة أرباع مليون', 750_000, 'دولار'],
    ['ثلاثة أرباع المليون', 'ثلاثة أرباع المليون', 750_000, null],
    ['بضعة عشر شخصا', 'بضعة عشر', 13, 'شخصا', 'dozens', 19],
    ['بضع وعشرون سنة', 'بضع وعشرون', 23, 'سنة', 'dozens', 29],
    ['على الأكثر 100 وعلى الأقل 20', '100 وعلى الأقل 20', 20, null, 'range', 100],
    ['لا يزيد عن 50 ولا يقل عن 20 شخصا', '50 ولا يقل عن 20', 20, 'شخصا', 'range', 50],
    ['حوالي 500 شخص أو أقل', '500', 500, 'شخص', 'at-most'],
    ['أكثر من 5000 أو يساوي', '5000', 5000, null, 'at-least', null],
    ['النسبة >30', '30', 30, null, 'more-than', null],
    ['النسبة ≤ 30%', '30', 30, '%', 'at-most'],
    ['من 5% إلى 7%', '5% إلى 7', 5, '%', 'range', 7],
    ['بين سالب ستة وتسعة', 'ستة وتسعة', -6, null, 'range', 9],
    ['مائة وواحد وعشرين', 'مائة وواحد وعشرين', 121, null],
    ['ثلاثمئة وخمسة وأربعون ألفا ومئتان', 'ثلاثمئة وخمسة وأربعون ألفا ومئتان', 345_200, null],
    ['مليونان ونصف المليون دولار', 'مليونان ونصف المليون', 2_500_000, 'دولار'],
  ]);
});

it.each(['رقمي +1 222 2222 2222', 'خلال عام 2019', 'خلال شهر مارس', 'نحو النصف الأول'])('is no figure: %s', (text) => {
  expect(numbersIn(text)).toEqual([]);
});
