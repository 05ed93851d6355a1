import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '#core/article/article.ts';
import type { Brief, BriefId, SectionItem } from '#core/brief/brief.ts';
import {
  addSection,
  addUnderHeading,
  endOf,
  insertItem,
  itemsOf,
  moveItem,
  moveItemBy,
  moveSectionBy,
  newBrief,
  placeOf,
  removeHeading,
  removeItem,
  setText,
} from './outline.ts';

const text = (id: string): SectionItem => ({ kind: 'text', id, text: id });
const article = (id: string) => id as ArticleId;

/** `a: 1 2 | b: 3` as a brief with two headed sections. */
function briefOf(layout: string): Brief {
  const empty = newBrief({
    id: 'brief' as BriefId,
    section: 'none',
    title: '',
    language: 'ar',
    articles: [],
    now: '2024-02-11T00:00:00.000Z',
  });
  const sections = layout.split('|').map((part) => {
    const [id = '', items = ''] = part.split(':').map((piece) => piece.trim());
    return { id, heading: id, items: items.split(' ').filter(Boolean).map(text) };
  });
  return { ...empty, sections };
}

function layoutOf(brief: Brief): string {
  return brief.sections.map(({ id, items }) => `${id}: ${items.map((item) => item.id).join(' ')}`.trim()).join(' | ');
}

describe('the outline of a brief', () => {
  const moves: [string, string, { section: string; index: number }, string][] = [
    ['down inside a section, counted before the move', '1', { section: 'a', index: 2 }, 'a: 2 1 3 | b: 4'],
    ['to the end of its section', '1', { section: 'a', index: 3 }, 'a: 2 3 1 | b: 4'],
    ['up inside a section', '3', { section: 'a', index: 0 }, 'a: 3 1 2 | b: 4'],
    ['into another section', '2', { section: 'b', index: 1 }, 'a: 1 3 | b: 4 2'],
    ['nowhere when dropped on itself', '2', { section: 'a', index: 1 }, 'a: 1 2 3 | b: 4'],
    ['nowhere when dropped just behind itself', '2', { section: 'a', index: 2 }, 'a: 1 2 3 | b: 4'],
  ];
  it.each(moves)('moves an item %s', (_, item, place, expected) => {
    expect(layoutOf(moveItem(briefOf('a: 1 2 3 | b: 4'), item, place))).toBe(expected);
  });

  const steps: [string, string, -1 | 1, string][] = [
    ['past its neighbour', '1', 1, 'a: 2 1 | b: 3'],
    ['over the heading below', '2', 1, 'a: 1 | b: 2 3'],
    ['over the heading above', '3', -1, 'a: 1 2 3 | b:'],
    ['not above the first line', '1', -1, 'a: 1 2 | b: 3'],
    ['not below the last line', '3', 1, 'a: 1 2 | b: 3'],
  ];
  it.each(steps)('steps an item %s', (_, item, step, expected) => {
    expect(layoutOf(moveItemBy(briefOf('a: 1 2 | b: 3'), item, step))).toBe(expected);
  });

  it('keeps what stood under a heading that is taken away', () => {
    expect(layoutOf(removeHeading(briefOf('a: 1 | b: 2'), 'b'))).toBe('a: 1 2');
    expect(layoutOf(removeHeading(briefOf('a: 1 | b: 2'), 'a'))).toBe('b: 1 2');
    expect(layoutOf(removeHeading(briefOf('a: 1'), 'a'))).toBe('a: 1');
  });

  it('puts a new heading behind the one named, or last', () => {
    const added = { id: 'n', heading: '', items: [] };
    expect(layoutOf(addSection(briefOf('a: 1 | b: 2'), added, 'a'))).toBe('a: 1 | n: | b: 2');
    expect(layoutOf(addSection(briefOf('a: 1 | b: 2'), added, null))).toBe('a: 1 | b: 2 | n:');
  });

  it('gathers items under their heading and drops the empty section that a new brief starts with', () => {
    const add = (brief: Brief, id: string, heading: string) =>
      addUnderHeading(brief, text(id), { heading, section: `${heading}-id` }, []);
    const blank = { ...briefOf(''), sections: [{ id: 'blank', heading: '', items: [] }] };
    expect(layoutOf(add(add(add(blank, '1', 'a'), '2', 'b'), '3', 'a'))).toBe('a-id: 1 3 | b-id: 2');
  });

  it('moves a heading with all that stands under it', () => {
    expect(layoutOf(moveSectionBy(briefOf('a: 1 | b: 2'), 'b', -1))).toBe('b: 2 | a: 1');
    expect(layoutOf(moveSectionBy(briefOf('a: 1 | b: 2'), 'b', 1))).toBe('a: 1 | b: 2');
  });

  it('gives a new source the next siglum and never changes one by removing', () => {
    const first = insertItem(briefOf('a:'), text('1'), { section: 'a', index: 0 }, [article('x')]);
    const second = insertItem(first, text('2'), { section: 'a', index: 0 }, [article('y'), article('x')]);
    expect(second.articles).toEqual(['x', 'y']);
    expect(removeItem(second, '1').articles).toEqual(['x', 'y']);
  });

  it('rewrites the reader’s words and no evidence', () => {
    const evidence = { kind: 'highlight', id: 'h', annotation: 'n' } as unknown as SectionItem;
    const brief = insertItem(briefOf('a: 1'), evidence, { section: 'a', index: 1 }, []);
    expect(itemsOf(setText(brief, '1', 'جديد'))[0]).toEqual({ kind: 'text', id: '1', text: 'جديد' });
    expect(itemsOf(setText(brief, 'h', 'جديد'))[1]).toEqual(evidence);
  });

  it('never loses or doubles an item, whatever is moved where', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('1', '2', '3', '4'),
        fc.constantFrom('a', 'b', 'c'),
        fc.nat(4),
        fc.constantFrom<-1 | 1>(-1, 1),
        (item, section, index, step) => {
          const brief = briefOf('a: 1 2 | b: 3 | c: 4');
          const ids = (moved: Brief) =>
            itemsOf(moved)
              .map(({ id }) => id)
              .sort();
          const capped = Math.min(index, brief.sections.find(({ id }) => id === section)?.items.length ?? 0);
          expect(ids(moveItem(brief, item, { section, index: capped }))).toEqual(['1', '2', '3', '4']);
          expect(ids(moveItemBy(brief, item, step))).toEqual(['1', '2', '3', '4']);
        },
      ),
    );
  });

  it('knows where an item stands and where the end is', () => {
    expect(placeOf(briefOf('a: 1 | b: 2 3'), '3')).toEqual({ section: 'b', index: 1 });
    expect(placeOf(briefOf('a: 1'), 'z')).toBeNull();
    expect(endOf(briefOf('a: 1 | b: 2 3'))).toEqual({ section: 'b', index: 2 });
  });
});
