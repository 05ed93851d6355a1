import type { TextRange } from '#core/article/article.ts';
import type { ParsedQuery, Query, QueryNear, QueryPhrase, QueryProblem, QueryProblemCode, QueryTerm } from './query.ts';
import { tokensOf, type QueryToken } from './query-tokens.ts';

/** Longest query in UTF-16 units: several sentences pasted whole; more is a text pasted by mistake. */
export const maxQueryLength = 1_000;
/** Most words: a long sentence. Each costs one test of every distinct word of an article. */
export const maxQueryWords = 64;
/** Deepest brackets: more than a person can follow, and far from the end of the stack. */
const maxNesting = 32;
/** Most pairs that a `near` between two groups stands for. */
const maxPairs = 64;

export interface ParseOptions {
  /** The query is still being typed: its last word is the beginning of a word, and an open quotation ends with it. */
  readonly openEnd: boolean;
}

/**
 * Reads a query. Words side by side must all match; they bind closer than `OR` (`|`), as in SQLite's FTS5; `-` and `NOT`
 * exclude; brackets group; `*` makes a prefix; quotation marks of any kind make an exact phrase; `a near/5 b` («قرب/5») asks
 * for both with at most five words between them; `headline:` («عنوان:») and its like hold for the word, phrase or group
 * behind them. Never throws; a problem carries its place in `text` in UTF-16 units.
 */
export function parseQuery(text: string, { openEnd }: ParseOptions): ParsedQuery {
  if (text.length > maxQueryLength) return problem('too-long', { start: maxQueryLength, end: text.length });
  const tokens = tokensOf(text);
  const fault = faultOf(tokens, openEnd);
  if (fault !== null) return { ok: false, problem: fault };
  const parser = new QueryParser(openEnd ? withOpenEnd(tokens, text) : tokens);
  const query = parser.parse();
  if (parser.problem !== null) return { ok: false, problem: parser.problem };
  if (query === null) return withoutAnything(text);
  return hasPositive(query, true) ? { ok: true, query } : problem('only-exclusions', contentRange(text));
}

function problem(code: QueryProblemCode, range: TextRange): ParsedQuery {
  return { ok: false, problem: { code, range } };
}

function withoutAnything(text: string): ParsedQuery {
  const range = contentRange(text);
  if (range.start === range.end) return problem('empty', { start: 0, end: text.length });
  return problem('nothing-to-find', range);
}

