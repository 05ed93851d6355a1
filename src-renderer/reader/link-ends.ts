import type { Link, LinkRelation, PassageTarget } from '#core/annotation/annotation.ts';
import type { ArticleId, TextRange } from '#core/article/article.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { IconName } from '../ui/icons.ts';
import type { LostResolution } from './standing.ts';

/** Which passage of a link: the one that says something (`target`) of the other (`body`). */
export type LinkSide = 'target' | 'body';

export const otherSide: Readonly<Record<LinkSide, LinkSide>> = { target: 'body', body: 'target' };

/** A link's passage that stands in a text. */
export interface LinkEnd {
  readonly link: Link;
  readonly side: LinkSide;
  readonly range: TextRange;
}

/** A link's passage that the text no longer has, or has more than once. */
export interface LostEnd {
  readonly link: Link;
  readonly side: LinkSide;
  readonly resolution: LostResolution;
}

export function targetOf(link: Link, side: LinkSide): PassageTarget {
  return side === 'target' ? link.target : link.body;
}

/** Parts the ends that links have in an article into those that stand in its text, in its order, and those that are lost. */
export function resolveLinks(
  article: ArticleId,
  links: readonly Link[],
  library: Pick<LibraryStore, 'resolve'>,
): { readonly standing: readonly LinkEnd[]; readonly lost: readonly LostEnd[] } {
  const standing: LinkEnd[] = [];
  const lost: LostEnd[] = [];
  for (const link of links) {
    for (const side of ['target', 'body'] as const) {
      const target = targetOf(link, side);
      const resolution = target.article === article ? library.resolve(target) : null;
      if (resolution === null) continue;
      if ('range' in resolution) standing.push({ link, side, range: resolution.range });
      else lost.push({ link, side, resolution });
    }
  }
  standing.sort((one, other) => one.range.start - other.range.start || other.range.end - one.range.end);
  return { standing, lost };
}

/** The end that a unit of a text means: of those that hold it the shortest. */
export function endAt(ends: readonly LinkEnd[], offset: number): LinkEnd | null {
  const length = ({ range }: LinkEnd): number => range.end - range.start;
  const [best] = ends
    .filter(({ range }) => range.start <= offset && offset < range.end)
    .sort((one, other) => length(one) - length(other));
  return best ?? null;
}

export const relationIcons: Readonly<Record<LinkRelation, IconName>> = {
  same: 'agree',
  contradicts: 'differ',
  explains: 'info',
  quotes: 'quote',
};

/** The colour that says a relation beside its icon and its word. */
export const relationColours: Readonly<Record<LinkRelation, string>> = {
  same: 'var(--agree)',
  contradicts: 'var(--differ)',
  explains: 'var(--shift)',
  quotes: 'var(--single)',
};

const fromTarget: Readonly<Record<LinkRelation, () => string>> = {
  same: () => m.links_same(),
  contradicts: () => m.links_contradicts(),
  explains: () => m.links_explains(),
  quotes: () => m.links_quotes(),
};

const fromBody: Readonly<Record<LinkRelation, () => string>> = {
  same: () => m.links_same(),
  contradicts: () => m.links_contradicted(),
  explains: () => m.links_explained(),
  quotes: () => m.links_quoted(),
};

/** What a link says of the other passage, read from one side. */
export function relationFrom(side: LinkSide, relation: LinkRelation): string {
  return (side === 'target' ? fromTarget : fromBody)[relation]();
}
