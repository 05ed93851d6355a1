import { foldWord } from '#core/text/fold.ts';
import { gramsOf, type GramIndex } from './gram-index.ts';
import type { SearchField } from './query.ts';
import { countAt, formIndex, postingOf, type Postings, type Segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A document that may be what is looked for. */
export interface Candidate {
  readonly segment: Segment;
  readonly document: number;
}

/** What the candidates are candidates of; `postingsOf` tells how many postings a form has. */
export interface GramCollection {
  readonly vocabulary: Vocabulary;
  readonly grams: GramIndex;
  readonly segments: readonly Segment[];
  readonly postingsOf: Uint32Array;
}

/** BM25's saturation and length normalisation, as for words (evaluate.ts). */
const saturation = 1.2;
const lengthShare = 0.75;

/** Fields that tell what an article is about. */
const fields: readonly SearchField[] = ['headline', 'body'];

/** A run of letters that this share of all documents has tells nothing about any of them. */
const commonShare = 0.6;

/** Runs that are looked for, the rarest: as many as a question of ten words has. */
const mostGrams = 96;

/** A list is looked through in whole while it is at most this many times as long as the candidates. */
const gallopRatio = 16;

/** A run of letters that is looked for: how often it is asked for, and its weight by how few documents have it. */
interface Gram {
  readonly times: number;
  readonly idf: number;
  readonly folds: readonly number[];
}

/**
 * Scores documents by the runs of three and four letters that they share with words: BM25 over those instead of words, which sees
 * through what a light stemmer leaves apart (استئناف, تستأنف). One score for each candidate. `postingsOf` tells how many
 * postings a form has. Trigrams of words for Arabic retrieval: Darwish and Oard, Term selection for searching printed Arabic
 * (2002).
 */
export function likenessScores(
  words: readonly string[],
  candidates: readonly Candidate[],
  collection: GramCollection,
): Float64Array {
  const { vocabulary, segments } = collection;
  const sought = soughtGrams(words, collection);
  const counts = new Float64Array(candidates.length * sought.length);
  const forms = formsWith(sought, vocabulary);
  for (const segment of segments) {
    const places = new Int32Array(segment.live.length).fill(-1);
    for (const [place, candidate] of candidates.entries()) {
      if (candidate.segment === segment) places[candidate.document] = place;
    }
    const own = candidates.flatMap((candidate) => (candidate.segment === segment ? [candidate.document] : []));
    for (const field of fields) {
      const postings = segment.fields[field];
      if (postings === undefined) continue;
      for (const [form, which] of forms) {
        const index = formIndex(postings, form);
        if (index < 0) continue;
        const add = (posting: number, place: number): void => {
          const count = countAt(postings, posting);
          for (const gram of which) {
            const at = place * sought.length + gram;
            counts[at] = (counts[at] ?? 0) + count;
          }
        };
        eachOf(postings, index, own, places, add);
      }
    }
  }
  return scoresOf(counts, sought, candidates);
}

/** Calls `visit` with each posting of a form that belongs to one of some documents, and with that document's place. */
function eachOf(
  postings: Postings,
  index: number,
  documents: readonly number[],
  places: Int32Array,
  visit: (posting: number, place: number) => void,
): void {
  const start = postings.starts[index] ?? 0;
  const end = postings.starts[index + 1] ?? 0;
  if (end - start > documents.length * gallopRatio) {
    for (const document of documents) {
      const posting = postingOf(postings, start, end, document);
      if (posting >= 0) visit(posting, places[document] ?? 0);
    }
    return;
  }
  for (let posting = start; posting < end; posting += 1) {
    const place = places[postings.docs[posting] ?? 0] ?? -1;
    if (place >= 0) visit(posting, place);
  }
}

function soughtGrams(
  words: readonly string[],
  { vocabulary, grams, segments, postingsOf }: GramCollection,
): readonly Gram[] {
  const asked = new Map<string, number>();
  for (const word of words) for (const gram of gramsOf(foldWord(word))) asked.set(gram, (asked.get(gram) ?? 0) + 1);
  const size = segments.reduce((sum, { live }) => sum + live.length, 0);
  const found = [...asked].flatMap(([gram, times]) => {
    const folds = grams.wordsWith(gram);
    // As if the words with it stood independently of one another: the chance that a document has none of them.
    let absent = 0;
    for (const fold of folds) {
      vocabulary.eachFormOf(fold, (form) => {
        absent += Math.log1p(-Math.min((postingsOf[form] ?? 0) / size, 1 - 1e-9));
      });
    }
    const documents = size * (1 - Math.exp(absent));
    if (documents > commonShare * size) return [];
    return [{ times, folds, idf: Math.log(1 + (size - documents + 0.5) / (documents + 0.5)) }];
  });
  return found.sort((one, other) => other.idf - one.idf).slice(0, mostGrams);
}

/** The forms that have any of the grams, each with the places of those that it has. */
function formsWith(sought: readonly Gram[], vocabulary: Vocabulary): Map<number, number[]> {
  const folds = new Map<number, number[]>();
  for (const [place, gram] of sought.entries()) {
    for (const fold of gram.folds) {
      const places = folds.get(fold);
      if (places) places.push(place);
      else folds.set(fold, [place]);
    }
  }
  const forms = new Map<number, number[]>();
  for (const [fold, places] of folds) vocabulary.eachFormOf(fold, (form) => forms.set(form, places));
  return forms;
}

function scoresOf(counts: Float64Array, sought: readonly Gram[], candidates: readonly Candidate[]): Float64Array {
  const lengths = candidates.map(({ segment, document }) =>
    fields.reduce((sum, field) => sum + (segment.fields[field]?.lengths[document] ?? 0), 0),
  );
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  return Float64Array.from(candidates, (_, candidate) => {
    const norm = 1 - lengthShare + (lengthShare * (lengths[candidate] ?? 0)) / mean;
    let score = 0;
    for (const [place, { times, idf }] of sought.entries()) {
      const count = counts[candidate * sought.length + place] ?? 0;
      score += (times * idf * count * (saturation + 1)) / (count + saturation * norm);
    }
    return score;
  });
}

/** How much the second of two rankings counts against the first. Set by hand on questions and their paragraphs. */
const likenessWeight = 2;

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
