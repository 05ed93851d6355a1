import type { Article, ArticleId, Block } from '../../src-core/article/article.ts';
import { directionOf } from '../../src-core/text/direction.ts';
import { languageOf } from '../../src-core/text/language.ts';
import { sentencesOf } from '../../src-core/text/sentences.ts';

/** An article that exists for a test: its paragraphs are the lines of `text`. */
export function inventedArticle(
  id: string,
  text: string,
  about: { headline?: string; published?: string } = {},
): Article {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    blocks.push({ kind: 'paragraph', start, end: start + line.length });
    start += line.length + 1;
  }
  const iso = about.published ?? null;
  return {
    id: id as ArticleId,
    file: `${id}.txt`,
    sourceHash: '',
    headline: about.headline ?? null,
    publisher: null,
    byline: null,
    dateline: null,
    datePublished: { iso, certainty: iso === null ? 'unknown' : 'stated', evidence: iso },
    inLanguage: languageOf(text),
    dir: directionOf(text),
    text,
    blocks,
    sentences: sentencesOf(text),
    lines: [],
    removed: [],
    version: id,
    related: [],
    warnings: [],
  };
}
