import { describe, expect, it } from 'vitest';
import type { AnnotationId, Highlight } from './annotation.ts';
import { allTags, asKnown, matchingTags, renameTag, tagsIn, withoutTag, withTag } from './tags.ts';

const made = '2024-01-01T08:00:00.000Z';
const now = '2024-02-02T08:00:00.000Z';

function highlight(id: string, tags?: readonly string[]): Highlight {
  return {
    motivation: 'highlighting',
    id: id as AnnotationId,
    ink: 1,
    created: made,
    modified: made,
    target: {
      kind: 'passage',
      article: 'a' as Highlight['target']['article'],
      version: 'v',
      position: { type: 'TextPositionSelector', start: 0, end: 1 },
      quote: { type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' },
    },
    ...(tags === undefined ? {} : { tags }),
  };
}

const library = [
  highlight('1', ['أمريكا', 'جسر النهر']),
  highlight('2', ['امريكا', 'Iraq']),
  highlight('3', ['أمريكا']),
  highlight('4'),
];

describe('tags', () => {
  it('counts spellings that fold alike as one tag, shown as most spell it', () => {
    expect(allTags(library)).toEqual([
      { tag: 'أمريكا', count: 3 },
      { tag: 'جسر النهر', count: 1 },
      { tag: 'Iraq', count: 1 },
    ]);
  });

  it.each([
    ['another spelling', 'امريكا', ['أمريكا']],
    ['the first letters', 'جس', ['جسر النهر']],
    ['a later word', 'النه', ['جسر النهر']],
    ['letters within', 'مري', ['أمريكا']],
    ['another case', 'IRA', ['Iraq']],
    ['a number sign', '#ira', ['Iraq']],
    ['nothing yet', '', ['أمريكا', 'جسر النهر', 'Iraq']],
    ['nothing alike', 'طريق', []],
  ])('finds tags by %s', (_, typed, found) => {
    expect(matchingTags(allTags(library), typed).map(({ tag }) => tag)).toEqual(found);
  });

  it('offers no tag that is there already', () => {
    expect(matchingTags(allTags(library), '', ['امريكا', 'iraq']).map(({ tag }) => tag)).toEqual(['جسر النهر']);
  });

  it.each([
    ['a comma', 'جسر,طريق', ['جسر', 'طريق']],
    ['an Arabic comma', ' جسر ، طريق ،', ['جسر', 'طريق']],
    ['lines', '#جسر\n# طريق', ['جسر', 'طريق']],
    ['spaces within', 'جسر   النهر', ['جسر النهر']],
    ['nothing but signs', '#, ،', []],
  ])('parts what was pasted at %s', (_, typed, tags) => {
    expect(tagsIn(typed)).toEqual(tags);
  });

  it('gives a new tag the spelling that it has already', () => {
    expect(asKnown('امريكا', allTags(library))).toBe('أمريكا');
    expect(withTag(highlight('5'), 'امريكا', allTags(library), now)).toEqual({
      ...highlight('5', ['أمريكا']),
      modified: now,
    });
  });

  it('changes nothing where the tag is there already, or is none', () => {
    const one = highlight('1', ['أمريكا']);
    expect(withTag(one, 'امريكا', [], now)).toBe(one);
    expect(withTag(one, ' # ', [], now)).toBe(one);
    expect(withoutTag(one, 'جسر', now)).toBe(one);
  });

  it('takes a tag off however it is spelled', () => {
    expect(withoutTag(highlight('1', ['أمريكا', 'جسر']), 'امريكا', now).tags).toEqual(['جسر']);
  });

  it('renames a tag in every spelling, and joins it with one that is there', () => {
    const changed = renameTag([...library, highlight('5', ['امريكا', 'واشنطن'])], 'أمريكا', 'واشنطن', now);
    expect(changed.map(({ id, tags }) => [id, tags])).toEqual([
      ['1', ['واشنطن', 'جسر النهر']],
      ['2', ['واشنطن', 'Iraq']],
      ['3', ['واشنطن']],
      ['5', ['واشنطن']],
    ]);
    expect(changed.every(({ modified }) => modified === now)).toBe(true);
  });

  it('renames a spelling alone', () => {
    expect(renameTag(library, 'أمريكا', 'أمريكا', now).map(({ id }) => id)).toEqual(['2']);
    expect(renameTag(library, 'أمريكا', ' ', now)).toEqual([]);
  });
});
