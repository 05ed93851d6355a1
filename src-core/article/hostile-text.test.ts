import { describe, expect, it } from 'vitest';
import { processorTime } from '../../tests/support/processor-time.ts';
import { readArticles } from './read.ts';

/**
 * Milliseconds of the processor, which other programs on a busy machine do not use up, that one page may take: several
 * times what it needs, and far less than a rule that tries every run of a line again and again.
 */
const longest = 1000;
/** What a page of megabytes may take. */
const longestOfLarge = 4000;

/** Long runs of these are what makes a pattern try again and again. */
const units = [
  [' ', 'spaces'],
  ['\t', 'tabs'],
  ['\u00a0', 'no-break spaces'],
  ['\u2028', 'line separators'],
  ['-', 'hyphens'],
  ['–', 'dashes'],
  ['ـ', 'tatweel'],
  ['- ', 'hyphens with spaces'],
  ['#', 'hash signs'],
  ['.', 'full stops'],
  ['. ', 'full stops with spaces'],
  ['…', 'dots'],
  ['(', 'opening brackets'],
  [')', 'closing brackets'],
  ['"', 'quotation marks'],
  ['«', 'opening guillemets'],
  ['».', 'closing guillemets'],
  [':', 'colons'],
  [': ', 'colons with spaces'],
  ['، ', 'commas'],
  ['|', 'strokes'],
  ['| ', 'strokes with spaces'],
  ['/', 'slashes'],
  ['@', 'at signs'],
  ['@.', 'at signs with stops'],
  ['©', 'copyright signs'],
  ['1', 'digits'],
  ['١', 'Arabic digits'],
  ['1 ', 'figures'],
  ['1:', 'times'],
  ['1.', 'decimals'],
  ['ب', 'Arabic letters'],
  ['و', 'conjunctions'],
  ['ا.', 'initials'],
  ['\u064e', 'vowel marks'],
  ['\u200d', 'joiners'],
  ['\u200f', 'direction marks'],
  ['😀', 'signs outside the first plane'],
  ['\ud83d', 'halves of a pair'],
  ['a-', 'letters with hyphens'],
  ['#a', 'joined hashtags'],
  ['#a ', 'hashtags'],
  ['T1', 'letters with digits'],
  ['a ', 'letters'],
  ['في ', 'prepositions'],
  ['AFP ', 'credits'],
  ['via ', 'words of credits'],
  ['قال ', 'verbs'],
  ['نشر ', 'words of dates'],
  ['الخميس ', 'weekdays'],
  ['2020 ', 'years'],
  ['شارك ', 'words of furniture'],
] as const;

/** The openings after which patterns look further. */
const openings = [
  '',
  'كتب: ',
  'By A',
  'المصدر: ',
  '© 2020 ',
  'بيروت ',
  'بيروت (',
  'نُشر في 5 مارس 2020 ',
  'Tags: ',
  '• ',
];

const paragraph = 'قالت البلدية إن الجسر الجديد سيفتح أمام السيارات في نهاية الشهر المقبل.';

function timeOf(text: string): number {
  return processorTime(() => {
    const articles = readArticles({ name: 'p', hash: '0'.repeat(64), text });
    expect(articles.length).toBeGreaterThan(0);
  });
}

/** The line in each place of a page that rules look at. */
function pagesWith(line: string): readonly string[] {
  return [
    [line, paragraph, paragraph],
    ['جسر جديد في المدينة القديمة', line, paragraph, paragraph],
    ['جسر جديد في المدينة القديمة', paragraph, line, paragraph],
    ['جسر جديد في المدينة القديمة', paragraph, paragraph, 'اقرأ أيضا', line],
  ].map((lines) => lines.join('\n'));
}

describe('a page from outside cannot hold up the reading', () => {
  it.each(units)(
    'with a line of 5,000 times %j (%s)',
    (unit) => {
      for (const page of pagesWith(`${unit.repeat(5_000)}ب`)) expect(timeOf(page)).toBeLessThan(longest);
    },
    30_000,
  );

  it.each(units)(
    'with lines as long as rules look at, of %j (%s)',
    (unit) => {
      const line = unit.repeat(Math.floor(1400 / unit.length));
      const lines = openings.flatMap((opening) => [`${opening}${line}ب`, `ب${line}${opening}`]);
      const page = ['جسر جديد في المدينة القديمة', ...lines, paragraph, ...lines, paragraph, 'اقرأ أيضا', ...lines];
      expect(timeOf(page.join('\n'))).toBeLessThan(2 * longest);
    },
    30_000,
  );
});

// A rule that looks back over all lines for each line takes minutes here, as it did on files five times as large.
describe('a large file is read in seconds', () => {
  it.each([
    ['one line of 2 MB', `${paragraph} `.repeat(14_000)],
    ['one word of 2 MB', 'ب'.repeat(1_000_000)],
    ['20,000 short lines', Array.from({ length: 20_000 }, (_, index) => `سطر قصير رقم ${index}`).join('\n')],
    ['20,000 equal lines', 'خبر عن جسر المدينة\n'.repeat(20_000)],
    ['20,000 titles over a paragraph', `${'خبر عن مدرسة القرية البعيدة\nخبر\n'.repeat(10_000)}${paragraph}`],
    ['10,000 lists with a title each', `${paragraph}\n${'اقرأ أيضا\nخبر عن جسر المدينة\n'.repeat(10_000)}`],
    ['4,000 articles', `${paragraph}\nاقرأ أيضا\nجسر البلدية الجديد\n${paragraph}\n`.repeat(4_000)],
    ['20,000 tags', `${paragraph}\n${'وسوم\nجسر\n'.repeat(10_000)}`],
    ['100,000 empty lines', `${paragraph}${'\r\n'.repeat(100_000)}${paragraph}`],
  ])(
    '%s',
    (_, text) => {
      expect(timeOf(text)).toBeLessThan(longestOfLarge);
    },
    60_000,
  );
});
