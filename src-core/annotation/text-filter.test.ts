import { describe, expect, it } from 'vitest';
import type { MatchLevel } from '#core/search/query.ts';
import { textFilter } from './text-filter.ts';

const texts = ['القوات الأمريكية في العراق', 'يُراجع مع الوكالة', 'أرقام'];

/** The words found in each text, or null where the texts do not match. */
function found(query: string, level: MatchLevel = 'stemmed'): readonly (readonly string[])[] | null {
  const marks = textFilter(query, level)?.(texts) ?? null;
  return marks?.map((ranges, index) => ranges.map(({ start, end }) => texts[index]?.slice(start, end) ?? '')) ?? null;
}

describe('textFilter', () => {
  it.each<[string, string, MatchLevel, readonly (readonly string[])[] | null]>([
    ['a word in another spelling', 'امريكيه', 'folded', null],
    ['a word without its article', 'قوات', 'stemmed', [['القوات'], [], []]],
    ['the letters alone where that is asked for', 'الأمريكية', 'exact', [['الأمريكية'], [], []]],
    ['marks of vowels left out', 'يراجع', 'folded', [[], ['يُراجع'], []]],
    ['words of several texts together', 'القوات يراجع أرقام', 'folded', [['القوات'], ['يُراجع'], ['أرقام']]],
    ['a word that is still being typed', 'أرق', 'folded', [[], [], ['أرقام']]],
    ['no beginning of a word that is done', 'أرق ', 'folded', null],
    ['nothing where one word is missing', 'القوات الجسر', 'folded', null],
  ])('finds %s', (_name, query, level, expected) => {
    expect(found(query, level)).toEqual(expected);
  });

  it('is no filter without a word', () => {
    expect(textFilter(' «»', 'stemmed')).toBeNull();
  });
});