/** The text without white space and direction controls around it. */
function contentRange(text: string): TextRange {
  const visible = /[^\s\p{Cf}]/u;
  let start = 0;
  while (start < text.length && !visible.test(text.charAt(start))) start += 1;
  let end = text.length;
  while (end > start && !visible.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** What is wrong with a single token, the first in the text. */
function faultOf(tokens: readonly QueryToken[], openEnd: boolean): QueryProblem | null {
  let words = 0;
  for (const token of tokens) {
    if (token.kind === 'fault') return { code: token.code, range: token.range };
    if (token.kind !== 'word' && token.kind !== 'quoted') continue;
    const tooMany = token.terms[maxQueryWords - words];
    words += token.terms.length;
    if (tooMany !== undefined) return { code: 'too-many-words', range: tooMany.range };
    if (token.kind === 'quoted' && !token.closed && !openEnd) return { code: 'unclosed-quote', range: token.range };
  }
  return null;
}

/** The last word becomes a prefix when the text ends with it. */
function withOpenEnd(tokens: readonly QueryToken[], text: string): readonly QueryToken[] {
  const token = tokens.at(-1);
  if (token?.kind !== 'word' && token?.kind !== 'quoted') return tokens;
  const last = token.terms.at(-1);
  const typed = text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+$/u, '').length;
  if (last?.range.end !== typed) return tokens;
  return [...tokens.slice(0, -1), { ...token, terms: [...token.terms.slice(0, -1), { ...last, prefix: true }] }];
}

/** Whether anything is asked for besides what is excluded. */
function hasPositive(query: Query, positive: boolean): boolean {
  switch (query.kind) {
    case 'not':
      return hasPositive(query.query, !positive);
    case 'field':
      return hasPositive(query.query, positive);
    case 'and':
    case 'or':
      return query.parts.some((part) => hasPositive(part, positive));
    default:
      return positive;
  }
}

/** Recursive descent over the tokens, a method for each level of binding. Null stands for nothing, such as `""`. */
class QueryParser {
  problem: QueryProblem | null = null;
  readonly #tokens: readonly QueryToken[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly QueryToken[]) {
    this.#tokens = tokens;
  }

  parse(): Query | null {
    const query = this.#alternatives();
    const rest = this.#token();
    return rest === undefined ? query : this.#fail('unopened-bracket', rest.range);
  }

  #token(): QueryToken | undefined {
    return this.#tokens[this.#at];
  }

  /** Keeps the first problem and ends the reading. */
  #fail(code: QueryProblemCode, range: TextRange): null {
    this.problem ??= { code, range };
    this.#at = this.#tokens.length;
    return null;
  }

  #alternatives(): Query | null {
    const parts: Query[] = [];
    let operator: QueryToken | null = null;
    for (;;) {
      const part = this.#all();
      const next = this.#token();
      const another = next?.kind === 'or' ? next : null;
      const faulty = another ?? operator;
      if (part !== null) parts.push(part);
      else if (faulty !== null) return this.#fail('missing-operand', (operator ?? faulty).range);
      if (another === null) return joined('or', parts);
      operator = another;
      this.#at += 1;
    }
  }

  #all(): Query | null {
    const parts: Query[] = [];
    let operator: QueryToken | null = null;
    for (let token = this.#token(); token !== undefined; token = this.#token()) {
      if (token.kind === 'or' || token.kind === 'close') break;
      if (token.kind === 'and') {
        if (parts.length === 0 || operator !== null) return this.#fail('missing-operand', token.range);
        operator = token;
        this.#at += 1;
        continue;
      }
      const part = this.#one();
      if (part === null) continue;
      parts.push(part);
      operator = null;
    }
    return operator === null ? joined('and', parts) : this.#fail('missing-operand', operator.range);
  }

  /** A part with the exclusions before it: two of them exclude nothing. */
  #one(): Query | null {
    let exclusion: QueryToken | null = null;
    let excluded = false;
    for (let token = this.#token(); token?.kind === 'not'; token = this.#token()) {
      exclusion = token;
      excluded = !excluded;
      this.#at += 1;
    }
    const query = this.#neighbours();
    if (query === null) return exclusion === null ? null : this.#fail('missing-operand', exclusion.range);
    return excluded ? without(query) : query;
  }

  /** A part, or parts with `near` between them: of three, each stands near the next. */
  #neighbours(): Query | null {
    const first = this.#part();
    let near = this.#token();
    if (near?.kind !== 'near') return first;
    let left = neighboursOf(first);
    const pairs: Query[] = [];
    for (; near?.kind === 'near'; near = this.#token()) {
      const { range, distance } = near;
      this.#at += 1;
      const right = left === null ? null : neighboursOf(this.#part());
      if (left === null || right === null) return this.#fail('missing-operand', range);
      if (left.length * right.length > maxPairs) return this.#fail('too-many-words', range);
      const alternatives = left.flatMap((one) => right.map((other) => pair(one, other, distance)));
      pairs.push(...[joined('or', alternatives)].filter((query) => query !== null));
      left = right;
    }
    return joined('and', pairs);
  }

  #part(): Query | null {
    const token = this.#token();
    switch (token?.kind) {
      case 'word':
        this.#at += 1;
        return token.terms.length === 1
          ? (token.terms[0] ?? null)
          : { kind: 'phrase', terms: token.terms, exact: false, range: token.range };
      case 'quoted':
        this.#at += 1;
        return token.terms.length === 0
          ? null
          : { kind: 'phrase', terms: token.terms, exact: true, range: token.range };
      case 'filter':
        this.#at += 1;
        return token.query;
      case 'open':
        return this.#within(token, () => this.#group(token));
      case 'field':
        return this.#within(token, () => {
          const query = this.#one();
          if (query === null) return this.#fail('empty-field', token.range);
          return { kind: 'field', field: token.field, query };
        });
      case 'near':
        return this.#fail('missing-operand', token.range);
      default:
        return null;
    }
  }

  /** What follows a token that may stand within itself. */
  #within(token: QueryToken, read: () => Query | null): Query | null {
    if (this.#depth === maxNesting) return this.#fail('too-long', token.range);
    this.#at += 1;
    this.#depth += 1;
    const query = read();
    this.#depth -= 1;
    return query;
  }

  #group(open: QueryToken): Query | null {
    const query = this.#alternatives();
    if (this.#token()?.kind !== 'close') return this.#fail('unclosed-bracket', open.range);
    this.#at += 1;
    return query;
  }
}

/** One part as it is; of several, those of the same kind are made one list. */
function joined(kind: 'and' | 'or', parts: readonly Query[]): Query | null {
  if (parts.length <= 1) return parts[0] ?? null;
  return { kind, parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])) };
}

function without(query: Query): Query {
  return query.kind === 'not' ? query.query : { kind: 'not', query };
}

/** The words and phrases that may stand on a side of `near`: one, or a group of alternatives. */
function neighboursOf(query: Query | null): readonly (QueryTerm | QueryPhrase)[] | null {
  const parts = query?.kind === 'or' ? query.parts : query === null ? [] : [query];
  const sides = parts.filter((part) => part.kind === 'term' || part.kind === 'phrase');
  return sides.length > 0 && sides.length === parts.length ? sides : null;
}

function pair(left: QueryTerm | QueryPhrase, right: QueryTerm | QueryPhrase, distance: number): QueryNear {
  return { kind: 'near', left, right, distance, range: { start: left.range.start, end: right.range.end } };
}
