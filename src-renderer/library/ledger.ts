import type { Article, RemovalReason, SourceLine } from '#core/article/article.ts';
import type { Adjustment, Change } from '#core/library/records.ts';

/** One line of the file with what became of it and whose word that is. */
export interface LedgerLine {
  readonly line: SourceLine;
  readonly state: 'body' | 'metadata' | 'aside' | 'restored';
  /** Only of lines that are set aside. */
  readonly reason: RemovalReason | null;
}

/** Every line of an article's file, in order; `adjustments` by line number. */
export function ledgerOf(article: Article, adjustments: ReadonlyMap<number, Adjustment>): readonly LedgerLine[] {
  return article.lines.map((line) => {
    switch (line.disposition.kind) {
      case 'removed':
        return { line, state: 'aside', reason: line.disposition.reason };
      case 'metadata':
        return { line, state: 'metadata', reason: null };
      case 'body':
        return { line, state: adjustments.get(line.line)?.disposition === 'body' ? 'restored' : 'body', reason: null };
    }
  });
}

/** The change that moves a line between the body and the set-aside lines; taking back one's own word removes it. */
export function moveLine(
  article: Article,
  line: number,
  to: Adjustment['disposition'],
  adjustments: ReadonlyMap<number, Adjustment>,
): Change {
  const value = adjustments.has(line) ? null : { article: article.id, line, disposition: to };
  return { collection: 'adjustments', id: `${article.id}#${line}`, value };
}
