import { describe, expect, it } from 'vitest';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import type { ArticleId } from '#core/article/article.ts';
import type { Brief, BriefId } from '#core/brief/brief.ts';
import { composeDocument } from '#core/brief/compose.ts';
import type { Evidence as FindingEvidence, FindingKind } from '#core/comparison/comparison.ts';
import { evidenceOf } from './evidence.ts';

const article = inventedArticle('first', 'وصف البيان الخصم بأنه عدو وخائن.\nثم غادر الوفد.', {
  headline: 'بيان الوفد',
});
const gone = 'gone' as ArticleId;

function shown(kind: FindingKind, evidence: FindingEvidence, language: Brief['language'] = 'ar') {
  const finding = { id: 'finding', kind, verdict: 'conflict', label: 'نقطة', evidence: [evidence] } as const;
  const brief: Brief = {
    id: 'brief' as BriefId,
    title: 'موجز',
    language,
    articles: [gone, article.id],
    sections: [{ id: 'section', heading: '', items: [{ kind: 'finding', id: 'item', finding }] }],
    created: '',
    modified: '',
  };
  const document = composeDocument(brief, { articles: [article], annotations: [] }, '2026-01-01');
  const of = { article: () => article };
  const result = evidenceOf(document.sections[0]?.items[0], document, of);
  return result?.kind === 'finding' ? result.cited.map(({ words, citation }) => ({ words, citation })) : result;
}

const at = (words: string) => {
  const start = article.text.indexOf(words);
  return { article: article.id, start, end: start + words.length };
};

describe('what the outline quotes', () => {
  it('is the words at the passage, never a list of values that stands nowhere', () => {
    expect(shown('naming', { ...at('عدو وخائن'), value: 'عدو، خائن، متمرد' })).toEqual([
      { words: 'عدو وخائن', citation: '[أ، ف 1]' },
    ]);
  });

  it('is the headline itself where headlines are compared', () => {
    expect(shown('headline', { ...at('ثم غادر الوفد.'), value: 'بيان الوفد' })).toEqual([
      { words: 'بيان الوفد', citation: '[أ، العنوان]' },
    ]);
  });

  it('is cited as on the pages, in the language of the frame', () => {
    expect(shown('statement', { ...at('ثم غادر الوفد.'), value: 'غادر' }, 'en')).toEqual([
      { words: 'ثم غادر الوفد.', citation: '[A, para 2]' },
    ]);
  });

  it('is told as lost where the source has no such passage any more', () => {
    expect(shown('date', { article: gone, start: 0, end: 4, value: '2020' })).toEqual({
      kind: 'lost',
      words: 'نقطة',
      note: null,
    });
  });
});
