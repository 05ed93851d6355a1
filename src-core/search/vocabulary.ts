import { foldWord } from '#core/text/fold.ts';
import { FormTable } from './form-table.ts';
import { GrowingUint32 } from './growing.ts';
import { joinStrings, splitStrings } from './joined-strings.ts';
import type { MatchLevel } from './query.ts';
import { Sorted } from './sorted-strings.ts';
import { searchStem } from './word-match.ts';

/** How near a matched form is to the word that was typed: 0 the same, 1 folds to the same, 2 has the same stem. */
export type Closeness = 0 | 1 | 2;

/** The forms that match a word, in ascending order of their numbers. */
export interface MatchingForms {
  readonly forms: Uint32Array;
  /** One for each form. */
  readonly closeness: Uint8Array;
}

/** A vocabulary as plain data. */
export interface SavedVocabulary {
  readonly exact: string;
  readonly folded: string;
  readonly stems: string;
  readonly foldOf: Uint32Array;
  readonly stemOf: Uint32Array;
  readonly foldOrder: Uint32Array;
  readonly stemOrder: Uint32Array;
}

/** Folded words that may wait to be sorted in when a search comes. */
const mostUnsettled = 2_000;

const noForms: MatchingForms = { forms: new Uint32Array(0), closeness: new Uint8Array(0) };

/**
 * Every form that occurs in the texts, numbered as they came; each belongs to a folded word, and that to a stem. Nothing is
 * ever taken out: a form that occurs no more costs some bytes until the index is built again.
 */
export class Vocabulary {
  /** Empty where the form is its own folded word. */
  readonly #exact: string[];
  #table: FormTable | null = null;
  readonly #foldOf: GrowingUint32;
  readonly #folds: Sorted;
  readonly #stemOf: GrowingUint32;
  readonly #stems: Sorted;

  constructor(saved?: SavedVocabulary) {
    this.#exact = saved ? splitStrings(saved.exact) : [];
    this.#foldOf = saved ? GrowingUint32.from(saved.foldOf) : new GrowingUint32();
    this.#stemOf = saved ? GrowingUint32.from(saved.stemOf) : new GrowingUint32();
    this.#folds = saved ? new Sorted(splitStrings(saved.folded), saved.foldOrder) : new Sorted();
    this.#stems = saved ? new Sorted(splitStrings(saved.stems), saved.stemOrder) : new Sorted();
    for (const fold of saved?.foldOf ?? []) this.#folds.addMember(fold);
    for (const stem of saved?.stemOf ?? []) this.#stems.addMember(stem);
  }

  get size(): number {
    return this.#exact.length;
  }

  /** The form as it stands in the texts. */
  form(number: number): string {
    return this.#exact[number] || this.folded(number);
  }

  folded(number: number): string {
    return this.#folds.at(this.#foldOf.values[number] ?? 0);
  }

  /** The number of the form that stands in `text` from `start` to `end`; a new form is given the next one. */
  numberAt(text: string, start = 0, end = text.length): number {
    const table = (this.#table ??= this.#tabulate());
    const known = table.find(text, start, end);
    if (known >= 0) return known;
    const exact = copyOf(text, start, end);
    const folded = foldWord(exact);
    const number = this.#add(exact, folded, this.#folds.find(folded));
    table.add(exact);
    return number;
  }

  /** The table by which forms are found while texts are taken in: made when the first text comes. */
  #tabulate(): FormTable {
    const table = new FormTable((number) => this.form(number));
    for (let number = 0; number < this.size; number += 1) table.add(this.form(number));
    return table;
  }

  #add(exact: string, folded: string, known: number): number {
    let fold = known;
    if (fold < 0) {
      fold = this.#folds.add(folded);
      const stemmed = searchStem(folded);
      const stem = this.#stems.find(stemmed);
      const number = stem < 0 ? this.#stems.add(stemmed) : stem;
      this.#stemOf.push(number);
      this.#stems.addMember(number);
    }
    this.#exact.push(folded === exact ? '' : exact);
    this.#foldOf.push(fold);
    this.#folds.addMember(fold);
    return this.#exact.length - 1;
  }

  /** Sorts in what was added, so that looking up stays fast. */
  settle(): void {
    if (this.#folds.unsettled > 0) this.#folds.settle();
    if (this.#stems.unsettled > 0) this.#stems.settle();
  }

  /** The forms that match `word` (as `SearchWord.exact` gives it) at a level; see `wordMatcher`, which says the same of one. */
  matching(word: string, level: MatchLevel, prefix: boolean): MatchingForms {
    // A few forms that came lately are faster looked through than sorted in.
    if (this.#folds.unsettled > mostUnsettled) this.settle();
    const folded = foldWord(word);
    const found = new GrowingUint32(16);
    if (folded === '') return noForms;
    // One number holds a form and its closeness, so that sorting them is sorting numbers.
    const add = (fold: number, isSameFold: boolean): void => {
      this.#folds.eachMember(fold, (form) => {
        const exact = this.form(form);
        if (prefix ? exact.startsWith(word) : exact === word) found.push(form * 4);
        else if (level !== 'exact') found.push(form * 4 + (isSameFold ? 1 : 2));
      });
    };
    const isSameFold = (fold: number): boolean =>
      prefix ? this.#folds.at(fold).startsWith(folded) : this.#folds.at(fold) === folded;
    if (prefix) this.#folds.eachFrom(folded, (fold) => add(fold, true));
    else {
      const fold = this.#folds.find(folded);
      if (fold >= 0) add(fold, true);
    }
    if (level === 'stemmed') {
      const addFamily = (stem: number): void => {
        this.#stems.eachMember(stem, (fold) => {
          if (!isSameFold(fold)) add(fold, false);
        });
      };
      if (prefix) this.#stems.eachFrom(folded, addFamily);
      const whole = searchStem(folded);
      const stem = this.#stems.find(whole);
      // With `prefix`, a stem that begins with the word was added above.
      if (stem >= 0 && !(prefix && whole.startsWith(folded))) addFamily(stem);
    }
    const sorted = found.toArray().sort();
    return {
      forms: sorted.map((number) => number >>> 2),
      closeness: Uint8Array.from(sorted, (number) => number & 3),
    };
  }

  /** Folded words, numbered from 0 in the order in which they came. */
  get foldedSize(): number {
    return this.#folds.size;
  }
  foldedAt(fold: number): string {
    return this.#folds.at(fold);
  }
  eachFormOf(fold: number, visit: (form: number) => void): void {
    this.#folds.eachMember(fold, visit);
  }

  save(): SavedVocabulary {
    this.settle();
    return {
      exact: joinStrings(this.#exact),
      folded: joinStrings(this.#folds.strings),
      stems: joinStrings(this.#stems.strings),
      foldOf: this.#foldOf.toArray(),
      stemOf: this.#stemOf.toArray(),
      foldOrder: this.#folds.order,
      stemOrder: this.#stems.order,
    };
  }
}

/** A string of its own: a slice would keep the whole text alive. */
function copyOf(text: string, start: number, end: number): string {
  const units: number[] = [];
  for (let at = start; at < end; at += 1) units.push(text.charCodeAt(at));
  return units.length < 5_000 ? String.fromCharCode(...units) : text.slice(start, end);
}
