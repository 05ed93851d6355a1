import type { Navigation } from '../app/navigation.svelte.ts';
import { betweenPanes, minPaneHeight, minPaneWidth } from './pane-layout.ts';
import { boundaryOf, equalShares, fittingShares, moveBoundary, type Shares } from './pane-shares.ts';

/** The desk as it is laid out: how many panes stand on it, and its size in pixels. */
interface DeskSize {
  readonly count: number;
  readonly width: number;
  readonly height: number;
}

type Line = 'columns' | 'rows';

/** How the panes divide the desk, and what moves the lines between them. */
export class DeskShares {
  readonly #navigation: Navigation;
  readonly #size: () => DeskSize;
  /** The shares when a drag began. */
  #pressed: Shares | null = null;

  constructor(navigation: Navigation, size: () => DeskSize) {
    this.#navigation = navigation;
    this.#size = size;
  }

  readonly columns = $derived.by((): Shares => this.#shares('columns'));
  readonly rows = $derived.by((): Shares => this.#shares('rows'));

  get columnTracks(): string {
    return tracks(this.columns, betweenPanes(this.#size().count));
  }
  get rowTracks(): string {
    return tracks(this.rows, betweenPanes(4));
  }

  /** What the handle behind a column is told and what it does. */
  column(before: number) {
    return this.#handle('columns', before);
  }
  /** The same for the line between the two rows of four panes. */
  get row() {
    return this.#handle('rows', 0);
  }

  #handle(line: Line, before: number) {
    const move = (from: Shares, by: number): void => {
      this.#keep(line, moveBoundary(from, before, by, this.#least(line)));
    };
    return {
      ...boundaryOf(this[line], before, this.#least(line)),
      onmove: (pixels: number, since: 'now' | 'press') => {
        move(since === 'press' ? (this.#pressed ?? this[line]) : this[line], pixels / this.#room(line));
      },
      onend: (end: 'min' | 'max') => {
        move(this[line], end === 'min' ? -1 : 1);
      },
      onequal: () => {
        this.#keep(line, equalShares(this[line].length));
      },
      ongrip: (held: boolean) => {
        this.#pressed = held ? this[line] : null;
      },
    };
  }

  /** Of four panes both lines are kept together, of fewer there is one. */
  #keep(line: Line, shares: Shares): void {
    const columns = line === 'columns' ? shares : this.columns;
    const rows = line === 'rows' ? shares : this.rows;
    this.#navigation.sharePanes(this.#size().count === 4 ? [...columns, ...rows] : columns);
  }

  #shares(line: Line): Shares {
    const { count } = this.#size();
    const kept = this.#navigation.paneShares;
    if (count < 4) return line === 'rows' ? [1] : fittingShares(kept, Math.max(1, count), this.#least(line));
    const own = kept.length === 4 ? (line === 'columns' ? kept.slice(0, 2) : kept.slice(2)) : undefined;
    return fittingShares(own, 2, this.#least(line));
  }

  /** Pixels that the panes of a line have between them. */
  #room(line: Line): number {
    const { count, width, height } = this.#size();
    const panes = count === 4 ? 2 : Math.max(1, count);
    return Math.max(1, line === 'columns' ? width - betweenPanes(count) * (panes - 1) : height - betweenPanes(4));
  }

  #least(line: Line): number {
    return (line === 'columns' ? minPaneWidth : minPaneHeight) / this.#room(line);
  }
}

/** Tracks of a grid: the shares with lines of so many pixels between them. */
function tracks(shares: Shares, between: number): string {
  return shares.map((share) => `minmax(0, ${String(share)}fr)`).join(` ${String(between)}px `);
}
