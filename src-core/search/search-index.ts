import type { SearchDocument } from './document.ts';
import { evaluate, type SegmentView } from './evaluate.ts';
import { facetsOf, type Facets } from './facets.ts';
import { GramIndex } from './gram-index.ts';
import { fuseScores, likenessScores } from './likeness.ts';
import { filterMatches, type Matches } from './matches.ts';
import { mergeSegments } from './merge-segments.ts';
import { planOf, type Plan } from './plan.ts';
import { searchFields, type Query, type QueryTerm } from './query.ts';
import { areClose, bestPlaces, leavesOf, meanLengths, normsOf, proximityIn, type MeanLengths } from './ranking.ts';
import { segmentLimit, type Segment } from './segment.ts';
import { SegmentBuilder } from './segment-builder.ts';
import type { SearchHit, SearchRequest } from './search.ts';
import { Vocabulary } from './vocabulary.ts';

/** What a query found, before it is told to the reader. */
export interface Found {
  readonly articles: number;
  readonly occurrences: number;
  readonly hits: readonly SearchHit[];
  /** Counts forms, fields and publishers over all that was found: as much work again as finding it. */
  facets(): Facets;
}

export type FindOptions = Pick<SearchRequest, 'level' | 'fields' | 'withoutForms' | 'offset' | 'limit' | 'sources'> & {
  readonly collection: (name: string) => Query | null;
};

/** Candidates whose words are looked at for how close together they stand. */
const proximityCandidates = 60;

/** Articles with some of the words that are looked at for how alike their words are. */
const likenessCandidates = 200;

/** Segments of about the same size that are kept before they are made one. */
const mergeFactor = 8;

/**
 * An index over the words of many articles: immutable segments of compressed postings over one vocabulary. Adding makes a
 * new segment; `tidy` merges small ones. Kept apart from its storage: `segments` and `vocabulary` are plain to save.
 */
export class SearchIndex {
  readonly vocabulary: Vocabulary;
  #segments: readonly Segment[];
  /** Where each document is: the segment, and its number there. */
  #places: Map<string, { readonly segment: Segment; readonly number: number }> | null = null;
  #means: MeanLengths | null = null;
  readonly #grams = new GramIndex();
  readonly #norms = new WeakMap<Segment, { readonly means: MeanLengths; readonly norms: SegmentView['norms'] }>();

  constructor(vocabulary = new Vocabulary(), segments: readonly Segment[] = []) {
    this.vocabulary = vocabulary;
    this.#segments = segments;
  }

  get segments(): readonly Segment[] {
    return this.#segments;
  }
  /** Documents that can be found. */
  get size(): number {
    return this.#placed().size;
  }

  /** The version of a document as it was indexed, or null. */
  versionOf(id: string): string | null {
    const place = this.#placed().get(id);
    return place?.segment.documents.versions[place.number] ?? null;
  }
  ids(): Iterable<string> {
    return this.#placed().keys();
  }

  /** Indexes documents; those with a known id take the place of the older ones. */
  add(documents: Iterable<SearchDocument>): void {
    let builder = new SegmentBuilder(this.vocabulary);
    const close = (): void => {
      if (builder.size > 0) this.#append(builder.build());
      builder = new SegmentBuilder(this.vocabulary);
    };
    for (const document of documents) {
      this.remove([document.id]);
      builder.add(document);
      if (builder.isFull) close();
    }
    close();
  }

  remove(ids: Iterable<string>): void {
    const places = this.#placed();
    for (const id of ids) {
      const place = places.get(id);
      if (place === undefined) continue;
      place.segment.live[place.number] = 0;
      places.delete(id);
    }
  }

