import { describe, expect, it } from 'vitest';
import { queryDirection } from './query-direction.ts';

describe('the direction of a query', () => {
  it.each([
    ['nothing typed', '', 'ar', 'rtl'],
    ['nothing typed', '', 'en', 'ltr'],
    ['digits alone', '2020', 'en', 'ltr'],
    ['words of the other script', 'US forces', 'ar', 'ltr'],
    ['words of the other script', 'القوات', 'en', 'rtl'],
    ['words of both scripts', 'القوات near/5 العراق', 'ar', 'rtl'],
    ['words of both scripts', 'Reuters العراق', 'ar', 'rtl'],
    ['words of both scripts', 'القوات OR army', 'en', 'ltr'],
    ['a field’s name', 'headline:', 'ar', 'rtl'],
    ['a field’s name', 'عنوان:العراق', 'en', 'ltr'],
    ['a quotation mark', '"US forces"', 'ar', 'rtl'],
    ['an exclusion', '-army', 'ar', 'rtl'],
  ] as const)('with %s («%s») in %s is %s', (_, text, language, direction) => {
    expect(queryDirection(text, language)).toBe(direction);
  });
});
