import type { Adjustment } from '#core/library/records.ts';
import type { Article, Disposition, SourceLine } from './article.ts';
import { assemble } from './assemble.ts';

function adjusted({ disposition }: SourceLine, wanted: Adjustment['disposition']): Disposition {
  if (wanted === 'body') return disposition.kind === 'body' ? disposition : { kind: 'body', block: 'paragraph' };
  return disposition.kind === 'body' ? { kind: 'removed', reason: 'reader' } : disposition;
}

/**
 * The article with the reader's word on its lines: a line brought back is a paragraph in its place, a body line set
 * aside joins the ledger with the reason `reader`. What the page states about itself stays as it was read. Of two
 * adjustments of one line the later counts; those of other articles are passed over. Takes the article as it was read.
 */
export function adjustArticle(article: Article, adjustments: readonly Adjustment[]): Article {
  const wanted = new Map(
    adjustments.filter((one) => one.article === article.id).map((one) => [one.line, one.disposition] as const),
  );
  if (wanted.size === 0) return article;
  const lines = article.lines.map((line): SourceLine => {
    const disposition = wanted.get(line.line);
    return disposition === undefined ? line : { ...line, disposition: adjusted(line, disposition) };
  });
  return { ...article, ...assemble(lines), lines };
}
