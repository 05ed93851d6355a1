import { itemMoved, type Slab } from './slab.ts';
import type { Bookmark, PageItem } from './page-model.ts';

export interface Pagination {
  readonly pages: readonly (readonly PageItem[])[];
  readonly bookmarks: readonly Bookmark[];
}

/** Where a page's content begins and ends, from the top of the page. */
export interface PageArea {
  readonly top: number;
  readonly bottom: number;
}

/** Stacks slabs into pages: what is kept together moves to the next page as one, unless a page cannot hold it. */
export function paginate(slabs: readonly Slab[], area: PageArea): Pagination {
  const stack = new PageStack(area);
  for (const group of groupsOf(slabs)) stack.add(group);
  return stack;
}

/** Air between an outline entry's target and the top of the window. */
const airAbove = 12;

class PageStack implements Pagination {
  readonly pages: PageItem[][] = [[]];
  readonly bookmarks: Bookmark[] = [];
  readonly #area: PageArea;
  #y: number;
  #empty = true;

  constructor(area: PageArea) {
    this.#area = area;
    this.#y = area.top;
  }

  add(group: readonly Slab[]): void {
    const [first] = group;
    if (!first) return;
    if (first.startsPage && !this.#empty) this.#turn(first);
    const height = group.reduce((sum, each) => sum + each.above + each.height, 0);
    if (!this.#fits(height) && height - first.above <= this.#area.bottom - this.#area.top) this.#turn(first);
    for (const each of group) {
      if (!this.#fits(each.above + each.height)) this.#turn(each);
      this.#put(each);
    }
  }

  #fits(height: number): boolean {
    return this.#empty || this.#y + height <= this.#area.bottom;
  }

  #turn(next: Slab): void {
    this.pages.push([]);
    this.#y = this.#area.top;
    this.#empty = true;
    for (const head of next.head) this.#put(head);
  }

  #put(each: Slab): void {
    if (!this.#empty) this.#y += each.above;
    const page = this.pages.length - 1;
    if (each.bookmark) this.bookmarks.push({ ...each.bookmark, page, y: Math.max(0, this.#y - airAbove) });
    this.pages[page]?.push(...each.items.map((item) => itemMoved(item, 0, this.#y)));
    this.#y += each.height;
    this.#empty = false;
  }
}

function groupsOf(slabs: readonly Slab[]): readonly (readonly Slab[])[] {
  const groups: Slab[][] = [];
  let previous: Slab | undefined;
  for (const each of slabs) {
    const joins = previous !== undefined && (each.keepWithPrevious || previous.keepWithNext) && !each.startsPage;
    const last = groups.at(-1);
    if (joins && last) last.push(each);
    else groups.push([each]);
    previous = each;
  }
  return groups;
}
