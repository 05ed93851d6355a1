import { describe, expect, it } from 'vitest';
import { readArticles } from '#core/article/read.ts';
import { factsOf } from './article-facts.ts';
import { lackText, readingText } from './fact-texts.ts';

const [lone] = readArticles({ name: 'scan.txt', hash: 'h', text: 'Facebook\nX\nWhatsApp' });

describe('a file that holds no text', () => {
  it('is shown by its name and says so', () => {
    expect(lone && [factsOf(lone).headline, lackText(lone)]).toEqual(['scan.txt', 'لا نص في هذا الملف']);
  });
});

describe('a file in an old encoding', () => {
  it('says how it was read', () => {
    expect(readingText({ warnings: ['encoding-windows-1256'] })).toBe('قُرئ بترميز Windows-1256');
    expect(readingText({ warnings: [] })).toBeNull();
  });
});
