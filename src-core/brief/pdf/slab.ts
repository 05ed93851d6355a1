import type { PageItem } from './page-model.ts';

/** A band of the column that never breaks. Its items' y counts from its own top. Lengths in points. */
export interface Slab {
  readonly height: number;
  /** Space before it, left out at the top of a page. */
  readonly above: number;
  readonly keepWithPrevious: boolean;
  readonly keepWithNext: boolean;
  readonly startsPage: boolean;
  readonly items: readonly PageItem[];
  /** Entry of the outline that leads here. */
  readonly bookmark: { readonly title: string; readonly level: number } | null;
  /** Repeated above it when it starts a page: the head row of its table. */
  readonly head: readonly Slab[];
}

export function slab(height: number, items: readonly PageItem[], rest: Partial<Slab> = {}): Slab {
  return {
    height,
    items,
    above: 0,
    keepWithPrevious: false,
    keepWithNext: false,
    startsPage: false,
    bookmark: null,
    head: [],
    ...rest,
  };
}

/** The same slabs with the first one changed. */
export function withFirst(slabs: readonly Slab[], change: Partial<Slab>): readonly Slab[] {
  return slabs.map((each, index) => (index === 0 ? { ...each, ...change } : each));
}

/** The same slabs, each kept with the one after it: what they head may not start the next page alone. */
export function keptWithNext(slabs: readonly Slab[]): readonly Slab[] {
  return slabs.map((each) => ({ ...each, keepWithNext: true }));
}

/** The same slabs, none of them parted. */
export function keptTogether(slabs: readonly Slab[]): readonly Slab[] {
  return slabs.map((each, index) => ({ ...each, keepWithPrevious: each.keepWithPrevious || index > 0 }));
}

export function itemMoved(item: PageItem, dx: number, dy: number): PageItem {
  return { ...item, x: item.x + dx, y: item.y + dy };
}
