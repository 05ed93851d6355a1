import type { TextRange } from '#core/article/article.ts';
import { foldWord } from '#core/text/fold.ts';

/** A word, a number or a sign that says something; `key` is equal where two spellings mean the same. */
export interface Token extends TextRange {
  readonly kind: TokenKind;
  readonly key: string;
}

export type TokenKind = 'word' | 'number' | 'sign';

/** What a UTF-16 unit does to the token around it. */
const unknown = 0;
const nothing = 1;
const letter = 2;
/** Belongs to the letter before it: marks, joiners and bidi controls. */
const follower = 3;
const digit = 4;
const sign = 5;
/** A letter of a script that puts no spaces between words: a token of its own. */
const single = 6;
const surrogate = 7;

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Bopomofo}]/u;
const invisible = /[\u00AD\u061C\u200C-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;
const everyInvisible = new RegExp(invisible, 'gu');
const classes = new Uint8Array(0x1_0000);

function classify(character: string): number {
  if (/^[\p{M}]$/u.test(character) || invisible.test(character)) return follower;
  // Fractions, circled and raised digits and Roman numerals say a number too: ½ is not ¼.
  if (/^\p{N}$/u.test(character)) return unspaced.test(character) ? single : digit;
  if (/^\p{L}$/u.test(character)) return unspaced.test(character) ? single : letter;
  return /^[%٪‰#@&*\p{S}]$/u.test(character) ? sign : nothing;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = classes[code] ?? nothing;
  if (known !== unknown && known !== surrogate) return known;
  if (code >= 0xd800 && code <= 0xdfff) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return character.length === 2 ? classify(character) : sign;
  }
  const found = classify(text.charAt(at));
  classes[code] = found;
  return found;
}

function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

const separator = /[.,٫٬:/]/u;
const plusOrMinus = /[-−+]/u;
const percent = /[%٪‰]/u;

/**
 * Calls `visit` with the tokens of a text in order. A number takes in its separators, its sign and its percent sign, so
 * that 5,200, 5.200 and 5% differ from 5. Punctuation, quotation marks and white space are no tokens.
 */
export function eachToken(text: string, visit: (kind: TokenKind, start: number, end: number) => void): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const start = at;
    const found = classAt(text, at);
    at += unitsAt(text, at);
    if (found === letter || found === single) {
      while (at < length) {
        const next = classAt(text, at);
        if (next !== follower && !(next === letter && found === letter)) break;
        at += unitsAt(text, at);
      }
      visit('word', start, at);
    } else if (found === digit) {
      at = numberEnd(text, at);
      visit('number', hasSign(text, start) ? start - 1 : start, at);
    } else if (found === sign && !(plusOrMinus.test(text.charAt(start)) && isDigit(text, at) && hasSign(text, at))) {
      visit('sign', start, at);
    }
  }
}

function isDigit(text: string, at: number): boolean {
  return at < text.length && classAt(text, at) === digit;
}

function numberEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (isDigit(text, at)) at += unitsAt(text, at);
    if (separator.test(text.charAt(at)) && isDigit(text, at + 1)) at += 1;
    else break;
  }
  const gap = /\s/u.test(text.charAt(at)) ? 1 : 0;
  return percent.test(text.charAt(at + gap)) ? at + gap + 1 : at;
}

/** A hyphen is a minus only where it joins nothing: at a space, a bracket, a line's beginning. */
function hasSign(text: string, at: number): boolean {
  if (at === 0 || !plusOrMinus.test(text.charAt(at - 1))) return false;
  return at === 1 || [nothing, sign].includes(classAt(text, at - 2));
}

const sameSign: Readonly<Record<string, string>> = { '٪': '%', '−': '-', '٫': '.', '٬': ',' };

/** What two spellings of one token have in common; empty for one that is only marks. */
export function keyOf(kind: TokenKind, found: string): string {
  if (kind === 'word') return foldWord(found.replace(everyInvisible, ''));
  const bare = (kind === 'number' ? foldWord(found) : found).replace(/[٪−٫٬]/gu, (unit) => sameSign[unit] ?? unit);
  if (kind === 'sign') return bare;
  const number = bare.replace(/\s/gu, '');
  return /^[-+]?\d{1,3}(?:,\d{3})+(?!\d)/u.test(number) ? number.replaceAll(',', '') : number;
}

/** The tokens of a text in order, with their places in it. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  eachToken(text, (kind, start, end) => {
    const key = keyOf(kind, text.slice(start, end));
    if (key !== '') tokens.push({ kind, key, start, end });
  });
  return tokens;
}
