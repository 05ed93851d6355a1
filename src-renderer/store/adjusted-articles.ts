import { adjustArticle } from '#core/article/adjust.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import type { Adjustment } from '#core/library/records.ts';

/** Articles with the reader's adjustments: the same object as long as neither has changed. */
export class AdjustedArticles {
  readonly #known = new Map<ArticleId, { key: string; from: Article; article: Article }>();

  of(original: Article, adjustments: readonly Adjustment[]): Article {
    if (adjustments.length === 0) return original;
    const key = JSON.stringify(adjustments);
    const known = this.#known.get(original.id);
    if (known?.key === key && known.from === original) return known.article;
    const article = adjustArticle(original, adjustments);
    this.#known.set(original.id, { key, from: original, article });
    return article;
  }
}
