import type { SearchDocument } from './document.ts';
import { dayNumber, dayRange } from './days.ts';
import { GrowingBytes, GrowingUint32 } from './growing.ts';
import { searchFields, type SearchField } from './query.ts';
import { visitSearchWords } from './search-words.ts';
import { longCount, segmentLimit, skipLength, textGap, type Postings, type Segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Stands in a field's words for the gap between two texts. */
const gap = 0xffff_ffff;

/** Words after which a segment is closed: its building takes 28 bytes for each. */
const wordLimit = 4_000_000;

/** The words of one field, document after document. */
class FieldWords {
  readonly forms = new GrowingUint32();
  /** Where in `forms` each document begins. */
  readonly starts = new GrowingUint32();
}

/** Takes documents in and makes one segment of them. */
export class SegmentBuilder {
  readonly #vocabulary: Vocabulary;
  readonly #ids: string[] = [];
  readonly #versions: string[] = [];
  readonly #firstDays = new GrowingUint32();
  readonly #lastDays = new GrowingUint32();
  readonly #languages: string[] = [];
  readonly #sources: string[] = [];
  readonly #fields = new Map<SearchField, FieldWords>();
  #words = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  get size(): number {
    return this.#ids.length;
  }
  get isFull(): boolean {
    return this.#ids.length >= segmentLimit || this.#words >= wordLimit;
  }

  add(document: SearchDocument): void {
    const number = this.#ids.length;
    this.#ids.push(document.id);
    this.#versions.push(document.version);
    this.#languages.push(document.language);
    this.#sources.push((document.source ?? '').replaceAll('\n', ' '));
    const days = dayRange(document.date);
    this.#firstDays.push(days ? dayNumber(days[0]) : 0);
    this.#lastDays.push(days ? dayNumber(days[1]) : 0);
    for (const { field, text } of document.texts) this.#addText(number, field, text);
  }

  #addText(document: number, field: SearchField, text: string): void {
    let words = this.#fields.get(field);
    if (words === undefined) this.#fields.set(field, (words = new FieldWords()));
    const { forms, starts } = words;
    if (starts.length === document + 1) forms.push(gap);
    while (starts.length <= document) starts.push(forms.length);
    const before = forms.length;
    const vocabulary = this.#vocabulary;
    visitSearchWords(text, (start, end, exact) => {
      forms.push(exact === null ? vocabulary.numberAt(text, start, end) : vocabulary.numberAt(exact));
    });
    this.#words += forms.length - before;
  }

  /** The segment of what was added; the builder is of no use afterwards. */
  build(): Segment {
    const size = this.#ids.length;
    const fields: Partial<Record<SearchField, Postings>> = {};
    for (const field of searchFields) {
      const words = this.#fields.get(field);
      if (words === undefined) continue;
      while (words.starts.length <= size) words.starts.push(words.forms.length);
      fields[field] = postingsOf(words, size, this.#vocabulary.size);
    }
    const documents = {
      ids: this.#ids,
      versions: this.#versions,
      firstDays: this.#firstDays.toArray(),
      lastDays: this.#lastDays.toArray(),
      languages: this.#languages,
      sources: this.#sources,
    };
    return { documents, fields, live: new Uint8Array(size).fill(1) };
  }
}

/** Sorts the words of a field by form, documents and positions ascending within each: a counting sort. */
function postingsOf({ forms: words, starts }: FieldWords, size: number, vocabularySize: number): Postings {
  const total = words.length;
  const present = presentForms(words, vocabularySize);
  const wordStarts = new Uint32Array(present.forms.length + 1);
  for (let at = 0; at < total; at += 1) {
    const form = words.values[at] ?? 0;
    if (form !== gap) {
      const place = present.placeOf(form) + 1;
      wordStarts[place] = (wordStarts[place] ?? 0) + 1;
    }
  }
  for (let at = 1; at < wordStarts.length; at += 1) wordStarts[at] = (wordStarts[at] ?? 0) + (wordStarts[at - 1] ?? 0);
  const cursor = wordStarts.slice();
  const wordDocs = new Uint16Array(wordStarts.at(-1) ?? 0);
  const wordPositions = new Uint32Array(wordDocs.length);
  const lengths = new Uint32Array(size);
  for (let document = 0; document < size; document += 1) {
    const end = starts.values[document + 1] ?? 0;
    let position = 0;
    let length = 0;
    for (let at = starts.values[document] ?? 0; at < end; at += 1) {
      const form = words.values[at] ?? 0;
      if (form === gap) {
        position += textGap;
        continue;
      }
      const place = present.placeOf(form);
      const to = cursor[place] ?? 0;
      wordDocs[to] = document;
      wordPositions[to] = position;
      cursor[place] = to + 1;
      position += 1;
      length += 1;
    }
    lengths[document] = length;
  }
  return encode(present.forms, wordStarts, wordDocs, wordPositions, lengths);
}

