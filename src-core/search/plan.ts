import { foldWord } from '#core/text/fold.ts';
import { dayNumber } from './days.ts';
import type { MatchLevel, Query, QueryPhrase, QueryTerm, SearchField } from './query.ts';
import { formIndex, type Segment, type SegmentDocuments } from './segment.ts';
import type { MatchingForms, Vocabulary } from './vocabulary.ts';

/** The postings of one form in one field of one segment: from `start` to `end`, each worth `weight`. */
export interface PostingRange {
  readonly field: SearchField;
  readonly form: number;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** One word of a query with the postings of every form that matches it, segment by segment. */
export interface Slot {
  readonly ranges: readonly (readonly PostingRange[])[];
  /** Postings in all segments: no fewer than the documents that match. */
  readonly postings: number;
  readonly idf: number;
}

/** One word or several in a row. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly fields: readonly SearchField[];
  readonly slots: readonly Slot[];
  readonly postings: number;
  readonly idf: number;
}

/** Whether a document passes, by its number. */
export type DocumentTest = (documents: SegmentDocuments, number: number) => boolean;

/** A query made ready for the segments of an index. */
export type Plan =
  | Leaf
  | { readonly kind: 'near'; readonly left: Leaf; readonly right: Leaf; readonly distance: number }
  | { readonly kind: 'filter'; readonly test: DocumentTest }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Plan[] }
  | { readonly kind: 'not'; readonly plan: Plan }
  | { readonly kind: 'all' };

/** What a form is worth by how near it is to what was typed: the same letters first, then the same word, then the family. */
const closenessWeights = [1, 0.9, 0.55];

export interface PlanContext {
  readonly vocabulary: Vocabulary;
  readonly segments: readonly Segment[];
  readonly level: MatchLevel;
  /** Documents in all segments. */
  readonly size: number;
  readonly withoutForms: ReadonlySet<string>;
  /** The query of a saved search, or null when there is none of that name. */
  readonly collection: (name: string) => Query | null;
  /** Leaves that are made already. */
  readonly leaves: Map<string, Leaf>;
  /** Folded names of the saved searches that are being looked into. */
  readonly within: ReadonlySet<string>;
}

/** Makes a query ready: looks its words up and counts how often they stand in the segments. */
export function planOf(query: Query, fields: readonly SearchField[], context: PlanContext): Plan {
  const inner = (part: Query): Plan => planOf(part, fields, context);
  switch (query.kind) {
    case 'term':
    case 'phrase':
      return leafOf(query, fields, context);
    case 'near': {
      const left = leafOf(query.left, fields, context);
      return { kind: 'near', left, right: leafOf(query.right, fields, context), distance: query.distance };
    }
    case 'field':
      return planOf(query.query, [query.field], context);
    case 'and':
    case 'or':
      return { kind: query.kind, parts: [...new Set(query.parts.map(inner))] };
    case 'not':
      return { kind: 'not', plan: inner(query.query) };
    case 'date':
      return { kind: 'filter', test: dateTest(query.from, query.to) };
    case 'language':
      return { kind: 'filter', test: ({ languages }, number) => languages[number] === query.language };
    case 'collection':
      return planOfCollection(query.name, fields, context);
    case 'all':
      return { kind: 'all' };
  }
}

/** A saved search may name another. One that comes back to itself, or is not there, finds nothing. */
function planOfCollection(name: string, fields: readonly SearchField[], context: PlanContext): Plan {
  const key = foldWord(name);
  const saved = context.within.has(key) ? null : context.collection(name);
  if (saved === null) return { kind: 'or', parts: [] };
  return planOf(saved, fields, { ...context, within: new Set([...context.within, key]), withoutForms: new Set() });
}

/** Whether an article's day may lie within the interval: a month that touches it does. */
function dateTest(from: string | null, to: string | null): DocumentTest {
  const first = from === null ? 0 : dayNumber(from);
  const last = to === null ? Infinity : dayNumber(to);
  return ({ firstDays, lastDays }, number) => {
    const day = firstDays[number] ?? 0;
    return day !== 0 && day <= last && (lastDays[number] ?? 0) >= first;
  };
}

