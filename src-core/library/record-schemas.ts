import { z } from 'zod';
import type { AnnotationId } from '#core/annotation/annotation.ts';
import type { ArticleId } from '#core/article/article.ts';
import type { BriefId } from '#core/brief/brief.ts';
import type { Collection, RecordOf, SavedSearchId } from './records.ts';

/**
 * What a record must look like to be kept, or to be believed when it is read again. Fields that this version does not know
 * are kept as they are, so that an older version does not undo a newer one's.
 */
const record = <Fields extends z.ZodRawShape>(fields: Fields) => z.object(fields).catchall(z.json());

const id = z.string().min(1).max(200);
const articleId = id as unknown as z.ZodType<ArticleId>;
const annotationId = id as unknown as z.ZodType<AnnotationId>;
const briefId = id as unknown as z.ZodType<BriefId>;
const savedSearchId = id as unknown as z.ZodType<SavedSearchId>;
/** UTF-16 units of a text, or a number of it. */
const offset = z.int().min(0);
const range = { start: offset, end: offset };
const times = { created: z.string(), modified: z.string() };
const paneCount = z.int().min(1).max(4);

const passageTarget = record({
  kind: z.literal('passage'),
  article: articleId,
  version: z.string(),
  position: record({ type: z.literal('TextPositionSelector'), ...range }),
  quote: record({ type: z.literal('TextQuoteSelector'), exact: z.string(), prefix: z.string(), suffix: z.string() }),
});

const tags = z.array(z.string().min(1).max(200)).max(500).exactOptional();

const highlight = record({
  motivation: z.literal('highlighting'),
  id: annotationId,
  target: passageTarget,
  ink: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  tags,
  ...times,
});

const note = record({
  motivation: z.literal('commenting'),
  id: annotationId,
  target: z.discriminatedUnion('kind', [
    record({ kind: z.literal('annotation'), annotation: annotationId, article: articleId }),
    record({ kind: z.literal('article'), article: articleId }),
  ]),
  body: z.string(),
  tags,
  ...times,
});

const link = record({
  motivation: z.literal('linking'),
  id: annotationId,
  target: passageTarget,
  body: passageTarget,
  relation: z.enum(['same', 'contradicts', 'explains', 'quotes']),
  ...times,
});

const finding = record({
  id: z.string(),
  kind: z.enum(['date', 'figure', 'naming', 'headline', 'statement', 'quotation']),
  verdict: z.enum(['agree', 'conflict', 'precision', 'explained', 'single']),
  label: z.string(),
  evidence: z.array(record({ article: articleId, ...range, value: z.string() })),
});

const sectionItem = z.discriminatedUnion('kind', [
  record({ kind: z.literal('text'), id: z.string(), text: z.string() }),
  record({ kind: z.literal('highlight'), id: z.string(), annotation: annotationId }),
  record({ kind: z.literal('note'), id: z.string(), annotation: annotationId }),
  record({ kind: z.literal('finding'), id: z.string(), finding }),
]);

const inkName = z.string().min(1).max(60).exactOptional();

/** The schema of each collection's records. */
export const recordSchemas: { readonly [Name in Collection]: z.ZodType<RecordOf[Name]> } = {
  annotations: z.discriminatedUnion('motivation', [highlight, note, link]),
  adjustments: record({ article: articleId, line: z.int().min(1), disposition: z.enum(['body', 'removed']) }),
  directions: record({ article: articleId, line: z.int().min(1), dir: z.enum(['rtl', 'ltr']) }),
  holdings: record({ article: articleId, held: z.boolean() }),
  dismissals: record({ finding: z.string() }),
  briefs: record({
    id: briefId,
    title: z.string(),
    language: z.enum(['ar', 'en']),
    articles: z.array(articleId),
    sections: z.array(record({ id: z.string(), heading: z.string(), items: z.array(sectionItem) })),
    ...times,
  }),
  searches: record({
    id: savedSearchId,
    name: z.string().min(1).max(200),
    text: z.string(),
    level: z.enum(['exact', 'folded', 'stemmed']),
    created: z.string(),
  }),
  workspace: record({
    mode: z.enum(['library', 'reader', 'comparison', 'brief']),
    panes: z.array(record({ article: articleId, offset })).max(4),
    activePane: offset,
    compared: z.array(articleId),
    brief: z.string().nullable(),
    shownPanes: paneCount.exactOptional(),
    scrollsTogether: z.boolean().exactOptional(),
    threadsShown: z.boolean().exactOptional(),
    paneShares: z.array(z.number().min(0).max(1)).max(4).exactOptional(),
    frozen: z.array(articleId).exactOptional(),
  }),
  settings: record({
    language: z.enum(['ar', 'en']),
    theme: z.enum(['light', 'sepia', 'dark', 'system']),
    readingSize: z.number().min(8).max(72),
    face: z.enum(['naskh', 'amiri']).exactOptional(),
    lineHeight: z.number().min(1).max(4).exactOptional(),
    measure: z.number().min(20).max(200).exactOptional(),
    digits: z.enum(['western', 'arabic']).exactOptional(),
    inkNames: record({
      1: inkName,
      2: inkName,
      3: inkName,
      4: inkName,
      5: inkName,
    }).exactOptional(),
  }),
};
