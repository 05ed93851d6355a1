import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { compare } from './compare.ts';

/** `mode | speaker | via | words` for each saying of a text. */
function sayings(text: string): readonly string[] {
  return compare([inventedArticle('a', text)]).quotations.map(({ mode, speaker, via, start, end }) =>
    [mode, speaker ?? '-', via ?? '-', text.slice(start, end)].join(' | '),
  );
}

describe('quotation marks', () => {
  it.each([
    ['قال رئيس البلدية «لن نغلق السوق هذا العام».', ['direct | رئيس البلدية | - | لن نغلق السوق هذا العام']],
    ['قال رئيس البلدية: “لن نغلق السوق هذا العام”.', ['direct | رئيس البلدية | - | لن نغلق السوق هذا العام']],
    [
      'وأضاف رئيس البلدية في بيانه: ” لن نغلق السوق هذا العام”.',
      ['direct | رئيس البلدية | - | لن نغلق السوق هذا العام'],
    ],
    [
      'قال رئيس البلدية «لن نغلق «السوق القديم» هذا العام».',
      ['direct | رئيس البلدية | - | لن نغلق «السوق القديم» هذا العام'],
    ],
    [
      'قال رئيس البلدية «لن نغلق السوق هذا العام\nوانتهى الاجتماع.',
      ['direct | رئيس البلدية | - | لن نغلق السوق هذا العام'],
    ],
    ['تظاهر أنصار "حركة النور" في ساحة "الاستقلال".', []],
    [
      '"We will not close the market," Mayor Ana Kos said.',
      ['direct | Mayor Ana Kos | - | We will not close the market,'],
    ],
    [
      '“We will not close the market,” said Ana Kos, the mayor.',
      ['direct | Ana Kos, the mayor | - | We will not close the market,'],
    ],
    ['The "Red Market" opened in 1990.', []],
  ])('%s', (text, expected) => {
    expect(sayings(text)).toEqual(expected);
  });
});

describe('who speaks', () => {
  it.each([
    ['وقال إن السوق مغلق منذ أسبوع.', ['indirect | - | - | السوق مغلق منذ أسبوع']],
    [
      'وأعلنت وزيرة العمل سلمى التازي أن السوق مغلق منذ أسبوع.',
      ['indirect | وزيرة العمل سلمى التازي | - | السوق مغلق منذ أسبوع'],
    ],
    [
      'وكان رئيس البلدية، كريم بنعمر، أكد أن السوق مغلق منذ أسبوع.',
      ['indirect | رئيس البلدية، كريم بنعمر | - | السوق مغلق منذ أسبوع'],
    ],
    [
      'ونقلت رويترز عن رئيس البلدية قوله إن السوق مغلق منذ أسبوع.',
      ['indirect | رئيس البلدية | رويترز | السوق مغلق منذ أسبوع'],
    ],
    [
      'وقال مصدر في البلدية لوكالة فرانس برس إن السوق مغلق منذ أسبوع.',
      ['indirect | مصدر في البلدية | فرانس برس | السوق مغلق منذ أسبوع'],
    ],
    ['وفقا لرئيس البلدية، السوق مغلق منذ أسبوع.', ['indirect | رئيس البلدية | - | السوق مغلق منذ أسبوع']],
    ['السوق مغلق منذ أسبوع، بحسب رئيس البلدية.', ['indirect | رئيس البلدية | - | السوق مغلق منذ أسبوع']],
    [
      'شدد رئيس البلدية، الأربعاء، على إغلاق السوق القديم، مشيرا إلى أن العمال سيعودون.',
      ['indirect | رئيس البلدية | - | إغلاق السوق القديم', 'indirect | رئيس البلدية | - | العمال سيعودون'],
    ],
    ['The mayor told Reuters that the market was closed.', ['indirect | The mayor | Reuters | the market was closed']],
    ['The market was closed, according to the mayor.', ['indirect | the mayor | - | The market was closed']],
    ['"The market is closed for now," he said.', ['direct | - | - | The market is closed for now,']],
  ])('%s', (text, expected) => {
    expect(sayings(text)).toEqual(expected);
  });

  it('does not carry a speaker over from the sentence before', () => {
    const [, second] = sayings('قال رئيس البلدية إن السوق مغلق. وأضاف "سنعود إلى العمل في الربيع".');
    expect(second).toBe('direct | - | - | سنعود إلى العمل في الربيع');
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'قال',
    'إن',
    'أن',
    '«',
    '»',
    '"',
    '”',
    '“',
    ':',
    '.',
    '،',
    '\n',
    '5',
    'يناير',
    'ألف',
    'جندي',
    'بحسب',
    'said',
    'that',
    'و',
    'اليوم',
    '(',
    '٪',
    'نحو',
    'بين',
  );

  it('gives ranges that lie in it and hold words', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.array(words, { maxLength: 40 }), (one, other) => {
        const articles = [inventedArticle('a', one.join(' ')), inventedArticle('b', other.join(' '))];
        const found = compare(articles);
        const passages = [
          ...found.quotations,
          ...found.figures,
          ...found.dates,
          ...found.findings.flatMap(({ evidence }) => evidence),
          ...found.alignments.flatMap(({ a, b }) => [a, b]),
        ];
        for (const { article, start, end } of passages) {
          const text = articles.find(({ id }) => id === article)?.text ?? '';
          expect(text.slice(start, end).trim()).not.toBe('');
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
