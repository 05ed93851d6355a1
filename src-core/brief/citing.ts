import { displayHeadline, paragraphNumberAt } from '#core/article/paragraph.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import type {
  BriefChapter,
  BriefSource,
  CitedEvidence,
  CitedFinding,
  CitedQuotation,
  ComparisonRow,
  FrameLanguage,
} from './brief.ts';
import { siglumOf } from './siglum.ts';
import type { Evidence, Finding, FindingKind, Passage } from '#core/comparison/comparison.ts';

/** The sources of a brief in the order of their sigla. */
export function sourcesOf(articles: readonly Article[], language: FrameLanguage): readonly BriefSource[] {
  return articles.map((article, index) => {
    const headline = displayHeadline(article);
    return {
      article: article.id,
      siglum: siglumOf(index, language),
      headline: headline.text,
      headlineStated: headline.stated,
      publisher: article.publisher,
      byline: article.byline,
      date: article.datePublished.iso,
      dateCertainty: article.datePublished.certainty,
      dir: article.dir,
    };
  });
}

/** The words of a passage with where they stand, or null when the article has no such range. */
export function cite(passage: Passage, article: Article | undefined): CitedQuotation | null {
  const { start, end } = passage;
  if (!article || start < 0 || end <= start || end > article.text.length) return null;
  return {
    passage: { article: article.id, start, end },
    text: article.text.slice(start, end),
    paragraph: paragraphNumberAt(article, start),
  };
}

/** A finding with the words it stands on; null when none of them is there any more. */
export function citeFinding(finding: Finding, articles: ReadonlyMap<ArticleId, Article>): CitedFinding | null {
  const evidence = finding.evidence.flatMap((piece) => {
    const article = articles.get(piece.article);
    return (article && citeEvidence(finding.kind, piece, article)) ?? [];
  });
  if (evidence.length === 0) return null;
  return { kind: finding.kind, verdict: finding.verdict, label: finding.label, evidence };
}

/** What a piece of evidence quotes: a headline is quoted itself, everything else at its passage. */
function citeEvidence(kind: FindingKind, evidence: Evidence, article: Article): CitedEvidence | null {
  const cited = cite(evidence, article);
  if (!cited) return null;
  const { value } = evidence;
  if (kind !== 'headline' || value !== article.headline) {
    return { ...cited, value, context: contextOf(cited, article) };
  }
  return { ...cited, text: value, paragraph: null, value, context: { text: value, start: 0 } };
}

/** The whole sentences around a passage: a bare "30 January" would prove little. */
function contextOf({ passage }: CitedQuotation, article: Article): { readonly text: string; readonly start: number } {
  const around = article.sentences.filter(({ start, end }) => start < passage.end && end > passage.start);
  const start = Math.min(passage.start, around[0]?.start ?? passage.start);
  const end = Math.max(passage.end, around.at(-1)?.end ?? passage.end);
  return { text: article.text.slice(start, end), start: passage.start - start };
}

/** The finding as a row of the table: what each source says, joined where one says several things. */
export function rowOf(finding: CitedFinding, sources: readonly BriefSource[]): ComparisonRow {
  const cells = sources.map(({ article }) => {
    const said = finding.evidence.filter(({ passage }) => passage.article === article);
    const first = said[0];
    if (!first) return null;
    const values = new Set(said.map(({ text }) => text));
    return { value: [...values].join(' / '), paragraph: first.paragraph };
  });
  return { label: finding.label, verdict: finding.verdict, cells };
}

export function chapterOf(article: Article): BriefChapter {
  return { article: article.id, text: article.text, blocks: article.blocks };
}
