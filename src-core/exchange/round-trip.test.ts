import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkRelations, type Annotation, type AnnotationId, type PassageTarget } from '#core/annotation/annotation.ts';
import { describePassage } from '#core/annotation/describe.ts';
import type { Article } from '#core/article/article.ts';
import { anArticle } from '../../tests/support/records.ts';
import { modelProblems } from '../../tests/support/web-annotation-model.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import { readExchange } from './read-exchange.ts';
import { writeWebAnnotations } from './write-web-annotations.ts';

const now = '2026-01-02T03:04:05.000Z';
const text = 'قال «المتحدّث» إنّ 5٬200 جندي 😀 غادروا.\nThe flag 🇮🇶 was raised e\u0301 twice, twice.\nوغادروا مساءً.';
const articles: readonly Article[] = [
  anArticle('first-1', { text, version: 'v-first' }),
  anArticle('second-1', { text: `${text}\n${text}`, version: 'v-second', headline: null, inLanguage: 'und' }),
];

function imported(json: string, kept: readonly Annotation[] = []): ImportPlan {
  const read = readExchange(json);
  if (!read.ok) throw new Error(read.failure);
  return planImport({ annotations: read.annotations, articles, chosen: [], kept, now });
}

function written(annotations: readonly Annotation[], chosen: readonly Article[] | null = null): string {
  const ids = chosen === null ? null : new Set(chosen.map(({ id }) => id));
  return JSON.stringify(writeWebAnnotations({ articles, annotations, chosen: ids, generated: now }));
}

const byId = (one: Annotation, other: Annotation): number => (one.id < other.id ? -1 : 1);

const instants = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const tags = fc.uniqueArray(
  fc
    .stringMatching(/^[\p{L}\p{N} -]{1,12}$/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== ''),
  { minLength: 1, maxLength: 3 },
);
/** A passage of the present text, or as it was described in one that is gone. */
const targets: fc.Arbitrary<PassageTarget> = fc
  .record({
    article: fc.constantFrom(...articles),
    from: fc.nat(),
    length: fc.integer({ min: 1, max: 30 }),
    old: fc.boolean(),
  })
  .map(({ article, from, length, old }) => {
    const start = from % (article.text.length - 1);
    const target = describePassage(article, { start, end: Math.min(article.text.length, start + length) });
    return old
      ? { ...target, version: 'gone', position: { ...target.position, end: target.position.end + 7 } }
      : target;
  });

/** Highlights, some with a note; notes on articles; links. */
const records: fc.Arbitrary<readonly Annotation[]> = fc
  .record({
    id: fc.oneof({ weight: 30, arbitrary: fc.uuid() }, fc.constantFrom('a ', 'https://example.org/anno/1')),
    kind: fc.constantFrom('highlight', 'noted', 'note', 'link'),
    target: targets,
    other: targets,
    tags: fc.option(tags, { nil: undefined }),
    body: fc.string({ unit: 'grapheme', maxLength: 40 }),
    ink: fc.constantFrom(1, 2, 3, 4, 5),
    relation: fc.constantFrom(...linkRelations),
    created: instants,
    modified: instants,
  })
  .map((made): readonly Annotation[] => {
    const { created, modified, target, body, relation } = made;
    const dated = { created, modified };
    const tagged = made.tags === undefined ? {} : { tags: made.tags };
    const id = made.id as AnnotationId;
    if (made.kind === 'link') return [{ motivation: 'linking', id, target, body: made.other, relation, ...dated }];
    if (made.kind === 'note') {
      const on = { kind: 'article', article: target.article } as const;
      return [{ motivation: 'commenting', id, target: on, body, ...tagged, ...dated }];
    }
    const highlight: Annotation = { motivation: 'highlighting', id, target, ink: made.ink, ...tagged, ...dated };
    if (made.kind === 'highlight') return [highlight];
    const on = { kind: 'annotation', annotation: id, article: target.article } as const;
    return [highlight, { motivation: 'commenting', id: `${id}:n` as AnnotationId, target: on, body, ...dated }];
  });

/** Each id once. */
function unique(lists: readonly (readonly Annotation[])[]): readonly Annotation[] {
  return [...new Map(lists.flat().map((annotation) => [annotation.id, annotation])).values()].filter(
    (annotation, _at, all) =>
      annotation.motivation !== 'commenting' ||
      annotation.target.kind !== 'annotation' ||
      all.some(
        (other) =>
          annotation.target.kind === 'annotation' &&
          other.id === annotation.target.annotation &&
          other.motivation === 'highlighting' &&
          other.target.article === annotation.target.article,
      ),
  );
}