/** The same words in the same fields are one leaf, however often a query has them: parts that are one are dealt with once. */
function leafOf(query: QueryTerm | QueryPhrase, fields: readonly SearchField[], context: PlanContext): Leaf {
  const words = (query.kind === 'phrase' ? query.terms : [query]).map(
    ({ word, prefix }) => `${word}${prefix ? '*' : ''}`,
  );
  const isExact = query.kind === 'phrase' && query.exact;
  const key = [isExact ? 'exact' : '', ...fields, '', ...words, context.withoutForms.size].join(' ');
  let leaf = context.leaves.get(key);
  if (leaf === undefined) context.leaves.set(key, (leaf = newLeaf(query, fields, context)));
  return leaf;
}

function newLeaf(query: QueryTerm | QueryPhrase, fields: readonly SearchField[], context: PlanContext): Leaf {
  const isPhrase = query.kind === 'phrase';
  const level = isPhrase && query.exact ? 'exact' : context.level;
  const terms = isPhrase ? query.terms : [query];
  const slots = terms.map(({ word, prefix }) =>
    slotOf(withoutForms(context.vocabulary.matching(word, level, prefix), context), fields, context),
  );
  return {
    kind: 'leaf',
    fields,
    slots,
    postings: slots.reduce((least, slot) => Math.min(least, slot.postings), Infinity),
    idf: slots.reduce((sum, slot) => sum + slot.idf, 0),
  };
}

function withoutForms(matching: MatchingForms, { vocabulary, withoutForms: left }: PlanContext): MatchingForms {
  if (left.size === 0) return matching;
  const kept = [...matching.forms.keys()].filter((at) => !left.has(vocabulary.form(matching.forms[at] ?? 0)));
  return {
    forms: Uint32Array.from(kept, (at) => matching.forms[at] ?? 0),
    closeness: Uint8Array.from(kept, (at) => matching.closeness[at] ?? 0),
  };
}

function slotOf({ forms, closeness }: MatchingForms, fields: readonly SearchField[], context: PlanContext): Slot {
  let postings = 0;
  const ranges = context.segments.map((segment) => {
    const found: PostingRange[] = [];
    for (const field of fields) {
      const own = segment.fields[field];
      if (own === undefined) continue;
      let from = 0;
      for (let at = 0; at < forms.length; at += 1) {
        const form = forms[at] ?? 0;
        const index = formIndex(own, form, from);
        if (index < 0) continue;
        from = index + 1;
        const start = own.starts[index] ?? 0;
        const end = own.starts[index + 1] ?? 0;
        postings += end - start;
        found.push({ field, form, start, end, weight: closenessWeights[closeness[at] ?? 0] ?? 0 });
      }
    }
    return found;
  });
  const documents = Math.min(postings, context.size);
  const idf = Math.log(1 + (context.size - documents + 0.5) / (documents + 0.5));
  return { ranges, postings, idf };
}

/** What a posting costs whose positions are read, against one that is only counted. */
const positionCost = 100;

/**
 * What evaluating a plan costs, in postings that are counted (about ten nanoseconds each). Positions are only read in documents
 * that have every word of a phrase.
 */
export function costOf(plan: Plan, size: number): number {
  const leaves = new Set<Leaf>();
  const costIn = (each: Plan): number => {
    switch (each.kind) {
      case 'leaf': {
        if (leaves.has(each)) return 0;
        leaves.add(each);
        return costOfWords(each.slots, size);
      }
      case 'near':
        return costOfWords([...each.left.slots, ...each.right.slots], size);
      case 'and':
      case 'or':
        return each.parts.reduce((sum, part) => sum + costIn(part), 0);
      case 'not':
        return costIn(each.plan);
      default:
        return size;
    }
  };
  return costIn(plan);
}

function costOfWords(slots: readonly Slot[], size: number): number {
  const postings = slots.reduce((sum, slot) => sum + slot.postings, 0);
  if (slots.length === 1) return postings;
  const rarest = slots.reduce((least, slot) => Math.min(least, slot.postings), Infinity);
  return postings * (1 + positionCost * Math.min(1, rarest / Math.max(1, size)));
}
