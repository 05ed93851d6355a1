import { describe, expect, it } from 'vitest';
import { adjustArticle } from './adjust.ts';
import type { Article } from './article.ts';
import { readingMinutes, wordCount } from './length.ts';
import { displayHeadline, paragraphNumberAt, shortHeadline } from './paragraph.ts';
import { readArticles } from './read.ts';
import { versionOf } from './version.ts';

const page = `شارك القصة
افتتاح مدرسة جديدة في الحي الشرقي
افتتحت الوزارة مدرسة جديدة في الحي الشرقي تضم ثلاثين فصلاً ومختبرين للعلوم.
ماذا بعد
وقالت المديرة إن التسجيل يبدأ الأحد ويستمر أسبوعين كاملين.
مقالات ذات صلة
خطة لبناء عشر مدارس
`;

function read(text: string): Article {
  const [article] = readArticles({ name: 'page.txt', hash: 'ab'.repeat(32), text });
  if (article === undefined) throw new Error('the page holds no article');
  return article;
}

const article = read(page);
const on = (line: number, disposition: 'body' | 'removed') => ({ article: article.id, line, disposition });

describe('adjustArticle', () => {
  it('changes nothing without adjustments, or with those of another article', () => {
    expect(adjustArticle(article, [])).toEqual(article);
    const other = read(page.replace('الشرقي', 'الغربي'));
    expect(adjustArticle({ ...other, id: 'x-1' as Article['id'] }, [on(3, 'removed')]).text).toBe(other.text);
  });

  it('brings a removed line back as a paragraph in its place', () => {
    const adjusted = adjustArticle(article, [on(7, 'body')]);
    expect(adjusted.text).toBe(`${article.text}\nخطة لبناء عشر مدارس`);
    expect(adjusted.blocks.at(-1)?.kind).toBe('paragraph');
    expect(adjusted.removed.map(({ line }) => line)).toEqual([1, 6]);
    expect(adjusted.version).not.toBe(article.version);
  });

  it('sets a body line aside with the reason that the reader did it', () => {
    const adjusted = adjustArticle(article, [on(3, 'removed')]);
    expect(adjusted.text.startsWith('ماذا بعد')).toBe(true);
    expect(adjusted.removed).toContainEqual({ line: 3, text: page.split('\n')[2], reason: 'reader' });
    expect(adjusted.sentences).toHaveLength(article.sentences.length - 1);
  });

  it('lets the later of two adjustments of one line count', () => {
    expect(adjustArticle(article, [on(3, 'removed'), on(3, 'body')])).toEqual(article);
  });

  it('leaves what the page states as it was read', () => {
    const adjusted = adjustArticle(article, [on(1, 'body'), on(2, 'removed')]);
    expect(adjusted.headline).toBe(article.headline);
    expect(adjusted.id).toBe(article.id);
  });
});

describe('a passage is cited', () => {
  it('by the paragraph that it stands in, headings by the one below', () => {
    const numbers = article.blocks.map(({ start }) => paragraphNumberAt(article, start));
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
    expect(numbers).toEqual([1, 2, 2]);
    expect(paragraphNumberAt(article, article.text.length)).toBe(2);
    expect(paragraphNumberAt({ blocks: [] }, 0)).toBe(1);
  });
});

describe('displayHeadline', () => {
  it('shows a stated headline as it is', () => {
    expect(displayHeadline(article)).toEqual({ text: 'افتتاح مدرسة جديدة في الحي الشرقي', stated: true });
  });

  it('cuts the opening of the body at a word where none is stated', () => {
    const untitled = read(page.split('\n').slice(2).join('\n'));
    const { text, stated } = displayHeadline(untitled);
    expect(stated).toBe(false);
    expect(text).toBe('افتتحت الوزارة مدرسة جديدة في الحي الشرقي تضم ثلاثين فصلاً ومختبرين…');
  });

  it('never cuts inside a word', () => {
    const long = `${'كلمةطويلة '.repeat(6)}والكلمةالتيتقععندالحد ثم نص آخر يكمل الجملة إلى نهايتها.`;
    const { text } = displayHeadline({
      headline: null,
      text: long,
      blocks: [{ kind: 'paragraph', start: 0, end: long.length }],
      file: 'long.txt',
    });
    expect(long.charAt(text.length - 1)).toBe(' ');
  });

  it('calls a file without words by its name', () => {
    const empty = { headline: null, text: '', blocks: [], file: 'scan.txt' };
    expect(displayHeadline(empty)).toEqual({ text: 'scan.txt', stated: false });
  });
});

describe('shortHeadline', () => {
  it.each([
    ['as it is where it fits', 'افتتاح الجسر', 20, 'افتتاح الجسر'],
    ['with one ellipsis where it trails off', 'رغم معارضة البرلمان.....', 60, 'رغم معارضة البرلمان…'],
    ['after a whole word', 'افتتاح مدرسة جديدة في الحي الشرقي', 20, 'افتتاح مدرسة جديدة…'],
    ['without the dots before the cut', 'رغم معارضة البرلمان.. الوفد يغادر', 24, 'رغم معارضة البرلمان…'],
  ])('shows a headline %s', (_name, headline, longest, shown) => {
    expect(shortHeadline(headline, longest)).toBe(shown);
  });
});

describe('length', () => {
  it('counts words and minutes', () => {
    expect(wordCount({ text: 'أربع كلمات في سطر' })).toBe(4);
    expect(readingMinutes({ text: 'كلمة '.repeat(276), inLanguage: 'ar' })).toBe(2);
    expect(readingMinutes({ text: '', inLanguage: 'und' })).toBe(1);
  });
});

describe('versionOf', () => {
  it('is FNV-1a over the UTF-16 units, low byte first', () => {
    expect(versionOf('')).toBe('cbf29ce484222325');
    // A slow oracle with exact integers.
    const oracle = (text: string): string => {
      let hash = 0xcbf29ce484222325n;
      for (const unit of Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))) {
        for (const byte of [unit & 0xff, unit >>> 8])
          hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
      }
      return hash.toString(16).padStart(16, '0');
    };
    for (const text of ['a', 'العراق', '😀 5200', article.text]) expect(versionOf(text)).toBe(oracle(text));
  });
});
