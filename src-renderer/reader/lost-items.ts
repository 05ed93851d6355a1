import type { Highlight, PassageTarget } from '#core/annotation/annotation.ts';
import type { Article } from '#core/article/article.ts';
import { m } from '../i18n/messages.ts';
import { changedNumbers } from './lost-context.ts';
import { targetOf, type LostEnd } from './link-ends.ts';
import type { LostHighlight, LostResolution } from './standing.ts';

/** What has lost its place in a text: a highlight, or one end of a link. */
export type LostItem =
  | { readonly kind: 'highlight'; readonly highlight: Highlight; readonly resolution: LostResolution }
  | { readonly kind: 'link'; readonly end: LostEnd; readonly resolution: LostResolution };

export function lostItems(highlights: readonly LostHighlight[], ends: readonly LostEnd[]): readonly LostItem[] {
  return [
    ...highlights.map((lost): LostItem => ({ kind: 'highlight', ...lost })),
    ...ends.map((end): LostItem => ({ kind: 'link', end, resolution: end.resolution })),
  ];
}

export function lostTarget(item: LostItem): PassageTarget {
  return item.kind === 'highlight' ? item.highlight.target : targetOf(item.end.link, item.end.side);
}

export function lostKey(item: LostItem): string {
  return item.kind === 'highlight' ? item.highlight.id : `${item.end.link.id} ${item.end.side}`;
}

/** Why something is lost, as far as it is known. */
export function lostReason(item: LostItem, article: Article): string {
  const { resolution } = item;
  if (resolution.state === 'ambiguous') return m.links_lost_ambiguous({ count: resolution.candidates.length });
  if (resolution.reason === 'negated') return m.links_lost_negated();
  if (resolution.reason === 'changed-number') {
    const { start, end } = resolution.place;
    const [changed] = changedNumbers(lostTarget(item).quote.exact, article.text.slice(start, end));
    return changed === undefined
      ? m.links_lost_some_number()
      : m.links_lost_number({ was: changed.was, is: changed.is });
  }
  return m.reader_lost_orphan();
}
