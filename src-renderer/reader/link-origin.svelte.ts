import type { PassageTarget } from '#core/annotation/annotation.ts';
import type { Navigation } from '../app/navigation.svelte.ts';

/** The passage that a link begins at, while the reader looks for the other one: also through search and other screens. */
class LinkOrigin {
  #target = $state.raw<PassageTarget | null>(null);

  get target(): PassageTarget | null {
    return this.#target;
  }
  set(target: PassageTarget | null): void {
    this.#target = target;
  }
}

const origins = new WeakMap<Navigation, LinkOrigin>();

/** The window's one link origin; it outlives the reader's screen, as where the reader is does. */
export function linkOriginOf(navigation: Navigation): LinkOrigin {
  const known = origins.get(navigation) ?? new LinkOrigin();
  origins.set(navigation, known);
  return known;
}
