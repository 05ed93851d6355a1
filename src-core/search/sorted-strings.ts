/**
 * Distinct strings, numbered as they came, that can be found by themselves or by how they begin, each with the numbers of
 * its members. Those added since `settle` are kept apart: found by a map, and looked through one by one for a prefix.
 */
export class Sorted {
  readonly strings: string[];
  /** Numbers of the settled strings in the order of their UTF-16 units. */
  order: Uint32Array;
  readonly #recent = new Map<string, number>();
  #memberStarts: Uint32Array = new Uint32Array(1);
  #members: Uint32Array = new Uint32Array(0);
  readonly #recentMembers = new Map<number, number[]>();

  constructor(strings: string[] = [], order: Uint32Array = new Uint32Array(0)) {
    this.strings = strings;
    this.order = order;
  }

  get size(): number {
    return this.strings.length;
  }
  get unsettled(): number {
    return this.#recent.size;
  }
  get settled(): boolean {
    return this.#recent.size === 0 && this.#recentMembers.size === 0;
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
    this.#recent.set(text, number);
    return number;
  }

  addMember(number: number, member: number): void {
    const members = this.#recentMembers.get(number);
    if (members) members.push(member);
    else this.#recentMembers.set(number, [member]);
  }

  *members(number: number): Generator<number> {
    const end = this.#memberStarts[number + 1] ?? 0;
    for (let at = this.#memberStarts[number] ?? 0; at < end; at += 1) yield this.#members[at] ?? 0;
    const recent = this.#recentMembers.get(number);
    if (recent) yield* recent;
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

  /** Takes the members anew: `groupOf[member]` is the number of the string that it belongs to. */
  setMembers(groupOf: Uint32Array): void {
    const starts = new Uint32Array(this.strings.length + 1);
    for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
    for (let group = 1; group < starts.length; group += 1)
      starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
    const cursor = starts.slice();
    const members = new Uint32Array(groupOf.length);
    for (let member = 0; member < groupOf.length; member += 1) {
      const group = groupOf[member] ?? 0;
      const at = cursor[group] ?? 0;
      members[at] = member;
      cursor[group] = at + 1;
    }
    this.#memberStarts = starts;
    this.#members = members;
    this.#recentMembers.clear();
  }
}
