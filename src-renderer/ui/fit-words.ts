/** Half a line: boxes of one line lie nearer to each other than this, whatever their fonts. */
const sameLine = 0.5;

/**
 * Shows of a text what fits into so many lines of a block, cut between words and never inside a joined one. What does not
 * fit goes into `rest`. Returns whether anything was cut. The block must have its width from around it, not from the text.
 */
export function fitWords(seen: HTMLElement, rest: HTMLElement, text: string, lines: number): boolean {
  const lineHeight = parseFloat(getComputedStyle(seen).lineHeight);
  const show = (end: number) => {
    const cut = end < text.length;
    seen.textContent = cut ? text.slice(0, end).trimEnd() : text;
    rest.textContent = cut ? text.slice(end) : '';
    seen.toggleAttribute('data-cut', cut);
  };
  show(text.length);
  if (seen.getClientRects().length === 0 || linesOf(seen, lineHeight) <= lines) return false;
  const ends = wordEnds(text);
  // The longest that fits lies between `fits` and `tooLong`; one word is always shown.
  let [fits, tooLong] = [0, ends.length - 1];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    show(ends[middle] ?? 0);
    if (linesOf(seen, lineHeight) <= lines) fits = middle;
    else tooLong = middle;
  }
  show(ends[fits] ?? text.length);
  return true;
}

/** Offsets behind each word, in UTF-16 units; the last is the end of the text. */
function wordEnds(text: string): readonly number[] {
  return [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => index + word.length);
}

function linesOf(element: HTMLElement, lineHeight: number): number {
  const middles = [...element.getClientRects()].map(({ top, bottom }) => (top + bottom) / 2);
  const height = Math.max(...middles) - Math.min(...middles);
  return Math.floor(height / lineHeight + sameLine) + 1;
}