interface Present {
  readonly forms: Uint32Array;
  placeOf(form: number): number;
}

/** The forms that occur, ascending. A few words are sorted; for many, a table as long as the vocabulary is cheaper. */
function presentForms(words: GrowingUint32, vocabularySize: number): Present {
  const values = words.values.subarray(0, words.length);
  if (words.length * 8 < vocabularySize) {
    const forms = Uint32Array.from(new Set(values.filter((form) => form !== gap))).sort();
    const places = new Map(Array.from(forms, (form, place) => [form, place]));
    return { forms, placeOf: (form) => places.get(form) ?? 0 };
  }
  const places = new Uint32Array(vocabularySize);
  for (const form of values) if (form !== gap) places[form] = 1;
  let count = 0;
  for (const seen of places) count += seen;
  const forms = new Uint32Array(count);
  let place = 0;
  for (let form = 0; form < vocabularySize; form += 1) {
    if (places[form] !== 1) continue;
    forms[place] = form;
    places[form] = place;
    place += 1;
  }
  return { forms, placeOf: (form) => places[form] ?? 0 };
}

function encode(
  forms: Uint32Array,
  wordStarts: Uint32Array,
  wordDocs: Uint16Array,
  wordPositions: Uint32Array,
  lengths: Uint32Array,
): Postings {
  const writer = new PostingsWriter(wordDocs.length);
  const starts = new Uint32Array(forms.length + 1);
  for (let place = 0; place < forms.length; place += 1) {
    starts[place] = writer.length;
    const end = wordStarts[place + 1] ?? 0;
    let at = wordStarts[place] ?? 0;
    while (at < end) {
      const document = wordDocs[at] ?? 0;
      const first = at;
      while (at < end && wordDocs[at] === document) at += 1;
      writer.begin(document, at - first);
      let last = 0;
      for (let word = first; word < at; word += 1) {
        const position = wordPositions[word] ?? 0;
        writer.positions.pushNumber(position - last);
        last = position;
      }
    }
  }
  starts[forms.length] = writer.length;
  return { forms, starts, lengths, ...writer.finish() };
}

/** Writes postings one after the other. */
export class PostingsWriter {
  readonly positions: GrowingBytes;
  length = 0;
  readonly #docs: Uint16Array;
  readonly #counts: Uint8Array;
  readonly #skips = new GrowingUint32();
  readonly #long = new GrowingUint32(0);

  /** @param most postings at the most */
  constructor(most: number) {
    this.#docs = new Uint16Array(most);
    this.#counts = new Uint8Array(most);
    this.positions = new GrowingBytes(most + (most >> 1));
  }

  /** Begins a posting; its positions are to be written next, `count` of them. */
  begin(document: number, count: number): void {
    if (this.length % skipLength === 0) this.#skips.push(this.positions.length);
    this.#docs[this.length] = document;
    this.#counts[this.length] = Math.min(count, longCount);
    if (count >= longCount) {
      this.#long.push(this.length);
      this.#long.push(count);
    }
    this.length += 1;
  }

  finish(): Pick<Postings, 'docs' | 'counts' | 'positions' | 'skips' | 'long'> {
    return {
      docs: this.#docs.slice(0, this.length),
      counts: this.#counts.slice(0, this.length),
      positions: this.positions.toArray(),
      skips: this.#skips.toArray(),
      long: this.#long.toArray(),
    };
  }
}
