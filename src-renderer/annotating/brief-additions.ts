import type { Highlight, Note } from '#core/annotation/annotation.ts';
import type { ArticleId } from '#core/article/article.ts';
import type { Brief, BriefId, FrameLanguage, SectionItem } from '#core/brief/brief.ts';
import { addUnderHeading, endOf, insertItem, itemsOf, newBrief } from '#core/brief/outline.ts';
import type { Finding } from '#core/comparison/comparison.ts';
import { findingsHeading } from '../i18n/verdict-words.ts';

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

/** Whether the brief has this finding. */
export function hasFinding(brief: Brief, finding: Finding): boolean {
  return itemsOf(brief).some((item) => item.kind === 'finding' && item.finding.id === finding.id);
}

/**
 * The brief with a highlight or a note on an article at its end, made where there is none yet; null when the brief
 * already has it.
 */
export function withAnnotation(brief: Brief | null, annotation: Highlight | Note, fresh: Fresh): Brief | null {
  const { article } = annotation.target;
  const target = brief ?? briefOf([], fresh);
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

/**
 * The brief with a finding under the heading of its verdict, made of the compared articles where there is none yet; null when
 * the brief already has it.
 */
export function withFinding(
  brief: Brief | null,
  finding: Finding,
  compared: readonly ArticleId[],
  fresh: Fresh,
): Brief | null {
  const target = brief ?? briefOf(compared, fresh);
  if (hasFinding(target, finding)) return null;
  const sources = compared.filter((id) => finding.evidence.some(({ article }) => article === id));
  const item: SectionItem = { kind: 'finding', id: fresh.id(), finding };
  const heading = { heading: findingsHeading(finding.verdict, target.language), section: fresh.id() };
  return { ...addUnderHeading(target, item, heading, sources), modified: fresh.now };
}

function briefOf(articles: readonly ArticleId[], { id, now, title, language }: Fresh): Brief {
  return newBrief({ id: id() as BriefId, section: id(), title, language, articles, now });
}
