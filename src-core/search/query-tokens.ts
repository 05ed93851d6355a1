import type { TextRange } from '#core/article/article.ts';
import { withoutEdges } from '#core/text/edges.ts';
import { foldWord } from '#core/text/fold.ts';
import { queryDateOf } from './query-date.ts';
import { fieldNamed, languageNamed, type FieldName } from './query-fields.ts';
import { searchWordsOf } from './search-words.ts';
import type { Query, QueryProblemCode, QueryTerm, SearchField } from './query.ts';

/** What a query is made of, each with its place in the text as typed. */
export type QueryToken =
  /** A word or, where a text would split it, its parts. */
  (
    | { readonly kind: 'word'; readonly terms: readonly QueryTerm[] }
    | { readonly kind: 'quoted'; readonly terms: readonly QueryTerm[]; readonly closed: boolean }
    | { readonly kind: 'open' | 'close' | 'or' | 'and' | 'not' }
    | { readonly kind: 'near'; readonly distance: number }
    | { readonly kind: 'field'; readonly field: SearchField }
    | { readonly kind: 'filter'; readonly query: Query }
    | { readonly kind: 'fault'; readonly code: QueryProblemCode }
  ) & { readonly range: TextRange };

/** Most words that may stand between the parts of a `near`: a long sentence; beyond it words are no longer near. */
export const maxDistance = 100;

const directionControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** Quotation marks by the shape that closes what they open: print mixes their sides, so either side does both. */
const quotes: readonly string[] = ['"“”„‟＂〝〞', '«»‹›'];
const stars = '*٭＊';

