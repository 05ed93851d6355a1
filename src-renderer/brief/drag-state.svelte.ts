import type { Place } from '#core/brief/outline.ts';
import type { Fragment } from './fragments.ts';

export type Lifted =
  { readonly kind: 'fragment'; readonly fragment: Fragment } | { readonly kind: 'item'; readonly id: string };

/** What is being dragged, and where it would go if it were dropped now. */
export class DragState {
  #lifted = $state.raw<Lifted | null>(null);
  #target = $state.raw<Place | null>(null);

  get lifted(): Lifted | null {
    return this.#lifted;
  }
  get target(): Place | null {
    return this.#target;
  }
  isLifted(key: string): boolean {
    const lifted = this.#lifted;
    return lifted !== null && (lifted.kind === 'item' ? lifted.id : lifted.fragment.key) === key;
  }
  lift(lifted: Lifted): void {
    this.#lifted = lifted;
  }
  aim(place: Place | null): void {
    const now = this.#target;
    if (now?.section !== place?.section || now?.index !== place?.index) this.#target = place;
  }
  end(): void {
    this.#lifted = null;
    this.#target = null;
  }
}
