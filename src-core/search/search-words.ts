import type { TextRange } from '#core/article/article.ts';

/** A word as search counts them, from its first to its last letter with its marks: its range covers whole graphemes. */
export interface SearchWord extends TextRange {
  /** The word as it stands, without direction controls: what the level `exact` compares. */
  readonly exact: string;
}

/** What a UTF-16 unit is to the division into words. */
const separator = 0;
/** Letter, digit or private use. */
const letter = 1;
/** Stays with the word before it: marks, tatweel, joiners. */
const extender = 2;
/** Joined by Unicode to what follows (Grapheme_Cluster_Break=Prepend), such as the Arabic number sign. */
const prepender = 3;
/** Invisible and a grapheme of its own: kept inside a word, left out at its edges. */
const control = 4;
/** First half of a pair: the code point decides. */
const surrogate = 5;
/** One character that stands for several words once folded, such as «ﷺ». */
const several = 6;

const directionControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

function everyUnit(): string {
  const units = new Uint16Array(0x10000).map((_, unit) => unit);
  let text = '';
  // Lone surrogates next to each other would pair up: they are set apart by a space.
  for (let from = 0; from < units.length; from += 0x400) {
    const part = units.subarray(from, from + 0x400);
    text += from === 0xd800 || from === 0xdc00 ? ' '.repeat(part.length) : String.fromCharCode(...part);
  }
  return text;
}

function kindsOfUnits(): Uint8Array {
  const text = everyUnit();
  const kinds = new Uint8Array(0x10000);
  const mark = (pattern: RegExp, kind: number): void => {
    for (const { index } of text.matchAll(pattern)) kinds[index] = kind;
  };
  mark(/[\p{L}\p{N}\p{Co}]/gu, letter);
  mark(/[\p{M}\u0640\u200C\u200D]/gu, extender);
  mark(/\p{Cf}/gu, control);
  for (const unit of [0x0640, 0x200c, 0x200d]) kinds[unit] = extender;
  mark(/[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2]/gu, prepender);
  for (let unit = 0xd800; unit < 0xdc00; unit += 1) kinds[unit] = surrogate;
  for (let unit = 0; unit < 0x10000; unit += 1) {
    if (kinds[unit] === letter && wordsWithin(String.fromCharCode(unit)).length !== 1) kinds[unit] = several;
  }
  return kinds;
}

/** The words that a character stands for: «ﷺ» is four, «½» two, and what decomposes to a space with a mark none. */
function wordsWithin(character: string): readonly string[] {
  return character.normalize('NFKD').match(/[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}\u0640]*/gu) ?? [];
}

let table: Uint8Array | null = null;

function kindOfPair(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (/[\p{L}\p{N}\p{Co}]/u.test(character)) return letter;
  return /[\p{M}\p{Cf}]/u.test(character) ? extender : separator;
}

/**
 * Calls `visit` for every word of a text in order: a run of letters, digits and the marks on them (Unicode categories L, N,
 * Co and M), the division of SQLite's unicode61. `exact` is the word where it is not the text from `start` to `end` itself:
 * where direction controls are left out, and where one character stands for several words. Makes no string otherwise.
 */
export function visitSearchWords(
  text: string,
  visit: (start: number, end: number, exact: string | null) => void,
): void {
  const kinds = (table ??= kindsOfUnits());
  const { length } = text;
  let start = -1;
  let end = 0;
  let pending = -1;
  let hasControl = false;
  const finish = (): void => {
    if (start < 0) return;
    visit(start, end, hasControl ? text.slice(start, end).replace(directionControls, '') : null);
    start = -1;
    hasControl = false;
  };
  for (let at = 0; at < length; at += 1) {
    let kind = kinds[text.charCodeAt(at)] ?? separator;
    let size = 1;
    if (kind === surrogate) {
      const codePoint = text.codePointAt(at) ?? 0;
      size = codePoint > 0xffff ? 2 : 1;
      kind = size === 2 ? kindOfPair(codePoint) : separator;
    }
    if (kind === letter) {
      if (start < 0) start = pending >= 0 ? pending : at;
      end = at + size;
      pending = -1;
    } else if (kind === extender) {
      if (start >= 0 && pending < 0) end = at + size;
      pending = -1;
    } else if (kind === control) {
      hasControl = true;
      pending = -1;
    } else if (kind === prepender) {
      if (pending < 0) pending = at;
    } else {
      finish();
      if (kind === several) {
        const from = pending >= 0 ? pending : at;
        const words = wordsWithin(text.charAt(at));
        while (kinds[text.charCodeAt(at + 1)] === extender) at += 1;
        for (const word of words) visit(from, at + 1, word);
      }
      pending = -1;
      hasControl = false;
    }
    at += size - 1;
  }
  finish();
}

/** The words of a text, as `visitSearchWords` finds them. */
export function searchWordsOf(text: string): readonly SearchWord[] {
  const words: SearchWord[] = [];
  visitSearchWords(text, (start, end, exact) => words.push({ exact: exact ?? text.slice(start, end), start, end }));
  return words;
}
