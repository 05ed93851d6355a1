import type { ArticleId, TextRange } from '#core/article/article.ts';
import type { Comparison, Evidence, Verdict } from '#core/comparison/comparison.ts';

/** Two passages that come to the same height. */
export interface Anchor {
  readonly a: TextRange;
  readonly b: TextRange;
}

/** How a thread is drawn: its colour, its line and the glyph on its knot. */
export type ThreadRelation = 'agree' | 'precision' | 'differ' | 'changed';

/** Two passages of two articles that a comparison ties together. */
export interface PassageLink {
  readonly id: string;
  readonly a: TextRange;
  readonly b: TextRange;
  readonly relation: ThreadRelation;
}

const relationOf: Readonly<Record<Verdict, ThreadRelation>> = {
  agree: 'agree',
  precision: 'precision',
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

/**
 * Pairs of passages by which two panes can scroll together: the threads, every aligned pair of statements, and of the pairs
 * that are only related those that keep the order of the pairs around them, the stronger first. A weak pair that crosses
 * its neighbours would send the other pane backwards.
 */
export function anchorsBetween(
  comparison: Comparison,
  first: ArticleId,
  second: ArticleId,
  threads: readonly PassageLink[],
): readonly Anchor[] {
  const aligned = comparison.alignments.flatMap(({ a, b, relation, score }) => {
    if (a.article === first && b.article === second) return [{ a, b, relation, score }];
    return a.article === second && b.article === first ? [{ a: b, b: a, relation, score }] : [];
  });
  const anchors: Anchor[] = [...threads, ...aligned.filter(({ relation }) => relation !== 'related')];
  const weak = aligned.filter(({ relation }) => relation === 'related').sort((one, other) => other.score - one.score);
  for (const pair of weak) if (keepsOrder(pair, anchors)) anchors.push(pair);
  return anchors;
}

/** Whether a pair stands in the second article between the pairs that it stands between in the first. */
function keepsOrder({ a, b }: Anchor, anchors: readonly Anchor[]): boolean {
  const before = anchors.filter((other) => other.a.start <= a.start).sort((x, y) => y.a.start - x.a.start)[0];
  const behind = anchors.filter((other) => other.a.start > a.start).sort((x, y) => x.a.start - y.a.start)[0];
  return (before === undefined || before.b.start <= b.start) && (behind === undefined || b.start <= behind.b.start);
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
