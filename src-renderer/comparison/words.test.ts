import { describe, expect, it } from 'vitest';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import type { FindingKind } from '#core/comparison/comparison.ts';
import { quotedWords } from './words.ts';
import { witnessesOf } from './witness.ts';

const sentence = 'قال المتحدث إن القوة كلها ستغادر المدينة قبل نهاية الشهر لأن المهمة التي جاءت من أجلها قد انتهت.';
const article = inventedArticle('a', sentence, { headline: 'القوة تغادر' });
const [witness] = witnessesOf([article], 'ar');

function quoted(kind: FindingKind, words: string, value: string) {
  const start = sentence.indexOf(words);
  const evidence = { article: article.id, start, end: start + words.length, value };
  const finding = { id: 'f', kind, verdict: 'conflict', label: '', evidence: [evidence] } as const;
  return witness && quotedWords(witness, finding, evidence);
}

describe('quotation marks', () => {
  it.each<[string, FindingKind, string, string, string, string | null]>([
    ['a short passage', 'date', 'نهاية الشهر', '2020-01-31', 'نهاية الشهر', null],
    ['a term that stands in the passage', 'naming', sentence, 'المهمة', 'المهمة', null],
    ['the passage where the value is a list of terms', 'naming', sentence, 'القوة، المهمة', sentence, 'القوة، المهمة'],
    ['the headline', 'headline', sentence, 'القوة تغادر', 'القوة تغادر', null],
    ['the passage where the headline is another now', 'headline', sentence, 'القوة باقية', sentence, 'القوة باقية'],
  ])('stand around %s', (_name, kind, words, value, shown, besides) => {
    expect(quoted(kind, words, value)).toEqual({ words: shown, value: besides });
  });
});
