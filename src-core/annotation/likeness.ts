/** Below this share of letters in common, two words are two words. */
const least = 0.75;
/** Letters of the longest words that are compared. */
const longest = 40;

/** How alike two words are spelt: 1 less the share of letters to be changed (Levenshtein 1966), 0 where that is little. */
export function likeness(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  if (length < 3 || length > longest) return 0;
  if (Math.min(one.length, other.length) < least * length) return 0;
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    for (let next = 1; next <= other.length; next += 1) {
      const changed = (above[next - 1] ?? 0) + (one.charCodeAt(at - 1) === other.charCodeAt(next - 1) ? 0 : 1);
      row.push(Math.min(changed, (above[next] ?? 0) + 1, (row[next - 1] ?? 0) + 1));
    }
    above = row;
  }
  const share = 1 - (above[other.length] ?? length) / length;
  return share >= least ? share : 0;
}
