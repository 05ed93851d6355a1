import type { Article, TextRange } from '#core/article/article.ts';
import { displayHeadline, paragraphNumberAt } from '#core/article/paragraph.ts';
import { formatDate } from '../i18n/format.ts';
import { m } from '../i18n/messages.ts';

/** A passage's words with their source behind them, as they go to the clipboard. */
export function citedPassage(article: Article, range: TextRange): string {
  const { iso } = article.datePublished;
  const source = [
    `«${displayHeadline(article).text}»`,
    article.publisher,
    iso === null ? null : formatDate(iso),
    m.reader_citation_paragraph({ number: paragraphNumberAt(article, range.start) }),
  ].filter((part) => part !== null);
  return `${article.text.slice(range.start, range.end)}\n(${source.join(m.reader_citation_separator())})`;
}
