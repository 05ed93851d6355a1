import type { Disposition, RemovalReason } from './article.ts';
import { furnitureOf, labelsCaption, type Furniture } from './furniture.ts';
import { linesOf, type Line } from './source-line.ts';

/** A line with what its own words say of it. */
export interface ReadLine extends Line {
  readonly furniture: Furniture | null;
  /** Stands under «تعليق الصورة» or another such label. */
  readonly captioned: boolean;
}

export function readLines(text: string): readonly ReadLine[] {
  const lines = linesOf(text).map((line) => ({ line, furniture: furnitureOf(line) }));
  const isPage = lines.some(({ line, furniture }) => furniture !== null && line.key.length > 1);
  return lines.map(({ line, furniture }, index) => {
    const [above, below] = [lines[index - 1], lines[index + 1]];
    const captioned = furniture === null && !line.isLong && above !== undefined && labelsCaption(above.line);
    const beside = furniture ?? (isCounter(line) && (counts(above) || counts(below)) ? counter : null);
    if (moreOf.test(line.key) && listsTitles(lines.slice(index + 1, index + 3).map((next) => next.line)))
      return { ...line, furniture: moreTitles, captioned };
    // A letter alone is the name of a network or a size of type only on a page that has other furniture.
    return { ...line, furniture: isPage || line.key.length !== 1 ? beside : null, captioned };
  });
}

const counter: Furniture = { reason: 'navigation', opens: null };
const moreTitles: Furniture = { reason: 'related', opens: 'related' };
/** A button between paragraphs, and the title of a list where one stands below it. */
const moreOf = /^(?:اقرا|قراءه|طالع) المزيد$/u;

function isCounter({ trimmed }: Line): boolean {
  return /^[\p{Nd}.,٬٫]{1,9}[kKmM]?$/u.test(trimmed);
}

/** Whether a button stands there whose uses are counted: «مشاركة», "Comments". */
function counts(beside: { readonly furniture: Furniture | null } | undefined): boolean {
  return beside?.furniture?.reason === 'sharing' || beside?.furniture?.reason === 'navigation';
}

/** Whether bullets stand there, or two titles in a row. */
function listsTitles(below: readonly Line[]): boolean {
  const isTitle = (line: Line): boolean => isTitleLike(line) && !line.endsSentence && line.words >= 4;
  return below[0]?.bulleted === true || (below.length === 2 && below.every(isTitle));
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
