import { describe, expect, it } from 'vitest';
import { popoverPlace, type Box } from './popover-place.ts';

const pane: Box = { left: 0, top: 100, right: 700, bottom: 800 };
const size = { width: 380, height: 114 };
const line = (top: number, left = 300, right = 400): Box => ({ left, top, right, bottom: top + 38 });

describe('popoverPlace', () => {
  it('stands below the last line', () => {
    expect(popoverPlace([line(200), line(238)], pane, size)).toMatchObject({ side: 'below', top: 288, left: 160 });
  });

  it('stands above the first line near the lower edge', () => {
    expect(popoverPlace([line(640), line(700)], pane, size)).toMatchObject({ side: 'above', top: 514 });
  });

  it.each([
    ['left', line(200, 5, 40), 8],
    ['right', line(200, 660, 695), 312],
  ])('stays inside the pane at its %s edge, its arrow at the words', (_name, words, left) => {
    const place = popoverPlace([words], pane, size);
    expect(place?.left).toBe(left);
    const point = left + (place?.arrow ?? 0) + 7;
    expect(Math.abs(point - (words.left + words.right) / 2)).toBeLessThan(16);
  });

  it('never covers words that leave room above or below', () => {
    for (let top = 100; top < 760; top += 7) {
      const words = line(top);
      const place = popoverPlace([words], pane, size);
      const covers = place !== null && place.top < words.bottom && place.top + size.height > words.top;
      expect(covers).toBe(false);
    }
  });

  it('is nowhere while the words are out of view', () => {
    expect(popoverPlace([line(900)], pane, size)).toBeNull();
  });
});

describe('a popover wider or higher than its pane has room for', () => {
  const window: Box = { left: 0, top: 0, right: 1440, bottom: 900 };

  it('stays inside the window', () => {
    const narrow: Box = { left: 1000, top: 100, right: 1440, bottom: 800 };
    const place = popoverPlace([line(200, 1300, 1400)], narrow, { width: 500, height: 114 }, window);
    expect(place).toMatchObject({ side: 'below', left: 932 });
  });

  it('stands beside the words over the edge of the pane, not on them', () => {
    const low: Box = { left: 0, top: 60, right: 700, bottom: 380 };
    const place = popoverPlace([line(200)], low, { width: 380, height: 200 }, window);
    expect(place).toMatchObject({ side: 'below', top: 250 });
  });
});
