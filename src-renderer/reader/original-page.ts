import type { Article, Block, RemovedLine } from '#core/article/article.ts';

/** What the page shows one under the other: blocks of the body and, where the original is shown, lines set aside. */
export type PageEntry =
  { readonly kind: 'block'; readonly block: Block } | { readonly kind: 'removed'; readonly line: RemovedLine };

/** The body alone, or with every line of the cleaning ledger in the place that it has in the file. */
export function pageOf(article: Article, original: boolean): readonly PageEntry[] {
  const blocks = article.blocks.map((block): PageEntry => ({ kind: 'block', block }));
  if (!original) return blocks;
  const entries: PageEntry[] = [];
  let next = 0;
  for (const { line, text, disposition } of article.lines) {
    if (disposition.kind === 'removed') {
      entries.push({ kind: 'removed', line: { line, text, reason: disposition.reason } });
    } else if (disposition.kind === 'body') {
      entries.push(...blocks.slice(next, next + 1));
      next += 1;
    }
  }
  return [...entries, ...blocks.slice(next)];
}