describe('annotations written and read again', () => {
  it('are equal, ids included, for a thousand records of all kinds', () => {
    const [made] = fc.sample(fc.array(records, { minLength: 900, maxLength: 900, size: 'max' }), {
      numRuns: 1,
      seed: 7,
    });
    const annotations = unique(made ?? []);
    expect(annotations.length).toBeGreaterThan(1000);
    const plan = imported(written(annotations));
    expect([...plan.added].sort(byId)).toEqual([...annotations].sort(byId));
    expect(plan).toMatchObject({ known: 0, keptNewer: 0, unplaced: [], replacing: [] });
  });

  it('are equal whatever they hold, keep every rule of the model, and add nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(records, { minLength: 1, maxLength: 8 }), (made) => {
        const annotations = unique(made);
        const json = written(annotations);
        expect(modelProblems(JSON.parse(json))).toEqual([]);
        expect([...imported(json).added].sort(byId)).toEqual([...annotations].sort(byId));
        const again = imported(json, annotations);
        expect(again).toMatchObject({ added: [], replacing: [], known: annotations.length, unplaced: [] });
      }),
      { numRuns: 60 },
    );
  });
});

const [first, second] = articles as readonly [Article, Article];
const highlight: Annotation = {
  motivation: 'highlighting',
  id: '0b7e6b5e-6c4b-4a53-8a3a-2f3d2f1f4f10' as AnnotationId,
  target: describePassage(first, { start: text.indexOf('غادروا'), end: text.indexOf('غادروا') + 6 }),
  ink: 2,
  tags: ['قوات'],
  created: '2025-01-01T00:00:00.000Z',
  modified: '2025-01-01T00:00:00.000Z',
};

describe('the file', () => {
  it('counts positions in code points, so a text behind an emoji stands one earlier than in the app', () => {
    const file = JSON.parse(written([highlight])) as { first: { items: { target: { selector: object[] } }[] } };
    const start = text.indexOf('غادروا');
    expect(file.first.items[0]?.target.selector[1]).toEqual({
      type: 'TextPositionSelector',
      start: start - 1,
      end: start + 5,
    });
  });

  it('holds one collection for one article, and a graph of them for several', () => {
    const other: Annotation = {
      ...highlight,
      id: 'x' as AnnotationId,
      target: describePassage(second, { start: 0, end: 3 }),
    };
    expect(JSON.parse(written([highlight, other]))).toMatchObject({ '@graph': [{ total: 1 }, { total: 1 }] });
    expect(JSON.parse(written([highlight, other], [second]))).toMatchObject({ type: 'AnnotationCollection', total: 1 });
  });

  it('is none where there is nothing to write', () => {
    expect(writeWebAnnotations({ articles, annotations: [], chosen: null, generated: now })).toBeNull();
    expect(
      writeWebAnnotations({ articles, annotations: [highlight], chosen: new Set([second.id]), generated: now }),
    ).toBeNull();
  });
});

describe('an annotation that both have under one id', () => {
  const changed = (ink: 3 | 4, modified: string): Annotation => ({ ...highlight, ink, modified });

  it.each<[name: string, theirs: Annotation, expected: Partial<ImportPlan>]>([
    [
      'is taken where the file’s is newer',
      changed(3, '2025-02-01T00:00:00.000Z'),
      { replacing: [changed(3, '2025-02-01T00:00:00.000Z')], keptNewer: 0 },
    ],
    ['stays where the library’s is newer', changed(3, '2024-12-01T00:00:00.000Z'), { replacing: [], keptNewer: 1 }],
    ['stays where neither is newer', changed(4, highlight.modified), { replacing: [], keptNewer: 1 }],
    [
      'is the same where only the time differs',
      { ...highlight, modified: '2025-03-01T00:00:00.000Z' },
      { replacing: [], known: 1 },
    ],
  ])('%s', (_name, theirs, expected) => {
    expect(imported(written([theirs]), [highlight])).toMatchObject({ added: [], ...expected });
  });
});

it('comes back on an article that was read anew, where the passage has moved', () => {
  const json = written([highlight]);
  const changed = anArticle('first-1', { text: `سطر جديد.\n${text}`, version: 'v-new' });
  const read = readExchange(json);
  if (!read.ok) throw new Error(read.failure);
  const plan = planImport({ annotations: read.annotations, articles: [changed], chosen: [], kept: [], now });
  const target = plan.added[0]?.target as PassageTarget;
  expect(changed.text.slice(target.position.start, target.position.end)).toBe('غادروا');
  expect(target).toMatchObject({ version: 'v-new' });
});
