import { describe, expect, it } from 'vitest';
import { formatDate, formatNumber, formatPercent } from './format.ts';
import { setDigits } from './language.svelte.ts';
import { m } from './messages.ts';

describe('Arabic messages', () => {
  it.each([
    [0, 'لا مقالات'],
    [1, 'مقال واحد'],
    [2, 'مقالان'],
    [3, '3 مقالات'],
    [10, '10 مقالات'],
    [11, '11 مقالاً'],
    [99, '99 مقالاً'],
    [100, '100 مقال'],
    [103, '103 مقالات'],
  ])('count %i articles as «%s»', (count, text) => {
    expect(m.library_articles({ count, shown: formatNumber(count) }, { locale: 'ar' })).toBe(text);
  });
});

describe('English messages', () => {
  it.each([
    [0, '0 articles'],
    [1, '1 article'],
    [2, '2 articles'],
  ])('count %i articles as “%s”', (count, text) => {
    expect(m.library_articles({ count, shown: formatNumber(count) }, { locale: 'en' })).toBe(text);
  });
});

describe('formatDate', () => {
  it.each([
    ['2020-01-30', '30 يناير 2020'],
    ['2020-02', 'فبراير 2020'],
    ['2014', '2014'],
    ['some day', 'some day'],
  ])('writes %s no more precisely than it is known: %s', (iso, text) => {
    // Intl puts direction marks around numbers in some releases.
    expect(formatDate(iso).replace(/[\u061c\u200e\u200f]/g, '')).toBe(text);
  });
});

describe('Arabic digits, where the reader chose them', () => {
  it('write the numbers of the interface and of its messages, which still agree with them', () => {
    setDigits('arabic');
    expect(formatNumber(1234)).toBe('١٬٢٣٤');
    expect(formatPercent(0.4).replace(/[\u061c\u200e\u200f]/g, '')).toBe('٤٠٪');
    expect(m.reader_panes_shown({ shown: 2, total: 4 }, { locale: 'ar' })).toBe('٢ من ٤ مفتوحة');
    expect(m.settings_characters({ count: 64 }, { locale: 'ar' })).toBe('٦٤ حرفاً في السطر');
    setDigits('western');
    expect(m.settings_characters({ count: 3 }, { locale: 'ar' })).toBe('3 أحرف في السطر');
  });
});
