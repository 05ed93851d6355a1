import { describe, expect, it } from 'vitest';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { describePassage } from '#core/annotation/describe.ts';
import type { Annotation, AnnotationId } from '#core/annotation/annotation.ts';
import type { ArticleId } from '#core/article/article.ts';
import type { Brief, BriefId, SectionItem } from '#core/brief/brief.ts';
import type { Comparison, Finding } from '#core/comparison/comparison.ts';
import { composeDocument, documentOfComparison } from './compose.ts';

const first = inventedArticle('first', 'وصل الوفد في 5 يناير إلى المدينة.\nثم غادرها بعد يومين.', { headline: 'وصول' });
const second = inventedArticle('second', 'غادر الوفد المدينة في 7 يناير.', { headline: 'مغادرة' });
const instant = '2026-01-01T00:00:00Z';

const highlight: Annotation = {
  motivation: 'highlighting',
  id: 'highlight' as AnnotationId,
  target: describePassage(first, { start: 0, end: 19 }),
  ink: 1,
  created: instant,
  modified: instant,
};
const note: Annotation = {
  motivation: 'commenting',
  id: 'note' as AnnotationId,
  target: { kind: 'annotation', annotation: highlight.id, article: first.id },
  body: 'انظر التاريخ',
  created: instant,
  modified: instant,
};
const at = (words: string, article = first): { article: ArticleId; start: number; end: number } => {
  const start = article.text.indexOf(words);
  return { article: article.id, start, end: start + words.length };
};
const finding: Finding = {
  id: 'finding',
  kind: 'date',
  verdict: 'conflict',
  label: 'يوم الوصول',
  evidence: [
    { ...at('5 يناير'), value: '--01-05' },
    { ...at('7 يناير', second), value: '--01-07' },
  ],
};

function brief(...items: readonly SectionItem[]): Brief {
  return {
    id: 'brief' as BriefId,
    title: 'موجز',
    language: 'ar',
    articles: [first.id],
    sections: [{ id: 'section', heading: 'قسم', items }],
    created: instant,
    modified: instant,
  };
}

const material = { articles: [first, second], annotations: [highlight, note] };
const chosen: SectionItem = { kind: 'highlight', id: '1', annotation: highlight.id };

describe('composeDocument', () => {
  it('quotes a highlight with its paragraph and the note on it', () => {
    const document = composeDocument(brief(chosen), material, '2026-01-01');
    expect(document.sections[0]?.items).toEqual([
      {
        kind: 'quotation',
        quotation: { passage: { article: first.id, start: 0, end: 19 }, text: first.text.slice(0, 19), paragraph: 1 },
        note: 'انظر التاريخ',
      },
    ]);
  });

  it('adds a source that only a finding stands on, and gives it the next siglum', () => {
    const document = composeDocument(brief({ kind: 'finding', id: '1', finding }), material, '2026-01-01');
    expect(document.sources.map(({ siglum, headline }) => [siglum, headline])).toEqual([
      ['أ', 'وصول'],
      ['ب', 'مغادرة'],
    ]);
  });

  it('keeps the sentence around what a finding stands on', () => {
    const document = composeDocument(brief({ kind: 'finding', id: '1', finding }), material, '2026-01-01');
    const [item] = document.sections[0]?.items ?? [];
    const evidence = item?.kind === 'finding' ? item.finding.evidence[0] : undefined;
    expect(evidence?.text).toBe('5 يناير');
    expect(evidence?.context.text).toBe('وصل الوفد في 5 يناير إلى المدينة.');
    expect(evidence?.context.text.slice(evidence.context.start)).toMatch(/^5 يناير/);
  });

  it('quotes headlines that are compared, not the paragraphs that carry them', () => {
    const headlines: Finding = {
      ...finding,
      kind: 'headline',
      evidence: [
        { ...at('وصل الوفد في 5 يناير إلى المدينة.'), value: 'وصول' },
        { ...at('غادر الوفد المدينة في 7 يناير.', second), value: 'عنوان لم يعد للمقال' },
      ],
    };
    const document = composeDocument(brief({ kind: 'finding', id: '1', finding: headlines }), material, '2026-01-01');
    const [item] = document.sections[0]?.items ?? [];
    expect(item?.kind === 'finding' && item.finding.evidence).toMatchObject([
      { text: 'وصول', paragraph: null, context: { text: 'وصول', start: 0 } },
      { text: 'غادر الوفد المدينة في 7 يناير.', paragraph: 1 },
    ]);
  });

  it.each([
    ['its annotation', material.articles, [], null],
    ['its article', [second], [highlight, note], first.text.slice(0, 19)],
    [
      'its words in the article',
      [{ ...first, text: 'كلام آخر تماماً.', version: 'other' }],
      [highlight],
      first.text.slice(0, 19),
    ],
  ])('shows a highlight that lost %s as an orphan', (_name, articles, annotations, text) => {
    const document = composeDocument(brief(chosen), { articles, annotations }, '2026-01-01');
    expect(document.sections[0]?.items[0]).toMatchObject({ kind: 'orphan', text });
  });

  it('shows a finding whose passages are all gone as an orphan', () => {
    const lost = composeDocument(brief({ kind: 'finding', id: '1', finding }), { articles: [], annotations: [] }, 'x');
    expect(lost.sections[0]?.items).toEqual([{ kind: 'orphan', text: 'يوم الوصول', note: null }]);
  });
});

describe('documentOfComparison', () => {
  const comparison: Comparison = {
    articles: [first.id, second.id],
    alignments: [],
    quotations: [],
    figures: [],
    dates: [],
    findings: [finding],
    framing: [],
  };
  const options = { language: 'ar', title: 'موجز', date: '2026-01-01', full: false } as const;

  it('tells every finding, by kind, and tables the dates that several sources give', () => {
    const document = documentOfComparison([first, second], comparison, options);
    expect(document.sections.map(({ heading }) => heading)).toEqual([
      'خلاصة المقارنة',
      'الأرقام والتواريخ',
      'التواريخ',
    ]);
    expect(document.sections[1]?.items).toEqual([
      {
        kind: 'table',
        rows: [
          {
            label: 'يوم الوصول',
            verdict: 'conflict',
            cells: [
              { value: '5 يناير', paragraph: 1 },
              { value: '7 يناير', paragraph: 1 },
            ],
          },
        ],
      },
    ]);
    expect(document.chapters).toEqual([]);
  });

  it('adds whole articles when asked to', () => {
    const document = documentOfComparison([first, second], comparison, { ...options, full: true });
    expect(document.chapters.map(({ text }) => text)).toEqual([first.text, second.text]);
  });

  it('says that nothing was found', () => {
    const document = documentOfComparison([first], { ...comparison, findings: [] }, options);
    expect(document.sections).toEqual([
      { heading: 'خلاصة المقارنة', items: [{ kind: 'text', text: 'لم تجد المقارنة نقاطاً بين هذه المصادر.' }] },
    ]);
  });
});
