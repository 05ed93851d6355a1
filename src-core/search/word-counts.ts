import { GramIndex } from './gram-index.ts';
import type { CountedForm } from './near-spellings.ts';
import type { Segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * How often forms stand in the articles, for what is offered when nothing is found. Counts are postings: the articles that have
 * a form, field by field, those that were taken out since their segment was made included.
 */
export class WordCounts {
  readonly #vocabulary: Vocabulary;
  readonly #grams = new GramIndex();
  #segments: readonly Segment[] | null = null;
  #byForm = new Uint32Array(0);
  #words: readonly CountedForm[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Postings of each form. */
  byForm(segments: readonly Segment[]): Uint32Array {
    if (segments !== this.#segments) this.#count(segments);
    return this.#byForm;
  }

  /** Every folded word that occurs. */
  words(segments: readonly Segment[]): readonly CountedForm[] {
    if (segments !== this.#segments) this.#count(segments);
    return this.#words;
  }

  /** Which folded words, by their numbers, have a run of letters. */
  grams(): GramIndex {
    for (let fold = this.#grams.size; fold < this.#vocabulary.foldedSize; fold += 1) {
      this.#grams.add(this.#vocabulary.foldedAt(fold));
    }
    return this.#grams;
  }

  #count(segments: readonly Segment[]): void {
    const vocabulary = this.#vocabulary;
    const counts = new Uint32Array(vocabulary.size);
    for (const { fields } of segments) {
      for (const { forms, starts } of Object.values(fields)) {
        for (let index = 0; index < forms.length; index += 1) {
          const form = forms[index] ?? 0;
          counts[form] = (counts[form] ?? 0) + (starts[index + 1] ?? 0) - (starts[index] ?? 0);
        }
      }
    }
    const words: CountedForm[] = [];
    for (let fold = 0; fold < vocabulary.foldedSize; fold += 1) {
      let count = 0;
      vocabulary.eachFormOf(fold, (form) => {
        count += counts[form] ?? 0;
      });
      if (count > 0) words.push({ form: vocabulary.foldedAt(fold), count });
    }
    this.#segments = segments;
    this.#byForm = counts;
    this.#words = words;
  }
}
