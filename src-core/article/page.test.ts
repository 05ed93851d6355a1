import { describe, expect, it } from 'vitest';
import type { Article } from './article.ts';
import { readArticles } from './read.ts';

function pageOf(...lines: readonly string[]): Article | undefined {
  return readArticles({ name: 'p', hash: '0'.repeat(64), text: lines.join('\n') })[0];
}

/** What became of each line: a block kind, a field or a reason. */
function places(article: Article | undefined): readonly string[] | undefined {
  return article?.lines.map(({ disposition }) => {
    if (disposition.kind === 'body') return disposition.block;
    return disposition.kind === 'metadata' ? disposition.field : disposition.reason;
  });
}

const headline = 'افتتاح جسر جديد فوق النهر';
const first = 'قالت البلدية إن الجسر الجديد فوق النهر سيفتح أمام السيارات نهاية الشهر.';
const second = 'وأضافت أن العمل في الجسر استمر ثلاث سنوات وشارك فيه مئات العمال.';

describe('the line under a label of a caption', () => {
  it.each(['تعليق الصورة', 'التعليق على الصورة:', 'Image caption,', 'Photo caption'])('%s', (label) => {
    const between = pageOf(headline, first, label, 'الجسر كما بدا صباح اليوم', second);
    expect(places(between)).toEqual(['headline', 'paragraph', 'navigation', 'caption', 'paragraph']);
    const above = pageOf(headline, label, 'الجسر كما بدا صباح اليوم من الضفة', first, second);
    expect(places(above)).toEqual(['headline', 'navigation', 'caption', 'paragraph', 'paragraph']);
  });

  it('is a caption even if it ends in a full stop, and the headline stands elsewhere', () => {
    const page = pageOf(
      'Image caption',
      'عمال يعلقون الأعلام على الجسر قبل افتتاحه بيوم واحد.',
      headline,
      first,
      second,
    );
    expect(places(page)).toEqual(['navigation', 'caption', 'headline', 'paragraph', 'paragraph']);
  });
});

describe('a ticker above the headline', () => {
  it.each([
    'عاجل: زلزال يهز جزيرة بعيدة في المحيط',
    'عاجل | زلزال يهز جزيرة بعيدة',
    'Breaking: Quake shakes distant island',
  ])('%s is a headline of others', (ticker) => {
    const page = pageOf(ticker, headline, first, second);
    expect(page?.headline).toBe(headline);
    expect(places(page)).toEqual(['related', 'headline', 'paragraph', 'paragraph']);
  });

  it.each(['عاجل: افتتاح جسر جديد فوق النهر', 'بالفيديو.. افتتاح جسر جديد فوق النهر'])(
    '%s is the headline where no other stands',
    (only) => {
      expect(pageOf(only, first, second)?.headline).toBe(only);
      expect(pageOf(only, 'المدينة', first, second)?.headline).toBe(only);
      expect(pageOf(only, 'سالم العلي – مرفأ اليوم', first, second)?.headline).toBe(only);
    },
  );
});

describe('a place with an outlet in brackets', () => {
  it('does not keep half of the brackets', () => {
    const page = pageOf(headline, 'بيروت (وكالة الأنباء المركزية) -', first, second);
    expect(page).toMatchObject({ dateline: 'بيروت', byline: 'وكالة الأنباء المركزية' });
  });

  it.each([
    ['بيروت (وكالة الأنباء المركزية) -', null, 'وكالة الأنباء المركزية'],
    ['أثينا : د ب أ', null, 'د ب أ'],
    ['رويترز', null, 'رويترز'],
    ['عمان - الجزيرة نت', 'الجزيرة نت', null],
    ['صحيفة المرفأ', 'صحيفة المرفأ', null],
  ])('%s: an agency writes, an outlet publishes', (line, publisher, byline) => {
    expect(pageOf(headline, line, first, second)).toMatchObject({ publisher, byline });
  });

  it('takes an agency for the publisher where it signs the page itself', () => {
    const page = pageOf(headline, 'أثينا : د ب أ', first, second, '© 2023 د ب أ');
    expect(page).toMatchObject({ publisher: 'د ب أ', byline: null });
  });

  it('gives way to the outlet that the page names as its source', () => {
    const page = pageOf(headline, 'بيروت (وكالة الأنباء المركزية) -', first, second, 'المصدر: صحيفة المرفأ');
    expect(page).toMatchObject({
      dateline: 'بيروت',
      publisher: 'صحيفة المرفأ',
      byline: 'وكالة الأنباء المركزية',
    });
  });
});

describe('a page with little on it', () => {
  it.each(['القائمة', 'Menu\nShare\nX', '...', '• \n---', 'اقرأ أيضا\nوسوم\n© 2023'])('%j has no body', (text) => {
    expect(pageOf(text)).toMatchObject({ headline: null, text: '', warnings: ['no-body'] });
  });

  it.each(['', ' ', '\n\n', '\uFEFF'])('%j is no article', (text) => {
    expect(pageOf(text)).toBeUndefined();
  });

  it.each(['x', 'A', 'جسر', 'Bridge', 'و'])('%s is all its text', (word) => {
    expect(pageOf(word)).toMatchObject({ headline: null, text: word, warnings: [] });
  });
});

describe('a title of a list', () => {
  const poem = [
    'يا نهرُ مهلاً',
    'لم نعد نعرفُ الضفافَ',
    'ولا الجسورَ',
    'كلُّ ما نحملهُ ماءٌ',
    'يا نهرُ',
    'خذنا معك',
    'حيثُ تمضي',
    'والملحُ يكتبُ أسماءَنا على البابِ',
    'ثم ينسى',
  ];

  it.each([2, 4, 6])('does not end a poem after %i more lines', (half) => {
    const lines = [...poem, ...poem].slice(0, 4 + half);
    const page = pageOf(
      'قصيدة النهر الأخيرة لسالم العلي',
      ...lines,
      'أخبار متعلقة',
      'البلدية تفتتح جسراً جديداً فوق النهر',
      ...poem,
      'ثم ينسى',
      '© 2023 مرفأ اليوم',
    );
    expect(page?.text).toBe([...lines, ...poem, 'ثم ينسى'].join('\n'));
  });

  it('takes the items right below it and no more, where the lines run on and on', () => {
    const items = Array.from({ length: 4 }, (_, index) => `خبر آخر عن المدينة رقم ${index + 2}`);
    const answers = Array.from({ length: 9 }, (_, index) => [`السؤال ${index + 1}`, 'نعم، بعد شهرين من الآن كما يبدو']);
    const page = pageOf(headline, first, second, 'اقرأ أيضا', ...items, ...answers.flat(), second);
    expect(page?.text).toBe([first, second, ...answers.flat(), second].join('\n'));
    expect(page?.removed.map(({ text }) => text)).toEqual(['اقرأ أيضا', ...items]);
  });
});
