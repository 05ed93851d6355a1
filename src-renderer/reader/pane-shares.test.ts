import { describe, expect, it } from 'vitest';
import { boundaryOf, fittingShares, moveBoundary, type Shares } from './pane-shares.ts';

const rounded = (shares: Shares): number[] => shares.map((share) => Number(share.toFixed(3)));

describe('shares that were kept', () => {
  it.each<[string, Shares | undefined, number, number, number[]]>([
    ['are equal where none were kept', undefined, 2, 0.3, [0.5, 0.5]],
    ['are equal where they were kept for another number of panes', [0.6, 0.4], 3, 0.2, [0.333, 0.333, 0.333]],
    ['stay as they are where they fit', [0.6, 0.4], 2, 0.3, [0.6, 0.4]],
    ['leave none under the least', [0.9, 0.1], 2, 0.3, [0.7, 0.3]],
    ['take from the larger ones alone', [0.2, 0.2, 0.6], 3, 0.25, [0.25, 0.25, 0.5]],
    ['are equal where not all can have the least', [0.6, 0.4], 2, 0.5, [0.5, 0.5]],
    ['are made to add up to the whole', [2, 2], 2, 0.1, [0.5, 0.5]],
  ])('%s', (_, kept, count, least, expected) => {
    expect(rounded(fittingShares(kept, count, least))).toEqual(expected);
  });
});

describe('a boundary', () => {
  it.each<[string, Shares, number, number, number[]]>([
    ['gives its neighbour what it takes', [0.5, 0.5], 0, 0.1, [0.6, 0.4]],
    ['stops at the least of the pane behind it', [0.5, 0.5], 0, 0.4, [0.7, 0.3]],
    ['stops at the least of the pane before it', [0.5, 0.5], 0, -0.4, [0.3, 0.7]],
    ['leaves the panes that it does not touch', [0.3, 0.4, 0.3], 1, -0.1, [0.3, 0.3, 0.4]],
  ])('%s', (_, shares, before, by, expected) => {
    expect(rounded(moveBoundary(shares, before, by, 0.3))).toEqual(expected);
  });

  it('is told as its part of the room between the two panes', () => {
    expect(boundaryOf([0.2, 0.6, 0.2], 0, 0.2)).toEqual({ now: 0.25, min: 0.25, max: 0.75 });
  });
});
