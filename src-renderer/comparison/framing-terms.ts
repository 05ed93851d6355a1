import type { TextRange } from '#core/article/article.ts';
import type { Framing } from '#core/comparison/comparison.ts';
import type { Witness } from './witness.ts';

/** A term that one witness uses, with every place where it stands. */
export interface CountedTerm {
  readonly term: string;
  readonly places: readonly TextRange[];
}

/** The terms of each witness in their order, most frequent first; none for a witness that uses no term of the set. */
export function termsByWitness(
  framing: Framing,
  witnesses: readonly Witness[],
): readonly { readonly witness: Witness; readonly terms: readonly CountedTerm[] }[] {
  return witnesses.map((witness) => {
    const places = new Map<string, TextRange[]>();
    for (const { article, term, start, end } of framing.terms) {
      if (article === witness.article.id) places.set(term, [...(places.get(term) ?? []), { start, end }]);
    }
    const terms = [...places].map(([term, found]) => ({ term, places: found }));
    return { witness, terms: terms.toSorted((a, b) => b.places.length - a.places.length) };
  });
}
