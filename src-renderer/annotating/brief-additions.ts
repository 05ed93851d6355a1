import type { Highlight, Note } from '#core/annotation/annotation.ts';
import type { Brief, BriefId, FrameLanguage, SectionItem } from '#core/brief/brief.ts';
import { endOf, insertItem, itemsOf, newBrief } from '#core/brief/outline.ts';

/** Ids and the instant that an addition needs; core makes none itself. */
export interface Fresh {
  readonly id: () => string;
  readonly now: string;
  readonly title: string;
  readonly language: FrameLanguage;
}

/** The brief that things are added to: the open one, else the one changed last; null when there is none. */
export function currentBrief(briefs: readonly Brief[], open: string | null): Brief | null {
  const latest = [...briefs].sort((one, other) => other.modified.localeCompare(one.modified))[0];
  return briefs.find((brief) => brief.id === open) ?? latest ?? null;
}

/**
 * The brief with a highlight or a note on an article at its end, made where there is none yet; null when the brief
 * already has it.
 */
export function withAnnotation(brief: Brief | null, annotation: Highlight | Note, fresh: Fresh): Brief | null {
  const { article } = annotation.target;
  const target =
    brief ??
    newBrief({
      id: fresh.id() as BriefId,
      section: fresh.id(),
      title: fresh.title,
      language: fresh.language,
      articles: [],
      now: fresh.now,
    });
  if (itemsOf(target).some((item) => 'annotation' in item && item.annotation === annotation.id)) return null;
  const kind = annotation.motivation === 'highlighting' ? 'highlight' : 'note';
  const item: SectionItem = { kind, id: fresh.id(), annotation: annotation.id };
  const place = endOf(target);
  if (place === null) {
    const sections = [{ id: fresh.id(), heading: '', items: [item] }];
    return { ...target, sections, articles: [...new Set([...target.articles, article])], modified: fresh.now };
  }
  return { ...insertItem(target, item, place, [article]), modified: fresh.now };
}
