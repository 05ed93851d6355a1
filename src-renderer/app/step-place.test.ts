import { describe, expect, it, vi } from 'vitest';
import type { Annotation, Highlight, Link } from '#core/annotation/annotation.ts';
import { resolvePassage } from '#core/annotation/resolve.ts';
import type { ArticleId } from '#core/article/article.ts';
import type { Change } from '#core/library/records.ts';
import type { StepName } from '#core/library/step.ts';
import { aHighlight, anArticle, aNote } from '../../tests/support/records.ts';
import { goToStep, placeOfStep, type StepPlace } from './step-place.ts';

const first = 'first' as ArticleId;
const highlight = aHighlight('h', 'first');
const elsewhere = aHighlight('e', 'second');
const lost: Highlight = {
  ...highlight,
  target: { ...highlight.target, version: 'v0', quote: { ...highlight.target.quote, exact: 'ما لا يرد' } },
};
const note = aNote('n', highlight, 'حاشية');
const link = { ...elsewhere, motivation: 'linking', body: highlight.target, relation: 'same' } as unknown as Link;
const texts = {
  article: (id: ArticleId) => (id === 'gone' ? undefined : anArticle(id)),
  highlightsOf: () => [highlight],
  resolve: (target: Highlight['target']) =>
    target.article === 'gone' ? null : resolvePassage(target, anArticle(target.article)),
};

const kept = (value: Annotation): Change => ({ collection: 'annotations', id: value.id, value });
const removed = (value: Annotation): Change => ({ collection: 'annotations', id: value.id, value: null });
const whole = { start: 0, end: anArticle('first').text.length };
const head = { start: 0, end: 0 };
const words = { start: 0, end: 4 };
const inFirst = (range: typeof head): StepPlace => ({ screen: 'reader', of: 'annotation', article: first, range });
const lineOfFirst = (range: typeof head): StepPlace => ({ screen: 'reader', of: 'text', article: first, range });

type Row = readonly [string, StepName, readonly (readonly [Change, Change])[], StepPlace | null];
const line = (number: number): Change => ({
  collection: 'adjustments',
  id: `first#${String(number)}`,
  value: { article: first, line: number, disposition: 'body' },
});
const gone = (change: Change): Change => ({ ...change, value: null });
const direction: Change = {
  collection: 'directions',
  id: 'first#3',
  value: { article: first, line: 3, dir: 'ltr' },
};
const brief: Change = { collection: 'briefs', id: 'b', value: null };

const rows: readonly Row[] = [
  ['a highlight that is there again', 'remove-highlight', [[kept(highlight), removed(highlight)]], inFirst(words)],
  ['a highlight that is gone, where it was', 'highlight', [[removed(highlight), kept(highlight)]], inFirst(words)],
  ['a highlight whose words are not found, in its article', 'recolour', [[kept(lost), kept(lost)]], inFirst(head)],
  ['a note, at its highlight', 'note', [[kept(note), removed(note)]], inFirst(words)],
  [
    'a note that went with its highlight',
    'highlight',
    [
      [removed(note), kept(note)],
      [removed(highlight), kept(highlight)],
    ],
    inFirst(words),
  ],
  [
    'a note on an article, at its head',
    'note',
    [[kept({ ...note, target: { kind: 'article', article: first } }), removed(note)]],
    inFirst(head),
  ],
  [
    'a link, at its first end',
    'link',
    [[removed(link), kept(link)]],
    { screen: 'reader', of: 'annotation', article: 'second' as ArticleId, range: words },
  ],
  ['a line, at its block', 'set-line-aside', [[line(3), gone(line(3))]], lineOfFirst(whole)],
  [
    'a line before the text, at what stands in its place',
    'restore-line',
    [[gone(line(2)), line(2)]],
    lineOfFirst(whole),
  ],
  [
    'a paragraph’s direction, at the paragraph',
    'paragraph-direction',
    [[gone(direction), direction]],
    lineOfFirst(whole),
  ],
  ['a brief', 'brief', [[brief, brief]], { screen: 'brief', brief: 'b' }],
  [
    'a dismissal, in the comparison',
    'dismiss-finding',
    [
      [
        { collection: 'dismissals', id: 'f', value: null },
        { collection: 'dismissals', id: 'f', value: { finding: 'f' } },
      ],
    ],
    { screen: 'comparison' },
  ],
  [
    'a saved search, in the library',
    'save-search',
    [
      [
        { collection: 'searches', id: 's', value: null },
        { collection: 'searches', id: 's', value: null },
      ],
    ],
    { screen: 'library' },
  ],
  ['nothing, of what was changed in a list', 'change-annotations', [[kept(highlight), kept(highlight)]], null],
  [
    'nothing, of several articles',
    'tag',
    [
      [kept(highlight), kept(highlight)],
      [kept(elsewhere), kept(elsewhere)],
    ],
    null,
  ],
  [
    'nothing, of an article that is not there',
    'highlight',
    [[kept(aHighlight('x', 'gone')), removed(highlight)]],
    null,
  ],
];

describe('a step that was taken back or done again is seen', () => {
  it.each(rows)('%s', (_case, name, pairs, place) => {
    const step = { name, changes: pairs.map(([after]) => after), before: pairs.map(([, before]) => before) };
    expect(placeOfStep(step, texts)).toEqual(place);
  });
});

describe('going there', () => {
  const going = (mode: 'library' | 'reader' | 'comparison' | 'brief', brief: string | null = null) => ({
    mode,
    brief,
    notes: false,
    show: vi.fn(),
    showPassage: vi.fn(),
    openBrief: vi.fn(),
  });

  it.each(['library', 'reader'] as const)('asks for a passage, from the %s', (mode) => {
    const navigation = going(mode);
    goToStep(inFirst(words), navigation, () => true);
    expect(navigation.showPassage).toHaveBeenCalledExactlyOnceWith(first, words);
  });

  it('stays in the notes of the library, which list every annotation but no line', () => {
    const navigation = { ...going('library'), notes: true };
    goToStep(inFirst(words), navigation, () => true);
    expect(navigation.showPassage).not.toHaveBeenCalled();
    goToStep(lineOfFirst(words), navigation, () => true);
    expect(navigation.showPassage).toHaveBeenCalledOnce();
  });

  it('changes the screen only where another is shown, so that a search in the library stays open', () => {
    const [here, there] = [going('library'), going('reader')];
    for (const navigation of [here, there]) goToStep({ screen: 'library' }, navigation, () => true);
    expect([here.show.mock.calls, there.show.mock.calls]).toEqual([[], [['library']]]);
  });

  it.each([
    ['opens the brief', 'reader', null, true, [['b']]],
    ['leaves the brief open that is', 'brief', 'b', true, []],
    ['opens none for a brief that is gone', 'brief', 'b', false, [[null]]],
  ] as const)('%s', (_case, mode, open, exists, calls) => {
    const navigation = going(mode, open);
    goToStep({ screen: 'brief', brief: 'b' }, navigation, () => exists);
    expect(navigation.openBrief.mock.calls).toEqual(calls);
  });

  it('does nothing without a place', () => {
    const navigation = going('library');
    goToStep(null, navigation, () => true);
    expect([navigation.show, navigation.showPassage, navigation.openBrief].flatMap(({ mock }) => mock.calls)).toEqual(
      [],
    );
  });
});
