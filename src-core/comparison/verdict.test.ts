import { describe, expect, it } from 'vitest';
import { intervalOf } from '#core/text/numbers.ts';
import type { Qualifier } from '#core/text/hedges.ts';
import { dateVerdict, figureVerdict } from './verdict.ts';

type Said = readonly [qualifier: Qualifier, value: number, high?: number | null];

function quantity([qualifier, value, high = value]: Said) {
  const open = qualifier === 'at-least' || qualifier === 'more-than';
  const figure = { qualifier, value, high: open ? null : high };
  return { ...figure, interval: intervalOf(figure) };
}

describe('figureVerdict', () => {
  const table: readonly (readonly [Said, Said, string])[] = [
    [['exact', 5200], ['exact', 5200], 'agree'],
    [['exact', 5200], ['about', 5200], 'agree'],
    [['about', 5200], ['about', 5200], 'agree'],
    [['more-than', 165], ['more-than', 165], 'agree'],
    [['dozens', 20, 99], ['dozens', 20, 99], 'agree'],
    [['range', 20, 30], ['range', 20, 30], 'agree'],
    [['exact', 5200], ['exact', 2500], 'conflict'],
    [['exact', 12], ['exact', 13], 'conflict'],
    [['exact', 5200], ['exact', 5000], 'conflict'],
    [['exact', 973092], ['exact', 973000], 'precision'],
    [['exact', 3478], ['exact', 3500], 'precision'],
    [['exact', 30.55], ['exact', 30.6], 'precision'],
    [['exact', 25.8], ['exact', 26], 'precision'],
    [['exact', 6.1], ['exact', 6.3], 'conflict'],
    [['exact', 4.2], ['exact', 4.9], 'conflict'],
    [['about', 5000], ['exact', 5200], 'precision'],
    [['about', 5000], ['exact', 6000], 'conflict'],
    [['more-than', 5000], ['exact', 5200], 'precision'],
    [['more-than', 5000], ['exact', 4000], 'conflict'],
    [['more-than', 165], ['exact', 165], 'precision'],
    [['at-least', 20], ['exact', 23], 'precision'],
    [['at-least', 20], ['exact', 19], 'conflict'],
    [['less-than', 100], ['exact', 80], 'precision'],
    [['less-than', 100], ['exact', 120], 'conflict'],
    [['at-most', 100], ['at-least', 120], 'conflict'],
    [['range', 20, 30], ['exact', 25], 'precision'],
    [['range', 20, 30], ['exact', 31], 'conflict'],
    [['dozens', 20, 99], ['more-than', 165], 'precision'],
    [['dozens', 20, 99], ['exact', 45], 'precision'],
    [['dozens', 20, 99], ['exact', 2], 'conflict'],
  ];
  it.each(table)('%j and %j: %s', (one, other, verdict) => {
    expect(figureVerdict(quantity(one), quantity(other))).toBe(verdict);
    expect(figureVerdict(quantity(other), quantity(one))).toBe(verdict);
  });
});

describe('dateVerdict', () => {
  type Date = readonly [iso: string | null, part?: 'early' | 'mid' | 'late'];
  const dated = ([iso, part]: Date) => ({ iso, part: part ?? null });
  const table: readonly (readonly [Date, Date, string | null])[] = [
    [['2020-01-15'], ['2020-01-15'], 'agree'],
    [['--01-15'], ['2020-01-15'], 'agree'],
    [['--01-15'], ['--01-15'], 'agree'],
    [['2020'], ['2020'], 'agree'],
    [['--01', 'late'], ['--01', 'late'], 'agree'],
    [['2020-01-15'], ['2020-01-16'], 'conflict'],
    [['--01-15'], ['--02-15'], 'conflict'],
    [['2020-01-15'], ['2021-01-15'], 'conflict'],
    [['2020'], ['2021'], 'conflict'],
    [['2020-01-15'], ['2020-01'], 'precision'],
    [['2020-01-15'], ['2020-01', 'mid'], 'precision'],
    [['2020-01-25'], ['2020-01', 'mid'], 'conflict'],
    [['2020-01-03'], ['2020-01', 'early'], 'precision'],
    [['2020-01-30'], ['--01', 'late'], 'precision'],
    [['2020-01-02'], ['--01', 'late'], 'conflict'],
    [['2020-01'], ['2020'], 'precision'],
    [['2020-01', 'early'], ['2020-01'], 'precision'],
    [[null], ['2020-01-15'], null],
  ];
  it.each(table)('%j and %j: %s', (one, other, verdict) => {
    expect(dateVerdict(dated(one), dated(other))).toBe(verdict);
    expect(dateVerdict(dated(other), dated(one))).toBe(verdict);
  });
});
