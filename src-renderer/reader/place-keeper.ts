import type { ArticleId } from '#core/article/article.ts';
import type { PaneView } from './pane-view.ts';

/** Milliseconds after which a pane that was scrolled is at rest. */
const restAfter = 120;

interface Place {
  readonly offset: number;
  /** Where we scrolled the pane to show it; elsewhere the reader has scrolled since. */
  readonly top: number;
}

/**
 * Keeps the first unit in view at the top of each pane while the text is set anew: in another size, face or width. The
 * browser's own way keeps a height, which after that is another passage.
 */
export class PlaceKeeper {
  readonly #views: ReadonlyMap<ArticleId, PaneView>;
  readonly #places = new Map<PaneView, Place>();
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(views: ReadonlyMap<ArticleId, PaneView>) {
    this.#views = views;
  }

  /** A pane was scrolled, by the reader or by us. */
  scrolled(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.note();
    }, restAfter);
  }

  /** Notes what each pane shows now, but for those that stand where we put them. */
  note(): void {
    for (const view of this.#views.values()) {
      if (!view.sheet.isConnected) continue;
      const { scrollTop } = view.sheet;
      const place = this.#places.get(view);
      if (place === undefined || Math.abs(place.top - scrollTop) > 1)
        this.#places.set(view, { offset: view.firstVisible, top: scrollTop });
    }
    const shown = new Set(this.#views.values());
    for (const view of this.#places.keys()) if (!shown.has(view)) this.#places.delete(view);
  }

  /** Brings every pane back to the unit that it showed. */
  restore(): void {
    clearTimeout(this.#resting);
    for (const [view, { offset }] of this.#places) {
      if (!view.sheet.isConnected) continue;
      view.scrollToOffset(offset);
      this.#places.set(view, { offset, top: view.sheet.scrollTop });
    }
  }

  leave(): void {
    clearTimeout(this.#resting);
  }
}
