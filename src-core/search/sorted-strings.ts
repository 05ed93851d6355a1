import { GrowingUint32 } from './growing.ts';

/**
 * Distinct strings, numbered as they came, that can be found by themselves or by how they begin, each with the numbers of
 * its members. Those added since `settle` are kept apart: found by a map, and looked through one by one for a prefix.
 * Members are chained: each group knows its latest member, each member the one before it in its group.
 */
export class Sorted {
  readonly strings: string[];
  /** Numbers of the settled strings in the order of their UTF-16 units. */
  order: Uint32Array;
  readonly #recent = new Map<string, number>();
  /** One more than the latest member of each group, and than the member before each member; 0 where there is none. */
  readonly #latest = new GrowingUint32();
  readonly #before = new GrowingUint32();

  constructor(strings: string[] = [], order: Uint32Array = new Uint32Array(0)) {
    this.strings = strings;
    this.order = order;
    for (let number = 0; number < strings.length; number += 1) this.#latest.push(0);
  }

  get size(): number {
    return this.strings.length;
  }
  get unsettled(): number {
    return this.#recent.size;
  }

  at(number: number): string {
    return this.strings[number] ?? '';
  }

  /** The number of a string, or -1. */
  find(text: string): number {
    const recent = this.#recent.get(text);
    if (recent !== undefined) return recent;
    const number = this.order[this.#firstFrom(text)];
    return number !== undefined && this.strings[number] === text ? number : -1;
  }

  /** Where in `order` the first string stands that is not less than `text`. */
  #firstFrom(text: string): number {
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(this.order[middle] ?? 0) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Calls `visit` with the number of every string that begins with `prefix`. */
  eachFrom(prefix: string, visit: (number: number) => void): void {
    for (let at = this.#firstFrom(prefix); at < this.order.length; at += 1) {
      const number = this.order[at] ?? 0;
      if (!this.at(number).startsWith(prefix)) break;
      visit(number);
    }
    for (const [text, number] of this.#recent) if (text.startsWith(prefix)) visit(number);
  }

  add(text: string): number {
    const number = this.strings.length;
    this.strings.push(text);
    this.#latest.push(0);
    this.#recent.set(text, number);
    return number;
  }

  /** Adds the member with the next number to a group: the first has 0, and none is left out. */
  addMember(number: number): void {
    const member = this.#before.length;
    this.#before.push(this.#latest.values[number] ?? 0);
    this.#latest.values[number] = member + 1;
  }

  /** Calls `visit` with every member of a group, the latest first. */
  eachMember(number: number, visit: (member: number) => void): void {
    let member = this.#latest.values[number] ?? 0;
    while (member > 0) {
      visit(member - 1);
      member = this.#before.values[member - 1] ?? 0;
    }
  }

  settle(): void {
    const added = [...this.#recent.values()].sort((one, other) => (this.at(one) < this.at(other) ? -1 : 1));
    const merged = new Uint32Array(this.order.length + added.length);
    let old = 0;
    let fresh = 0;
    for (let at = 0; at < merged.length; at += 1) {
      const left = this.order[old];
      const right = added[fresh];
      if (right === undefined || (left !== undefined && this.at(left) < this.at(right))) {
        merged[at] = left ?? 0;
        old += 1;
      } else {
        merged[at] = right;
        fresh += 1;
      }
    }
    this.order = merged;
    this.#recent.clear();
  }
}
