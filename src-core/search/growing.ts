/** A typed array that grows: `values` is longer than what was pushed. */
export class GrowingUint32 {
  values: Uint32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.values = new Uint32Array(capacity);
  }

  static from(values: Uint32Array): GrowingUint32 {
    const growing = new GrowingUint32(0);
    growing.values = values;
    growing.length = values.length;
    return growing;
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(Math.max(64, this.length + (this.length >> 1)));
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  /** What was pushed, in an array of its own. */
  toArray(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}

/** Unsigned integers in as few bytes as they need: seven bits a byte, the eighth says that more follow. */
export class GrowingBytes {
  values: Uint8Array;
  length = 0;

  constructor(capacity = 1024) {
    this.values = new Uint8Array(capacity);
  }

  #reserve(more: number): void {
    if (this.length + more <= this.values.length) return;
    const larger = new Uint8Array(Math.max(64, this.length + more, this.length + (this.length >> 1)));
    larger.set(this.values);
    this.values = larger;
  }

  pushNumber(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 127) {
      this.values[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.values[this.length++] = rest;
  }

  /** Copies `count` numbers from `bytes`, and gives where the next one begins there. */
  copyNumbers(bytes: Uint8Array, from: number, count: number): number {
    this.#reserve(count * 5);
    const { values } = this;
    let { length } = this;
    let at = from;
    for (let left = count; left > 0; at += 1) {
      const byte = bytes[at] ?? 0;
      values[length++] = byte;
      if (byte < 128) left -= 1;
    }
    this.length = length;
    return at;
  }

  toArray(): Uint8Array {
    return this.values.slice(0, this.length);
  }
}
