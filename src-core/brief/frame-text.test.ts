import { describe, expect, it } from 'vitest';
import { frameTextOf, publicationText } from './frame-text.ts';

describe('the frame in Arabic', () => {
  const frame = frameTextOf('ar');

  it.each([
    [0, 'بلا مصادر', 'بلا نقاط'],
    [1, 'مصدر واحد', 'نقطة واحدة'],
    [2, 'مصدران', 'نقطتان'],
    [3, '3 مصادر', '3 نقاط'],
    [10, '10 مصادر', '10 نقاط'],
    [11, '11 مصدراً', '11 نقطة'],
    [100, '100 مصدر', '100 نقطة'],
    [103, '103 مصادر', '103 نقاط'],
  ])('counts %i', (count, sources, points) => {
    expect([frame.countSources(count), frame.countPoints(count)]).toEqual([sources, points]);
  });

  it('cites a paragraph of a source', () => {
    expect(frame.cite('أ', 3)).toBe('[أ، ف 3]');
    expect(frame.cite('أ', null)).toBe('[أ، العنوان]');
  });

  it('never shows an inferred date as a stated one', () => {
    expect(publicationText(frame, '2024-02', 'inferred')).toBe('فبراير 2024 (تاريخ مستنتَج)');
    expect(publicationText(frame, '2020-01-30', 'stated')).toBe('30 يناير 2020');
    expect(publicationText(frame, null, 'unknown')).toBe('تاريخ النشر غير معروف');
  });
});

describe('the frame in English', () => {
  const frame = frameTextOf('en');

  it('counts, cites and dates', () => {
    expect([0, 1, 2].map(frame.countSources).concat(frame.countPoints(5))).toEqual([
      'No sources',
      'One source',
      '2 sources',
      '5 points',
    ]);
    expect(frame.cite('A', 3)).toBe('[A, para 3]');
    expect(frame.cite('A', null)).toBe('[A, headline]');
    expect([frame.date('2020-01-05'), frame.date('2020-01'), frame.date('2020')]).toEqual([
      '5 January 2020',
      'January 2020',
      '2020',
    ]);
  });
});
