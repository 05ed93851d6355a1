import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { compare } from './compare.ts';
import type { Quotation } from './comparison.ts';

function quotationsIn(text: string): readonly Quotation[] {
  return compare([inventedArticle('a', text)]).quotations;
}

/** `mode | speaker | via | words` for each saying of a text. */
function sayings(text: string): readonly string[] {
  return quotationsIn(text).map(({ mode, speaker, via, start, end }) =>
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

  const carried: readonly (readonly [string, string | null])[] = [
    ['قال رئيس البلدية إن السوق مغلق. وأضاف "سنعود إلى العمل في الربيع".', 'رئيس البلدية'],
    ['قال رئيس البلدية إن السوق مغلق.\n\nوأضاف في بيان أن العمال سيعودون.', 'رئيس البلدية'],
    ['قالت وزيرة النقل إن الجسر مغلق. وأضافت "سنفتحه في الربيع".', 'وزيرة النقل'],
    ['أكد المدير أن المصنع مغلق، رغم قوله إن العمال سيعودون في الربيع.', 'المدير'],
    ['وفقا لرئيس البلدية، أغلق السوق. وتابع: "سنعود إلى العمل في الربيع".', 'رئيس البلدية'],
    ['"The market is closed for now," the mayor said. "We will open it in spring," he added.', 'the mayor'],
    // A verb of another person or number goes on with another speaker, or with none.
    ['قال رئيس البلدية إن السوق مغلق. وأضافت "سنعود إلى العمل في الربيع".', null],
    ['قالت وزيرة النقل إن الجسر مغلق. قال المدير إنه مفتوح. وأضافت "سنفتحه في الربيع".', 'وزيرة النقل'],
    // A passive says that nobody is to be named.
    ['قال رئيس البلدية إن السوق مغلق. وذُكر أن العمال سيعودون إلى بيوتهم.', null],
    // Nothing is carried over four paragraphs.
    ['قال رئيس البلدية إن السوق مغلق.\nأمطرت.\nأمطرت.\nأمطرت.\nوأضاف "سنعود إلى العمل في الربيع".', null],
  ];

  it.each(carried)('carries a speaker over and says so: %s', (text, speaker) => {
    const last = quotationsIn(text).at(-1);
    expect([last?.speaker, last?.carried]).toEqual([speaker, speaker !== null]);
  });

  it('marks no speaker that the sentence itself names', () => {
    expect(quotationsIn('قال المدير إن السوق مغلق.').map(({ carried: mark }) => mark)).toEqual([false]);
  });

  it.each([
    // What is quoted goes on behind the first quotation without a verb of its own.
    [
      'ذكر بيان الشركة أن اللجنة "ستجتمع يوم الأحد في المصنع"، بهدف "دراسة الأضرار وتقدير كلفة الإصلاح".',
      ['ستجتمع يوم الأحد في المصنع', 'دراسة الأضرار وتقدير كلفة الإصلاح'],
    ],
    // The full stop behind «في بيان» is a stray one.
    ['كما قال المدير في بيان. إن "المصنع سيفتح أبوابه غدا".', ['المصنع سيفتح أبوابه غدا']],
    // The clause before a quotation is told in other words.
    [
      'قال المدير إن بعض الأعمال مستمرة، "لكن المصنع مغلق ولن يفتح هذا العام".',
      ['بعض الأعمال مستمرة', 'لكن المصنع مغلق ولن يفتح هذا العام'],
    ],
    // What the speaker did is told of him.
    ['أعلن المدير أن المصنع سيغلق، لكنه لم يحدد موعدا.', ['المصنع سيغلق']],
    ['أعلن المكتب، أمس، القيام بأعمال مشتركة، وأصدر بيانا عنها.', ['القيام بأعمال مشتركة']],
    ['عاد العمال بعد إعلان وزارة النقل أن الجسر آمن.', ['الجسر آمن']],
  ])('finds where what is said begins and ends: %s', (text, expected) => {
    expect(quotationsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
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
