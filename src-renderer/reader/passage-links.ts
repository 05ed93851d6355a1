import type { ArticleId, TextRange } from '#core/article/article.ts';
import type { Comparison, Evidence, Verdict } from '#core/comparison/comparison.ts';

/** How a thread is drawn: its colour, its line and the glyph on its knot. */
export type LinkRelation = 'agree' | 'differ' | 'changed';

/** Two passages of two articles that a comparison ties together. */
export interface PassageLink {
  readonly id: string;
  readonly a: TextRange;
  readonly b: TextRange;
  readonly relation: LinkRelation;
}

const relationOf: Readonly<Record<Verdict, LinkRelation>> = {
  agree: 'agree',
  precision: 'agree',
  single: 'agree',
  conflict: 'differ',
  explained: 'changed',
};

/**
 * What ties two articles together, in the order of the first one's text: findings that have evidence in both, but for
 * those that were dismissed and those that only repeat a finer one within the same two passages.
 */
export function threadsBetween(
  comparison: Comparison,
  first: ArticleId,
  second: ArticleId,
  dismissed: ReadonlySet<string>,
): readonly PassageLink[] {
  const links = comparison.findings.flatMap(({ id, verdict, evidence }) => {
    const a = evidence.find(({ article }) => article === first);
    const b = evidence.find(({ article }) => article === second);
    if (a === undefined || b === undefined || dismissed.has(id)) return [];
    return [{ id, a: rangeOf(a), b: rangeOf(b), relation: relationOf[verdict] }];
  });
  return links
    .filter((link) => !links.some((finer) => finer !== link && lies(finer, link) && !lies(link, finer)))
    .sort((one, other) => one.a.start - other.a.start);
}

/** Pairs of passages by which two panes can scroll together: the threads, and every aligned pair of statements. */
export function anchorsBetween(
  comparison: Comparison,
  first: ArticleId,
  second: ArticleId,
  threads: readonly PassageLink[],
): readonly { readonly a: TextRange; readonly b: TextRange }[] {
  const aligned = comparison.alignments.flatMap(({ a, b }) => {
    if (a.article === first && b.article === second) return [{ a, b }];
    return a.article === second && b.article === first ? [{ a: b, b: a }] : [];
  });
  return [...threads, ...aligned];
}

/** Whether both passages of one link lie within those of another. */
function lies(inner: PassageLink, outer: PassageLink): boolean {
  return (['a', 'b'] as const).every(
    (side) => inner[side].start >= outer[side].start && inner[side].end <= outer[side].end,
  );
}

function rangeOf({ start, end }: Evidence): TextRange {
  return { start, end };
}
