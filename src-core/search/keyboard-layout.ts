import { fieldNamed } from './query-fields.ts';

/**
 * What the keys of the standard PC keyboard write: US QWERTY, and the layout that Windows calls Arabic (101), key by key.
 * The first row of each pair is plain, the second with shift. A space stands where the Arabic layout has nothing to offer.
 */
const keys: readonly (readonly [latin: string, arabic: readonly string[]])[] = [
  ['`', ['ذ']],
  ['qwertyuiop[]', Array.from('ضصثقفغعهخحجد')],
  ["asdfghjkl;'", Array.from('شسيبلاتنمكط')],
  ['zxcvbnm,./', ['ئ', 'ء', 'ؤ', 'ر', 'لا', 'ى', 'ة', 'و', 'ز', 'ظ']],
  ['~', ['\u0651']],
  ['QWERTYUIOP', ['\u064E', '\u064B', '\u064F', '\u064C', 'لإ', 'إ', '‘', '÷', '×', '؛']],
  ['ASDFGHJKL', ['\u0650', '\u064D', ']', '[', 'لأ', 'أ', 'ـ', '،', '/']],
  ['ZXCVBNM?', ['~', '\u0652', '}', '{', 'لآ', 'آ', '’', '؟']],
];

const arabicOf: ReadonlyMap<string, string> = new Map(
  keys.flatMap(([latin, arabic]) => Array.from(latin, (key, index) => [key, arabic[index] ?? key] as const)),
);

/** Punctuation that both layouts have is left as it is. */
const latinOf: ReadonlyMap<string, string> = new Map([
  ...[...arabicOf].filter(([, arabic]) => !/^[[\]{}/~]$/u.test(arabic)).map(([key, arabic]) => [arabic, key] as const),
  ['ﻻ', 'b'],
  ['ﻷ', 'G'],
  ['ﻹ', 'T'],
  ['ﻵ', 'B'],
]);

const operator = /^(?:OR|AND|NOT|near\/\p{Nd}+|قرب\/\p{Nd}+)$/iu;
const fieldName = /^([\p{L}\p{M}\u0640]+):/u;
const latinLetter = /\p{Script=Latin}/u;
const arabicLetter = /\p{Script=Arabic}/u;
const otherLetter = /(?![\p{Script=Latin}\p{Script=Arabic}])\p{L}/u;

/**
 * The text as the other keyboard layout would have written it, for a query typed without looking: «hguvhr» is «العراق», and
 * «هقضف» is `iraq`. Operators, field names, quotation marks, brackets and digits stay. Null when nothing would change, and
 * when the text is in both scripts or in a third, so that it was typed as it was meant. «لا» may be the key B or the keys G
 * and H: it is taken for B, of which English has more.
 */
export function inOtherLayout(text: string): string | null {
  const pieces = text.split(/([\s()"«»“”„|]+)/u).map(split);
  const own = pieces.map(({ word }) => word).join(' ');
  if (otherLetter.test(own)) return null;
  const isLatin = latinLetter.test(own);
  if (isLatin === arabicLetter.test(own)) return null;
  const convert = isLatin ? toArabic : toLatin;
  const written = pieces.map(({ kept, word }) => kept + convert(word)).join('');
  return written === text ? null : written;
}

/** What of a piece of the text is its own to convert, and what before it stays. */
function split(piece: string): { readonly kept: string; readonly word: string } {
  if (operator.test(piece) && (piece !== piece.toLowerCase() || piece.includes('/'))) return { kept: piece, word: '' };
  const exclusion = /^[-−]/u.exec(piece)?.[0] ?? '';
  const rest = piece.slice(exclusion.length);
  const [name = '', bare = ''] = fieldName.exec(rest) ?? [];
  const field = bare === '' ? undefined : fieldNamed(bare);
  if (field === undefined) return { kept: exclusion, word: rest };
  const isFilter = field === 'date' || field === 'language' || field === 'collection';
  if (isFilter) return { kept: piece, word: '' };
  return { kept: exclusion + name, word: rest.slice(name.length) };
}

function toArabic(word: string): string {
  // Punctuation alone is punctuation, and a separator between digits is no letter.
  if (!latinLetter.test(word)) return word;
  return Array.from(word, (key) => arabicOf.get(key) ?? key).join('');
}

function toLatin(word: string): string {
  if (!arabicLetter.test(word)) return word;
  return word.replace(/ل[اأإآ]|./gsu, (written) => latinOf.get(written) ?? written);
}
