import type { Article, ArticleId } from '#core/article/article.ts';
import { displayHeadline } from '#core/article/paragraph.ts';
import type { FrameLanguage } from '#core/brief/brief.ts';
import { siglumOf } from '#core/brief/siglum.ts';

/** A compared article with the siglum that stands for it on this screen. */
export interface Witness {
  readonly article: Article;
  readonly siglum: string;
  readonly headline: string;
  /** False where the file states none, and the opening words of the body stand in for it. */
  readonly headlineStated: boolean;
}

/** The articles in their order with their sigla: أ ب ج … or A B C …, by the interface language. */
export function witnessesOf(articles: readonly Article[], language: FrameLanguage): readonly Witness[] {
  return articles.map((article, index) => {
    const { text, stated } = displayHeadline(article);
    return { article, siglum: siglumOf(index, language), headline: text, headlineStated: stated };
  });
}

export function witnessOf(witnesses: readonly Witness[], article: ArticleId): Witness | undefined {
  return witnesses.find((witness) => witness.article.id === article);
}
