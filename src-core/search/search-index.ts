import type { SearchDocument } from './document.ts';
import { evaluate, type SegmentView } from './evaluate.ts';
import { facetsOf, type Facets } from './facets.ts';
import { fuseScores, likenessScores } from './likeness.ts';
import { filterMatches, type Matches } from './matches.ts';
import type { CountedForm } from './near-spellings.ts';
import { costOf, planOf, type Plan } from './plan.ts';
import { termsOf } from './query-terms.ts';
import { searchFields, type MatchLevel, type Query } from './query.ts';
import { areClose, bestPlaces, leavesOf, meanLengths, normsOf, proximityIn, type MeanLengths } from './ranking.ts';
import type { Segment } from './segment.ts';
import { SegmentBuilder } from './segment-builder.ts';
import { SegmentSet } from './segment-set.ts';
import type { SearchHit, SearchRequest } from './search.ts';
import { Vocabulary } from './vocabulary.ts';
import { WordCounts } from './word-counts.ts';

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

/** What one segment gives: all that match, and those of the publishers that were asked for. */
export interface SegmentResult {
  readonly view: SegmentView;
  readonly all: Matches;
  readonly matches: Matches;
}

interface Ranked {
  readonly view: SegmentView;
  readonly document: number;
  readonly score: number;
  readonly occurrences: number;
}

/** Candidates whose words are looked at for how close together they stand. */
const proximityCandidates = 60;

/** Postings that may be counted for one answer: a third of a second. */
const mostWork = 30_000_000;

/** Articles with some of the words that are looked at for how alike their words are. */
const likenessCandidates = 200;

/**
 * An index over the words of many articles: immutable segments of postings over one vocabulary. Kept apart from its storage:
 * `segments` and `vocabulary` are plain to save.
 */
export class SearchIndex {
  readonly vocabulary: Vocabulary;
  readonly #set: SegmentSet;
  readonly #counts: WordCounts;
  #means: { readonly segments: readonly Segment[]; readonly means: MeanLengths } | null = null;
  readonly #norms = new WeakMap<Segment, { readonly means: MeanLengths; readonly norms: SegmentView['norms'] }>();

  constructor(vocabulary = new Vocabulary(), segments: readonly Segment[] = []) {
    this.vocabulary = vocabulary;
    this.#set = new SegmentSet(segments);
    this.#counts = new WordCounts(vocabulary);
  }

  get segments(): readonly Segment[] {
    return this.#set.segments;
  }
  /** Documents that can be found. */
  get size(): number {
    return this.#set.size;
  }
  ids(): Iterable<string> {
    return this.#set.ids();
  }
  /** The version of a document as it was indexed, or null. */
  versionOf(id: string): string | null {
    return this.#set.versionOf(id);
  }

  /** Indexes documents; those with a known id take the place of the older ones. Small segments are merged now and then. */
  add(documents: Iterable<SearchDocument>): void {
    let builder = new SegmentBuilder(this.vocabulary);
    const close = (): void => {
      if (builder.size > 0) this.#set.append(builder.build());
      builder = new SegmentBuilder(this.vocabulary);
    };
    for (const document of documents) {
      builder.add(document);
      if (builder.isFull) close();
    }
    close();
    this.#set.merge();
  }

  remove(ids: Iterable<string>): void {
    for (const id of ids) this.#set.remove(id);
  }

  /** Does what later searches are faster for, while nobody waits. */
  prepare(): void {
    this.#set.mergeLarge();
    this.vocabulary.settle();
    this.#counts.words(this.segments);
    this.#counts.grams();
  }

  /** The articles that a query matches, the best first. */
  find(query: Query, options: FindOptions): Found {
    return this.#findPlanned(this.#planOf(query, options), options);
  }

  /** As `find`; null where answering would keep a reader waiting: prefixes of a letter or two in a phrase, or many of them. */
  findUnlessTooBroad(query: Query, options: FindOptions): Found | null {
    const plan = this.#planOf(query, options);
    return costOf(plan, this.size) > mostWork ? null : this.#findPlanned(plan, options);
  }

