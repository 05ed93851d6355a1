import { describe, expect, it } from 'vitest';
import type { Article } from './article.ts';
import { readArticles } from './read.ts';

function pageOf(...lines: readonly string[]): Article | undefined {
  return readArticles({ name: 'p', hash: '0'.repeat(64), text: lines.join('\n') })[0];
}

const text = [
  'قالت البلدية إن قرية الملح ستنتقل إلى التل قبل الشتاء بعدما غمرت المياه نصف بيوتها.',
  'وأضافت أن أهل القرية اختاروا التل بأنفسهم في اجتماع دام يومين.',
];
const long = 'بلدية المرفأ تنقل قرية الملح إلى التل قبل الشتاء بعدما غمرت المياه نصف البيوت وكل الطرق المؤدية إليها';

describe('the headline', () => {
  it.each([
    ['a short one over the name of its writer', ['رحيل القرية..!!', 'سالم العلي'], 'رحيل القرية..!!', 'سالم العلي'],
    [
      'a short one under the name of a section',
      ['مقالات الرأي', 'قرية الملح', 'سالم العلي'],
      'قرية الملح',
      'سالم العلي',
    ],
    [
      'a short one under the name of the site',
      ['مرفأ اليوم', 'قرية الملح', 'نشر في: 8 مارس 2023', 'ريم القاسم'],
      'قرية الملح',
      'ريم القاسم',
    ],
    [
      'one over a signature that is printed twice',
      ['قرية الملح', 'سالم العلي ـ العيينة', '8 مارس 2023', 'سالم العلي ـ العيينة'],
      'قرية الملح',
      'سالم العلي',
    ],
    ['a long one under the name of a section', ['مقالات الرأي', long], long, null],
    ['a long one over its date', ['محليات وأخبار', long, 'نشر في: 8 مارس 2023'], long, null],
    ['a long one over its byline', ['محليات وأخبار', long, 'مسقط: سالم العلي'], long, 'سالم العلي'],
    [
      'a short one over its writer and a second title',
      ['قرية الملح', 'سالم العلي', 'نشر في: 8 مارس 2023', 'البلدية تروي كيف تنتقل القرية كلها في شهر'],
      'قرية الملح',
      'سالم العلي',
    ],
    ['a name of which the text speaks', ['قرية الملح'], 'قرية الملح', null],
  ])('is %s', (_, above, headline, byline) => {
    const page = pageOf(...above, ...text, 'جميع الحقوق محفوظة © مرفأ اليوم 2023');
    expect(page).toMatchObject({ headline, byline, publisher: 'مرفأ اليوم' });
    expect(page?.text).toContain(text[0]);
  });

  it('leaves a short one over an unstopped paragraph that speaks of it', () => {
    const paragraph = long.replace('بلدية المرفأ تنقل', 'لم تكن بلدية المرفأ تنوي أن تنقل');
    const page = pageOf('قرية الملح', paragraph, ...text);
    expect(page).toMatchObject({ headline: 'قرية الملح', text: [paragraph, ...text].join('\n') });
  });

  it('leaves a person of whom the text speaks in the text', () => {
    const page = pageOf(
      'من ينقل قرية الملح إلى التل',
      'سالم العلي',
      'قال سالم العلي إن القرية تنتقل قبل الشتاء.',
      ...text,
    );
    expect(page?.byline).toBeNull();
    expect(page?.text).toContain('سالم العلي\n');
  });
});
