import { describe, expect, it } from 'vitest';
import { articlesOfSeeds, seedArticle } from '../../tests/support/seed-files.ts';
import type { Article } from '#core/article/article.ts';
import { compare } from './compare.ts';
import type { Comparison, FindingKind, Passage } from './comparison.ts';

/**
 * What a reader of Arabic finds in the seeds, written down before the rules: passages by the words that they hold.
 */
function slice(articles: readonly Article[], { article, start, end }: Passage): string {
  return articles.find(({ id }) => id === article)?.text.slice(start, end) ?? '';
}

function rows(comparison: Comparison, kind: FindingKind): readonly string[] {
  return comparison.findings
    .filter((finding) => finding.kind === kind)
    .map(({ verdict, evidence }) => `${verdict}: ${evidence.map(({ value }) => value).join(' | ')}`);
}

/** Openings of the aligned passages, for relations that say the same. */
function aligned(articles: readonly Article[], comparison: Comparison): readonly string[] {
  const opening = (passage: Passage): string => slice(articles, passage).split(/\s+/u).slice(0, 3).join(' ');
  return comparison.alignments
    .filter(({ relation }) => relation !== 'related')
    .map(({ a, b, relation }) => `${relation}: ${opening(a)} | ${opening(b)}`);
}

describe('the January 2020 resumption, in 000 and 001', () => {
  const articles = [seedArticle('000'), seedArticle('001')];
  const comparison = compare(articles);

  it('sees that one headline announces a resumption and the other a refusal', () => {
    expect(rows(comparison, 'headline')).toEqual([
      'conflict: رغم معارضة البرلمان.. العراق يستأنف عملياته مع التحالف | العراق يرفض أي مساعدة من التحالف الذي تقوده الولايات المتحدة',
    ]);
    const [finding] = comparison.findings.filter(({ kind }) => kind === 'headline');
    const passages = finding?.evidence.map((evidence) => slice(articles, evidence)) ?? [];
    expect(passages[0]).toContain('ستستأنف عملياتها العسكرية');
    expect(passages[1]).toContain('ألا يسعى للحصول على مساعدة');
  });

  it('puts the dates of the resumption and of the suspension together', () => {
    expect(rows(comparison, 'date')).toEqual(
      expect.arrayContaining([
        'precision: اليوم الخميس | 30 يناير',
        'agree: الخامس من كانون الثاني الحالي | يوم 5 يناير',
      ]),
    );
  });

  it('finds the dates that one of them gives alone', () => {
    expect(rows(comparison, 'date').filter((row) => row.startsWith('single'))).toEqual([
      'single: بداية الشهر الحالي',
      'single: 2014',
    ]);
  });

  it('finds 5,200 soldiers in one alone', () => {
    expect(rows(comparison, 'figure')).toEqual(['single: يومين', 'single: ثلاثة أسابيع', 'single: نحو 5200 جندي']);
  });

  it('sets the terms for one death and for one organisation side by side', () => {
    expect(rows(comparison, 'naming')).toContain('conflict: اغتيال | مقتل');
    const terms = comparison.framing.flatMap(({ terms: list }) => list.map(({ term }) => term));
    expect(terms).toContain('عصابات داعش الإرهابية');
    expect(terms).toContain('تنظيم داعش');
  });

  it('aligns the suspension and the resumption', () => {
    expect(aligned(articles, comparison)).toEqual([
      'same-statement: أعلن السلطات العسكرية | وأعلن الجيش العراقي',
      'same-statement: وكان التحالف الدولي | وعلق التحالف الدولي',
    ]);
  });

  it('shows what only one of them says', () => {
    const alone = comparison.findings.filter(({ kind, verdict }) => kind === 'statement' && verdict === 'single');
    const passages = alone.flatMap(({ evidence }) => evidence.map((passage) => slice(articles, passage)));
    expect(passages.some((passage) => passage.includes('معارضة من الكتل السنية والكردية'))).toBe(true);
    expect(alone.length).toBeLessThanOrEqual(12);
  });

  it('knows who says what', () => {
    const sayings = comparison.quotations.map((quotation) => [
      quotation.mode,
      quotation.speaker,
      quotation.via,
      slice(articles, quotation).split(/\s+/u).slice(0, 3).join(' '),
    ]);
    expect(sayings).toEqual(
      expect.arrayContaining([
        ['direct', 'القائد العام للقوات المسلحة العراقية', null, 'بالنظر لاستمرار نشاط'],
        ['direct', 'التحالف العراقي', null, 'أولويتنا القصوى هي'],
        ['direct', 'مسؤول استخباراتي عسكري', null, 'بعد مقتل سليماني،'],
        ['direct', 'المتحدث باسم التحالف، الكولونيل مايلز كاغينز', null, 'العراقيين لم يطلبوا'],
        ['direct', 'قائد القيادة المركزية الأميركية الجنرال فرانك ماكينزي', null, 'مازلنا في فترة'],
        ['indirect', 'المتحدث باسم التحالف، الكولونيل مايلز كاغينز', null, 'لم تشن أي'],
        ['indirect', 'مسؤولان عسكريان عراقيان ومسؤول بالمليشيات', 'أسوشيتد برس', 'أبلغت الحكومة العراقية'],
      ]),
    );
    expect(sayings.some(([, , , words]) => words === 'قاسم سليماني' || words === 'داعش')).toBe(false);
  });
});

