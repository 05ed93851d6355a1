import type { Article, ArticleId, Block, Direction, TextRange } from '#core/article/article.ts';
import { paragraphNumberAt } from '#core/article/paragraph.ts';
import type { Change, ParagraphDirection } from '#core/library/records.ts';
import { pageOf } from './original-page.ts';

/** A paragraph by the number it is cited by, from 1. */
export interface NumberedParagraph {
  readonly number: number;
  readonly range: TextRange;
}

/** The paragraphs and list items of an article, in order: what its numbers count. */
export function numberedParagraphs(article: Article): readonly NumberedParagraph[] {
  return article.blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'list')
    .map(({ start, end }, index) => ({ number: index + 1, range: { start, end } }));
}

export function headingsOf(article: Article): readonly Block[] {
  return article.blocks.filter(({ kind }) => kind === 'heading');
}

/** The last of some ranges, in ascending order, that begins at an offset or before it; the first where none does. */
export function lastBefore<Range extends TextRange>(ranges: readonly Range[], offset: number): Range | undefined {
  return ranges.findLast(({ start }) => start <= offset) ?? ranges[0];
}

/**
 * The whole number that is typed, in Western, Arabic or Persian digits; null for anything else.
 */
export function typedNumber(text: string): number | null {
  const western = text.trim().replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  return /^\d{1,7}$/.test(western) ? Number(western) : null;
}

/** The block in which an offset lies and the line of the file that it comes from; null where it comes from none. */
export function lineAt(
  article: Article,
  offset: number,
): { readonly line: number; readonly block: Block; readonly number: number } | null {
  for (const entry of pageOf(article, false)) {
    if (entry.kind === 'block' && entry.line !== null && offset <= entry.block.end)
      return { line: entry.line, block: entry.block, number: paragraphNumberAt(article, offset) };
  }
  return null;
}

/** Gives the paragraph on a line a direction; null lets its first letter tell again. */
export function directing(article: ArticleId, line: number, dir: Direction | null): Change {
  const value: ParagraphDirection | null = dir === null ? null : { article, line, dir };
  return { collection: 'directions', id: `${article}#${String(line)}`, value };
}
