import { describe, expect, it } from 'vitest';
import { siglumOf } from './siglum.ts';

describe('siglumOf', () => {
  it.each([
    [0, 'ar', 'أ'],
    [4, 'ar', 'هـ'],
    [27, 'ar', 'غ'],
    [28, 'ar', 'أ2'],
    [0, 'en', 'A'],
    [25, 'en', 'Z'],
    [26, 'en', 'A2'],
  ] as const)('source %i of a brief in %s is %s', (index, language, siglum) => {
    expect(siglumOf(index, language)).toBe(siglum);
  });

  it('never gives one siglum to two sources', () => {
    const sigla = Array.from({ length: 500 }, (_, index) => siglumOf(index, 'ar'));
    expect(new Set(sigla).size).toBe(500);
  });
});