describe('the talks of February 2024, in 002 and 003', () => {
  const articles = [seedArticle('002'), seedArticle('003')];
  const comparison = compare(articles);

  it('finds the wire copy and the statements told in other words', () => {
    expect(aligned(articles, comparison)).toEqual([
      'same-statement: تُجري الولايات المتحدة | أعلنت السلطات العراقية،',
      'same-statement: كما قال يحيى | وذكر بيان صادر',
      'same-text: وتنشر الولايات المتحدة | وتنشر الولايات المتحدة',
      'same-text: كما تشارك عدة | وتشارك دول عدة',
    ]);
  });

  it('counts alike what is the same, and keeps the dead of two attacks apart', () => {
    expect(rows(comparison, 'figure')).toEqual([
      'agree: نحو 2500 جندي | نحو 2500 جندي',
      'agree: 900 | 900',
      'single: ثلاثة أشخاص',
      'single: ثلاثة جنود',
      'single: عشرات الهجمات',
      'single: أكثر من 165 هجوما',
    ]);
  });

  it('knows the Sunday by its date', () => {
    expect(rows(comparison, 'date')).toEqual(
      expect.arrayContaining([
        'agree: الأحد المقبل الموافق 11 شباط/ فبراير 2024 | يوم الأحد',
        'agree: عام 2014 | العام 2014',
      ]),
    );
  });

  it('judges no headline where one is missing or asks', () => {
    expect(rows(comparison, 'headline')).toEqual([]);
  });

  it('carries the agency that relayed a speaker', () => {
    const relayed = comparison.quotations.filter(({ via }) => via === 'فرانس برس');
    expect(relayed.map(({ speaker }) => speaker)).toContain('رسول');
  });
});

describe('reports of different years', () => {
  it('explain 5,200 soldiers against 2,500', () => {
    const comparison = compare([seedArticle('001'), seedArticle('002')]);
    expect(rows(comparison, 'figure')).toContain('explained: نحو 5200 جندي | نحو 2500 جندي');
    expect(comparison.findings.filter(({ verdict }) => verdict === 'conflict').map(({ kind }) => kind)).not.toContain(
      'figure',
    );
  });
});

describe('every pair of the seeds', () => {
  const articles = articlesOfSeeds();
  const pairs = articles.flatMap((one, index) => articles.slice(index + 1).map((other) => [one, other] as const));

  it('stands on words: every range lies in its text and holds some', () => {
    for (const pair of pairs) {
      const found = compare(pair);
      const passages: readonly Passage[] = [
        ...found.alignments.flatMap(({ a, b }) => [a, b]),
        ...found.quotations,
        ...found.figures,
        ...found.dates,
        ...found.findings.flatMap(({ evidence }) => evidence),
        ...found.framing.flatMap(({ terms }) => terms),
      ];
      for (const passage of passages) {
        const { text } = pair.find(({ id }) => id === passage.article) ?? { text: '' };
        expect(passage.start).toBeGreaterThanOrEqual(0);
        expect(passage.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(passage.start, passage.end).trim()).not.toBe('');
      }
    }
  });

  it('finds the same whichever article comes first', () => {
    const told = (comparison: Comparison): readonly string[] =>
      comparison.findings.map(({ id, kind, verdict }) => `${kind} ${verdict} ${id}`).sort();
    for (const [one, other] of pairs) expect(told(compare([other, one]))).toEqual(told(compare([one, other])));
  });

  it('gives every finding an id of its own', () => {
    for (const pair of pairs) {
      const ids = compare(pair).findings.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('finds in an article and its copy the same text and no conflict', () => {
    for (const article of articles) {
      const copy = { ...article, id: `${article.id}-copy` as Article['id'] };
      const comparison = compare([article, copy]);
      expect(new Set(comparison.alignments.map(({ relation }) => relation))).toEqual(new Set(['same-text']));
      expect(comparison.findings.map(({ verdict }) => verdict)).not.toContain('conflict');
    }
  });

  it('compares all of them at once', () => {
    const comparison = compare(articles);
    expect(comparison.articles).toHaveLength(articles.length);
    expect(comparison.findings.length).toBeGreaterThan(20);
  });
});
