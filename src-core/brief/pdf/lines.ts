import type { Cluster } from './clusters.ts';

/** One line of a paragraph: its clusters in visual order, left to right, without the spaces at its end. */
export interface SetLine {
  readonly clusters: readonly Cluster[];
  /** In units of the typefaces. */
  readonly width: number;
  /** Range of the paragraph's text that it shows. */
  readonly start: number;
  readonly end: number;
}

/** Breaks shaped text at `starts` into lines of at most `width` units, first fit, ragged. */
export function linesOf(
  text: string,
  clusters: readonly Cluster[],
  width: number,
  starts: ReadonlySet<number>,
): readonly SetLine[] {
  const lines: SetLine[] = [];
  let from = 0;
  while (from < clusters.length) {
    let used = 0;
    let lastBreak = from;
    let to = from;
    for (; to < clusters.length; to += 1) {
      const cluster = clusters[to];
      if (!cluster) break;
      if (to > from && starts.has(cluster.start)) lastBreak = to;
      used += cluster.advance;
      if (used > width && !isSpace(text, cluster)) break;
    }
    if (to < clusters.length) {
      // A word longer than the line breaks between two clusters, that is between letters with their marks.
      to = lastBreak > from ? lastBreak : Math.max(to, from + 1);
    }
    lines.push(setLine(text, clusters.slice(from, to)));
    from = to;
  }
  return lines;
}

function isSpace(text: string, cluster: Cluster): boolean {
  return text.slice(cluster.start, cluster.end).trim() === '';
}

function setLine(text: string, clusters: readonly Cluster[]): SetLine {
  let end = clusters.length;
  const spaceAt = (index: number): boolean => {
    const cluster = clusters[index];
    return cluster !== undefined && isSpace(text, cluster);
  };
  while (end > 0 && spaceAt(end - 1)) end -= 1;
  let start = 0;
  while (start < end && spaceAt(start)) start += 1;
  const kept = clusters.slice(start, end);
  return {
    clusters: visualOrder(kept),
    width: kept.reduce((sum, { advance }) => sum + advance, 0),
    start: kept[0]?.start ?? 0,
    end: kept.at(-1)?.end ?? 0,
  };
}

/** Rule L2 of the Unicode Bidirectional Algorithm: every run at or above a level is reversed, highest level first. */
function visualOrder(clusters: readonly Cluster[]): readonly Cluster[] {
  const order = [...clusters];
  const highest = Math.max(0, ...levelsIn(order));
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      if ((order[from]?.level ?? 0) < level) continue;
      let to = from + 1;
      while (to < order.length && (order[to]?.level ?? 0) >= level) to += 1;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}

function levelsIn(clusters: readonly Cluster[]): ReadonlySet<number> {
  return new Set(clusters.map(({ level }) => level));
}
