/** UTF-16 units before the longest end within which a text is cut at a space rather than in a word. */
const reach = 200;

/** The beginning of a text that is longer than `most` units, cut at a space where one is near and never within a character. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  if (space > most - reach) return text.slice(0, space);
  const within = /[\uDC00-\uDFFF]/.test(text.charAt(most)) ? 1 : 0;
  return text.slice(0, most - within);
}
