import { describe, expect, it } from 'vitest';
import { readArticles } from '#core/article/read.ts';
import { directing, lastBefore, lineAt, numberedParagraphs, typedNumber } from './paragraphs.ts';

const [article] = readArticles({
  name: 'school.txt',
  hash: 'a'.repeat(64),
  text: 'أبواب المدرسة\n\nافتُتحت المدرسة صباح اليوم بعد ترميم دام سنتين.\n\nوحضر الأهالي من القرى القريبة ومعهم أولادهم.\n\nثم انصرفوا قبل الظهر إلى بيوتهم في القرى.\n',
});
if (article === undefined) throw new Error('no article');

describe('a number that is typed', () => {
  it.each([
    ['12', 12],
    [' ١٢ ', 12],
    ['۱۲', 12],
    ['', null],
    ['12a', null],
    ['-1', null],
  ])('%j is %j', (text, number) => {
    expect(typedNumber(text)).toBe(number);
  });
});

describe('the paragraphs of an article', () => {
  it('are numbered from 1, in order', () => {
    const paragraphs = numberedParagraphs(article);
    expect(
      paragraphs.map(({ number, range }) => `${String(number)} ${article.text.slice(range.start, range.start + 5)}`),
    ).toEqual(['1 افتُت', '2 وحضر ', '3 ثم ان']);
  });

  it('are found by an offset in them, with the line of the file that they begin on', () => {
    const second = numberedParagraphs(article)[1]?.range.start ?? 0;
    const found = lineAt(article, second + 3);
    expect(found?.number).toBe(2);
    expect(article.lines.find(({ line }) => line === found?.line)?.text).toContain('وحضر الأهالي');
    expect(directing(article.id, found?.line ?? 0, 'ltr')).toEqual({
      collection: 'directions',
      id: `${article.id}#${String(found?.line)}`,
      value: { article: article.id, line: found?.line, dir: 'ltr' },
    });
  });

  it('hold the offset that lies at their beginning or after it, and the first holds what lies before all', () => {
    const ranges = [
      { start: 4, end: 8 },
      { start: 9, end: 12 },
    ];
    expect([0, 4, 8, 9, 40].map((offset) => lastBefore(ranges, offset)?.start)).toEqual([4, 4, 4, 9, 9]);
  });
});
