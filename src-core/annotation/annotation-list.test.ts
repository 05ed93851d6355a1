import { describe, expect, it } from 'vitest';
import { aHighlight, aNote, anArticle } from '../../tests/support/records.ts';
import {
  entriesOf,
  filterEntries,
  groupEntries,
  noPublisher,
  recentDays,
  sortEntries,
  type EntryState,
  type Filters,
  type Grouping,
} from './annotation-list.ts';
import type { Annotation, Highlight, Link, Note } from './annotation.ts';

const articles = [
  anArticle('one', { publisher: 'الوكالة', datePublished: { iso: '2024-02-09', certainty: 'stated', evidence: null } }),
  anArticle('two', { publisher: null, datePublished: { iso: '2024-02-11', certainty: 'stated', evidence: null } }),
];

function highlight(id: string, article: string, change: Partial<Highlight> & { start?: number } = {}): Highlight {
  const { start = 0, ...rest } = change;
  const made = { ...aHighlight(id, article), ...rest };
  return { ...made, target: { ...made.target, position: { type: 'TextPositionSelector', start, end: start + 4 } } };
}

const early = highlight('early', 'one', { ink: 1, start: 30, created: '2024-01-02T08:00:00.000Z', tags: ['جسر'] });
const late = highlight('late', 'one', {
  ink: 5,
  start: 3,
  created: '2024-02-10T08:00:00.000Z',
  tags: ['جسر', 'أرقام'],
});
const other = highlight('other', 'two', { ink: 5, created: '2024-02-11T08:00:00.000Z' });
const onLate: Note = { ...aNote('on-late', late, 'يُراجع'), created: '2024-02-12T08:00:00.000Z' };
const whole: Note = {
  ...aNote('whole', other, 'على المقال'),
  target: { kind: 'article', article: articles[0]?.id ?? early.target.article },
  created: '2024-02-12T09:00:00.000Z',
};
const lost: Note = { ...aNote('lost', highlight('gone', 'one'), 'بقيت وحدها'), created: '2024-02-01T08:00:00.000Z' };
const link: Link = {
  motivation: 'linking',
  id: 'link' as Link['id'],
  target: early.target,
  body: other.target,
  relation: 'contradicts',
  created: '2024-02-05T08:00:00.000Z',
  modified: '2024-02-05T08:00:00.000Z',
};
const all: readonly Annotation[] = [early, late, other, onLate, whole, lost, link];

const entries = entriesOf({
  annotations: all,
  articles,
  inBriefs: new Set([late.id]),
  dayOf: (instant) => instant.slice(0, 10),
});
const states: Readonly<Record<string, EntryState>> = {
  early: 'anchored',
  late: 'moved',
  other: 'orphan',
  link: 'orphan',
};
const context = { recent: recentDays('2024-02-12'), stateOf: ({ id }: { id: string }) => states[id] };
const ids = (some: readonly { readonly id: string }[]): string[] => some.map(({ id }) => id);

describe('rows of annotations', () => {
  it('are highlights and links with their notes, and notes that stand for themselves', () => {
    expect(ids(entries)).toEqual(['early', 'late', 'other', 'whole', 'lost', 'link']);
    expect(entries.map(({ notes }) => ids(notes))).toEqual([[], ['on-late'], [], ['whole'], ['lost'], []]);
  });

  it('are as old as the latest thing in them that was made', () => {
    expect(entries.find(({ id }) => id === 'late')?.day).toBe('2024-02-12');
  });
});

describe('filterEntries', () => {
  it.each<[string, Partial<Record<keyof Filters, readonly string[]>>, string[]]>([
    ['everything where nothing is chosen', {}, ['early', 'late', 'other', 'whole', 'lost', 'link']],
    ['one ink', { ink: ['5'] }, ['late', 'other']],
    ['either of two inks', { ink: ['1', '5'] }, ['early', 'late', 'other']],
    ['an ink and a tag', { ink: ['5'], tag: ['جسر'] }, ['late']],
    ['what has a note', { note: ['with'] }, ['late', 'whole', 'lost']],
    ['what has none', { note: ['without'] }, ['early', 'other', 'link']],
    ['what stands in a brief', { brief: ['in'] }, ['late']],
    ['today', { date: ['today'] }, ['late', 'whole']],
    ['the last seven days', { date: ['days-7'] }, ['late', 'other', 'whole']],
    ['the last thirty days', { date: ['days-30'] }, ['late', 'other', 'whole', 'lost', 'link']],
    ['a month', { date: ['2024-01'] }, ['early']],
    ['a publisher that is not stated, of either end of a link', { publisher: [noPublisher] }, ['other', 'link']],
    ['an article, of either end of a link', { article: ['two'] }, ['other', 'link']],
    ['a state', { state: ['orphan'] }, ['other', 'link']],
    ['links', { kind: ['linking'] }, ['link']],
    ['nothing that has both', { kind: ['linking'], note: ['with'] }, []],
  ])('keeps %s', (_name, chosen, kept) => {
    const filters = Object.fromEntries(Object.entries(chosen).map(([facet, values]) => [facet, new Set(values)]));
    expect(ids(filterEntries(entries, filters, context).entries)).toEqual(kept);
  });

  it('counts in each facet what choosing a value there would show, whatever else is chosen', () => {
    const { counts } = filterEntries(entries, { ink: new Set(['5']), note: new Set(['without']) }, context);
    expect(Object.fromEntries(counts.ink)).toEqual({ 1: 1, 5: 1 });
    expect(Object.fromEntries(counts.note)).toEqual({ with: 1, without: 1 });
    expect(Object.fromEntries(counts.tag)).toEqual({});
  });
});

describe('sortEntries', () => {
  it.each([
    ['place', ['lost', 'whole', 'late', 'early', 'link', 'other']],
    ['newest', ['whole', 'late', 'other', 'link', 'lost', 'early']],
    ['published', ['other', 'lost', 'whole', 'late', 'early', 'link']],
  ] as const)('sorts by %s', (order, expected) => {
    expect(ids(sortEntries(entries, order, articles, () => null))).toEqual(expected);
  });

  it('puts a passage that has moved where it stands now', () => {
    const moved = sortEntries(entries, 'place', articles, ({ id }) => (id === 'late' ? { start: 50, end: 54 } : null));
    expect(ids(moved).indexOf('late')).toBeGreaterThan(ids(moved).indexOf('early'));
  });
});

describe('groupEntries', () => {
  it.each<[Grouping, [string | null, string[]][]]>([
    ['none', [[null, ['early', 'late', 'other', 'whole', 'lost', 'link']]]],
    [
      'article',
      [
        ['one', ['early', 'late', 'whole', 'lost', 'link']],
        ['two', ['other', 'link']],
      ],
    ],
    [
      'ink',
      [
        ['1', ['early']],
        ['5', ['late', 'other']],
        [null, ['whole', 'lost', 'link']],
      ],
    ],
    [
      'tag',
      [
        ['أرقام', ['late']],
        ['جسر', ['early', 'late']],
        [null, ['other', 'whole', 'lost', 'link']],
      ],
    ],
    [
      'month',
      [
        ['2024-02', ['late', 'other', 'whole', 'lost', 'link']],
        ['2024-01', ['early']],
      ],
    ],
  ])('groups by %s', (grouping, expected) => {
    expect(groupEntries(entries, grouping, 'ar').map(({ value, entries: own }) => [value, ids(own)])).toEqual(expected);
  });
});
