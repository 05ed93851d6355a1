import { filterMatches, intersect, noMatches, unite, type Matches } from './matches.ts';
import type { Leaf, Plan, PostingRange, Slot } from './plan.ts';
import type { SearchField } from './query.ts';
import { countAt, postingOf, type Postings, type Segment } from './segment.ts';
import { countAdjacent, countNear, slotPositions } from './spans.ts';

/** BM25 saturation of a word's count. Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), section 3.4. */
const saturation = 1.2;

/** One segment with what evaluating a plan in it needs. */
export interface SegmentView {
  readonly segment: Segment;
  /** Its place among the segments of the plan. */
  readonly index: number;
  /** What one occurrence in a field of a document is worth: the field's weight over the length normalisation of BM25F. */
  readonly norms: Readonly<Partial<Record<SearchField, Float32Array>>>;
}

/** A list is looked through in whole while it is at most this many times as long as the candidates. */
const gallopRatio = 16;

/** Documents of a segment that match a plan, among `candidates` if given (ascending); every one that was taken out too. */
export function evaluate(plan: Plan, view: SegmentView, candidates: Uint16Array | null = null): Matches {
  switch (plan.kind) {
    case 'leaf':
      return evaluateLeaf(plan, view, candidates);
    case 'near':
      return evaluateNear(plan.left, plan.right, plan.distance, view, candidates);
    case 'and':
      return evaluateAll(plan.parts, view, candidates);
    case 'or':
      return plan.parts.reduce((found, part) => unite(found, evaluate(part, view, candidates)), noMatches);
    case 'filter':
      return filterMatches(everyOf(view, candidates), (number) => plan.test(view.segment.documents, number));
    case 'not': {
      const out = new Set(evaluate(plan.plan, view, candidates).docs);
      return filterMatches(everyOf(view, candidates), (number) => !out.has(number));
    }
    case 'all':
      return everyOf(view, candidates);
  }
}

function everyOf({ segment }: SegmentView, candidates: Uint16Array | null): Matches {
  const docs = candidates ?? Uint16Array.from(segment.live.keys());
  return { docs, scores: new Float32Array(docs.length), counts: new Uint32Array(docs.length) };
}

/** The rarest part first: the others are only asked about what is left. */
function evaluateAll(parts: readonly Plan[], view: SegmentView, candidates: Uint16Array | null): Matches {
  const ordered = [...parts].sort((one, other) => costOf(one) - costOf(other));
  let found: Matches | null = null;
  for (const part of ordered) {
    const next: Matches = evaluate(part, view, found?.docs ?? candidates);
    found = found === null ? next : intersect(found, next);
    if (found.docs.length === 0) break;
  }
  return found ?? everyOf(view, candidates);
}

function costOf(plan: Plan): number {
  switch (plan.kind) {
    case 'leaf':
      return plan.slots.length === 1 ? plan.postings : plan.postings * 2;
    case 'near':
      return Math.min(plan.left.postings, plan.right.postings) * 2;
    case 'and':
      return plan.parts.reduce((least, part) => Math.min(least, costOf(part)), Infinity);
    case 'or':
      return plan.parts.reduce((sum, part) => sum + costOf(part), 0);
    default:
      // They need the whole segment unless something else has narrowed it down.
      return 1e9;
  }
}

function evaluateLeaf(leaf: Leaf, view: SegmentView, candidates: Uint16Array | null): Matches {
  const [only, ...others] = leaf.slots;
  if (only === undefined) return noMatches;
  if (others.length === 0) return saturate(gather(only, view, candidates, null), leaf.idf);
  return leaf.fields.reduce((found, field) => unite(found, evaluatePhrase(leaf, field, view, candidates)), noMatches);
}

/** Documents that have every word of a phrase in a field, in no order. */
function withAllSlots(
  slots: readonly Slot[],
  field: SearchField,
  view: SegmentView,
  candidates: Uint16Array | null,
): Uint16Array {
  const ordered = [...slots].sort((one, other) => one.postings - other.postings);
  let docs = candidates;
  for (const slot of ordered) {
    docs = gather(slot, view, docs, field).docs;
    if (docs.length === 0) break;
  }
  return docs ?? new Uint16Array(0);
}

function evaluatePhrase(leaf: Leaf, field: SearchField, view: SegmentView, candidates: Uint16Array | null): Matches {
  const postings = view.segment.fields[field];
  const norm = view.norms[field];
  if (postings === undefined || norm === undefined) return noMatches;
  const docs = withAllSlots(leaf.slots, field, view, candidates);
  const slots = leaf.slots.map((slot) => slotPositions(rangesIn(slot, view, field), postings, docs));
  return scored(docs, norm, leaf.idf, (at) => countAdjacent(slots.map((slot) => slot(at))));
}

function evaluateNear(
  left: Leaf,
  right: Leaf,
  distance: number,
  view: SegmentView,
  candidates: Uint16Array | null,
): Matches {
  const idf = left.idf + right.idf;
  let found = noMatches;
  for (const field of left.fields) {
    const postings = view.segment.fields[field];
    const norm = view.norms[field];
    if (postings === undefined || norm === undefined) continue;
    const docs = withAllSlots([...left.slots, ...right.slots], field, view, candidates);
    const positionsOf = (slot: Slot) => slotPositions(rangesIn(slot, view, field), postings, docs);
    const [lefts, rights] = [left.slots.map(positionsOf), right.slots.map(positionsOf)];
    const near = scored(docs, norm, idf, (at) =>
      countNear(
        lefts.map((slot) => slot(at)),
        rights.map((slot) => slot(at)),
        distance,
      ),
    );
    found = unite(found, near);
  }
  return found;
}

