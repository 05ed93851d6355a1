import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Index as FlexSearch } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { SearchDocument } from '#core/search/document.ts';
import type { MatchLevel, Query, QueryTerm } from '#core/search/query.ts';
import { SearchIndex } from '#core/search/search-index.ts';
import type { CorpusArticle, CorpusQuery } from './corpus.ts';

/** Something that indexes articles and answers queries: the numbers of the best 20, all words required. */
export interface Engine {
  readonly name: string;
  /** Whether it takes the text as it is; the others are given it folded, and the folding is not counted. */
  readonly takesRaw: boolean;
  /** Whether it can look for the beginning of a word. */
  readonly findsPrefixes: boolean;
  /** Takes in what it is given; every engine ends up with everything on call of `finish`. */
  add(number: number, article: CorpusArticle): void;
  finish(): void;
  best(query: CorpusQuery): readonly number[];
  /** How many articles match, or null where the engine does not say. */
  count(query: CorpusQuery): number | null;
  close(): void;
}

export function documentFrom(number: number, article: CorpusArticle): SearchDocument {
  return {
    id: String(number),
    version: '1',
    texts: [
      { field: 'headline', text: article.headline, annotation: null },
      { field: 'body', text: article.body, annotation: null },
    ],
    date: null,
    language: 'ar',
    source: null,
  };
}

export function queryTree({ words, prefix }: CorpusQuery): Query {
  const terms = words.map((word, at): QueryTerm => ({
    kind: 'term',
    word,
    prefix: prefix && at === words.length - 1,
    range: { start: 0, end: 0 },
  }));
  const [only] = terms;
  return terms.length === 1 && only ? only : { kind: 'and', parts: terms };
}

export const findOptions = {
  fields: ['headline', 'body'],
  withoutForms: [],
  offset: 0,
  limit: 20,
  sources: null,
  collection: () => null,
} as const;

export class Warraq implements Engine {
  readonly takesRaw = true;
  readonly findsPrefixes = true;
  readonly name: string;
  readonly index: SearchIndex;
  readonly #level: MatchLevel;
  #waiting: SearchDocument[] = [];

  constructor(level: MatchLevel, index = new SearchIndex()) {
    this.name = `Warraq, ${level}`;
    this.#level = level;
    this.index = index;
  }
  add(number: number, article: CorpusArticle): void {
    this.#waiting.push(documentFrom(number, article));
    if (this.#waiting.length >= 2_000) this.#take();
  }
  #take(): void {
    this.index.add(this.#waiting);
    this.#waiting = [];
  }
  finish(): void {
    this.#take();
    this.index.prepare();
  }
  best(query: CorpusQuery): readonly number[] {
    return this.index
      .find(queryTree(query), { ...findOptions, level: this.#level })
      .hits.map(({ article }) => Number(article));
  }
  count(query: CorpusQuery): number {
    return this.index.find(queryTree(query), { ...findOptions, level: this.#level, limit: 0 }).articles;
  }
  close(): void {
    this.#waiting = [];
  }
}

export class Sqlite implements Engine {
  readonly name = 'SQLite FTS5';
  readonly takesRaw = false;
  readonly findsPrefixes = true;
  readonly file = join(tmpdir(), `warraq-bench-${process.pid}.db`);
  readonly #database: Database;
  #waiting: [number, CorpusArticle][] = [];
  #insert;
  #best;
  #count;

  constructor() {
    this.#database = new Database(this.file);
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -200000');
    this.#database.exec(`CREATE VIRTUAL TABLE article USING fts5(headline, body, content='', tokenize='unicode61')`);
    this.#insert = this.#database.prepare('INSERT INTO article(rowid, headline, body) VALUES (?, ?, ?)');
    this.#best = this.#database.prepare('SELECT rowid FROM article WHERE article MATCH ? ORDER BY rank LIMIT 20');
    this.#count = this.#database.prepare('SELECT count(*) AS n FROM article WHERE article MATCH ?');
  }
  add(number: number, article: CorpusArticle): void {
    this.#waiting.push([number, article]);
    if (this.#waiting.length >= 2_000) this.#take();
  }
  #take(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#database.transaction(() => {
      for (const [number, { headline, body }] of waiting) this.#insert.run(number, headline, body);
    })();
  }
  finish(): void {
    this.#take();
    this.#database.exec(`INSERT INTO article(article) VALUES ('optimize')`);
  }
  #match({ words, prefix }: CorpusQuery): string {
    return words.map((word) => `"${word}"`).join(' AND ') + (prefix ? '*' : '');
  }
  best(query: CorpusQuery): readonly number[] {
    return this.#best.all(this.#match(query)).map((row) => (row as { rowid: number }).rowid);
  }
  count(query: CorpusQuery): number {
    return (this.#count.get(this.#match(query)) as { n: number }).n;
  }
  close(): void {
    this.#database.close();
    for (const end of ['', '-wal', '-shm']) rmSync(this.file + end, { force: true });
  }
}

const splitWords = (text: string): string[] => text.split(' ').filter((word) => word !== '');

export class Mini implements Engine {
  readonly name = 'minisearch';
  readonly takesRaw = false;
  readonly findsPrefixes = true;
  readonly #index = new MiniSearch<CorpusArticle & { id: number }>({
    fields: ['headline', 'body'],
    tokenize: splitWords,
    processTerm: (term) => term,
  });
  add(number: number, article: CorpusArticle): void {
    this.#index.add({ id: number, ...article });
  }
  finish(): void {
    // Nothing waits.
  }
  #found({ words, prefix }: CorpusQuery): readonly { readonly id: number }[] {
    return this.#index.search(words.join(' '), {
      combineWith: 'AND',
      prefix: (_, at, terms) => prefix && at === terms.length - 1,
    });
  }
  best(query: CorpusQuery): readonly number[] {
    return this.#found(query)
      .slice(0, 20)
      .map(({ id }) => id);
  }
  count(query: CorpusQuery): number {
    return this.#found(query).length;
  }
  close(): void {
    // Nothing is held.
  }
}

export class Flex implements Engine {
  readonly name = 'flexsearch strict';
  readonly takesRaw = false;
  readonly findsPrefixes = false;
  readonly #index = new FlexSearch({ tokenize: 'strict', encode: splitWords });
  add(number: number, { headline, body }: CorpusArticle): void {
    this.#index.add(number, `${headline} ${body}`);
  }
  finish(): void {
    // Nothing waits.
  }
  best({ words }: CorpusQuery): readonly number[] {
    return this.#index.search(words.join(' '), 20);
  }
  count(): null {
    return null;
  }
  close(): void {
    // Nothing is held.
  }
}
