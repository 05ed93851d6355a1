import { resolverOf, standsAt, type Resolution } from '#core/annotation/resolve.ts';
import type { Annotation, AnnotationId, Highlight, PassageTarget } from '#core/annotation/annotation.ts';
import { noteText } from '#core/annotation/note-markdown.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import type { Comparison, FindingKind, Verdict } from '#core/comparison/comparison.ts';
import type { Brief, BriefDocument, CitedFinding, DocumentItem, DocumentSection, SectionItem } from './brief.ts';
import type { BriefSource, FrameLanguage } from './brief.ts';
import { chapterOf, cite, citeFinding, rowOf, sourcesOf } from './citing.ts';
import { frameTextOf, type FrameText } from './frame-text.ts';

/** What a brief points into. */
export interface BriefMaterial {
  readonly articles: readonly Article[];
  readonly annotations: readonly Annotation[];
  /** The canonical text of a version that an annotation was made on, or null where it was not kept. */
  readonly textOf?: (version: string) => string | null;
}

/**
 * Resolves everything that a brief points at, so that it can be set without the library. What is no longer there becomes
 * an item that says so; nothing throws. `date` is `YYYY-MM-DD`.
 */
export function composeDocument(brief: Brief, material: BriefMaterial, date: string): BriefDocument {
  const { articles, annotations } = material;
  const known = new Map(articles.map((article) => [article.id, article]));
  const annotated = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const cited = citedArticles(brief, annotated).flatMap((id) => known.get(id) ?? []);
  const places = placesIn(material);
  const sources = sourcesOf(cited, brief.language);
  const sections = brief.sections.map(({ heading, items }) => ({
    heading,
    items: items.map((item) => composeItem(item, known, annotated, places)),
  }));
  const table = tableOf(
    sections.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'finding' ? [item.finding] : []))),
    sources,
    frameTextOf(brief.language),
  );
  return {
    title: brief.title,
    language: brief.language,
    date,
    sources,
    sections: [...sections, ...table],
    chapters: [],
  };
}

/** Where a target stands in an article. */
type Places = (target: PassageTarget, article: Article) => Resolution;

/** Reads each article once, and only when something in it has to be looked for. */
function placesIn(material: BriefMaterial): Places {
  const resolvers = new Map<ArticleId, (target: PassageTarget) => Resolution>();
  const textOf = (version: string): string | null => material.textOf?.(version) ?? null;
  return (target, article) => {
    const resolve = resolvers.get(article.id) ?? resolverOf(article, { textOf });
    resolvers.set(article.id, resolve);
    return resolve(target);
  };
}

/** The brief's own articles first, then any other that an item stands on. */
function citedArticles(brief: Brief, annotated: ReadonlyMap<AnnotationId, Annotation>): readonly ArticleId[] {
  const ids = new Set(brief.articles);
  for (const item of brief.sections.flatMap(({ items }) => items)) {
    if (item.kind === 'finding') for (const { article } of item.finding.evidence) ids.add(article);
    else if (item.kind !== 'text') {
      const annotation = annotated.get(item.annotation);
      if (annotation) ids.add(annotation.target.article);
    }
  }
  return [...ids];
}

function composeItem(
  item: SectionItem,
  articles: ReadonlyMap<ArticleId, Article>,
  annotated: ReadonlyMap<AnnotationId, Annotation>,
  places: Places,
): DocumentItem {
  switch (item.kind) {
    case 'text':
      return { kind: 'text', text: item.text };
    case 'finding': {
      const finding = citeFinding(item.finding, articles);
      return finding ? { kind: 'finding', finding } : { kind: 'orphan', text: item.finding.label, note: null };
    }
    case 'highlight': {
      const highlight = annotated.get(item.annotation);
      if (highlight?.motivation !== 'highlighting') return { kind: 'orphan', text: null, note: null };
      const article = articles.get(highlight.target.article);
      return composeHighlight(highlight, article, noteOn(item.annotation, annotated), places);
    }
    case 'note': {
      const note = annotated.get(item.annotation);
      if (note?.motivation !== 'commenting') return { kind: 'orphan', text: null, note: null };
      const { article } = note.target;
      if (!articles.has(article)) return { kind: 'orphan', text: null, note: noteText(note) };
      return { kind: 'note', article, text: noteText(note) };
    }
  }
}

function composeHighlight(
  highlight: Highlight,
  article: Article | undefined,
  note: string | null,
  places: Places,
): DocumentItem {
  const orphan: DocumentItem = { kind: 'orphan', text: highlight.target.quote.exact, note };
  if (!article) return orphan;
  const range = standsAt(places(highlight.target, article));
  if (range === null) return orphan;
  const quotation = cite({ article: article.id, ...range }, article);
  return quotation ? { kind: 'quotation', quotation, note } : orphan;
}

function noteOn(highlight: AnnotationId, annotated: ReadonlyMap<AnnotationId, Annotation>): string | null {
  const bodies: string[] = [];
  for (const annotation of annotated.values()) {
    const { motivation, target } = annotation;
    if (motivation === 'commenting' && target.kind === 'annotation' && target.annotation === highlight) {
      bodies.push(noteText(annotation));
    }
  }
  return bodies.length === 0 ? null : bodies.join('\n');
}

/** What is asked of the brief of a comparison. */
export interface ComparisonBriefOptions {
  readonly language: FrameLanguage;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Adds the whole body of every article as chapters. */
  readonly full: boolean;
}

const kindOrder: readonly FindingKind[] = ['headline', 'date', 'figure', 'naming', 'statement', 'quotation'];
const verdictOrder: readonly Verdict[] = ['conflict', 'precision', 'explained', 'agree', 'single'];

/**
 * Every finding of a comparison with its passages, by kind, and as one table the figures and dates that several sources
 * give.
 */
export function documentOfComparison(
  articles: readonly Article[],
  comparison: Comparison,
  { language, title, date, full }: ComparisonBriefOptions,
): BriefDocument {
  const frame = frameTextOf(language);
  const known = new Map(articles.map((article) => [article.id, article]));
  const sources = sourcesOf(articles, language);
  const findings = comparison.findings.flatMap((finding) => citeFinding(finding, known) ?? []);
  const sections = kindOrder.flatMap((kind): DocumentSection[] => {
    const items = findings
      .filter((finding) => finding.kind === kind)
      .map((finding): DocumentItem => ({ kind: 'finding', finding }));
    return items.length === 0 ? [] : [{ heading: frame.kindHeadings[kind], items }];
  });
  return {
    title,
    language,
    date,
    sources,
    sections: [summaryOf(findings, frame), ...tableOf(findings, sources, frame), ...sections],
    chapters: full ? articles.map(chapterOf) : [],
  };
}

function summaryOf(findings: readonly CitedFinding[], frame: FrameText): DocumentSection {
  const lines = verdictOrder.flatMap((verdict) => {
    const count = findings.filter((finding) => finding.verdict === verdict).length;
    return count === 0 ? [] : [`${frame.verdicts[verdict]}: ${frame.countPoints(count)}.`];
  });
  const text = lines.length === 0 ? frame.nothingFound : lines.join('\n');
  return { heading: frame.summary, items: [{ kind: 'text', text }] };
}

function tableOf(
  findings: readonly CitedFinding[],
  sources: readonly BriefSource[],
  frame: FrameText,
): readonly DocumentSection[] {
  const rows = findings
    .filter(({ kind, verdict }) => (kind === 'date' || kind === 'figure') && verdict !== 'single')
    .map((found) => rowOf(found, sources));
  return rows.length === 0 ? [] : [{ heading: frame.figuresAndDates, items: [{ kind: 'table', rows }] }];
}
