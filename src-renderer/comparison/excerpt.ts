import type { Article, TextRange } from '#core/article/article.ts';
import { paragraphNumberAt } from '#core/article/paragraph.ts';

/** Words of an article as they stand there; `key` marks the ones that a finding rests on. */
export interface ExcerptPart {
  readonly text: string;
  readonly key: boolean;
}

export interface Excerpt {
  readonly range: TextRange;
  /** 1-based number of the paragraph that it begins in. */
  readonly paragraph: number;
  readonly parts: readonly ExcerptPart[];
}

/** UTF-16 units of context kept on each side of the words that matter; about two lines of a column. */
const usualContext = 130;

/**
 * The sentences around `passages` (ranges of one article, at least one) with the passages marked. Sentences longer than
 * the context are cut between words, and the cut is shown by an ellipsis.
 */
export function excerptOf(article: Article, passages: readonly TextRange[], contextLength = usualContext): Excerpt {
  const keys = mergeRanges(passages);
  const first = Math.min(...keys.map(({ start }) => start));
  const last = Math.max(...keys.map(({ end }) => end));
  const around = sentencesAround(article, { start: first, end: last });
  const start = Math.min(first, Math.max(around.start, wordStart(article.text, first - contextLength)));
  const end = Math.max(last, Math.min(around.end, wordEnd(article.text, last + contextLength)));

  const parts: ExcerptPart[] = [];
  let at = start;
  for (const key of keys) {
    if (key.start > at) parts.push({ text: article.text.slice(at, key.start), key: false });
    parts.push({ text: article.text.slice(key.start, key.end), key: true });
    at = key.end;
  }
  if (end > at) parts.push({ text: article.text.slice(at, end), key: false });
  if (start > around.start) parts.unshift({ text: '…\u00a0', key: false });
  if (end < around.end) parts.push({ text: '\u00a0…', key: false });
  return { range: { start, end }, paragraph: paragraphNumberAt(article, first), parts };
}

/** Ranges in order, with those that touch or overlap joined. */
export function mergeRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const before = merged.at(-1);
    if (before && range.start <= before.end)
      merged[merged.length - 1] = { start: before.start, end: Math.max(before.end, range.end) };
    else merged.push({ start: range.start, end: range.end });
  }
  return merged;
}

export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** From the start of the first sentence that the range touches to the end of the last; the range itself if none. */
export function sentencesAround(article: Article, range: TextRange): TextRange {
  const touched = article.sentences.filter((sentence) => overlaps(sentence, range));
  return {
    start: Math.min(range.start, touched[0]?.start ?? range.start),
    end: Math.max(range.end, touched.at(-1)?.end ?? range.end),
  };
}

function wordStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const space = text.slice(offset).search(/\s/u);
  return space < 0 ? offset : offset + space + 1;
}

function wordEnd(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const space = text.slice(0, offset).search(/\s\S*$/u);
  return space < 0 ? offset : space;
}
