import { foldWord } from '#core/text/fold.ts';
import { gramsOf, type GramIndex } from './gram-index.ts';
import type { SearchField } from './query.ts';
import { countAt, formIndex, type Segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A document that may be what is looked for. */
export interface Candidate {
  readonly segment: Segment;
  readonly document: number;
}

/** BM25's saturation and length normalisation, as for words (evaluate.ts). */
const saturation = 1.2;
const lengthShare = 0.75;

/** Fields that tell what an article is about. */
const fields: readonly SearchField[] = ['headline', 'body'];

/**
 * Scores documents by the runs of three letters that they share with words: BM25 over trigrams instead of words, which sees
 * through what a light stemmer leaves apart (استئناف, تستأنف). One score for each candidate. Trigrams of words for Arabic
 * retrieval: Darwish and Oard, Term selection for searching printed Arabic (2002).
 */
export function likenessScores(
  words: readonly string[],
  candidates: readonly Candidate[],
  vocabulary: Vocabulary,
  grams: GramIndex,
  segments: readonly Segment[],
): Float64Array {
  const sought = new Map<string, number>();
  for (const word of words) for (const gram of gramsOf(foldWord(word))) sought.set(gram, (sought.get(gram) ?? 0) + 1);
  const names = [...sought.keys()];
  const size = segments.reduce((sum, { live }) => sum + live.length, 0);
  const counts = new Float64Array(candidates.length * names.length);
  const documents = new Uint32Array(names.length);
  const forms = formsWith(names, vocabulary, grams);
  for (const segment of segments) {
    const wanted = new Int32Array(segment.live.length).fill(-1);
    for (const [place, candidate] of candidates.entries()) {
      if (candidate.segment === segment) wanted[candidate.document] = place;
    }
    const seen = names.map(() => new Uint8Array(segment.live.length));
    for (const [form, places] of forms) {
      for (const field of fields) {
        const postings = segment.fields[field];
        const index = postings ? formIndex(postings, form) : -1;
        if (postings === undefined || index < 0) continue;
        const end = postings.starts[index + 1] ?? 0;
        for (let posting = postings.starts[index] ?? 0; posting < end; posting += 1) {
          const document = postings.docs[posting] ?? 0;
          for (const place of places) {
            const own = seen[place];
            if (own?.[document] !== 0) continue;
            own[document] = 1;
            documents[place] = (documents[place] ?? 0) + 1;
          }
          const candidate = wanted[document] ?? -1;
          if (candidate < 0) continue;
          const count = countAt(postings, posting);
          for (const place of places) {
            const at = candidate * names.length + place;
            counts[at] = (counts[at] ?? 0) + count;
          }
        }
      }
    }
  }
  return scoresOf(counts, [...sought.values()], documents, candidates, size);
}

/** The forms that have any of the grams, each with the places of those that it has. */
function formsWith(names: readonly string[], vocabulary: Vocabulary, grams: GramIndex): Map<number, number[]> {
  const folds = new Map<number, number[]>();
  for (const [place, gram] of names.entries()) {
    for (const fold of grams.wordsWith(gram)) {
      const places = folds.get(fold);
      if (places) places.push(place);
      else folds.set(fold, [place]);
    }
  }
  const forms = new Map<number, number[]>();
  for (const [fold, places] of folds) vocabulary.eachFormOf(fold, (form) => forms.set(form, places));
  return forms;
}

function scoresOf(
  counts: Float64Array,
  asked: readonly number[],
  documents: Uint32Array,
  candidates: readonly Candidate[],
  size: number,
): Float64Array {
  const lengths = candidates.map(({ segment, document }) =>
    fields.reduce((sum, field) => sum + (segment.fields[field]?.lengths[document] ?? 0), 0),
  );
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return Float64Array.from(candidates, (_, candidate) => {
    const norm = 1 - lengthShare + (lengthShare * (lengths[candidate] ?? 0)) / mean;
    let score = 0;
    for (const [place, times] of asked.entries()) {
      const count = counts[candidate * asked.length + place] ?? 0;
      if (count === 0) continue;
      const having = documents[place] ?? 0;
      const idf = Math.log(1 + (size - having + 0.5) / (having + 0.5));
      score += (times * idf * count * (saturation + 1)) / (count + saturation * norm);
    }
    return score;
  });
}

/** How much the second of two rankings counts against the first. Set by hand on questions and their paragraphs. */
const likenessWeight = 3;

/**
 * Merges two rankings of the same things: the places, best first by the sum of both scores, each over the best of its kind
 * (CombSUM; Fox and Shaw, Combination of multiple searches, 1994).
 */
export function fuseScores(byWords: readonly number[], byLikeness: Float64Array): readonly number[] {
  const bestWords = byWords.reduce((most, score) => Math.max(most, score), Number.MIN_VALUE);
  const bestLikeness = byLikeness.reduce((most, score) => Math.max(most, score), Number.MIN_VALUE);
  const fused = byWords.map(
    (score, place) => score / bestWords + (likenessWeight * (byLikeness[place] ?? 0)) / bestLikeness,
  );
  return [...fused.keys()].sort((one, other) => (fused[other] ?? 0) - (fused[one] ?? 0));
}
