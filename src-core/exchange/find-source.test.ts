import { expect, it } from 'vitest';
import { anArticle } from '../../tests/support/records.ts';
import { SourceFinder } from './find-source.ts';
import type { SourceHints } from './incoming.ts';
import { articleIri } from './iri.ts';

const line = (text: string) => ({ line: 1, text, disposition: { kind: 'removed', reason: 'sharing' } }) as const;
const bridge = anArticle('bridge', {
  lines: [line('المصدر: https://www.example.org/News/%D8%AC%D8%B3%D8%B1/?p=1.'), line('https://example.org/')],
});
const school = anArticle('school', { headline: 'المدارس تفتح أبوابها', lines: [line('https://example.org/schools')] });
const again = anArticle('again', {
  headline: 'المدارس تفتح ابوابها',
  lines: [line('https://example.org/schools#top')],
});
const finder = new SourceFinder([bridge, school, again]);

function named(hints: Partial<SourceHints>): readonly string[] {
  return finder.named({ iris: [], hash: null, file: null, titles: [], ...hints }).map(({ id }) => id);
}

it.each<[name: string, hints: Partial<SourceHints>, expected: readonly string[]]>([
  ['its id', { iris: [articleIri(school.id)], titles: ['إغلاق الجسر'] }, ['school']],
  ['the hash of its file', { hash: bridge.sourceHash.toUpperCase() }, ['bridge']],
  ['its file', { file: 'SCHOOL.txt', titles: ['إغلاق الجسر'] }, ['school']],
  ['the address of its file', { iris: ['file:///home/x/school.txt'] }, ['school']],
  ['an address in it', { iris: ['http://example.org/news/جسر/?p=1'] }, ['bridge']],
  [
    'an address in it, before its headline',
    { iris: ['https://example.org/schools/'], titles: ['إغلاق الجسر'] },
    ['school', 'again'],
  ],
  ['its headline, spelling folded', { titles: ['المدارس تفتح أبوابها!'] }, ['school', 'again']],
  ['no front page of a site', { iris: ['https://example.org/'] }, []],
  ['no other page of a site', { iris: ['https://example.org/news/جسر/?p=2'] }, []],
])('finds an article by %s', (_name, hints, expected) => {
  expect(named(hints)).toEqual(expected);
});
