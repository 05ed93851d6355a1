/** Scripts that write words without spaces; their breaks come from a dictionary. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const opening = /[\p{Ps}\p{Pi}]/u;
const closing = /[\p{Pe}\p{Pf}\p{Term}!?,.:;،؛؟…%٪/]/u;
const breakingSpace = /[ \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]/;
const dash = /[\u2013\u2014]/;
const letter = /\p{L}/u;

const words = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Offsets at which a line of a paragraph may start, ascending, by the rules of UAX 14 that news text meets: after spaces
 * (LB18), but not before closing marks (LB13) nor after opening ones (LB14) with a space between; after a dash between
 * words; and by dictionary where a script has no spaces. A hyphen never breaks: "CJTF-OIR" must come back whole.
 */
export function lineStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 1; at < text.length; at += 1) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at);
    if (breakingSpace.test(before)) {
      if (!breakingSpace.test(after) && !closing.test(after) && !opening.test(lastBefore(text, at))) starts.push(at);
    } else if (dash.test(before) && letter.test(after) && letter.test(text.charAt(at - 2))) {
      starts.push(at);
    }
  }
  if (!unspaced.test(text)) return starts;
  const all = new Set(starts);
  for (const { index, segment } of words.segment(text)) {
    if (index > 0 && unspaced.test(segment) && !opening.test(text.charAt(index - 1))) all.add(index);
  }
  return [...all].toSorted((a, b) => a - b);
}

function lastBefore(text: string, at: number): string {
  let index = at - 1;
  while (index > 0 && breakingSpace.test(text.charAt(index))) index -= 1;
  return text.charAt(index);
}
