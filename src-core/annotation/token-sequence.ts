import { eachToken, keyOf, type TokenKind } from '#core/annotation/tokens.ts';

/** Gives each spelling that means the same one number, over all the texts that it is asked about. */
export class Vocabulary {
  readonly keys: string[] = [];
  /** 1 for a number's key, by its number here. */
  readonly isNumber: boolean[] = [];
  private readonly ids = new Map<string, number>();
  private readonly raw = new Map<string, number>();

  /** -1 for a token that is only marks. */
  idOf(kind: TokenKind, found: string): number {
    const known = this.raw.get(found);
    if (known !== undefined) return known;
    const key = keyOf(kind, found);
    let id = key === '' ? -1 : this.ids.get(key);
    if (id === undefined) {
      id = this.keys.length;
      this.keys.push(key);
      this.isNumber.push(kind === 'number');
      this.ids.set(key, id);
    }
    this.raw.set(found, id);
    return id;
  }
}

/** The tokens of a text, each as a number of a vocabulary, with their places in UTF-16 units. */
export interface TokenSequence {
  readonly text: string;
  readonly length: number;
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export function sequenceOf(text: string, vocabulary: Vocabulary): TokenSequence {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  eachToken(text, (kind, start, end) => {
    const id = vocabulary.idOf(kind, text.slice(start, end));
    if (id < 0) return;
    ids.push(id);
    starts.push(start);
    ends.push(end);
  });
  return {
    text,
    length: ids.length,
    ids: Int32Array.from(ids),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
}

/** Where each id stands in a sequence. */
export class Occurrences {
  private readonly heads: Int32Array;
  private readonly places: Int32Array;

  constructor(sequence: TokenSequence, ids: number) {
    const heads = new Int32Array(ids + 1);
    for (const id of sequence.ids) heads[id + 1] = (heads[id + 1] ?? 0) + 1;
    for (let id = 0; id < ids; id += 1) heads[id + 1] = (heads[id + 1] ?? 0) + (heads[id] ?? 0);
    const next = heads.slice();
    const places = new Int32Array(sequence.length);
    sequence.ids.forEach((id, at) => {
      const slot = next[id] ?? 0;
      places[slot] = at;
      next[id] = slot + 1;
    });
    this.heads = heads;
    this.places = places;
  }

  /** In order; none for an id that came up after the sequence was read. */
  of(id: number): Int32Array {
    if (id + 1 >= this.heads.length) return this.places.subarray(0, 0);
    return this.places.subarray(this.heads[id], this.heads[id + 1]);
  }

  count(id: number): number {
    return id + 1 >= this.heads.length ? 0 : (this.heads[id + 1] ?? 0) - (this.heads[id] ?? 0);
  }
}
