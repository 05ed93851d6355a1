/** Pixels under which a pane is too narrow to read in. */
export const minPaneWidth = 420;
/** Pixels under which a pane in one of two rows shows too few lines. */
export const minPaneHeight = 180;
/** Pixels between two panes: a spine where threads run, which is between two alone; else a gap. */
const spineWidth = 44;
const gap = 10;
/** Pixels of a line under which the note margin gives its room to the text. */
const leastLine = 320;
/** Pixels of a page that are neither line nor note margin. */
const pageEdges = 58;
/** Window widths from which margin notes have 156 and 136 pixels; under the second they become markers. */
const wideWindow = 1280;
const marginWindow = 1100;

/** How many panes can stand on a desk of that width, at most as many as are wanted; the rest become tabs. */
export function fittingPanes(width: number, wanted: number): number {
  const fits = (columns: number, between: number): boolean =>
    (width - between * (columns - 1)) / columns >= minPaneWidth;
  if (wanted >= 4 && fits(2, gap)) return 4;
  if (wanted >= 3 && fits(3, gap)) return 3;
  return wanted >= 2 && fits(2, spineWidth) ? 2 : Math.min(wanted, 1);
}

/** Pixels between panes that stand side by side. */
export function betweenPanes(panes: number): number {
  return panes === 2 ? spineWidth : gap;
}

/** Index of the first visible pane: the last one, moved no further than it takes to show the active pane. */
export function firstVisiblePane(previous: number, active: number, visible: number, total: number): number {
  const first = Math.min(Math.max(previous, active - visible + 1), active);
  return Math.max(0, Math.min(first, total - visible));
}

/** Width of a pane's note margin in pixels; 0 where notes are numbered markers. `paneWidth` is the pane's own. */
export function marginWidth(windowWidth: number, panes: number, paneWidth = Infinity): number {
  if (panes > 2 || windowWidth < marginWindow) return 0;
  const margin = windowWidth >= wideWindow ? 156 : 136;
  return paneWidth - margin - pageEdges < leastLine ? 0 : margin;
}
