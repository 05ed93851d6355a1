import { expect, it } from 'vitest';
import { afterCrash } from './crash-limit.ts';

it('reloads after a crash, but not for the third time within a minute', () => {
  const first = afterCrash([], 0);
  const second = afterCrash(first.crashes, 20_000);
  const third = afterCrash(second.crashes, 40_000);
  expect([first, second, third].map(({ reload }) => reload)).toEqual([true, true, false]);
});

it('forgets crashes that are a minute old', () => {
  expect(afterCrash([0, 30_000], 60_000)).toEqual({ reload: true, crashes: [30_000, 60_000] });
});
