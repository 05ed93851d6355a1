import { describe, expect, it } from 'vitest';
import { aHighlight, aNote, keeping } from '../../tests/support/records.ts';
import { changesSchema } from './change.ts';
import type { Change, Collection } from './records.ts';

const instant = '2024-02-11T08:00:00.000Z';
const highlight = aHighlight('h', 'article');

function takes(collection: Collection, value: unknown): boolean {
  return changesSchema.safeParse([{ collection, id: 'x', value }]).success;
}

const brief = {
  id: 'b',
  title: 'موجز',
  language: 'ar',
  articles: ['article'],
  sections: [
    {
      id: 's',
      heading: '',
      items: [
        { kind: 'text', id: '1', text: 'كلام' },
        { kind: 'highlight', id: '2', annotation: 'h' },
        {
          kind: 'finding',
          id: '3',
          finding: { id: 'f', kind: 'date', verdict: 'agree', label: '', evidence: [] },
        },
      ],
    },
  ],
  created: instant,
  modified: instant,
};
const savedSearch = { id: 's', name: 'القوات', text: 'القوات OR الجنود', level: 'stemmed', created: instant };
const desk = { mode: 'reader', panes: [{ article: 'a', offset: 0 }], activePane: 0, compared: [], brief: null };

const sound: readonly (readonly [Collection, unknown])[] = [
  ['annotations', highlight],
  ['annotations', aNote('n', highlight, 'حاشية')],
  ['adjustments', { article: 'a', line: 3, disposition: 'body' }],
  ['dismissals', { finding: 'date-1' }],
  ['briefs', brief],
  ['searches', savedSearch],
  ['workspace', desk],
  ['workspace', { ...desk, shownPanes: 2, scrollsTogether: false, threadsShown: true }],
  ['settings', { language: 'en', theme: 'system', readingSize: 19 }],
];

const unsound: readonly (readonly [Collection, string, unknown])[] = [
  ['annotations', 'nothing', {}],
  ['annotations', 'no target', { ...highlight, target: undefined }],
  ['annotations', 'a sixth ink', { ...highlight, ink: 6 }],
  [
    'annotations',
    'a place before the text',
    { ...highlight, target: { ...highlight.target, position: { start: -1 } } },
  ],
  ['annotations', 'another collection’s record', desk],
  ['adjustments', 'no line', { article: 'a', disposition: 'body' }],
  ['dismissals', 'a number', { finding: 1 }],
  ['briefs', 'an item of no kind', { ...brief, sections: [{ id: 's', heading: '', items: [{ kind: 'picture' }] }] }],
  ['searches', 'a level that is not there', { ...savedSearch, level: 'fuzzy' }],
  ['searches', 'no name', { ...savedSearch, name: '' }],
  ['workspace', 'five panes', { ...desk, shownPanes: 5 }],
  ['settings', 'a language that is not there', { language: 'fr', theme: 'light', readingSize: 19 }],
];

describe('what a save may hold', () => {
  it.each(sound)('a record of %s', (collection, value) => {
    expect(takes(collection, value)).toBe(true);
  });

  it.each(unsound)('in %s, not %s', (collection, _what, value) => {
    expect(takes(collection, value)).toBe(false);
  });

  it('the removal of any record', () => {
    expect(takes('annotations', null)).toBe(true);
  });

  it('fields of a later version, which are kept', () => {
    const later = { ...highlight, label: 'مهم', target: { ...highlight.target, page: 3 } } as typeof highlight;
    const changes: readonly Change[] = [keeping(later)];
    expect(changesSchema.parse(changes)).toEqual(changes);
  });

  it('no fields that a journal of JSON would lose', () => {
    expect(takes('dismissals', { finding: 'f', when: new Date(0) })).toBe(false);
  });
});