function rangesIn(slot: Slot, view: SegmentView, field: SearchField): readonly PostingRange[] {
  return (slot.ranges[view.index] ?? []).filter((range) => range.field === field);
}

/** Those of `docs` in which `countIn` finds something, scored by it. `countIn` takes the place in `docs`. */
function scored(docs: Uint16Array, norm: Float32Array, idf: number, countIn: (at: number) => number): Matches {
  const scores = new Float32Array(docs.length);
  const counts = new Uint32Array(docs.length);
  for (let at = 0; at < docs.length; at += 1) {
    const count = countIn(at);
    counts[at] = count;
    scores[at] = count * (norm[docs[at] ?? 0] ?? 0);
  }
  const places = new Map(Array.from(docs, (document, at) => [document, at]));
  const found = filterMatches({ docs, scores, counts }, (document) => (counts[places.get(document) ?? 0] ?? 0) > 0);
  return saturate(found, idf);
}

/** Turns weighted counts into BM25 scores, in place. */
function saturate(matches: Matches, idf: number): Matches {
  const { scores } = matches;
  for (let at = 0; at < scores.length; at += 1) {
    const count = scores[at] ?? 0;
    scores[at] = (idf * count * (saturation + 1)) / (saturation + count);
  }
  return matches;
}

/** Sums for each document of a segment, cleared after each use. */
class Sums {
  readonly weighted: Float32Array;
  readonly counts: Uint32Array;
  readonly wanted: Uint8Array;

  constructor(size: number) {
    this.weighted = new Float32Array(size);
    this.counts = new Uint32Array(size);
    this.wanted = new Uint8Array(size);
  }
}

const sumsOf = new WeakMap<Segment, Sums>();

/**
 * The documents that have a form of the slot, with its weighted count as their score: in one field, or in every field of
 * the slot.
 */
function gather(slot: Slot, view: SegmentView, candidates: Uint16Array | null, field: SearchField | null): Matches {
  const { segment } = view;
  let sums = sumsOf.get(segment);
  if (sums === undefined) sumsOf.set(segment, (sums = new Sums(segment.live.length)));
  if (candidates) for (const document of candidates) sums.wanted[document] = 1;
  for (const range of slot.ranges[view.index] ?? []) {
    if (field !== null && range.field !== field) continue;
    const postings = segment.fields[range.field];
    const norm = view.norms[range.field];
    if (postings === undefined || norm === undefined) continue;
    if (candidates === null) addAll(sums, postings, range, norm);
    else if (range.end - range.start <= candidates.length * gallopRatio) addWanted(sums, postings, range, norm);
    else addEach(sums, postings, range, norm, candidates);
  }
  const found = candidates ? harvest(sums, candidates) : harvestAll(sums);
  if (candidates) for (const document of candidates) sums.wanted[document] = 0;
  return found;
}

function addAll({ weighted, counts }: Sums, postings: Postings, range: PostingRange, norm: Float32Array): void {
  const { docs, counts: own, long } = postings;
  const { end, weight } = range;
  const plain = long.length === 0;
  for (let posting = range.start; posting < end; posting += 1) {
    const document = docs[posting] ?? 0;
    const count = plain ? (own[posting] ?? 0) : countAt(postings, posting);
    counts[document] = (counts[document] ?? 0) + count;
    weighted[document] = (weighted[document] ?? 0) + weight * count * (norm[document] ?? 0);
  }
}

function addWanted(sums: Sums, postings: Postings, range: PostingRange, norm: Float32Array): void {
  const { docs } = postings;
  const { weighted, counts, wanted } = sums;
  const { end, weight } = range;
  for (let posting = range.start; posting < end; posting += 1) {
    const document = docs[posting] ?? 0;
    if (wanted[document] === 0) continue;
    const count = countAt(postings, posting);
    counts[document] = (counts[document] ?? 0) + count;
    weighted[document] = (weighted[document] ?? 0) + weight * count * (norm[document] ?? 0);
  }
}

function addEach(
  { weighted, counts }: Sums,
  postings: Postings,
  range: PostingRange,
  norm: Float32Array,
  candidates: Uint16Array,
): void {
  let { start } = range;
  for (const document of candidates) {
    const posting = postingOf(postings, start, range.end, document);
    if (posting < 0) continue;
    start = posting + 1;
    const count = countAt(postings, posting);
    counts[document] = (counts[document] ?? 0) + count;
    weighted[document] = (weighted[document] ?? 0) + range.weight * count * (norm[document] ?? 0);
  }
}

function harvest({ weighted, counts }: Sums, candidates: Uint16Array): Matches {
  let size = 0;
  for (const document of candidates) if (counts[document] !== 0) size += 1;
  const found = { docs: new Uint16Array(size), scores: new Float32Array(size), counts: new Uint32Array(size) };
  let at = 0;
  for (const document of candidates) {
    if (counts[document] === 0) continue;
    take(found, at++, document, weighted, counts);
  }
  return found;
}

function harvestAll({ weighted, counts }: Sums): Matches {
  let size = 0;
  for (let document = 0; document < counts.length; document += 1) if (counts[document] !== 0) size += 1;
  const found = { docs: new Uint16Array(size), scores: new Float32Array(size), counts: new Uint32Array(size) };
  let at = 0;
  for (let document = 0; document < counts.length && at < size; document += 1) {
    if (counts[document] === 0) continue;
    take(found, at++, document, weighted, counts);
  }
  return found;
}

function take(found: Matches, at: number, document: number, weighted: Float32Array, counts: Uint32Array): void {
  found.docs[at] = document;
  found.scores[at] = weighted[document] ?? 0;
  found.counts[at] = counts[document] ?? 0;
  weighted[document] = 0;
  counts[document] = 0;
}
