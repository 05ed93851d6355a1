import type { TextRange } from '#core/article/article.ts';
import { foldWord } from '#core/text/fold.ts';

/** A word, a number, a sign that says something, or a block's end; `key` is equal where two spellings mean the same. */
export interface Token extends TextRange {
  readonly kind: 'word' | 'number' | 'sign' | 'break';
  readonly key: string;
}

/** Joiners and bidi controls, which stand inside words without being part of their spelling. */
const invisible = '\\u00AD\\u061C\\u200C-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF';
const invisibleUnits = new RegExp(`[${invisible}]`, 'gu');
const pattern = new RegExp(
  [
    '(?<line>\\n)',
    '(?<number>\\p{Nd}+(?:[.,٫٬:/]\\p{Nd}+)*)',
    `(?<word>[\\p{L}\\p{No}\\p{Nl}][\\p{L}\\p{M}\\p{No}\\p{Nl}${invisible}]*)`,
    // A hyphen counts only as a minus: before a digit and after nothing that it could join.
    '(?<sign>[%٪‰#@&*\\p{S}\\p{Cs}]|(?<![\\p{L}\\p{M}\\p{Nd}])[-−](?=\\p{Nd}))',
  ].join('|'),
  'gu',
);

const sameSign: Readonly<Record<string, string>> = { '٪': '%', '−': '-' };
const sameSeparator: Readonly<Record<string, string>> = { '٫': '.', '٬': ',' };

/**
 * The tokens of a text in order, with their places in it. A number keeps its separators: 5,200 and 5.200 differ, while
 * 5,200 and ٥٬٢٠٠ are equal. Punctuation and quotation marks are no tokens.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const found = match[0];
    const groups = match.groups ?? {};
    const kind =
      groups['word'] !== undefined
        ? 'word'
        : groups['number'] !== undefined
          ? 'number'
          : groups['sign'] !== undefined
            ? 'sign'
            : 'break';
    tokens.push({ kind, key: keyOf(kind, found), start: match.index, end: match.index + found.length });
  }
  return tokens;
}

function keyOf(kind: Token['kind'], found: string): string {
  switch (kind) {
    case 'word':
      return foldWord(found.replace(invisibleUnits, ''));
    case 'number':
      return foldWord(found).replace(/[٫٬]/gu, (separator) => sameSeparator[separator] ?? separator);
    case 'sign':
      return sameSign[found] ?? found;
    case 'break':
      return '\n';
  }
}
