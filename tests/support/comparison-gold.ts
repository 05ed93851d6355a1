import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article, TextRange } from '../../src-core/article/article.ts';
import { articlesOfSeeds } from './seed-files.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/comparison');

// The files as they are written (tests/fixtures/comparison/README.md): what is left out of one is what it usually is.
interface Quoted {
  readonly quote: string;
  readonly nth?: number;
  readonly optional?: boolean;
}
type Iso = string | null;
interface WrittenSaying {
  readonly mode: 'direct' | 'indirect' | 'either';
  readonly from: string;
  readonly to: string;
  readonly speaker: string | null;
  readonly name?: string;
  readonly optional?: boolean;
}
interface WrittenArticle {
  readonly seed: string;
  readonly article?: number;
  readonly figures: readonly (Quoted & { readonly value: number; readonly qualifier?: string })[];
  readonly dates: readonly (Quoted & { readonly iso: Iso | readonly Iso[] })[];
  readonly quotations: readonly WrittenSaying[];
}
type Ends = readonly [from: string, to: string];
interface WrittenAlignment {
  readonly a: Ends;
  readonly b: Ends;
}
interface WrittenPair {
  readonly pair: readonly [string, string];
  readonly same: readonly WrittenAlignment[];
  readonly optional: readonly WrittenAlignment[];
}

interface Gold extends TextRange {
  readonly optional: boolean;
}
export interface GoldFigure extends Gold {
  readonly value: number;
  readonly qualifier: string;
}
export interface GoldDate extends Gold {
  readonly iso: readonly Iso[];
}
export interface GoldSaying extends Gold {
  readonly mode: WrittenSaying['mode'];
  readonly speaker: string | null;
  readonly name: string | null;
}

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
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as WrittenArticle;
    const article = articleOf(gold.seed, gold.article);
    const at = ({ quote, nth, optional = false }: Quoted): Gold => ({
      ...placeOf(article, quote, quote, nth),
      optional,
    });
    return {
      article,
      figures: gold.figures.map((one) => ({ ...at(one), value: one.value, qualifier: one.qualifier ?? 'exact' })),
      dates: gold.dates.map((one) => ({ ...at(one), iso: [one.iso].flat() })),
      quotations: gold.quotations.map(({ mode, from, to, speaker, name: named = null, optional = false }) => ({
        ...placeOf(article, from, to),
        mode,
        speaker,
        name: named,
        optional,
      })),
    };
  });
}

/** The gold of the pairs of seeds. */
export function pairGolds(): readonly PairGold[] {
  const written = JSON.parse(readFileSync(join(folder, 'pairs.json'), 'utf8')) as readonly WrittenPair[];
  return written.map(({ pair, same, optional }) => {
    const [a, b] = [articleOf(pair[0]), articleOf(pair[1])];
    const placed = (one: WrittenAlignment): GoldAlignment => ({
      a: placeOf(a, ...one.a),
      b: placeOf(b, ...one.b),
    });
    return { a, b, same: same.map(placed), optional: optional.map(placed) };
  });
}
