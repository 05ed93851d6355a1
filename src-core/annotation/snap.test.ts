import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapToWords } from './snap.ts';

/** The text with the range that was selected between | signs. */
function selected(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - 1;
  return { text: marked.replaceAll('|', ''), start, end };
}

describe('snapToWords', () => {
  it.each([
    ['widens to whole words on both sides', 'أعلن الج|يش العرا|قي أنه', 'الجيش العراقي'],
    ['keeps attached clitics', 'معَ و|التحالف| ضد', 'والتحالف'],
    ['never parts a letter from its marks', 'قد عُلّ|ق| العمل', 'عُلّق'],
    ['takes a mark with its letter when only the mark is touched', 'بيانا\u064B| رسمي|', 'رسمي'],
    ['keeps tatweel inside its word', 'الـ|ـعراق| الآن', 'الــعراق'],
    ['drops spaces and commas at the ends', 'قال، |الجيش، | أمس', 'الجيش'],
    ['drops an Arabic comma and semicolon', 'بغداد |اليوم الخميس،| أنها', 'اليوم الخميس'],
    ['keeps the full stop that was selected', 'قال |ليس هناك دعم.|', 'ليس هناك دعم.'],
    ['keeps a selected question mark', '|أيهما أسبق؟| لا', 'أيهما أسبق؟'],
    ['does not take a full stop that was not selected', 'ليس هناك |دع|م.', 'دعم'],
    ['keeps both quotation marks of a pair', 'قال |"نعم"| ثم', '"نعم"'],
    ['keeps curly quotation marks of a pair', 'تنظيم |“داعش”|، في', '“داعش”'],
    ['keeps a pair whose opening stands inside', '|تنظيم “داعش”|، في', 'تنظيم “داعش”'],
    ['keeps a straight pair whose opening stands inside', '|قال "نعم"| ثم', 'قال "نعم"'],
    ['drops a closing mark without its opening', 'قال "|ليس هناك دعم."|', 'ليس هناك دعم.'],
    ['drops an opening mark without its closing', 'بيانه: |“بالنظر لاستمرار| نشاط', 'بالنظر لاستمرار'],
    ['keeps brackets around what was selected', 'محمد |(أبو باقر الساعدي)|.', '(أبو باقر الساعدي)'],
    ['keeps a number with its separators', 'نشر 5,|20|0 جندي', '5,200'],
    ['keeps an Arabic number with its separators', 'نشر ٥٬٢|٠٠| جندي', '٥٬٢٠٠'],
    ['keeps a percentage', 'بنسبة 12.|5%| هذا', '12.5%'],
    ['keeps an English contraction', 'they do|n|’t agree', 'don’t'],
    ['keeps characters of two units whole', 'a 👍🏽|👍 b|c', '👍🏽👍 bc'],
    ['keeps two lines apart', 'الأولى\n|الثا|نية', 'الثانية'],
    ['reaches across lines', 'الأو|لى\nالثا|نية هنا', 'الأولى\nالثانية'],
  ])('%s', (_name, marked, expected) => {
    const { text, start, end } = selected(marked);
    const range = snapToWords(text, { start, end });
    expect(range && text.slice(range.start, range.end)).toBe(expected);
  });

  it.each([
    ['spaces', 'a | | b'],
    ['punctuation', 'a |، …| b'],
    ['nothing', 'ab|| cd'],
  ])('is null for %s alone', (_name, marked) => {
    const { text, start, end } = selected(marked);
    expect(snapToWords(text, { start, end })).toBeNull();
  });

  it('is stable, and never begins or ends between a letter and its marks', () => {
    const word = fc.constantFrom(
      'عُلِّقَ',
      'والتحالف',
      'U.S.',
      '5,200',
      '“داعش”',
      'don’t',
      'é',
      '👩‍👩‍👧',
      '(ب)',
      '٪',
      '\n',
      '،',
    );
    const anyRange = fc.tuple(fc.nat(), fc.nat());
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), anyRange, (words, [one, other]) => {
        const text = words.join(' ');
        const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
        const range = snapToWords(text, { start, end });
        if (range === null) return;
        expect(snapToWords(text, range)).toEqual(range);
        const edges = [...new Intl.Segmenter('ar').segment(text)].map((segment) => segment.index).concat(text.length);
        expect(edges).toContain(range.start);
        expect(edges).toContain(range.end);
      }),
      { numRuns: 2_000 },
    );
  });
});
