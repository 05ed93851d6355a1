import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Article, TextRange } from '../../src-core/article/article.ts';
import { articlesOfSeeds } from './seed-files.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/comparison');

const figure = z.strictObject({
  quote: z.string(),
  nth: z.int().default(1),
  value: z.number(),
  qualifier: z.string().default('exact'),
  optional: z.boolean().default(false),
});

const iso = z.string().nullable();

const date = z.strictObject({
  quote: z.string(),
  nth: z.int().default(1),
  iso: z.union([iso.transform((one) => [one]), z.array(iso)]),
  optional: z.boolean().default(false),
});

const saying = z.strictObject({
  mode: z.enum(['direct', 'indirect', 'either']),
  from: z.string(),
  to: z.string(),
  speaker: z.string().nullable(),
  name: z.string().nullable().default(null),
  via: z.string().nullable().default(null),
  carried: z.boolean().default(false),
  optional: z.boolean().default(false),
});

const articleGold = z.strictObject({
  seed: z.string(),
  article: z.int().default(1),
  figures: z.array(figure),
  dates: z.array(date),
  quotations: z.array(saying),
});

const ends = z.tuple([z.string(), z.string()]);
const alignedGold = z.strictObject({ a: ends, b: ends });
const pairGold = z.array(
  z.strictObject({
    pair: z.tuple([z.string(), z.string()]),
    same: z.array(alignedGold),
    optional: z.array(alignedGold),
  }),
);

export type GoldFigure = TextRange & z.infer<typeof figure>;
export type GoldDate = TextRange & z.infer<typeof date>;
export type GoldSaying = TextRange & z.infer<typeof saying>;

/** What a reader finds in one article, each at its place in the canonical text. */
export interface ArticleGold {
  readonly article: Article;
  readonly figures: readonly GoldFigure[];
  readonly dates: readonly GoldDate[];
  readonly quotations: readonly GoldSaying[];
}

export interface GoldAlignment {
  readonly a: TextRange;
  readonly b: TextRange;
}

/** Passages of two articles that report the same thing, and those of which one may think so. */
export interface PairGold {
  readonly a: Article;
  readonly b: Article;
  readonly same: readonly GoldAlignment[];
  readonly optional: readonly GoldAlignment[];
}

const seeds = articlesOfSeeds();

function articleOf(seed: string, nth = 1): Article {
  const article = seeds.filter(({ file }) => file.startsWith(seed))[nth - 1];
  if (article === undefined) throw new Error(`no article ${String(nth)} in seed ${seed}`);
  return article;
}

/** The place of `from` up to the end of the first `to` behind its start. */
function placeOf({ text, file }: Article, from: string, to = from, nth = 1): TextRange {
  let start = -1;
  for (let time = 0; time < nth; time += 1) start = text.indexOf(from, start + 1);
  const last = start === -1 ? -1 : text.indexOf(to, start);
  if (last === -1) throw new Error(`${file}: no «${from}» … «${to}»`);
  return { start, end: last + to.length };
}

/** The gold of `tests/fixtures/comparison`, an article each. */
export function articleGolds(): readonly ArticleGold[] {
  const names = readdirSync(folder).filter((name) => name.startsWith('seed-'));
  return names.sort().map((name) => {
    const gold = articleGold.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const article = articleOf(gold.seed, gold.article);
    return {
      article,
      figures: gold.figures.map((one) => ({ ...one, ...placeOf(article, one.quote, one.quote, one.nth) })),
      dates: gold.dates.map((one) => ({ ...one, ...placeOf(article, one.quote, one.quote, one.nth) })),
      quotations: gold.quotations.map((one) => ({ ...one, ...placeOf(article, one.from, one.to) })),
    };
  });
}

/** The gold of the pairs of seeds. */
export function pairGolds(): readonly PairGold[] {
  return pairGold
    .parse(JSON.parse(readFileSync(join(folder, 'pairs.json'), 'utf8')))
    .map(({ pair, same, optional }) => {
      const [a, b] = [articleOf(pair[0]), articleOf(pair[1])];
      const placed = (one: z.infer<typeof alignedGold>): GoldAlignment => ({
        a: placeOf(a, ...one.a),
        b: placeOf(b, ...one.b),
      });
      return { a, b, same: same.map(placed), optional: optional.map(placed) };
    });
}
