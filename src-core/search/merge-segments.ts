import { searchFields, type SearchField } from './query.ts';
import { PostingsWriter } from './segment-builder.ts';
import { countAt, skipNumbers, type Postings, type Segment, type SegmentDocuments } from './segment.ts';

/** Stands for a document that is left out. */
const gone = 0xffff_ffff;

/** One segment of the live documents of several, in their order: together at most `segmentLimit`. */
export function mergeSegments(segments: readonly Segment[]): Segment {
  let size = 0;
  const numbers = segments.map(({ live }) => Uint32Array.from(live, (isLive) => (isLive === 0 ? gone : size++)));
  const documents = mergeDocuments(segments, size);
  const fields: Partial<Record<SearchField, Postings>> = {};
  for (const field of searchFields) {
    const sources = segments.flatMap((segment, index) => {
      const postings = segment.fields[field];
      const map = numbers[index];
      return postings && map ? [new Source(postings, map)] : [];
    });
    if (sources.length > 0) fields[field] = mergePostings(sources, size);
  }
  return { documents, fields, live: new Uint8Array(size).fill(1) };
}

function mergeDocuments(segments: readonly Segment[], size: number): SegmentDocuments {
  const ids: string[] = [];
  const versions: string[] = [];
  const languages: string[] = [];
  const sources: string[] = [];
  const firstDays = new Uint32Array(size);
  const lastDays = new Uint32Array(size);
  for (const { documents, live } of segments) {
    for (let number = 0; number < live.length; number += 1) {
      if (live[number] === 0) continue;
      firstDays[ids.length] = documents.firstDays[number] ?? 0;
      lastDays[ids.length] = documents.lastDays[number] ?? 0;
      ids.push(documents.ids[number] ?? '');
      versions.push(documents.versions[number] ?? '');
      languages.push(documents.languages[number] ?? '');
      sources.push(documents.sources[number] ?? '');
    }
  }
  return { ids, versions, languages, sources, firstDays, lastDays };
}

/** The postings of one segment, read from the first form to the last. */
class Source {
  readonly postings: Postings;
  readonly numbers: Uint32Array;
  #form = 0;
  #byte = 0;

  constructor(postings: Postings, numbers: Uint32Array) {
    this.postings = postings;
    this.numbers = numbers;
  }

  /** The form at hand, or Infinity behind the last. */
  get form(): number {
    return this.postings.forms[this.#form] ?? Infinity;
  }

  /** Writes the postings of the form at hand, and goes to the next form. */
  writeTo(writer: PostingsWriter): void {
    const { postings, numbers } = this;
    const end = postings.starts[this.#form + 1] ?? 0;
    for (let posting = postings.starts[this.#form] ?? 0; posting < end; posting += 1) {
      const count = countAt(postings, posting);
      const document = numbers[postings.docs[posting] ?? 0] ?? gone;
      if (document === gone) {
        this.#byte = skipNumbers(postings.positions, this.#byte, count);
        continue;
      }
      writer.begin(document, count);
      this.#byte = writer.positions.copyNumbers(postings.positions, this.#byte, count);
    }
    this.#form += 1;
  }
}

function mergePostings(sources: readonly Source[], size: number): Postings {
  const most = sources.reduce((sum, { postings }) => sum + postings.docs.length, 0);
  const writer = new PostingsWriter(most);
  const forms: number[] = [];
  const starts: number[] = [];
  for (;;) {
    const form = sources.reduce((least, source) => Math.min(least, source.form), Infinity);
    if (form === Infinity) break;
    const start = writer.length;
    for (const source of sources) if (source.form === form) source.writeTo(writer);
    if (writer.length === start) continue;
    forms.push(form);
    starts.push(start);
  }
  starts.push(writer.length);
  const lengths = new Uint32Array(size);
  for (const { postings, numbers } of sources) {
    for (const [number, length] of postings.lengths.entries()) {
      const to = numbers[number] ?? gone;
      if (to !== gone) lengths[to] = length;
    }
  }
  return { forms: Uint32Array.from(forms), starts: Uint32Array.from(starts), lengths, ...writer.finish() };
}
