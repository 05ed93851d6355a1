/**
 * `npm run bench -- search`: Warraq's index beside SQLite FTS5, minisearch and flexsearch over the same articles and queries.
 * `--corpus FILE` (JSON lines with headline and body, .gz or not), `--queries FILE` (one a line), `--sizes 10000,50000`,
 * `--engines warraq,sqlite,minisearch,flexsearch`.
 */
import { parseArgs } from 'node:util';
import {
  corpusOf,
  foldedWords,
  queriesOf,
  readArticles,
  readQueries,
  type CorpusArticle,
  type CorpusQuery,
} from './support/corpus.ts';
import { Flex, Mini, Sqlite, Warraq, type Engine } from './support/engines.ts';
import { memoryInUse, printTable, quantile, short, timed } from './support/measure.ts';
import { measureAdding, measureRestart } from './support/keeping.ts';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/eval/news-ar/articles.jsonl.gz' },
    queries: { type: 'string' },
    sizes: { type: 'string', default: '10000,50000' },
    engines: { type: 'string', default: 'warraq,sqlite,minisearch,flexsearch' },
  },
});

/** Rounds of the queries; the median of a query's times counts. */
const rounds = 3;

interface Measured {
  readonly engine: Engine;
  readonly indexing: number;
  readonly memory: number;
}

function indexing(engine: Engine, articles: Iterable<CorpusArticle>): Measured {
  const before = memoryInUse();
  let ms = 0;
  let number = 0;
  for (const article of articles) {
    const { headline, body } = article;
    const given = engine.takesRaw ? article : { headline: foldedWords(headline), body: foldedWords(body) };
    ms += timed(() => engine.add(number, given)).ms;
    number += 1;
  }
  ms += timed(() => engine.finish()).ms;
  return { engine, indexing: ms, memory: memoryInUse() - before };
}

/** Times of each engine, query by query: the engines take turns, so that a slow moment meets them all. */
function times(engines: readonly Engine[], queries: readonly CorpusQuery[]): ReadonlyMap<Engine, readonly number[]> {
  const all = new Map(engines.map((engine) => [engine, queries.map((): number[] => [])]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, query] of queries.entries()) {
      for (const engine of engines) {
        if (query.prefix && !engine.findsPrefixes) continue;
        all.get(engine)?.[at]?.push(timed(() => engine.best(query)).ms);
      }
    }
  }
  return new Map([...all].map(([engine, rows]) => [engine, rows.map((row) => quantile(row, 0.5))]));
}

function enginesNamed(names: readonly string[]): readonly (() => Engine)[] {
  const makers: Record<string, () => Engine> = {
    warraq: () => new Warraq('folded'),
    sqlite: () => new Sqlite(),
    minisearch: () => new Mini(),
    flexsearch: () => new Flex(),
  };
  return names.flatMap((name) => makers[name] ?? []);
}

function run(real: readonly CorpusArticle[], size: number, queries: readonly CorpusQuery[]): void {
  console.log(`\n${size} articles, ${queries.length} queries; milliseconds, megabytes`);
  const measured = enginesNamed(options.engines.split(',')).map((make) => indexing(make(), corpusOf(real, size)));
  const warraq = measured.map(({ engine }) => engine).find((engine) => engine instanceof Warraq);
  const stemmed = warraq ? [new Warraq('stemmed', warraq.index)] : [];
  const engines = [...measured.map(({ engine }) => engine), ...stemmed];
  const found = times(engines, queries);
  const split = (engine: Engine, prefix: boolean): readonly number[] =>
    (found.get(engine) ?? []).filter((ms, at) => queries[at]?.prefix === prefix && !Number.isNaN(ms));
  printTable(
    ['engine', 'index', 'memory', 'p50', 'p95', 'prefix p50', 'prefix p95'],
    engines.map((engine) => {
      const own = measured.find((each) => each.engine === engine);
      const [plain, prefix] = [split(engine, false), split(engine, true)];
      return [
        engine.name,
        own ? short(own.indexing) : '=',
        own ? short(own.memory / 1e6) : '=',
        ...[plain, prefix].flatMap((list) => [short(quantile(list, 0.5)), short(quantile(list, 0.95))]),
      ];
    }),
  );
  const sqlite = engines.find((engine) => engine instanceof Sqlite);
  if (warraq && sqlite) compare(warraq, sqlite, queries, found);
  if (warraq) {
    measureRestart(warraq.index);
    measureAdding(warraq.index, [...corpusOf(real, real.length + 300)].slice(real.length));
  }
  for (const engine of engines) engine.close();
  printAnchors(size);
}

/** Prints the ratios to SQLite, and whether both find the same number of articles for every query. */
function compare(
  warraq: Engine,
  sqlite: Engine,
  queries: readonly CorpusQuery[],
  found: ReadonlyMap<Engine, readonly number[]>,
): void {
  const p95 = (engine: Engine, prefix: boolean): number =>
    quantile(
      (found.get(engine) ?? []).filter((_, at) => queries[at]?.prefix === prefix),
      0.95,
    );
  const ratio = (prefix: boolean): string => short(p95(sqlite, prefix) / p95(warraq, prefix));
  console.log(`p95 of FTS5 over p95 of Warraq: ${ratio(false)}; with a prefix: ${ratio(true)}`);
  const different = queries.filter((query) => warraq.count(query) !== sqlite.count(query));
  console.log(
    `queries with as many hits as FTS5 (stemming off): ${queries.length - different.length} of ${queries.length}`,
  );
  for (const query of different.slice(0, 5)) {
    console.log(
      `  ${query.words.join(' ')}${query.prefix ? '*' : ''}: ${String(warraq.count(query))}, FTS5 ${String(sqlite.count(query))}`,
    );
  }
}

/** What was measured of others on another machine of this size: [articles, engine, index, memory, p50, p95, prefix p95]. */
const anchors: readonly (readonly [number, ...(readonly string[])])[] = [
  [10_000, 'SQLite FTS5', '2794', '30 (disk)', '0.20', '1.8', '10'],
  [10_000, 'minisearch', '6692–14400', '160', '0.59', '33', '350'],
  [10_000, 'flexsearch strict', '4108', '127', '0.04', '0.46', '–'],
  [50_000, 'SQLite FTS5', '26780', '147 (disk)', '–', '9.2', '48'],
  [50_000, 'minisearch', '82260', '542', '–', '503', '3960'],
  [50_000, 'flexsearch strict', '35300', '272', '–', '6.0', '–'],
];

function printAnchors(size: number): void {
  const rows = anchors.filter(([articles]) => articles === size).map(([, ...cells]) => cells);
  if (rows.length === 0) return;
  console.log(`anchors at ${size} articles, measured elsewhere; compare ratios within one run`);
  printTable(['engine', 'index', 'memory', 'p50', 'p95', 'prefix p95'], rows);
  if (size === 50_000)
    console.log('to reach: index no slower than FTS5, 120 MB, p95 9, prefix p95 15, restart 300, one article 5');
}

const real = readArticles(options.corpus);
if (real === null) {
  console.log(`Skipped: there is no corpus at ${options.corpus} (--corpus FILE).`);
} else {
  const queries = options.queries === undefined ? queriesOf(real) : readQueries(options.queries);
  for (const size of options.sizes.split(',').map(Number)) run(real, size, queries);
}
