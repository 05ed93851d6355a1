import { describe, expect, it } from 'vitest';
import { fold } from '#core/text/fold.ts';
import { anArticle } from '../../tests/support/records.ts';
import { articlesTitled, beginningFirst, marksIn, paletteWords } from './palette-items.ts';

describe('what the palette lists', () => {
  it('marks the letters of a title as they stand, whatever the spelling typed', () => {
    const title = 'المُقارنة بين الأخبار';
    const marks = marksIn(fold(title), paletteWords('مقارنه اخبار')) ?? [];
    expect(marks.map(({ start, end }) => title.slice(start, end))).toEqual(['مُقارنة', 'أخبار']);
  });

  it('leaves out a title that lacks one of the words', () => {
    expect(marksIn(fold('إغلاق الجسر'), paletteWords('الجسر القديم'))).toBeNull();
  });

  it('lists the articles whose headlines hold every word, a handful at most, and none for nothing', () => {
    const articles = Array.from({ length: 9 }, (_, index) => anArticle(`a${String(index)}`));
    const other = anArticle('other', { headline: 'فتح الطريق' });
    expect(articlesTitled([other, ...articles], paletteWords('جسر اغلاق')).map(({ article }) => article.id)).toEqual([
      'a0',
      'a1',
      'a2',
      'a3',
      'a4',
    ]);
    expect(articlesTitled(articles, paletteWords('  '))).toEqual([]);
  });

  it('puts the title that begins with what is typed before one that holds it further on', () => {
    const items = ['تراجع: استيراد تعليقات', 'استيراد تعليقات', 'صدّر الاستيراد'].map((title) => ({
      title,
      marks: marksIn(fold(title), paletteWords('استيراد')) ?? [],
    }));
    expect(beginningFirst(items).map(({ title }) => title)).toEqual([
      'استيراد تعليقات',
      'تراجع: استيراد تعليقات',
      'صدّر الاستيراد',
    ]);
  });
});
