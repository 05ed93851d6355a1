/**
 * A text without the characters at its ends that `edge` matches. One pattern such as `[…]+$` would try every run inside
 * the text again and again, which takes hours on a hostile one; this looks at each character once.
 * `edge` tests one character, and has neither anchors nor the flags g and y.
 */
export function withoutEdges(text: string, edge: RegExp, endEdge: RegExp = edge): string {
  let start = 0;
  while (start < text.length) {
    const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
    if (!edge.test(character)) break;
    start += character.length;
  }
  let end = text.length;
  while (end > start) {
    const pair = end - start >= 2 && (text.codePointAt(end - 2) ?? 0) > 0xffff;
    const character = text.slice(pair ? end - 2 : end - 1, end);
    if (!endEdge.test(character)) break;
    end -= character.length;
  }
  return text.slice(start, end);
}
