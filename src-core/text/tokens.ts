import type { TextRange } from '#core/article/article.ts';
import { goesOn } from './continuations.ts';
import { foldWord } from './fold.ts';

/** `line` is a line end, `mark` one sign that is neither letter nor digit nor space. */
export type TokenKind = 'word' | 'digits' | 'mark' | 'line';

/** A word, a number in digits or a sign of a text, with the key that equal spellings share. */
export interface Token extends TextRange {
  readonly kind: TokenKind;
  readonly text: string;
  /** Words: folded spelling. Digits: ASCII digits with their separators as `,` `.` or `'`. Others: the sign itself. */
  readonly key: string;
}

const pattern =
  /(\p{Nd}+(?:\p{Cf}?[.,٬٫،'’\u00a0\u202f]\p{Cf}?\p{Nd}+)*)|([\p{L}\p{M}\u0640\u200c\u200d]+(?:['’]\p{L}+)?)|([\n\r\u2028\u2029])|([^\s\p{Cf}])/gu;

const keys = new Map<string, string>();

/** The key under which spellings of one word meet: its folded spelling, kept because texts repeat their words. */
export function spellingKey(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = foldWord(word).replace('’', "'");
  if (keys.size > 50_000) keys.clear();
  keys.set(word, key);
  return key;
}

/** Marks that let what stands behind them go on to the left. */
const rightMark = /[\u200f\u061c]/u;

/**
 * A mark of direction beside the decimal point makes print show its digits from right to left: 3, point, mark, 7 is read
 * 7.3. What has more parts has no value.
 */
function markedKey(source: string): string {
  const parts = /^(\p{Nd}{1,3})[.٫,](\p{Nd}{1,3})$/u.exec(source.replace(/\p{Cf}/gu, ''));
  return parts === null ? '?' : digitKey(`${parts[2] ?? ''}٫${parts[1] ?? ''}`);
}

/** Digits of any script as ASCII, their separators as `,` (grouping), `.` (ambiguous or decimal) or `'` (grouping). */
function digitKey(source: string): string {
  if (rightMark.test(source)) return markedKey(source);
  let key = '';
  for (const sign of source) {
    const digit = digitValue(sign);
    if (digit !== null) key += String(digit);
    else if (sign === '٫') key += 'd';
    else if (sign === '٬' || sign === '\u00a0' || sign === '\u202f' || sign === "'" || sign === '’') key += 'g';
    else if (!/\p{Cf}/u.test(sign)) key += sign === '،' ? ',' : sign;
  }
  return key;
}

/** 0 to 9 for a decimal digit of any script, otherwise null. Unicode keeps each script's ten digits in one run. */
function digitValue(sign: string): number | null {
  if (!/^\p{Nd}$/u.test(sign)) return null;
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  // Runs of several digit sets (mathematical digits) start at a multiple of ten after their first.
  return (code - zero) % 10;
}

/** Words, digits, signs and line ends of a text in order; spaces and format characters separate and are left out. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const source = match[0];
    const start = match.index;
    const end = start + source.length;
    if (match[1] !== undefined) tokens.push({ kind: 'digits', start, end, text: source, key: digitKey(source) });
    else if (match[2] !== undefined) {
      const key = spellingKey(source);
      if (key !== '') tokens.push({ kind: 'word', start, end, text: source, key });
      // A tatweel that stands alone is print's dash: «2002 ـ 2003».
      else if (/^\u0640+$/u.test(source)) tokens.push({ kind: 'mark', start, end, text: source, key: '-' });
    } else if (match[3] !== undefined) tokens.push({ kind: 'line', start, end, text: source, key: '\n' });
    else tokens.push({ kind: 'mark', start, end, text: source, key: source });
  }
  return tokens;
}

/** True when nothing stands between two tokens. */
export function touching(before: Token | undefined, after: Token | undefined): boolean {
  return before !== undefined && after?.start === before.end;
}

/** Index of the first token at or after an offset. */
export function firstTokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * True when the sign at `index` ends a sentence: not after an initial (U.S., ا.ف.ب.), and not before a word that only
 * goes on («. أن», «. بأنه»), where print has a stray one.
 */
export function endsSentence(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'mark' || !/^[.!؟?]$/u.test(token.key)) return false;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (token.key === '.' && before?.kind === 'word' && before.text.length === 1 && touching(before, token)) return false;
  return !(after?.kind === 'word' && goesOn(after.text));
}
