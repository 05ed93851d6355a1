import type { TextRange } from '#core/article/article.ts';

/** What holds together as one word: no spaces, no punctuation but what joins two digits or two letters. */
const wordUnit = '[^\\p{P}\\p{Z}\\p{Cc}]';
const word = new RegExp(
  `(?:${wordUnit}|(?<=\\p{Nd})(?:[.,:/٫٬](?=\\p{Nd})|[%٪‰])|(?<=[\\p{L}\\p{M}])['’](?=\\p{L}))+`,
  'gu',
);

const closerOf: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '«': '»',
  '‹': '›',
  '(': ')',
  '[': ']',
  '{': '}',
  '﴿': '﴾',
  '"': '"',
};
const openerOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(closerOf).map(([opener, closer]) => [closer, opener]),
);
const sentenceEnd = /[.!?؟…]/u;

/**
 * Widens a range to the whole words that it touches, with their marks and clitics, and drops spaces and stray
 * punctuation at its ends. What was taken with the words stays when it belongs to them: the sentence's full stop, and
 * quotation marks or brackets whose other half is inside too. Null where the range touches no word.
 */
export function snapToWords(text: string, range: TextRange): TextRange | null {
  const words = wordsTouched(text, range);
  if (words === null) return null;
  let { start, end } = words;
  for (let at = end; at < range.end; at += 1) {
    const unit = text.charAt(at);
    if (!sentenceEnd.test(unit) && !closes(text, unit, start, at)) break;
    end = at + 1;
  }
  for (let at = start - 1; at >= range.start; at -= 1) {
    const closer = closerOf[text.charAt(at)];
    if (closer === undefined) break;
    const found = text.indexOf(closer, start);
    if (found < 0 || found >= range.end) break;
    start = at;
    end = Math.max(end, found + 1);
  }
  return { start, end };
}

function wordsTouched(text: string, range: TextRange): TextRange | null {
  // Words do not cross lines, so the lines that the range touches are enough to look at.
  const from = text.lastIndexOf('\n', range.start - 1) + 1;
  const lineEnd = text.indexOf('\n', Math.max(range.start, range.end - 1));
  const lines = text.slice(from, lineEnd < 0 ? text.length : lineEnd);
  let touched: TextRange | null = null;
  for (const match of lines.matchAll(word)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (start >= range.end) break;
    if (end <= range.start) continue;
    touched = { start: touched === null ? start : touched.start, end };
  }
  return touched;
}

/** Whether the closing mark at `at` ends a pair that was opened between `start` and `at`. */
function closes(text: string, mark: string, start: number, at: number): boolean {
  const opener = openerOf[mark];
  if (opener === undefined) return false;
  const inside = text.slice(start, at);
  if (opener === mark) return inside.split(mark).length % 2 === 0;
  return inside.lastIndexOf(opener) > inside.lastIndexOf(mark);
}
