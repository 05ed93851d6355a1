import type { TextRange } from '#core/article/article.ts';

/** `exact` only drops invisible direction controls; `folded` makes two spellings of one word equal. */
export type FoldLevel = 'exact' | 'folded';

/** A folded text with the way back to its source. */
export interface Folded {
  readonly text: string;
  /**
   * The source range of a folded range, both in UTF-16 units. It starts and ends on grapheme boundaries, so that a
   * letter keeps its marks. An empty range maps to an empty one.
   */
  toSource(start: number, end: number): TextRange;
}

/** Unicode's direction controls. Each is a grapheme of its own (Grapheme_Cluster_Break=Control). */
const directionControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** What compatibility decomposition leaves apart although a reader takes it for one letter. */
const letters: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ۍ: 'ي',
  ے: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ة: 'ه',
  ۃ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ς: 'σ',
};

const dropped = /[\p{M}\p{Cf}\u0640]/u;
const digit = /\p{Nd}/u;
const decimal = /^[0-9]$/;

/** Value of a decimal digit of any script: Unicode lays each script's ten digits out in order, zero first. */
function digitValue(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (digit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

function foldCharacter(character: string): string {
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (dropped.test(part)) continue;
    if (digit.test(part) && !decimal.test(part)) folded += digitValue(part);
    else folded += letters[part] ?? part;
  }
  return folded;
}

const cache = new Map<string, string>();

function foldedCharacter(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const folded = foldCharacter(character);
  cache.set(character, folded);
  return folded;
}

/**
 * Texts of these characters alone need no segmenter: a grapheme is a character with the marks after it. Left out are
 * the Arabic number signs that join the digit after them, joiners, surrogates and carriage returns.
 */
const plain =
  /^[\n\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u0606-\u061B\u061D-\u06DC\u06DE-\u06FF\u2010-\u2027\u202F-\u205E]*$/;
const mark = /\p{M}/u;
const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

function* clusters(text: string): Generator<string> {
  if (!plain.test(text)) {
    for (const { segment } of graphemes.segment(text)) yield segment;
    return;
  }
  let start = 0;
  for (let next = 1; next <= text.length; next += 1) {
    const joins = next < text.length && mark.test(text.charAt(next)) && text.charAt(next - 1) !== '\n';
    if (joins) continue;
    yield text.slice(start, next);
    start = next;
  }
}

/** The text without direction controls, and the source offset of each unit left. */
function withoutControls(text: string): { kept: string; offsets: readonly number[] | null } {
  if (!directionControls.test(text)) return { kept: text, offsets: null };
  let kept = '';
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charAt(offset);
    if (directionControls.test(unit)) continue;
    kept += unit;
    offsets.push(offset);
  }
  return { kept, offsets };
}

/**
 * Folds a text and keeps the way back. At `folded`: compatibility forms decomposed (NFKD, which contains what NFKC
 * merges), marks, tatweel and format characters dropped, hamza carriers, alef, ya, kaf and ta marbuta forms made one,
 * digits of any script made ASCII, letters made lower case. Folding twice changes nothing.
 */
export function fold(text: string, level: FoldLevel = 'folded'): Folded {
  const { kept, offsets } = withoutControls(text);
  const source = (offset: number): number => (offsets === null ? offset : (offsets[offset] ?? text.length));
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let offset = 0;
  for (const cluster of clusters(kept)) {
    let units = '';
    if (level === 'exact') units = cluster;
    else for (const character of cluster) units += foldedCharacter(character);
    const start = source(offset);
    const end = source(offset + cluster.length - 1) + 1;
    for (let unit = 0; unit < units.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
    folded += units;
    offset += cluster.length;
  }
  return {
    text: folded,
    toSource(start, end) {
      const from = starts[start] ?? text.length;
      return end <= start ? { start: from, end: from } : { start: from, end: ends[end - 1] ?? text.length };
    },
  };
}

/** The folded spelling of a word, without an offset map. */
export function foldWord(word: string): string {
  let folded = '';
  for (const character of word) folded += foldedCharacter(character);
  return folded;
}
