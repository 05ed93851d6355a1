import type { Disposition, RemovalReason } from './article.ts';
import { furnitureOf, type Furniture } from './furniture.ts';
import { linesOf, type Line } from './source-line.ts';

/** A line with what its own words say of it. */
export interface ReadLine extends Line {
  readonly furniture: Furniture | null;
}

export function readLines(text: string): readonly ReadLine[] {
  return linesOf(text).map((line) => ({ ...line, furniture: furnitureOf(line) }));
}

export function removed(reason: RemovalReason): Disposition {
  return { kind: 'removed', reason };
}

/** Fewest words of a statement that counts as running text. */
const shortStatement = 6;
/** From this many words on, a line is running text even without a full stop. */
const longLine = 16;

/** Whether a line is running text rather than a title, a label or an item. */
export function isProse({ endsSentence, words, bulleted, isLong }: Line): boolean {
  return !bulleted && (isLong || (endsSentence && words >= shortStatement) || words >= longLine);
}

/** Whether a line could be a title: a headline, a heading, an item of a list of articles. */
export function isTitleLike({ endsStatement, words, trimmed, isLong }: Line): boolean {
  return !isLong && words >= 1 && words <= 25 && !endsStatement && !/[:،؛,;]$/u.test(trimmed);
}
