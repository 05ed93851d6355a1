import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOtherLayout } from './keyboard-layout.ts';

const toArabic: readonly (readonly [string, string])[] = [
  ['hguvhr', 'العراق'],
  ['hgr,hj', 'القوات'],
  ['fy]h]', 'بغداد'],
  ["hg'hrm", 'الطاقة'],
  [';v;,;', 'كركوك'],
  ['hgpv;m', 'الحركة'],
  ['/hivm', 'ظاهرة'],
  ['`;v', 'ذكر'],
  ['l.hv', 'مزار'],
  ['b', 'لا'],
  ['sbl', 'سلام'],
  ['sghl', 'سلام'],
  ['Hlvd;h', 'أمريكا'],
  ['Ydvhk', 'إيران'],
  ['Nsdh', 'آسيا'],
  ['Gk', 'لأن'],
  ['Tdvhk', 'لإيران'],
  ['Bghl', 'لآلام'],
  ['lQ,W', 'مَوً'],
  ['q~d', 'ضّي'],
  ['lh`h?', 'ماذا؟'],
  ['"hglg;m hgHv]kdm"', '"الملكة الأردنية"'],
  ['hguvhr OR Ydvhk', 'العراق OR إيران'],
  ['(hguvhr -Ydvhk)', '(العراق -إيران)'],
  ['headline:hguvhr', 'headline:العراق'],
  ['hguvhr date:2020-01 in:abc', 'العراق date:2020-01 in:abc'],
  ['rwt near/5 fy]h]', 'قصف near/5 بغداد'],
  ['uvhr*', 'عراق*'],
  ['2,500 [k]d', '2,500 جندي'],
];

const toLatin: readonly (readonly [string, string])[] = [
  ['هقشض', 'iraq'],
  ['فقعةح', 'trump'],
  ['ىثصس', 'news'],
  ['لاعسا', 'bush'],
  ['ﻻعسا', 'bush'],
  ['أشىخه', 'Hanoi'],
  ['لإقعةح', 'Trump'],
  ['"صاهفث اخعسث"', '"white house"'],
  ['ةشقؤا 2020', 'march 2020'],
  ['عنوان:هقشض', 'عنوان:iraq'],
  ['هقشض -هقشى', 'iraq -iran'],
  ['هقشض قرب/5 هقشى', 'iraq قرب/5 iran'],
  ['هقشض*', 'iraq*'],
];

const nothing: readonly string[] = [
  '',
  '2020',
  '...',
  'العراق Iraq',
  'Москва',
  '東京',
  'hguvhr Москва',
  '" - "',
  'date:2020',
  '2,500',
];

describe('in the other keyboard layout', () => {
  it.each(toArabic)('%s is %s', (latin, arabic) => {
    expect(inOtherLayout(latin)).toBe(arabic);
  });

  it.each(toLatin)('%s is %s', (arabic, latin) => {
    expect(inOtherLayout(arabic)).toBe(latin);
  });

  it.each(nothing)('%j is nothing', (text) => {
    expect(inOtherLayout(text)).toBeNull();
  });

  it('a word typed in either and turned twice is the same, but for the two ways to «لا»', () => {
    const keys = Array.from('abcdefghijklmnopqrstuvwxyz');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...keys), minLength: 1 }), (word) => {
        expect(inOtherLayout(inOtherLayout(word) ?? '')).toBe(word.replaceAll('gh', 'b'));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => inOtherLayout(text) !== text));
  });
});
