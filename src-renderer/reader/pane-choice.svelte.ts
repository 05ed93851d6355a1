import type { Navigation } from '../app/navigation.svelte.ts';
import { firstVisiblePane, fittingPanes } from './pane-layout.ts';

/** Which of the open articles stand on the desk: as many as are wanted and fit, the active one always among them. */
export class PaneChoice {
  readonly #navigation: Navigation;
  #width = $state(1400);
  #first = 0;

  constructor(navigation: Navigation) {
    this.#navigation = navigation;
  }

  /** Indices of the panes to show, in order. */
  readonly visible = $derived.by((): readonly number[] => {
    const total = this.#navigation.panes.length;
    const count = fittingPanes(this.#width, Math.min(this.#navigation.shownPanes, total));
    this.#first = firstVisiblePane(this.#first, this.#navigation.activePane, count, total);
    return Array.from({ length: count }, (_, offset) => this.#first + offset);
  });

  /** Open articles that are not on the desk: the tabs. */
  readonly hidden = $derived.by((): readonly number[] =>
    this.#navigation.panes.map((_, index) => index).filter((index) => !this.visible.includes(index)),
  );

  measured(width: number): void {
    this.#width = width;
  }
}