  #append(segment: Segment): void {
    const places = this.#placed();
    for (const [number, id] of segment.documents.ids.entries()) {
      const older = places.get(id);
      if (older !== undefined) older.segment.live[older.number] = 0;
      places.set(id, { segment, number });
    }
    this.#segments = [...this.#segments, segment];
    this.#means = null;
  }

  #placed(): Map<string, { readonly segment: Segment; readonly number: number }> {
    if (this.#places !== null) return this.#places;
    this.#places = new Map();
    for (const segment of this.#segments) {
      for (const [number, id] of segment.documents.ids.entries()) {
        if (segment.live[number] === 1) this.#places.set(id, { segment, number });
      }
    }
    return this.#places;
  }

  /** Merges segments of about the same size once there are eight of them. Gives whether anything changed. */
  tidy(): boolean {
    let changed = false;
    for (let group = this.#mergeable(); group.length > 0; group = this.#mergeable()) {
      const merged = mergeSegments(group);
      this.#segments = [...this.#segments.filter((segment) => !group.includes(segment)), merged];
      this.#places = null;
      this.#means = null;
      changed = true;
    }
    return changed;
  }

  #mergeable(): readonly Segment[] {
    const tiers = new Map<number, Segment[]>();
    for (const segment of this.#segments) {
      const tier = Math.floor(Math.log(Math.max(1, segment.live.length)) / Math.log(mergeFactor));
      tiers.set(tier, [...(tiers.get(tier) ?? []), segment]);
    }
    for (const [, group] of [...tiers].sort(([one], [other]) => one - other)) {
      const fitting = fit(group);
      if (group.length >= mergeFactor && fitting.length > 1) return fitting;
    }
    return [];
  }

  /** Merges all that may be merged: as few segments as the documents allow. */
  compact(): void {
    for (;;) {
      const group = fit([...this.#segments].sort((one, other) => one.live.length - other.live.length));
      if (group.length < 2) return;
      const merged = mergeSegments(group);
      this.#segments = [...this.#segments.filter((segment) => !group.includes(segment)), merged];
      this.#places = null;
      this.#means = null;
    }
  }

  /** The articles that a query matches, the best first. */
  find(query: Query, options: FindOptions): Found {
    const plan = this.#planOf(query, options);
    const results = this.#segments.map((_, index) => this.#inSegment(plan, index, options.sources));
    const ranked = this.#ranked(plan, results, Math.max(options.offset + options.limit, proximityCandidates));
    return this.#foundOf(plan, results, ranked, options);
  }

  /**
   * The articles that have any of the words and all that `conditions` asks for, the best first: for when none has all the
   * words. Ranked by the words they have and by how alike their words are to those, the two rankings merged.
   */
  findSome(terms: readonly QueryTerm[], conditions: readonly Query[], options: FindOptions): Found {
    const plan = this.#planOf({ kind: 'and', parts: [{ kind: 'or', parts: terms }, ...conditions] }, options);
    const results = this.#segments.map((_, index) => this.#inSegment(plan, index, options.sources));
    const ranked = this.#ranked(plan, results, Math.max(options.offset + options.limit, likenessCandidates));
    const likely = ranked.slice(0, likenessCandidates);
    const words = terms.map(({ word }) => word);
    const candidates = likely.map(({ view, document }) => ({ segment: view.segment, document }));
    const likeness = likenessScores(
      words,
      candidates,
      this.vocabulary,
      this.#gramsOfWords(),
      this.#segments,
      this.#formCounts(),
    );
    const fused = fuseScores(
      likely.map(({ score }) => score),
      likeness,
    ).flatMap((place) => likely[place] ?? []);
    return this.#foundOf(plan, results, [...fused, ...ranked.slice(likenessCandidates)], options);
  }

  /** Every folded word that occurs, with the number of articles that have it. */
  *countedWords(): Generator<{ readonly form: string; readonly count: number }> {
    const counts = this.#formCounts();
    for (let fold = 0; fold < this.vocabulary.foldedSize; fold += 1) {
      let count = 0;
      this.vocabulary.eachFormOf(fold, (form) => {
        count += counts[form] ?? 0;
      });
      if (count > 0) yield { form: this.vocabulary.foldedAt(fold), count };
    }
  }

  /** The spelling in which a folded word stands most often. */
  commonForm(folded: string): string {
    const counts = this.#formCounts();
    const { forms } = this.vocabulary.matching(folded, 'folded', false);
    const most = [...forms].sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0))[0];
    return most === undefined ? folded : this.vocabulary.form(most);
  }

  /** Postings of each form in all segments. */
  #formCounts(): Uint32Array {
    const counts = new Uint32Array(this.vocabulary.size);
    for (const { fields } of this.#segments) {
      for (const { forms, starts } of Object.values(fields)) {
        for (const [index, form] of forms.entries()) {
          counts[form] = (counts[form] ?? 0) + (starts[index + 1] ?? 0) - (starts[index] ?? 0);
        }
      }
    }
    return counts;
  }

  #planOf(query: Query, options: FindOptions): Plan {
    return planOf(query, options.fields, {
      vocabulary: this.vocabulary,
      segments: this.#segments,
      level: options.level,
      size: this.size,
      withoutForms: new Set(options.withoutForms),
      collection: options.collection,
    });
  }

  #gramsOfWords(): GramIndex {
    for (let fold = this.#grams.size; fold < this.vocabulary.foldedSize; fold += 1) {
      this.#grams.add(this.vocabulary.foldedAt(fold));
    }
    return this.#grams;
  }

  #inSegment(plan: Plan, index: number, sources: SearchRequest['sources']): SegmentResult {
    const view = this.#view(index);
    const { segment } = view;
    const found = evaluate(plan, view);
    const all = filterMatches(found, (number) => segment.live[number] === 1);
    if (sources === null) return { view, all, matches: all };
    const wanted = new Set(sources.map((source) => source ?? ''));
    return { view, all, matches: filterMatches(all, (number) => wanted.has(segment.documents.sources[number] ?? '')) };
  }

  #view(index: number): SegmentView {
    const segment = this.#segments[index];
    if (segment === undefined) throw new RangeError(`there is no segment ${index}`);
    const means = (this.#means ??= meanLengths(this.#segments, searchFields));
    let known = this.#norms.get(segment);
    if (known === undefined || !areClose(known.means, means))
      this.#norms.set(segment, (known = { means, norms: normsOf(segment, means) }));
    return { segment, index, norms: known.norms };
  }

  /** As many of the best as are wanted. */
  #ranked(plan: Plan, results: readonly SegmentResult[], wanted: number): readonly Ranked[] {
    const leaves = leavesOf(plan);
    return results
      .flatMap(({ matches, view }) => {
        const proximity = proximityIn(leaves, view);
        return bestPlaces(matches.scores, wanted).map((place) => ({
          view,
          proximity,
          document: matches.docs[place] ?? 0,
          score: matches.scores[place] ?? 0,
          occurrences: matches.counts[place] ?? 0,
        }));
      })
      .sort((one, other) => other.score - one.score)
      .map((candidate, rank) =>
        rank < proximityCandidates
          ? { ...candidate, score: candidate.score * candidate.proximity(candidate.document) }
          : candidate,
      )
      .sort((one, other) => other.score - one.score);
  }

  #foundOf(plan: Plan, results: readonly SegmentResult[], ranked: readonly Ranked[], options: FindOptions): Found {
    const { offset, limit } = options;
    let occurrences = 0;
    for (const { matches } of results) for (const count of matches.counts) occurrences += count;
    return {
      articles: results.reduce((sum, { matches }) => sum + matches.docs.length, 0),
      occurrences,
      hits: ranked.slice(offset, offset + limit).map(({ view, document, score, occurrences: count }) => ({
        article: view.segment.documents.ids[document] ?? '',
        score,
        occurrences: count,
      })),
      facets: () => facetsOf(leavesOf(plan), results, this.vocabulary),
    };
  }
}

interface Ranked {
  readonly view: SegmentView;
  readonly document: number;
  readonly score: number;
  readonly occurrences: number;
}

/** What one segment gives: all that match, and those of the publishers that were asked for. */
export interface SegmentResult {
  readonly view: SegmentView;
  readonly all: Matches;
  readonly matches: Matches;
}

/** As many segments, in order, as one may hold. */
function fit(segments: readonly Segment[]): readonly Segment[] {
  const fitting: Segment[] = [];
  let size = 0;
  for (const segment of segments) {
    let live = 0;
    for (const isLive of segment.live) live += isLive;
    if (size + live > segmentLimit) break;
    size += live;
    fitting.push(segment);
  }
  return fitting;
}
