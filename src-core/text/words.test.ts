import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from './words.ts';

const rows: readonly (readonly [string, string, readonly string[]])[] = [
  ['clitics stay with their word', 'وللقوات وبالعراق', ['وللقوات', 'وبالعراق']],
  ['vocalised words stay whole', 'مُوَالٍ لِإيران', ['مُوَالٍ', 'لِإيران']],
  ['tatweel stays inside', 'التحـــالف', ['التحـــالف']],
  ['a proclitic is cut from digits', 'آلاف و500 جندي', ['آلاف', 'و', '500', 'جندي']],
  ['grouped numbers stay whole', 'بـ2,500.75 دولار', ['بـ', '2,500.75', 'دولار']],
  ['the article is cut from digits', 'مجموعة الـ20', ['مجموعة', 'الـ', '20']],
  ['words without the space after a stop part', 'انتهى.وقال', ['انتهى', 'وقال']],
  ['letters of an abbreviation stay together', 'سي.إن.إن', ['سي.إن.إن']],
  ['hashtags part at low lines', '#التحالف_الدولي', ['التحالف', 'الدولي']],
  ['quotation marks part', 'لـ"رويترز"', ['لـ', 'رويترز']],
  ['direction controls fall away', '\u200Fقال\u200F', ['قال']],
  ['English', 'Dr. Lena said 12% of "F-16" jets', ['Dr', 'Lena', 'said', '12', 'of', 'F', '16', 'jets']],
  ['nothing in punctuation', '… – «»', []],
];

describe('wordsOf', () => {
  it.each(rows)('%s', (_, text, words) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(words);
  });

  it('quotes the text at its offsets, in order, for any string', () => {
    const unit = fc.constantFrom(...Array.from('قالو و.ـ_:2,5 a"«\u200F\u064E\n'));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        let last = 0;
        for (const word of wordsOf(text)) {
          expect(text.slice(word.start, word.end)).toBe(word.text);
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(word.end).toBeGreaterThan(word.start);
          last = word.end;
        }
      }),
    );
  });
});

describe('a long text', () => {
  const line = 'وقال المتحدث إن 2,500 جندي و900 مستشار غادروا القاعدة في 30 يناير، بحسب البيان.';

  it('has the words of its lines, wherever it is cut into pieces', () => {
    const text = Array.from({ length: 300 }, () => line).join(' ');
    const once = wordsOf(line).map((word) => word.text);
    const all = wordsOf(text);
    expect(all.map((word) => word.text)).toEqual(Array.from({ length: 300 }, () => once).flat());
    for (const { start, end, text: word } of all) expect(text.slice(start, end)).toBe(word);
  });

  it('is read in a time that grows with its length', () => {
    const text = Array.from({ length: 5_000 }, () => line).join('\n');
    const from = performance.now();
    wordsOf(text);
    expect(performance.now() - from).toBeLessThan(10_000);
  });
});
