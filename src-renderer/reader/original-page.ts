import type { Article, Block, RemovedLine } from '#core/article/article.ts';

/**
 * What the page shows one under the other: blocks of the body and, where the original is shown, lines set aside. A block
 * knows the line of the file that it comes from, where the article was read from one.
 */
export type PageEntry =
  | { readonly kind: 'block'; readonly block: Block; readonly line: number | null }
  | { readonly kind: 'removed'; readonly line: RemovedLine };

/** The body alone, or with every line of the cleaning ledger in the place that it has in the file. */
export function pageOf(article: Article, original: boolean): readonly PageEntry[] {
  const entries: PageEntry[] = [];
  let next = 0;
  for (const { line, text, disposition } of article.lines) {
    if (disposition.kind === 'removed') {
      if (original) entries.push({ kind: 'removed', line: { line, text, reason: disposition.reason } });
    } else if (disposition.kind === 'body') {
      const block = article.blocks[next];
      if (block !== undefined) entries.push({ kind: 'block', block, line });
      next += 1;
    }
  }
  const rest = article.blocks.slice(next).map((block): PageEntry => ({ kind: 'block', block, line: null }));
  return [...entries, ...rest];
}
