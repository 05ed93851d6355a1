/** Letters at a time. */
const lengths = [3, 4];

/** The runs of three and of four letters of a word with its ends marked, each once. */
export function gramsOf(word: string): readonly string[] {
  const marked = `^${word}$`;
  const grams = new Set<string>();
  for (const length of lengths) {
    for (let at = 0; at + length <= marked.length; at += 1) grams.add(marked.slice(at, at + length));
  }
  return [...grams];
}

/** Which words have a run of letters. Words are numbered from 0 as they are added. */
export class GramIndex {
  readonly #words = new Map<string, number[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(word: string): void {
    for (const gram of gramsOf(word)) {
      const numbers = this.#words.get(gram);
      if (numbers) numbers.push(this.#size);
      else this.#words.set(gram, [this.#size]);
    }
    this.#size += 1;
  }

  /** Words that have the run, ascending. */
  wordsWith(gram: string): readonly number[] {
    return this.#words.get(gram) ?? [];
  }
}
