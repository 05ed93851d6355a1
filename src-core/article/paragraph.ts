import { wordsOf } from '#core/text/words.ts';
import type { Article, BlockKind } from './article.ts';

const numbered: ReadonlySet<BlockKind> = new Set(['paragraph', 'list']);

/**
 * The number by which a passage is cited, from 1: paragraphs and list items count, headings and captions go with the
 * paragraph after them (the last one with the paragraph before). `offset` is in UTF-16 units of the canonical text.
 */
export function paragraphNumberAt(article: Pick<Article, 'blocks'>, offset: number): number {
  const blocks = article.blocks.filter(({ kind }) => numbered.has(kind));
  const index = blocks.findIndex(({ end }) => offset <= end);
  return Math.max(1, index < 0 ? blocks.length : index + 1);
}

/** Longest opening, in UTF-16 units, that stands for a missing headline. */
const longestOpening = 70;

/**
 * The headline, or where the file states none the opening words of the body with «…» after them; a file without words is
 * called by its name.
 */
export function displayHeadline(article: Pick<Article, 'headline' | 'text' | 'blocks' | 'file'>): {
  readonly text: string;
  readonly stated: boolean;
} {
  if (article.headline !== null) return { text: article.headline, stated: true };
  const block = article.blocks.find(({ kind }) => kind === 'paragraph') ?? article.blocks[0];
  const opening = block === undefined ? '' : article.text.slice(block.start, block.end);
  if (!/[\p{L}\p{N}]/u.test(opening)) return { text: article.file, stated: false };
  if (opening.length <= longestOpening) return { text: opening, stated: false };
  const fitting = wordsOf(opening.slice(0, longestOpening + 1)).filter(({ end }) => end <= longestOpening);
  // The last word may be cut by the limit itself.
  const whole = fitting.at(-1)?.end === longestOpening && /^[\p{L}\p{M}\p{N}]/u.test(opening.slice(longestOpening));
  const last = whole ? fitting.at(-2) : fitting.at(-1);
  return { text: `${opening.slice(0, last?.end ?? longestOpening)}…`, stated: false };
}

/** A headline in at most `longest` UTF-16 units: cut after a whole word, with one «…» where it trails off or was cut. */
export function shortHeadline(headline: string, longest: number): string {
  const trailing = /[\s.…]+$/u;
  if (headline.length <= longest) return headline.replace(/\s*(?:\.{2,}|…)[\s.…]*$/u, '…');
  const words = wordsOf(headline).filter(({ end }) => end <= longest - 1);
  const cut = words.at(-1)?.end ?? longest - 1;
  return `${headline.slice(0, cut).replace(trailing, '')}…`;
}
