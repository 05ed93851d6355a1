import type { Leaf, PostingRange } from './plan.ts';
import { searchFields, type SearchField } from './query.ts';
import type { FormCount } from './search.ts';
import type { SegmentResult } from './search-index.ts';
import { countAt } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** By what the articles found can be narrowed down. */
export interface Facets {
  /** Matched forms, the most frequent first. */
  readonly forms: readonly FormCount[];
  readonly fields: Readonly<Record<SearchField, number>>;
  readonly sources: readonly { readonly source: string | null; readonly articles: number }[];
}

/** Postings that are counted at the most: a short prefix matches thousands of forms, and the rest are rare ones. */
const countedPostings = 400_000;

/** Counts the matched forms, fields and publishers over the articles found. */
export function facetsOf(leaves: readonly Leaf[], results: readonly SegmentResult[], vocabulary: Vocabulary): Facets {
  const forms = new Map<number, number>();
  const fields: Record<SearchField, number> = { headline: 0, body: 0, publisher: 0, note: 0, highlight: 0, tag: 0 };
  for (const { view, matches } of results) {
    if (matches.docs.length === 0) continue;
    const found = new Uint8Array(view.segment.live.length);
    for (const document of matches.docs) found[document] = 1;
    for (const range of frequentRanges(leaves, view.index)) {
      const postings = view.segment.fields[range.field];
      if (postings === undefined) continue;
      let count = 0;
      for (let posting = range.start; posting < range.end; posting += 1) {
        if (found[postings.docs[posting] ?? 0] === 1) count += countAt(postings, posting);
      }
      if (count === 0) continue;
      fields[range.field] += count;
      forms.set(range.form, (forms.get(range.form) ?? 0) + count);
    }
  }
  return {
    forms: [...forms]
      .map(([form, count]) => ({ form: vocabulary.form(form), count }))
      .sort((one, other) => other.count - one.count),
    fields,
    sources: sourcesOf(results),
  };
}

/** The postings of all leaves, each once, the longest first, up to the limit. */
function frequentRanges(leaves: readonly Leaf[], index: number): readonly PostingRange[] {
  const ranges = new Map<number, PostingRange>();
  let total = 0;
  for (const { slots } of leaves) {
    for (const slot of slots) {
      for (const range of slot.ranges[index] ?? []) {
        ranges.set(range.form * searchFields.length + searchFields.indexOf(range.field), range);
        total += range.end - range.start;
      }
    }
  }
  if (total <= countedPostings) return [...ranges.values()];
  const kept: PostingRange[] = [];
  let counted = 0;
  for (const range of [...ranges.values()].sort((one, other) => other.end - other.start - (one.end - one.start))) {
    counted += range.end - range.start;
    if (counted > countedPostings) break;
    kept.push(range);
  }
  return kept;
}

function sourcesOf(results: readonly SegmentResult[]): Facets['sources'] {
  const counts = new Map<string, number>();
  for (const { view, all } of results) {
    const { sources } = view.segment.documents;
    for (const document of all.docs) {
      const source = sources[document] ?? '';
      counts.set(source, (counts.get(source) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([source, articles]) => ({ source: source === '' ? null : source, articles }))
    .sort((one, other) => other.articles - one.articles);
}