  #findPlanned(plan: Plan, options: FindOptions): Found {
    const results = this.segments.map((_, index) => this.#inSegment(plan, index, options.sources));
    const ranked = this.#ranked(plan, results, Math.max(options.offset + options.limit, proximityCandidates));
    return this.#foundOf(plan, results, ranked, options);
  }

  /**
   * The articles that have any of the parts and all that `conditions` asks for, the best first: for when none has all the
   * parts. Ranked by the parts they have and by how alike their words are to those, the two rankings merged.
   */
  findSome(parts: readonly Query[], conditions: readonly Query[], options: FindOptions): Found {
    const plan = this.#planOf({ kind: 'and', parts: [{ kind: 'or', parts }, ...conditions] }, options);
    const results = this.segments.map((_, index) => this.#inSegment(plan, index, options.sources));
    const ranked = this.#ranked(plan, results, Math.max(options.offset + options.limit, likenessCandidates));
    const likely = ranked.slice(0, likenessCandidates);
    const likeness = likenessScores(
      parts.flatMap(termsOf).map(({ word }) => word),
      likely.map(({ view, document }) => ({ segment: view.segment, document })),
      {
        vocabulary: this.vocabulary,
        grams: this.#counts.grams(),
        segments: this.segments,
        postingsOf: this.#counts.byForm(this.segments),
      },
    );
    const scores = likely.map(({ score }) => score);
    const fused = fuseScores(scores, likeness).flatMap((place) => likely[place] ?? []);
    return this.#foundOf(plan, results, [...fused, ...ranked.slice(likenessCandidates)], options);
  }

  /** Whether any text has a word that matches. */
  hasWord(word: string, level: MatchLevel, prefix: boolean): boolean {
    const counts = this.#counts.byForm(this.segments);
    return this.vocabulary.matching(word, level, prefix).forms.some((form) => (counts[form] ?? 0) > 0);
  }

  /** Every folded word that occurs, with its postings. */
  countedWords(): readonly CountedForm[] {
    return this.#counts.words(this.segments);
  }

  /** The spellings in which a word stands, the most frequent first. */
  spellingsOf(word: string): readonly string[] {
    const counts = this.#counts.byForm(this.segments);
    return [...this.vocabulary.matching(word, 'folded', false).forms]
      .filter((form) => (counts[form] ?? 0) > 0)
      .sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0))
      .map((form) => this.vocabulary.form(form));
  }

  #planOf(query: Query, options: FindOptions): Plan {
    return planOf(query, options.fields, {
      vocabulary: this.vocabulary,
      segments: this.segments,
      level: options.level,
      size: this.size,
      withoutForms: new Set(options.withoutForms),
      collection: options.collection,
      leaves: new Map(),
      within: new Set(),
    });
  }

  #inSegment(plan: Plan, index: number, sources: SearchRequest['sources']): SegmentResult {
    const view = this.#view(index);
    const { segment } = view;
    const found = evaluate(plan, view);
    const isWhole = !segment.live.includes(0);
    const all = isWhole ? found : filterMatches(found, (number) => segment.live[number] === 1);
    if (sources === null) return { view, all, matches: all };
    const wanted = new Set(sources.map((source) => source ?? ''));
    return { view, all, matches: filterMatches(all, (number) => wanted.has(segment.documents.sources[number] ?? '')) };
  }

  #view(index: number): SegmentView {
    const { segments } = this;
    const segment = segments[index];
    if (segment === undefined) throw new RangeError(`there is no segment ${index}`);
    if (this.#means?.segments !== segments) this.#means = { segments, means: meanLengths(segments, searchFields) };
    const { means } = this.#means;
    let known = this.#norms.get(segment);
    if (known === undefined || !areClose(known.means, means)) {
      this.#norms.set(segment, (known = { means, norms: normsOf(segment, means) }));
    }
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
