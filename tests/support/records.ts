import type { Highlight, Note } from '#core/annotation/annotation.ts';
import type { AnnotationId, Ink } from '#core/annotation/annotation.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import type { Change } from '#core/library/records.ts';

const instant = '2024-02-11T08:00:00.000Z';

/** An article of one paragraph, with what a test wants to be different. */
export function anArticle(id: string, change: Partial<Article> = {}): Article {
  const text = change.text ?? 'قالت الوزارة إن الجسر أُغلق صباح اليوم، ولم تذكر موعد فتحه.';
  return {
    id: id as ArticleId,
    file: `${id}.txt`,
    sourceHash: id.padEnd(64, '0'),
    headline: 'إغلاق الجسر',
    publisher: 'الصحيفة',
    byline: null,
    dateline: null,
    datePublished: { iso: null, certainty: 'unknown', evidence: null },
    inLanguage: 'ar',
    dir: 'rtl',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    sentences: [{ start: 0, end: text.length }],
    lines: [
      { line: 1, text: 'إغلاق الجسر', disposition: { kind: 'metadata', field: 'headline' } },
      { line: 2, text: 'شارك', disposition: { kind: 'removed', reason: 'sharing' } },
      { line: 3, text, disposition: { kind: 'body', block: 'paragraph' } },
    ],
    removed: [{ line: 2, text: 'شارك', reason: 'sharing' }],
    version: 'v1',
    related: [],
    warnings: [],
    ...change,
  };
}

export function aHighlight(id: string, article: string, ink: Ink = 1): Highlight {
  return {
    motivation: 'highlighting',
    id: id as AnnotationId,
    target: {
      kind: 'passage',
      article: article as ArticleId,
      version: 'v1',
      position: { type: 'TextPositionSelector', start: 0, end: 4 },
      quote: { type: 'TextQuoteSelector', exact: 'قالت', prefix: '', suffix: ' الوزارة' },
    },
    ink,
    created: instant,
    modified: instant,
  };
}

export function aNote(id: string, on: Highlight, body: string): Note {
  return {
    motivation: 'commenting',
    id: id as AnnotationId,
    target: { kind: 'annotation', annotation: on.id, article: on.target.article },
    body,
    created: instant,
    modified: instant,
  };
}

/** The change that keeps a highlight, or with null removes it. */
export function keeping(highlight: Highlight): Change {
  return { collection: 'annotations', id: highlight.id, value: highlight };
}
