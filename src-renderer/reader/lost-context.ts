import type { Article, TextRange } from '#core/article/article.ts';
import { wordsOf } from '#core/text/words.ts';

/** Words with what stands around them. */
export interface InContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** UTF-16 units of context on each side, as a target keeps them. */
const contextLength = 32;

/** A range of an article with up to 32 units on each side, cut between words and at its paragraph. */
export function inContext({ text }: Pick<Article, 'text'>, { start, end }: TextRange): InContext {
  const from = text.slice(Math.max(0, start - contextLength), start);
  const to = text.slice(end, end + contextLength);
  const before = from.slice(from.lastIndexOf('\n') + 1);
  const after = to.split('\n', 1)[0] ?? '';
  const cutBefore = before.length === from.length && start > contextLength;
  const cutAfter = after.length === to.length && end + contextLength < text.length;
  return {
    before: cutBefore ? before.replace(/^\S*\s/u, '…') : before,
    words: text.slice(start, end),
    after: cutAfter ? after.replace(/\s\S*$/u, '…') : after,
  };
}

/** A text in at most `longest` UTF-16 units, cut after a whole word. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = wordsOf(text.slice(0, longest + 1)).findLast((word) => word.end <= longest)?.end ?? longest;
  return `${text.slice(0, end)}…`;
}

/** A number of a quote with the one that stands in its place now. */
export interface ChangedNumber {
  readonly was: string;
  readonly is: string;
}

const number = /\p{Nd}+(?:[.,٫٬:/]\p{Nd}+)*[%٪]?/gu;

/** The numbers that two wordings of one passage do not share, in pairs as they stand; none where their count differs. */
export function changedNumbers(old: string, now: string): readonly ChangedNumber[] {
  const [before, after] = [old, now].map((words) => words.match(number) ?? []);
  if (before === undefined || after === undefined || before.length !== after.length) return [];
  return before.flatMap((was, index) => {
    const is = after[index];
    return is === undefined || is === was ? [] : [{ was, is }];
  });
}
