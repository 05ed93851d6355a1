import { isProse, type ReadLine } from './reading.ts';

/** No page lists more articles or tags under one title between paragraphs: what runs on is text in short lines. */
const mostItems = 15;
/** A title of another article has so many words at least, and a tag so many at most. */
const shortestItem = 4;
const longestTag = 4;
/** A text is one of short lines from so many on, when no more than one in five is a paragraph. */
const fewestShortLines = 4;

/** Whether a text begins in short lines, as a poem does: then neither lists nor labels are told from it by their length. */
export function isShortLined(lines: readonly ReadLine[]): boolean {
  const firstList = lines.findIndex(({ furniture }) => furniture !== null && furniture.opens !== null);
  const own = lines.slice(0, firstList < 0 ? lines.length : firstList).filter(({ furniture }) => furniture === null);
  const paragraphs = own.filter((line) => isProse(line)).length;
  return own.length - paragraphs >= fewestShortLines && paragraphs * 5 <= own.length;
}

/**
 * Index of the first line that the list does not reach whose title stands at `marker`. It runs to the next paragraph or title of a list. Where
 * that is too far, or where the text above is in short lines itself, it holds only the lines right below the title that
 * look like its items: no title may empty the rest of a page.
 */
export function endOfList(
  lines: readonly ReadLine[],
  marker: number,
  isItem: (line: ReadLine) => boolean,
  shortLined: boolean,
): number {
  let end = marker + 1;
  let items = 0;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (line === undefined || (line.furniture === null && !isItem(line)) || (line.furniture?.opens ?? null) !== null)
      break;
    if (line.furniture === null) items += 1;
  }
  if (!shortLined && items <= mostItems) return end;
  const tags = lines[marker]?.furniture?.opens === 'tags';
  let reach = marker + 1;
  while (reach < end && reach - marker <= mostItems && looksLikeItem(lines, reach, tags)) reach += 1;
  return reach;
}

function looksLikeItem(lines: readonly ReadLine[], index: number, tags: boolean): boolean {
  const [above, line] = [lines[index - 1], lines[index]];
  if (line === undefined || above === undefined || line.furniture !== null) return false;
  // Lists are printed without blank lines more often than poems are.
  if (line.line - above.line > 1 && above.furniture === null) return false;
  return tags ? line.words <= longestTag : line.bulleted || line.words >= shortestItem;
}
