import type { TextRange } from '#core/article/article.ts';
import { eachGrapheme } from './graphemes.ts';

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
const everyDirectionControl = new RegExp(directionControls, 'g');

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
  ں: 'ن',
  ٴ: '',
  ς: 'σ',
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};

/** A mark that stands for itself, as old files write vowel marks: compatibility decomposition gives it a space. */
const spacingMark = /^ \p{M}+$/u;
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
  const decomposed = character.normalize('NFKD');
  if (spacingMark.test(decomposed)) return '';
  let folded = '';
  for (const part of decomposed.toLowerCase().normalize('NFKD')) {
    if (dropped.test(part)) continue;
    if (digit.test(part) && !decimal.test(part)) folded += digitValue(part);
    else folded += letters[part] ?? part;
  }
  return folded;
}

/** Folded characters that are not one UTF-16 unit for one: ligatures, characters beyond BMP. */
const longer = new Map<string, string>();
/** For each unit of BMP its folded one, or one of these. */
const units = new Uint16Array(0x1_0000);
const unknown = 0;
const nothing = 1;
const several = 2;

/** The folded unit of a unit that is no surrogate, `nothing` or `several`. */
function foldedUnit(code: number): number {
  const known = units[code] ?? several;
  if (known !== unknown) return known;
  const folded = foldCharacter(String.fromCharCode(code));
  const single = folded.length === 1 && folded.charCodeAt(0) > several;
  const unit = folded === '' ? nothing : single ? folded.charCodeAt(0) : several;
  units[code] = unit;
  return unit;
}

function foldedCharacter(character: string): string {
  const known = longer.get(character);
  if (known !== undefined) return known;
  const folded = foldCharacter(character);
  longer.set(character, folded);
  return folded;
}

/** UTF-16 units that are made a string at once. */
const chunk = 8192;

/** A text that grows by units, with the source range of each. */
class FoldedUnits {
  private codes = new Uint16Array(0);
  private starts = new Uint32Array(0);
  private ends = new Uint32Array(0);
  length = 0;

  constructor(capacity: number) {
    this.grow(capacity);
  }

  add(code: number, start: number, end: number): void {
    if (this.length === this.codes.length) this.grow(2 * this.length + 16);
    this.codes[this.length] = code;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length += 1;
  }

  startOf(unit: number): number | undefined {
    return unit < this.length ? this.starts[unit] : undefined;
  }

  endOf(unit: number): number | undefined {
    return unit < this.length ? this.ends[unit] : undefined;
  }

  text(): string {
    let text = '';
    for (let from = 0; from < this.length; from += chunk) {
      text += String.fromCharCode(...this.codes.subarray(from, Math.min(this.length, from + chunk)));
    }
    return text;
  }

  private grow(capacity: number): void {
    const { codes, starts, ends } = this;
    this.codes = new Uint16Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
    this.codes.set(codes);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}

/** The text without direction controls, and the source offset of each unit left. */
function withoutControls(text: string): { kept: string; offsets: Uint32Array | null } {
  if (!directionControls.test(text)) return { kept: text, offsets: null };
  const kept = text.replace(everyDirectionControl, '');
  const offsets = new Uint32Array(kept.length);
  let offset = 0;
  for (let unit = 0; unit < kept.length; unit += 1) {
    while (text.charCodeAt(offset) !== kept.charCodeAt(unit)) offset += 1;
    offsets[unit] = offset;
    offset += 1;
  }
  return { kept, offsets };
}

/**
 * Folds a text and keeps the way back. At `folded`: compatibility forms decomposed (NFKD, which contains what NFKC
 * merges), marks, tatweel and format characters dropped, hamza carriers, alef, ya, kaf and ta marbuta forms made one,
 * digits of any script made ASCII, letters made lower case. Folding twice changes nothing. The third level of matching,
 * by stems, is of words and not of texts: `stem.ts` makes it from a folded word.
 */
export function fold(text: string, level: FoldLevel = 'folded'): Folded {
  const { kept, offsets } = withoutControls(text);
  const source = (offset: number): number => (offsets === null ? offset : (offsets[offset] ?? text.length));
  const folded = new FoldedUnits(kept.length);
  eachGrapheme(kept, (from, to) => {
    const start = source(from);
    const end = source(to - 1) + 1;
    for (let offset = from; offset < to; offset += 1) {
      const code = kept.charCodeAt(offset);
      if (level === 'exact') {
        folded.add(code, start, end);
        continue;
      }
      const unit = isSurrogate(code) ? several : foldedUnit(code);
      if (unit === nothing) continue;
      if (unit !== several) {
        folded.add(unit, start, end);
        continue;
      }
      const character = String.fromCodePoint(kept.codePointAt(offset) ?? 0);
      for (const each of foldedCharacter(character).split('')) folded.add(each.charCodeAt(0), start, end);
      offset += character.length - 1;
    }
  });
  return {
    text: folded.text(),
    toSource(start, end) {
      const from = folded.startOf(start) ?? text.length;
      return end <= start ? { start: from, end: from } : { start: from, end: folded.endOf(end - 1) ?? text.length };
    },
  };
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** The folded spelling of a word, without an offset map. */
export function foldWord(word: string): string {
  let folded = '';
  for (const character of word) folded += foldedCharacter(character);
  return folded;
}
