import { describe, expect, it } from 'vitest';
import type { AnnotationId, Highlight, Note } from '#core/annotation/annotation.ts';
import { matchingMentions, mentionCandidates } from '#core/annotation/mention-candidates.ts';
import { inventedArticle } from '../../tests/support/invented-article.ts';

const bridge = inventedArticle('bridge', 'افتُتح الجسر أمس.', { headline: 'الجسر الجديد يفتح أبوابه' });
const school = inventedArticle('school', 'Schools stay shut.', { headline: 'Schools in Basra stay shut' });

const highlight: Highlight = {
  motivation: 'highlighting',
  id: 'h' as AnnotationId,
  ink: 2,
  created: '2024-01-01T08:00:00.000Z',
  modified: '2024-01-01T08:00:00.000Z',
  target: {
    kind: 'passage',
    article: bridge.id,
    version: bridge.version,
    position: { type: 'TextPositionSelector', start: 0, end: 5 },
    quote: { type: 'TextQuoteSelector', exact: 'افتُتح الجسر\nأمس', prefix: '', suffix: '' },
  },
};
const note: Note = {
  motivation: 'commenting',
  id: 'n' as AnnotationId,
  target: { kind: 'annotation', annotation: highlight.id, article: bridge.id },
  body: 'من **افتتحه**؟',
  created: '2024-01-01T08:00:00.000Z',
  modified: '2024-01-01T08:00:00.000Z',
};
const candidates = mentionCandidates([bridge, school], [note, highlight]);

function found(typed: string): readonly string[] {
  return matchingMentions(candidates, typed, 8).map(({ kind, label }) => `${kind}: ${label}`);
}

const headline = 'article: الجسر الجديد يفتح أبوابه';
const passage = 'highlight: افتُتح الجسر أمس';

describe('what can be mentioned', () => {
  it.each([
    [
      'everything before a letter is typed',
      '',
      [headline, 'article: Schools in Basra stay shut', passage, 'note: من افتتحه؟'],
    ],
    ['without the article of the word', 'جسر', [headline, passage]],
    ['in another spelling', 'ابوابة', [headline]],
    ['by marks left out', 'افتتح', [passage, 'note: من افتتحه؟']],
    ['by several words in any order', 'أمس الجسر', [passage]],
    ['in another case', 'basra', ['article: Schools in Basra stay shut']],
    ['by the words of a note without its marks', 'من افتت', ['note: من افتتحه؟']],
    ['not by letters within a word', 'سر', []],
  ])('is found %s', (_, typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it('reads a long passage by its first words', () => {
    const long = {
      ...highlight,
      target: { ...highlight.target, quote: { ...highlight.target.quote, exact: 'كلمة '.repeat(40) } },
    };
    const [candidate] = mentionCandidates([], [long]);
    expect(candidate?.label).toMatch(/^(?:كلمة ){5,11}كلمة…$/u);
  });
});
