import type { Article } from '../../src-core/article/article.ts';

/** An article that is nothing but its text; its version is the text itself. */
export function bareArticle(text: string): Article {
  return {
    id: 'article' as Article['id'],
    file: '',
    sourceHash: '',
    headline: null,
    publisher: null,
    byline: null,
    dateline: null,
    datePublished: { iso: null, certainty: 'unknown', evidence: null },
    inLanguage: 'und',
    dir: 'rtl',
    text,
    blocks: [],
    sentences: [],
    lines: [],
    removed: [],
    version: text,
    related: [],
    warnings: [],
  };
}
