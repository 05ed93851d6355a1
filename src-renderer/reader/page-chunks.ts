import type { PageEntry } from './original-page.ts';

/** Neighbouring entries of a page that are laid out together, when they come near the view. */
export interface PageChunk {
  readonly key: string;
  readonly entries: readonly PageEntry[];
  /** UTF-16 units of its text, for a guess of its height before it is laid out. */
  readonly units: number;
}

/**
 * Units of text from which a page is cut into chunks at all. Ordinary articles are one: what stands in a chunk is laid out
 * again when a line comes back or goes, and nothing there is worth a guess.
 */
const longPage = 40_000;
/** Units of a chunk: about three screens of reading. Each costs a little in every frame, and laying one out has to fit into one. */
const chunkLength = 6_000;

/** A line keeps its place on the page when it is set aside or brought back, though all offsets after it change. */
export function keyOf(entry: PageEntry): string {
  if (entry.kind === 'removed') return `line ${String(entry.line.line)}`;
  return entry.line === null ? `start ${String(entry.block.start)}` : `line ${String(entry.line)}`;
}

/** Cuts a page into chunks between its entries; a page that is not long is one. */
export function chunksOf(entries: readonly PageEntry[]): readonly PageChunk[] {
  const lengths = entries.map(lengthOf);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const limit = whole < longPage ? Infinity : chunkLength;
  const chunks: { key: string; entries: PageEntry[]; units: number }[] = [];
  entries.forEach((entry, index) => {
    const length = lengths[index] ?? 0;
    const last = chunks.at(-1);
    if (last === undefined || last.units + length > limit)
      chunks.push({ key: limit === Infinity ? 'all' : keyOf(entry), entries: [entry], units: length });
    else {
      last.entries.push(entry);
      last.units += length;
    }
  });
  return chunks;
}

function lengthOf(entry: PageEntry): number {
  return entry.kind === 'block' ? entry.block.end - entry.block.start : entry.line.text.length;
}
