/** What the benchmarks use of the libraries that they measure Warraq against, which `npm test` does not install. */

declare module 'minisearch' {
  interface Found {
    readonly id: number;
    readonly score: number;
  }
  export default class MiniSearch<T> {
    constructor(options: {
      fields: readonly string[];
      tokenize: (text: string) => string[];
      processTerm: (term: string) => string | null;
    });
    add(document: T): void;
    discard(id: number): void;
    search(
      query: string,
      options: { combineWith: 'AND'; prefix: (term: string, index: number, terms: string[]) => boolean },
    ): Found[];
  }
}

declare module 'flexsearch' {
  export class Index {
    constructor(options: { tokenize: 'strict' | 'forward'; encode: (text: string) => string[] });
    add(id: number, text: string): void;
    search(query: string, limit: number): number[];
  }
}

declare module 'better-sqlite3' {
  interface Statement {
    run(...values: unknown[]): unknown;
    all(...values: unknown[]): unknown[];
    get(...values: unknown[]): unknown;
  }
  export default class Database {
    constructor(path: string);
    exec(statements: string): void;
    prepare(statement: string): Statement;
    transaction(work: () => void): () => void;
    close(): void;
  }
}

declare module 'chrono-node/ar' {
  interface Components {
    get(component: 'year' | 'month' | 'day' | 'hour' | 'minute'): number | null;
    isCertain(component: 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute'): boolean;
    date(): Date;
  }
  interface Parsed {
    readonly index: number;
    readonly text: string;
    readonly start: Components;
    readonly end: Components | null;
  }
  export const strict: { parse(text: string, reference: Date): Parsed[] };
  export const casual: { parse(text: string, reference: Date): Parsed[] };
}

declare module 'snowball-stemmers' {
  const snowball: { newStemmer(language: string): { stem(word: string): string } };
  export default snowball;
}

declare module 'approx-string-match' {
  export interface Match {
    readonly start: number;
    readonly end: number;
    readonly errors: number;
  }
  /** The matches with the fewest errors, where those are at most `maxErrors`. */
  export default function search(text: string, pattern: string, maxErrors: number): Match[];
}
