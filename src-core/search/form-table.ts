/**
 * Numbers of forms, looked up by a stretch of text without making a string of it. Open addressing with linear probing over
 * FNV-1a (Fowler, Noll and Vo); never more than half full. The forms themselves are kept by whoever numbers them.
 */
export class FormTable {
  readonly #formAt: (number: number) => string;
  #slots = new Int32Array(1 << 12);
  #hashes = new Uint32Array(1 << 11);
  #size = 0;

  /** @param formAt the form with a number */
  constructor(formAt: (number: number) => string) {
    this.#formAt = formAt;
  }

  /** The number of the form that stands in `text` from `start` to `end`, or -1. */
  find(text: string, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    const hash = hashOf(text, start, end);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return -1;
      if (this.#hashes[number] === hash && isForm(this.#formAt(number), text, start, end)) return number;
    }
  }

  /** Takes in the form with the next number: the first has 0, and none is left out. */
  add(form: string): void {
    if ((this.#size + 1) * 2 > this.#slots.length) this.#grow();
    const hash = hashOf(form, 0, form.length);
    this.#hashes[this.#size] = hash;
    this.#place(this.#size, hash);
    this.#size += 1;
  }

  #place(number: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const hashes = new Uint32Array(this.#slots.length / 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    for (let number = 0; number < this.#size; number += 1) this.#place(number, hashes[number] ?? 0);
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function isForm(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let at = 0; at < form.length; at += 1) if (form.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
