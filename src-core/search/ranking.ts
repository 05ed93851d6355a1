import type { Leaf, Plan, PostingRange, Slot } from './plan.ts';
import { searchFields, type SearchField } from './query.ts';
import { postingOf, readPositions, type Postings, type Segment } from './segment.ts';
import type { SegmentView } from './evaluate.ts';
import { shortestWindow } from './spans.ts';

/** What an occurrence is worth by where it stands, and how much a long text is held against it (BM25F's w and b). */
const fieldWeights: Readonly<Record<SearchField, { readonly weight: number; readonly length: number }>> = {
  headline: { weight: 2.5, length: 0.5 },
  body: { weight: 1, length: 0.6 },
  publisher: { weight: 1, length: 0.5 },
  note: { weight: 1.5, length: 0.5 },
  highlight: { weight: 0.5, length: 0.3 },
  tag: { weight: 1, length: 0 },
};

/** Mean length in words of each field over all segments. */
export type MeanLengths = Readonly<Partial<Record<SearchField, number>>>;

export function meanLengths(segments: readonly Segment[], fields: readonly SearchField[]): MeanLengths {
  const means: Partial<Record<SearchField, number>> = {};
  for (const field of fields) {
    let words = 0;
    let texts = 0;
    for (const segment of segments) {
      const postings = segment.fields[field];
      if (postings === undefined) continue;
      const own = lengthsOf(postings);
      words += own.words;
      texts += own.texts;
    }
    means[field] = texts === 0 ? 1 : words / texts;
  }
  return means;
}

const knownLengths = new WeakMap<Postings, { readonly words: number; readonly texts: number }>();

function lengthsOf(postings: Postings): { readonly words: number; readonly texts: number } {
  let known = knownLengths.get(postings);
  if (known === undefined) {
    let words = 0;
    let texts = 0;
    for (const length of postings.lengths) {
      words += length;
      if (length > 0) texts += 1;
    }
    knownLengths.set(postings, (known = { words, texts }));
  }
  return known;
}

/** Share by which a mean may move before the norms that rest on it are worth computing anew. */
const meanTolerance = 0.01;

/** Whether norms made with one set of means still serve with another. */
export function areClose(one: MeanLengths, other: MeanLengths): boolean {
  return searchFields.every((field) => {
    const [first, second] = [one[field] ?? 1, other[field] ?? 1];
    return Math.abs(first - second) <= meanTolerance * first;
  });
}

/** What one occurrence is worth in each document of a segment, field by field. */
export function normsOf(segment: Segment, means: MeanLengths): Partial<Record<SearchField, Float32Array>> {
  const norms: Partial<Record<SearchField, Float32Array>> = {};
  for (const [name, postings] of Object.entries(segment.fields)) {
    const field = name as SearchField;
    const { weight, length } = fieldWeights[field];
    const mean = means[field] ?? 1;
    norms[field] = Float32Array.from(postings.lengths, (words) => weight / (1 - length + (length * words) / mean));
  }
  return norms;
}

/** The words that a plan asks for, those that must be absent left out. */
export function leavesOf(plan: Plan): readonly Leaf[] {
  switch (plan.kind) {
    case 'leaf':
      return [plan];
    case 'near':
      return [plan.left, plan.right];
    case 'and':
    case 'or':
      return plan.parts.flatMap(leavesOf);
    default:
      return [];
  }
}

/** How much a document gains at the most when all the words stand side by side. */
const proximityGain = 0.35;

/** Forms of one word that are looked at for nearness: a short prefix has thousands, and the rest are rare. */
const proximityForms = 48;

/**
 * Factors from 1 to 1.35 for documents of one segment, by how close together the words of a query stand in one field: the
 * number of words over the length of the shortest stretch that has them all.
 */
export function proximityIn(leaves: readonly Leaf[], view: SegmentView): (document: number) => number {
  const slots = leaves.flatMap((leaf) => leaf.slots);
  if (slots.length < 2) return () => 1;
  const fields = (['headline', 'body'] as const).flatMap((field) => {
    const postings = view.segment.fields[field];
    return postings ? [{ postings, slots: slots.map((slot) => longestRanges(slot, view.index, field)) }] : [];
  });
  return (document) => {
    let best = 0;
    for (const field of fields) {
      const lists = field.slots.map((ranges) => {
        const positions: number[] = [];
        for (const range of ranges) {
          const posting = postingOf(field.postings, range.start, range.end, document);
          if (posting >= 0) readPositions(field.postings, posting, positions);
        }
        return positions.sort((one, other) => one - other);
      });
      best = Math.max(best, slots.length / shortestWindow(lists));
    }
    return 1 + proximityGain * Math.min(1, best);
  };
}

function longestRanges(slot: Slot, index: number, field: SearchField): readonly PostingRange[] {
  const ranges = (slot.ranges[index] ?? []).filter((range) => range.field === field);
  if (ranges.length <= proximityForms) return ranges;
  return ranges.sort((one, other) => other.end - other.start - (one.end - one.start)).slice(0, proximityForms);
}

/** The places of the `most` largest scores, best first; of equal scores the first place. */
export function bestPlaces(scores: Float32Array, most: number): readonly number[] {
  // A heap with the least of the best at its root.
  const heap: number[] = [];
  const worse = (one: number, other: number): boolean => {
    const [left, right] = [scores[one] ?? 0, scores[other] ?? 0];
    return left < right || (left === right && one > other);
  };
  const sink = (): void => {
    let at = 0;
    for (;;) {
      let least = at;
      for (const child of [at * 2 + 1, at * 2 + 2]) {
        if (child < heap.length && worse(heap[child] ?? 0, heap[least] ?? 0)) least = child;
      }
      if (least === at) return;
      const moved = heap[at] ?? 0;
      heap[at] = heap[least] ?? 0;
      heap[least] = moved;
      at = least;
    }
  };
  for (let place = 0; place < scores.length; place += 1) {
    if (heap.length < most) {
      heap.push(place);
      if (heap.length === most) {
        heap.sort((one, other) => (worse(one, other) ? -1 : 1));
      }
    } else if (most > 0 && worse(heap[0] ?? 0, place)) {
      heap[0] = place;
      sink();
    }
  }
  return heap.sort((one, other) => (worse(one, other) ? 1 : -1));
}
