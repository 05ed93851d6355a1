import { foldWord } from '#core/text/fold.ts';
import { GrowingUint32 } from './growing.ts';
import { packStrings, unpackStrings, type PackedStrings } from './packed-strings.ts';
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
  readonly exact: PackedStrings;
  readonly folded: PackedStrings;
  readonly stems: PackedStrings;
  readonly foldOf: Uint32Array;
  readonly stemOf: Uint32Array;
  readonly foldOrder: Uint32Array;
  readonly stemOrder: Uint32Array;
}

/**
 * Every form that occurs in the texts, numbered as they came; each belongs to a folded word, and that to a stem. Nothing is
 * ever taken out: a form that occurs no more costs some bytes until the index is built again.
 */
export class Vocabulary {
  /** Empty where the form is its own folded word. */
  readonly #exact: string[];
  readonly #foldOf: GrowingUint32;
  readonly #folds: Sorted;
  readonly #stemOf: GrowingUint32;
  readonly #stems: Sorted;

  constructor(saved?: SavedVocabulary) {
    this.#exact = saved ? unpackStrings(saved.exact) : [];
    this.#foldOf = saved ? GrowingUint32.from(saved.foldOf) : new GrowingUint32();
    this.#stemOf = saved ? GrowingUint32.from(saved.stemOf) : new GrowingUint32();
    this.#folds = saved ? new Sorted(unpackStrings(saved.folded), saved.foldOrder) : new Sorted();
    this.#stems = saved ? new Sorted(unpackStrings(saved.stems), saved.stemOrder) : new Sorted();
    if (saved) this.#groupMembers();
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

  /** The number of a form, given one if it is new. */
  numberOf(exact: string): number {
    const folded = foldWord(exact);
    const fold = this.#folds.find(folded);
    if (fold >= 0) {
      const kept = folded === exact ? '' : exact;
      for (const form of this.#folds.members(fold)) if (this.#exact[form] === kept) return form;
    }
    return this.#add(exact, folded, fold);
  }

  #add(exact: string, folded: string, known: number): number {
    const form = this.#exact.length;
    let fold = known;
    if (fold < 0) {
      fold = this.#folds.add(folded);
      const stemmed = searchStem(folded);
      const stem = this.#stems.find(stemmed);
      const number = stem < 0 ? this.#stems.add(stemmed) : stem;
      this.#stemOf.push(number);
      this.#stems.addMember(number, fold);
    }
    this.#exact.push(folded === exact ? '' : exact);
    this.#foldOf.push(fold);
    this.#folds.addMember(fold, form);
    return form;
  }

  /** Sorts in what was added, so that looking up stays fast. Worth doing after a batch. */
  settle(): void {
    if (this.#folds.settled && this.#stems.settled) return;
    this.#folds.settle();
    this.#stems.settle();
    this.#groupMembers();
  }

  /** As `settle`, once enough was added to be felt. */
  settleIfLarge(): void {
    if (this.#folds.unsettled > 4_000) this.settle();
  }

  #groupMembers(): void {
    this.#folds.setMembers(this.#foldOf.values.subarray(0, this.#foldOf.length));
    this.#stems.setMembers(this.#stemOf.values.subarray(0, this.#stemOf.length));
  }

  /** The forms that match `word` (as `SearchWord.exact` gives it) at a level; see `wordMatcher`, which says the same of one. */
  matching(word: string, level: MatchLevel, prefix: boolean): MatchingForms {
    const folded = foldWord(word);
    const folds = new Set<number>();
    if (folded !== '') {
      if (prefix) this.#folds.eachFrom(folded, (fold) => folds.add(fold));
      else this.#addIfFound(folds, this.#folds.find(folded));
    }
    const sameFold = prefix ? null : new Set(folds);
    if (level === 'stemmed' && folded !== '') {
      const add = (stem: number): void => {
        for (const fold of this.#stems.members(stem)) folds.add(fold);
      };
      if (prefix) this.#stems.eachFrom(folded, add);
      else {
        const stem = this.#stems.find(searchStem(folded));
        if (stem >= 0) add(stem);
      }
    }
    const found: [form: number, closeness: Closeness][] = [];
    for (const fold of folds) {
      const starts = sameFold === null ? this.#folds.at(fold).startsWith(folded) : sameFold.has(fold);
      for (const form of this.#folds.members(fold)) {
        const exact = this.form(form);
        const same = prefix ? exact.startsWith(word) : exact === word;
        if (same) found.push([form, 0]);
        else if (level !== 'exact') found.push([form, starts ? 1 : 2]);
      }
    }
    found.sort(([one], [other]) => one - other);
    return {
      forms: Uint32Array.from(found, ([form]) => form),
      closeness: Uint8Array.from(found, ([, closeness]) => closeness),
    };
  }

  #addIfFound(numbers: Set<number>, number: number): void {
    if (number >= 0) numbers.add(number);
  }

  /** Every folded word that occurs. */
  *foldedWords(): Generator<{ readonly folded: string; readonly forms: Iterable<number> }> {
    for (let fold = 0; fold < this.#folds.size; fold += 1) {
      yield { folded: this.#folds.at(fold), forms: this.#folds.members(fold) };
    }
  }

  save(): SavedVocabulary {
    this.settle();
    return {
      exact: packStrings(this.#exact),
      folded: packStrings(this.#folds.strings),
      stems: packStrings(this.#stems.strings),
      foldOf: this.#foldOf.toArray(),
      stemOf: this.#stemOf.toArray(),
      foldOrder: this.#folds.order,
      stemOrder: this.#stems.order,
    };
  }
}
