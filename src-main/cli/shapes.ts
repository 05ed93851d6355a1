import type { Article } from '#core/article/article.ts';
import type { Comparison, Passage } from '#core/comparison/comparison.ts';
import type { FoundPassage } from '#core/search/search.ts';
import type { InputArticle } from './input.ts';

// The documented JSON (docs/cli.md), field by field: what is added to the model does not change what others read.

/** An article as `warraq read --json` gives it. */
export function articleShape(input: InputArticle) {
  return { ...comparedShape(input), removed: removedShape(input.article), warnings: input.article.warnings };
}

/** A comparison as `warraq compare --json` gives it. */
export function comparisonShape(articles: readonly InputArticle[], comparison: Comparison) {
  return {
    articles: articles.map((input) => ({ ...comparedShape(input), warnings: input.article.warnings })),
    alignments: comparison.alignments.map(({ a, b, relation, score, reason }) => ({
      a: place(a),
      b: place(b),
      relation,
      score,
      reason,
    })),
    quotations: comparison.quotations.map((quotation) => ({
      ...place(quotation),
      speaker: quotation.speaker,
      verb: quotation.verb,
      via: quotation.via,
      mode: quotation.mode,
      carried: quotation.carried,
    })),
    figures: comparison.figures.map((figure) => ({
      ...place(figure),
      value: figure.value,
      high: figure.high,
      qualifier: figure.qualifier,
      unit: figure.unit,
      about: figure.about,
    })),
    dates: comparison.dates.map((date) => ({
      ...place(date),
      iso: date.iso,
      precision: date.precision,
      event: date.event,
    })),
    findings: comparison.findings.map(({ kind, verdict, label, evidence }) => ({
      kind,
      verdict,
      label,
      evidence: evidence.map((passage) => ({ ...place(passage), value: passage.value })),
    })),
    framing: comparison.framing.map(({ referent, terms }) => ({
      referent,
      terms: terms.map(({ article, term, start, end }) => ({ article, term, start, end })),
    })),
  };
}

/** An article found, with the stretches of its texts in which the words stand. */
export interface FoundArticle {
  readonly input: InputArticle;
  readonly score: number;
  readonly passages: readonly FoundPassage[];
}

/** What `warraq search --json` gives: a passage for each mark, in the text of its field. */
export function foundShape(query: string, found: readonly FoundArticle[]) {
  return {
    query,
    hits: found.map(({ input: { path, article }, score, passages }) => ({
      article: article.id,
      file: path,
      headline: article.headline,
      score,
      passages: passages.flatMap(({ field, text, range, marks }) =>
        marks.map(({ start, end }) => ({
          field,
          start,
          end,
          text: text.slice(start, end),
          context: { start: range.start, end: range.end, text: text.slice(range.start, range.end) },
        })),
      ),
    })),
  };
}

function comparedShape({ path, article }: InputArticle) {
  const { iso, certainty, evidence } = article.datePublished;
  return {
    id: article.id,
    file: path,
    headline: article.headline,
    publisher: article.publisher,
    byline: article.byline,
    dateline: article.dateline,
    datePublished: { iso, certainty, evidence },
    inLanguage: article.inLanguage,
    dir: article.dir,
    text: article.text,
    blocks: article.blocks.map(({ kind, start, end }) => ({ kind, start, end })),
    sentences: article.sentences.map(({ start, end }) => ({ start, end })),
  };
}

/**
 * The cleaning ledger for readers of the JSON, who see no other lines: those of it, and with the reason `metadata` those
 * that say more of the article than a field quotes, so that every line is in `text`, in a field or here.
 */
function removedShape(article: Article) {
  const { headline, publisher, byline, dateline, datePublished } = article;
  const quoted = new Set([headline, publisher, byline, dateline, datePublished.evidence]);
  return article.lines.flatMap(({ text, line, disposition }) => {
    if (disposition.kind === 'removed') return [{ text, reason: disposition.reason, line }];
    const isQuoted = disposition.kind === 'body' || quoted.has(text.trim().replace(/\s+/gu, ' '));
    return isQuoted ? [] : [{ text, reason: 'metadata', line }];
  });
}

function place({ article, start, end }: Passage) {
  return { article, start, end };
}
