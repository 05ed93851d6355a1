import { describe, expect, it } from 'vitest';
import { changedNumbers, inContext, shortened } from './lost-context.ts';

describe('inContext', () => {
  const text = 'قالت وزارة الصحة في بيان لها يوم الأربعاء الماضي إنها سجّلت 5,200 إصابة بالحصبة.\nوأضافت أخرى.';
  const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  it('cuts between words and says so', () => {
    expect(inContext({ text }, place('سجّلت'))).toEqual({
      before: '…لها يوم الأربعاء الماضي إنها ',
      words: 'سجّلت',
      after: ' 5,200 إصابة بالحصبة.',
    });
  });

  it('stays within the paragraph', () => {
    expect(inContext({ text }, place('أخرى'))).toEqual({ before: 'وأضافت ', words: 'أخرى', after: '.' });
  });
});

describe('shortened', () => {
  it.each([
    ['الجيش العراقي', 20, 'الجيش العراقي'],
    ['الجيش العراقي', 9, 'الجيش…'],
    ['الجيش العراقي', 13, 'الجيش العراقي'],
  ])('%s in %d', (text, longest, expected) => {
    expect(shortened(text, longest)).toBe(expected);
  });
});

describe('changedNumbers', () => {
  it.each([
    [
      'names the number that changed',
      'نشر 5,200 جندي في 2020',
      'نشر 2,500 جندي في 2020',
      [{ was: '5,200', is: '2,500' }],
    ],
    ['says nothing of equal ones', 'نشر 5,200', 'نشر 5,200 فقط', []],
    ['pairs nothing where one is missing', 'نشر 5,200 جندي', 'نشر جنوداً', []],
  ])('%s', (_name, old, now, expected) => {
    expect(changedNumbers(old, now)).toEqual(expected);
  });
});
