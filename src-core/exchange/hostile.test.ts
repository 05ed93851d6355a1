import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describePassage } from '#core/annotation/describe.ts';
import type { Annotation, AnnotationId } from '#core/annotation/annotation.ts';
import { recordSchemas } from '#core/library/record-schemas.ts';
import { anArticle } from '../../tests/support/records.ts';
import { planImport } from './plan-import.ts';
import { readExchange } from './read-exchange.ts';
import { writeWebAnnotations } from './write-web-annotations.ts';

const now = '2024-05-01T09:00:00.000Z';
const article = anArticle('first-1', { text: 'قال المتحدث إن 5200 جندي غادروا.\nThe flag was raised twice.' });
const dated = { created: now, modified: now };
const ours: readonly Annotation[] = [
  {
    motivation: 'highlighting',
    id: 'h' as AnnotationId,
    target: describePassage(article, { start: 4, end: 11 }),
    ink: 2,
    tags: ['جيش'],
    ...dated,
  },
  {
    motivation: 'commenting',
    id: 'n' as AnnotationId,
    target: { kind: 'annotation', annotation: 'h' as AnnotationId, article: article.id },
    body: 'من **قال**؟',
    ...dated,
  },
  {
    motivation: 'linking',
    id: 'l' as AnnotationId,
    target: describePassage(article, { start: 4, end: 11 }),
    body: describePassage(article, { start: 33, end: 41 }),
    relation: 'explains',
    ...dated,
  },
];

const fixtures = 'tests/fixtures/exchange/';
const written = writeWebAnnotations({ articles: [article], annotations: ours, chosen: null, generated: now });
const files: readonly string[] = [
  JSON.stringify(written),
  ...readdirSync(fixtures)
    .filter((name) => /\.(?:json|html)$/u.test(name))
    .map((name) => readFileSync(fixtures + name, 'utf8')),
];

/** What stands in files that were made to break their reader. */
const hostile = [
  ...['null', 'true', '-1', '1e308', '""', '[]', '{}', '"\\ud800"', '"\\u0000"', '"__proto__"', '"9999-99-99"'],
  ...['"javascript:alert(1)"', '{"type":"TextPositionSelector","start":-5,"end":1e308}', '[["a"]]', '"http://a/#"'],
  ...['<', '>', '</p>', '<script>', '&#xD800;', '%', '"__proto__":', '\u202E'],
];
/** A value of JSON that holds no other, or a name: what is replaced. */
const piece = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null|<[^<>]*>/gu;

const mutants = fc
  .tuple(
    fc.constantFrom(...files),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...hostile)), { minLength: 1, maxLength: 4 }),
  )
  .map(([file, changes]) =>
    changes.reduce((text, [at, instead]) => {
      const pieces = [...text.matchAll(piece)];
      const chosen = pieces[at % pieces.length];
      if (chosen === undefined) return text;
      return text.slice(0, chosen.index) + instead + text.slice(chosen.index + chosen[0].length);
    }, file),
  );

it('reads halves of characters, which JSON can write, as the sign for what cannot be read', () => {
  const halved = files.map((each) => each.replaceAll(/"(?:id|uri)": *"[^"]*/gu, '$&\\ud800'));
  for (const each of halved) expect(readExchange(each).ok).toBe(true);
});

it('reads a damaged file or says what is wrong with it, and gives only what the journal takes', () => {
  fc.assert(
    fc.property(mutants, (file) => {
      const read = readExchange(file);
      if (!read.ok) return;
      const { annotations } = read;
      const plan = planImport({ annotations, articles: [article], chosen: [article.id], kept: [], now });
      for (const each of [...plan.added, ...plan.replacing]) {
        expect(recordSchemas.annotations.safeParse(each).error).toBeUndefined();
      }
    }),
    { numRuns: 2_000 },
  );
});
