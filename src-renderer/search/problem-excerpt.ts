import type { TextRange } from '#core/article/article.ts';

/** UTF-16 units that are shown on either side of a fault, and of the fault itself. */
const context = 24;
const longestPlace = 60;

/** The place in a query that is at fault with what stands around it, short enough for one line. */
export interface Excerpt {
  readonly before: string;
  readonly place: string;
  readonly after: string;
}

export function excerptOf(query: string, { start, end }: TextRange): Excerpt {
  const from = Math.max(0, start - context);
  const shownEnd = Math.min(end, start + longestPlace);
  const to = Math.min(query.length, shownEnd + context);
  const isCut = shownEnd < end;
  return {
    before: `${from > 0 ? '…' : ''}${query.slice(from, start)}`,
    place: query.slice(start, shownEnd),
    after: isCut ? '…' : `${query.slice(shownEnd, to)}${to < query.length ? '…' : ''}`,
  };
}
