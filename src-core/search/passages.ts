import type { TextRange } from '#core/article/article.ts';
import { sentencesOf } from '#core/text/sentences.ts';
import { searchWordsOf } from './search-words.ts';

/** A stretch of a text to show, with the marks in it. */
export interface MarkedRange {
  readonly range: TextRange;
  readonly marks: readonly TextRange[];
}

/** The sentences of a text, line by line as they are asked for in ascending order: a line end always ends a sentence. */
class Sentences {
  readonly #text: string;
  #line: readonly TextRange[] = [];
  #lineStart = 0;
  #lineEnd = -1;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The sentence in which the character at `offset` stands. */
  at(offset: number): TextRange {
    if (offset >= this.#lineEnd) this.#readLine(offset);
    const from = this.#lineStart;
    while ((this.#line[this.#at]?.end ?? Infinity) <= offset - from) this.#at += 1;
    const sentence = this.#line[this.#at];
    return sentence === undefined
      ? { start: from, end: this.#lineEnd }
      : { start: from + sentence.start, end: from + sentence.end };
  }

  #readLine(offset: number): void {
    const end = this.#text.indexOf('\n', offset);
    this.#lineStart = this.#text.lastIndexOf('\n', offset) + 1;
    this.#lineEnd = end < 0 ? this.#text.length : end;
    this.#line = sentencesOf(this.#text.slice(this.#lineStart, this.#lineEnd));
    this.#at = 0;
  }
}

/**
 * The stretches to show around marks, which are ascending, apart and begin and end with words: the sentence in which a mark
 * stands, once for all marks in it. A sentence of more than `contextLength` UTF-16 units is cut at words to at most so many
 * around its marks, into several where they stand further apart than that; a mark is never cut.
 */
export function passagesAround(
  text: string,
  marks: readonly TextRange[],
  contextLength: number,
): readonly MarkedRange[] {
  const sentences = new Sentences(text);
  const passages: { start: number; end: number; readonly marks: TextRange[] }[] = [];
  for (const mark of marks) {
    const { start } = sentences.at(mark.start);
    const { end } = sentences.at(mark.end - 1);
    const last = passages.at(-1);
    if (last === undefined || start >= last.end) {
      passages.push({ start, end, marks: [mark] });
    } else {
      last.end = Math.max(last.end, end);
      last.marks.push(mark);
    }
  }
  return passages.flatMap(({ start, end, marks: own }) =>
    end - start <= contextLength
      ? [{ range: { start, end }, marks: own }]
      : cut(text, { start, end }, own, contextLength),
  );
}

function cut(
  text: string,
  whole: TextRange,
  marks: readonly TextRange[],
  contextLength: number,
): readonly MarkedRange[] {
  const words = searchWordsOf(text.slice(whole.start, whole.end));
  const groups = grouped(marks, contextLength);
  let free = whole.start;
  return groups.map((group, index) => {
    const first = group[0]?.start ?? whole.start;
    const last = group.at(-1)?.end ?? whole.end;
    const most = Math.max(contextLength, last - first);
    const bound = groups[index + 1]?.[0]?.start ?? whole.end;
    // What one side has no use for goes to the other.
    const half = Math.floor((most - (last - first)) / 2);
    const to = Math.min(bound, Math.max(first - half, free) + most);
    const from = Math.max(free, to - most);
    const start = from === whole.start ? from : whole.start + startFrom(words, from - whole.start);
    const end = to === whole.end ? to : whole.start + endUpTo(words, to - whole.start);
    free = end;
    return { range: { start, end }, marks: group };
  });
}

/** Marks that fit into one stretch together. */
function grouped(marks: readonly TextRange[], contextLength: number): readonly (readonly TextRange[])[] {
  const groups: TextRange[][] = [];
  for (const mark of marks) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && mark.end - group[0].start <= contextLength) group.push(mark);
    else groups.push([mark]);
  }
  return groups;
}

/** Where the first word begins that does not begin before `offset`. */
function startFrom(words: readonly TextRange[], offset: number): number {
  return words[firstWhere(words, ({ start }) => start >= offset)]?.start ?? offset;
}

/** Where the last word ends that does not end behind `offset`. */
function endUpTo(words: readonly TextRange[], offset: number): number {
  return words[firstWhere(words, ({ end }) => end > offset) - 1]?.end ?? offset;
}

/** By halves: `test` fails for all words before the one that is given, and holds from there on. */
function firstWhere(words: readonly TextRange[], test: (word: TextRange) => boolean): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const word = words[middle];
    if (word !== undefined && test(word)) high = middle;
    else low = middle + 1;
  }
  return low;
}
