import type { Disposition, RemovalReason } from './article.ts';
import { writerOf } from './byline.ts';
import { isCredited } from './caption.ts';
import { opensWithAnd } from './conjunction.ts';
import { isPromotion } from './furniture.ts';
import { isMenu } from './menu.ts';
import { endOfList, isShortLined } from './list-run.ts';
import { isDateLine } from './publication-date.ts';
import { isSourceLine, sourceOf } from './publisher.ts';
import { isProse, isTitleLike, removed, type ReadLine } from './reading.ts';

/** Longest heading between paragraphs, in words. */
const longestHeading = 10;
/** Longest line, in words, that stands at the end of a page as a label. */
const longestLabel = 3;
/** In a list of other articles: from this many words on, what ends as a sentence is text. */
const shortestParagraph = 8;
/** Fewest words of a statement that is text in such a list. */
const shortStatement = 6;
/** A line of so many words is text there without any full stop. */
const longestTitle = 20;
/** Last item before text goes on, in words, that is rather a heading of that text. */
const shortHeading = 4;

/** Fewest words of a line that goes on with «و». */
const shortestConjoined = 5;

const undecided = 'undecided';
type Draft = Disposition | typeof undecided;

/**
 * Decides what becomes of each line from the first paragraph on. Only lines that their own words or a list's title above
 * them set apart are removed; whatever reads as text stays, wherever it stands.
 */
export function readBody(lines: readonly ReadLine[], headlineKey: string | null): readonly Disposition[] {
  const drafts: Draft[] = [];
  const shortLined = isShortLined(lines);
  let list: RemovalReason | null = null;
  let listEnd = 0;
  for (const [index, line] of lines.entries()) {
    if (line.furniture !== null) {
      if (line.furniture.opens !== null) {
        list = line.furniture.opens;
        listEnd = endOfList(lines, index, isItem, shortLined);
      }
      drafts.push(removed(line.furniture.reason));
      continue;
    }
    if (line.captioned) {
      drafts.push({ kind: 'body', block: 'caption' });
      continue;
    }
    const aside = outsideText(line, headlineKey);
    if (aside?.kind === 'metadata') {
      drafts.push(aside);
      continue;
    }
    if (list !== null && index < listEnd && isItem(line) && !isHeadingAfterList(lines, index)) {
      drafts.push(removed(list));
      continue;
    }
    if (aside !== null) {
      drafts.push(aside);
      continue;
    }
    list = null;
    drafts.push(inText(line));
  }
  return settle(lines, drafts, shortLined);
}

function outsideText(line: ReadLine, headlineKey: string | null): Disposition | null {
  if (line.key === headlineKey && isTitleLike(line)) return removed('repeated-headline');
  if (sourceOf(line) !== null) return { kind: 'metadata', field: 'publisher' };
  if (isSourceLine(line)) return removed('credits');
  if (writerOf(line) !== null) return { kind: 'metadata', field: 'byline' };
  if (isDateLine(line)) return { kind: 'metadata', field: 'datePublished' };
  if (isMenu(line)) return removed('navigation');
  return isPromotion(line) ? removed('related') : null;
}

function inText(line: ReadLine): Draft {
  if (line.bulleted) return { kind: 'body', block: 'list' };
  if (isCredited(line) && !line.endsStatement) return { kind: 'body', block: 'caption' };
  return isProse(line) ? { kind: 'body', block: 'paragraph' } : undecided;
}

/**
 * Whether a line under a list's title is an item of the list. A sentence of eight words or more is text, even a question
 * that could be a headline: what is in doubt stays.
 */
function isItem(line: ReadLine | undefined): boolean {
  if (line === undefined) return false;
  if (line.endsStatement && line.words >= shortStatement) return false;
  if (line.bulleted) return true;
  return line.words < (line.endsSentence ? shortestParagraph : longestTitle);
}

/** A few words right before text that goes on, with other items above them, head that text. */
function isHeadingAfterList(lines: readonly ReadLine[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  if (line === undefined || line.bulleted || line.words > shortHeading) return false;
  return before?.furniture === null && after?.furniture === null && !isItem(after);
}

/** Whether a line goes on from the one above with «و»: a heading of a few words could open with it too. */
function isConjoined({ trimmed, words }: ReadLine): boolean {
  return words >= shortestConjoined && opensWithAnd(trimmed);
}

/** Decides about short lines by what follows them: text makes them headings, the end of the page labels. */
function settle(lines: readonly ReadLine[], drafts: readonly Draft[], shortLined: boolean): readonly Disposition[] {
  const isText = (draft: Draft): boolean => draft !== undecided && draft.kind === 'body';
  const lastText = drafts.findLastIndex(isText);
  const firstAside = drafts.findIndex((draft, index) => index > lastText && draft !== undecided);
  const nexts = followingDrafts(drafts);
  const closing = lines.findIndex(
    ({ furniture }) => furniture !== null && ['related', 'tags', 'credits', 'cookie-notice'].includes(furniture.reason),
  );
  return drafts.map((draft, index): Disposition => {
    if (draft !== undecided) return draft;
    const line = lines[index];
    if (line === undefined) return removed('navigation');
    if (!shortLined && index > lastText && firstAside >= 0 && index > firstAside) {
      return atTheEnd(lines, drafts, index, closing >= 0 && closing < index);
    }
    const next = nexts[index];
    const heads =
      !isConjoined(line) &&
      next !== undefined &&
      next !== undecided &&
      next.kind === 'body' &&
      next.block !== 'caption';
    return {
      kind: 'body',
      block:
        heads && /\p{L}/u.test(line.trimmed) && isTitleLike(line) && line.words <= longestHeading
          ? 'heading'
          : 'paragraph',
    };
  });
}

/** For each line, what becomes of the next that is body or not decided yet. */
function followingDrafts(drafts: readonly Draft[]): readonly (Draft | undefined)[] {
  const nexts = new Array<Draft | undefined>(drafts.length);
  let next: Draft | undefined;
  for (let index = drafts.length - 1; index >= 0; index -= 1) {
    nexts[index] = next;
    const draft = drafts[index];
    if (draft === undecided || draft?.kind === 'body') next = draft;
  }
  return nexts;
}

/** Short lines after the page's furniture has begun, with no text behind them. */
function atTheEnd(lines: readonly ReadLine[], drafts: readonly Draft[], index: number, closed: boolean): Disposition {
  const line = lines[index];
  if (line === undefined || (line.endsSentence && line.words >= shortestParagraph))
    return { kind: 'body', block: 'paragraph' };
  if (line.words <= longestLabel && !line.endsSentence) return removed('navigation');
  const inRun = drafts[index - 1] === undecided || drafts[index + 1] === undecided;
  if (!line.endsStatement && inRun && closed) return removed('related');
  return { kind: 'body', block: 'paragraph' };
}
