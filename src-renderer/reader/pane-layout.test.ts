import { describe, expect, it } from 'vitest';
import { firstVisiblePane, fittingPanes, marginWidth } from './pane-layout.ts';

describe('fittingPanes', () => {
  it.each([
    ['one article on a narrow desk', 400, 1, 1],
    ['two at 1440', 1440, 2, 2],
    ['two at 1024', 1024, 2, 2],
    ['two where a pane would be under 420', 880, 2, 1],
    ['three at 1440', 1440, 3, 3],
    ['three at 1280, with no spines between them', 1280, 3, 3],
    ['three at 1270: one becomes a tab', 1270, 3, 2],
    ['four as two by two', 1024, 4, 4],
    ['four where not even two fit', 800, 4, 1],
    ['none open', 1440, 0, 0],
  ])('%s', (_name, width, wanted, expected) => {
    expect(fittingPanes(width, wanted)).toBe(expected);
  });
});

describe('firstVisiblePane', () => {
  it.each([
    ['stays while the active pane is visible', 0, 1, 2, 3, 0],
    ['moves on just far enough', 0, 2, 2, 4, 1],
    ['moves back to the active pane', 2, 0, 2, 4, 0],
    ['leaves no gap after a pane was closed', 2, 2, 2, 3, 1],
  ])('%s', (_name, previous, active, visible, total, expected) => {
    expect(firstVisiblePane(previous, active, visible, total)).toBe(expected);
  });
});

describe('marginWidth', () => {
  it.each([
    ['wide window', 1440, 2, 156],
    ['middle window', 1200, 2, 136],
    ['small window: markers', 1024, 2, 0],
    ['three panes: markers', 1440, 3, 0],
  ])('%s', (_name, width, panes, expected) => {
    expect(marginWidth(width, panes)).toBe(expected);
  });
});
