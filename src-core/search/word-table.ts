import { foldWord } from '#core/text/fold.ts';
import type { MatchLevel } from './query.ts';
import { searchStem } from './word-match.ts';

/**
 * Many words to look for, each with what it stands for. Gives for a word of a text what every `wordMatcher` of them would
 * say, but folds and stems that word once for all of them.
 */
export class WordTable<Value> {
  readonly #exact = new Map<string, Value[]>();
  readonly #folded = new Map<string, Value[]>();
  readonly #stems = new Map<string, Value[]>();
  readonly #exactPrefixes = new Map<string, Value[]>();
  readonly #foldedPrefixes = new Map<string, Value[]>();
  readonly #stemPrefixes = new Map<string, { readonly stem: string; readonly values: Value[] }>();

  /** `wanted` is as `SearchWord.exact` gives it. */
  add(wanted: string, level: MatchLevel, prefix: boolean, value: Value): void {
    if (level === 'exact') {
      push(prefix ? this.#exactPrefixes : this.#exact, wanted, value);
      return;
    }
    const folded = foldWord(wanted);
    if (folded === '') return;
    if (level === 'folded') push(prefix ? this.#foldedPrefixes : this.#folded, folded, value);
    else if (prefix) {
      const known = this.#stemPrefixes.get(folded);
      if (known === undefined) this.#stemPrefixes.set(folded, { stem: searchStem(folded), values: [value] });
      else known.values.push(value);
    }
    // Words that fold to the same have the same stem.
    else push(this.#stems, searchStem(folded), value);
  }

  /** What stands for the words that match `exact`, a word of a text as `SearchWord.exact` gives it. */
  matching(exact: string): readonly Value[] {
    const found = [...(this.#exact.get(exact) ?? [])];
    for (const [prefix, values] of this.#exactPrefixes) if (exact.startsWith(prefix)) found.push(...values);
    const stemmed = this.#stems.size + this.#stemPrefixes.size > 0;
    if (!stemmed && this.#folded.size + this.#foldedPrefixes.size === 0) return found;
    const folded = foldWord(exact);
    found.push(...(this.#folded.get(folded) ?? []));
    for (const [prefix, values] of this.#foldedPrefixes) if (folded.startsWith(prefix)) found.push(...values);
    if (!stemmed) return found;
    const stem = searchStem(folded);
    found.push(...(this.#stems.get(stem) ?? []));
    for (const [prefix, { stem: whole, values }] of this.#stemPrefixes) {
      if (folded.startsWith(prefix) || stem.startsWith(prefix) || stem === whole) found.push(...values);
    }
    return found;
  }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