const letters = String.raw`\p{L}\p{N}\p{M}\p{Co}\p{Cf}\u0640`;
/** What joins two words into one chunk without a space; a comma, colon or en dash does so between digits only. */
const joiner = String.raw`(?:[-.'’‘ʼ/_&@+#=%$\\^~\u00B7\u2010\u2011\u2212]|(?<=\p{N})[,:\u2013٫٬](?=\p{N}))`;
const chunkPattern = new RegExp(`[${letters}]+(?:${joiner}[${letters}]+)*`, 'uy');
const fieldPattern = /([\p{L}\p{M}\u0640]+)[:：]/uy;
const nearPattern = /(?:near|ق\u0640*ر\u0640*ب\u0640*)\/([^\s()"“”«»،]*)/iuy;
const valuePattern = /[^\s()（）"“”„‟＂〝〞«»‹›]+/uy;
const spacePattern = /\s*/uy;
const letter = new RegExp(`^[${letters}]`, 'u');
/** Behind these a dash is punctuation, before the others it can exclude. */
const noExclusion = new RegExp(`[${letters}${quotes.join('')}${stars})）\\-−]$`, 'u');
const startOfOperand = new RegExp(`^[${letters}${quotes.join('')}(（]`, 'u');

/** The text without direction controls, and the place of each unit left. */
function withoutControls(text: string): {
  readonly clean: string;
  readonly place: (start: number, end: number) => TextRange;
} {
  if (!directionControls.test(text)) return { clean: text, place: (start, end) => ({ start, end }) };
  const kept = Array.from({ length: text.length }, (_, offset) => offset).filter(
    (offset) => !directionControls.test(text.charAt(offset)),
  );
  return {
    clean: kept.map((offset) => text.charAt(offset)).join(''),
    place: (start, end) => ({ start: kept[start] ?? text.length, end: (kept[end - 1] ?? text.length - 1) + 1 }),
  };
}

/** The tokens of a query, in order. Punctuation that means nothing is white space. Takes time in proportion to the text. */
export function tokensOf(text: string): readonly QueryToken[] {
  const { clean, place } = withoutControls(text);
  const tokens: QueryToken[] = [];
  let at = 0;

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(clean);
  };
  const isStar = (index: number): boolean => index < clean.length && stars.includes(clean.charAt(index));
  const add = (token: TokenWithoutRange, start: number, end: number): void => {
    tokens.push({ ...token, range: place(start, end) });
  };
  const termsIn = (start: number, end: number): readonly QueryTerm[] =>
    searchWordsOf(clean.slice(start, end)).map((word, index, words) => ({
      kind: 'term',
      word: word.exact,
      // Of the four words of «ﷺ», which end in one place, the last.
      prefix: isStar(start + word.end) && words[index + 1]?.end !== word.end,
      range: place(start + word.start, start + word.end),
    }));

  const closingQuote = (from: number): number => {
    const marks = quotes.find((family) => family.includes(clean.charAt(from))) ?? '';
    let end = from + 1;
    while (end < clean.length && !marks.includes(clean.charAt(end))) end += 1;
    return end;
  };
  const readQuoted = (): void => {
    const end = closingQuote(at);
    const closed = end < clean.length;
    add({ kind: 'quoted', terms: termsIn(at + 1, end), closed }, at, closed ? end + 1 : end);
    at = end + 1;
  };
  const readFilter = (field: Exclude<FieldName, SearchField>, from: number): void => {
    at += match(spacePattern)?.[0].length ?? 0;
    const start = at;
    let value: string;
    if (isQuote(clean.charAt(at))) {
      const end = closingQuote(at);
      value = clean.slice(at + 1, end);
      at = Math.min(end + 1, clean.length);
      if (end === clean.length) add({ kind: 'quoted', terms: [], closed: false }, start, at);
    } else {
      value = withoutEdges(match(valuePattern)?.[0] ?? '', /[،,؛;]/u);
      at += match(valuePattern)?.[0].length ?? 0;
    }
    const token = filterToken(field, value.trim(), place(from, at));
    add(
      token,
      token.kind === 'fault' && (token.code === 'bad-date' || token.code === 'reversed-date') ? start : from,
      at,
    );
  };
  const readName = (): boolean => {
    const [whole, name = ''] = match(fieldPattern) ?? [];
    if (whole === undefined) return false;
    const from = at;
    const field = fieldNamed(name);
    const after = from + whole.length;
    if (field === undefined) {
      // «ترامب: سنرد» is a headline with its colon; only what is written as a field can be a field that is not known.
      if (!letter.test(clean.slice(after, after + 2))) return false;
      add({ kind: 'fault', code: 'unknown-field' }, from, after);
      at = after;
      return true;
    }
    at = after;
    if (field === 'date' || field === 'collection' || field === 'language') readFilter(field, from);
    else add({ kind: 'field', field }, from, after);
    return true;
  };
  const readNear = (): boolean => {
    const [whole, digits = ''] = match(nearPattern) ?? [];
    if (whole === undefined) return false;
    const value = foldWord(digits);
    const distance = /^\d{1,4}$/u.test(value) ? Number(value) : Infinity;
    add(
      distance <= maxDistance ? { kind: 'near', distance } : { kind: 'fault', code: 'bad-distance' },
      at,
      at + whole.length,
    );
    at += whole.length;
    return true;
  };
  const readWord = (): boolean => {
    const chunk = match(chunkPattern)?.[0];
    if (chunk === undefined) return false;
    const end = at + chunk.length;
    const terms = termsIn(at, end);
    const [term] = terms;
    const operator = terms.length === 1 && term?.prefix === false ? operators.get(term.word) : undefined;
    if (operator !== undefined) add({ kind: operator }, at, end);
    else if (term !== undefined) add({ kind: 'word', terms }, at, end);
    at = end;
    return true;
  };

  while (at < clean.length) {
    const character = clean.charAt(at);
    const symbol = symbols.get(character);
    if (isQuote(character)) readQuoted();
    else if (isExclusion(clean, at)) {
      add({ kind: 'not' }, at, at + 1);
      at += 1;
    } else if (symbol !== undefined) {
      const from = at;
      at += 1;
      while (character === '|' && clean.charAt(at) === '|') at += 1;
      add({ kind: symbol }, from, at);
    } else if (!readName() && !readNear() && !readWord()) at += 1;
  }
  return tokens;
}

type TokenWithoutRange = QueryToken extends infer Token
  ? Token extends QueryToken
    ? Omit<Token, 'range'>
    : never
  : never;

const operators = new Map([
  ['OR', 'or'],
  ['AND', 'and'],
  ['NOT', 'not'],
] as const) as ReadonlyMap<string, 'or' | 'and' | 'not'>;
const symbols = new Map([
  ['(', 'open'],
  ['（', 'open'],
  [')', 'close'],
  ['）', 'close'],
  ['|', 'or'],
] as const) as ReadonlyMap<string, 'open' | 'close' | 'or'>;

function isQuote(character: string): boolean {
  return character !== '' && quotes.some((family) => family.includes(character));
}

function isExclusion(clean: string, at: number): boolean {
  if (!'-−﹣－'.includes(clean.charAt(at))) return false;
  return !noExclusion.test(clean.slice(Math.max(0, at - 2), at)) && startOfOperand.test(clean.slice(at + 1, at + 3));
}

function filterToken(field: 'date' | 'collection' | 'language', value: string, range: TextRange): TokenWithoutRange {
  const language = field === 'language' ? languageNamed(value) : '';
  if (value === '' || (field === 'language' && language === '')) return { kind: 'fault', code: 'empty-field' };
  if (field === 'collection') return { kind: 'filter', query: { kind: 'collection', name: value, range } };
  if (field === 'language') return { kind: 'filter', query: { kind: 'language', language } };
  const date = queryDateOf(value);
  return typeof date === 'string' ? { kind: 'fault', code: date } : { kind: 'filter', query: date };
}
