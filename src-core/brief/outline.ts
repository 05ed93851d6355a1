import type { ArticleId } from '#core/article/article.ts';
import type { Brief, BriefId, FrameLanguage, Section, SectionItem } from '#core/brief/brief.ts';

/** Where an item stands or goes: before the item that is now at `index` of the section. */
export interface Place {
  readonly section: string;
  readonly index: number;
}

/** A brief with one section that has no heading yet. `now` is an ISO 8601 instant; the ids are the caller's. */
export function newBrief(start: {
  id: BriefId;
  section: string;
  title: string;
  language: FrameLanguage;
  articles: readonly ArticleId[];
  now: string;
}): Brief {
  return {
    id: start.id,
    title: start.title,
    language: start.language,
    articles: start.articles,
    sections: [{ id: start.section, heading: '', items: [] }],
    created: start.now,
    modified: start.now,
  };
}

/** Every item in the order of the pages. */
export function itemsOf(brief: Brief): readonly SectionItem[] {
  return brief.sections.flatMap((section) => section.items);
}

/** Whether nothing would stand on the pages behind the cover but headings. */
export function isEmpty(brief: Brief): boolean {
  return itemsOf(brief).every((item) => item.kind === 'text' && item.text.trim() === '');
}

/** Where an item stands, or null when the brief has none of that id. */
export function placeOf(brief: Brief, item: string): Place | null {
  for (const section of brief.sections) {
    const index = section.items.findIndex((candidate) => candidate.id === item);
    if (index >= 0) return { section: section.id, index };
  }
  return null;
}

/** The place after everything in the last section. */
export function endOf(brief: Brief): Place | null {
  const last = brief.sections.at(-1);
  return last ? { section: last.id, index: last.items.length } : null;
}

/** Adds an item; its articles become sources, behind those that already have a siglum. */
export function insertItem(brief: Brief, item: SectionItem, place: Place, articles: readonly ArticleId[]): Brief {
  const sections = inSection(brief, place.section, (section) => ({
    ...section,
    items: section.items.toSpliced(place.index, 0, item),
  }));
  return { ...brief, sections, articles: [...new Set([...brief.articles, ...articles])] };
}

/** Adds an item at the end of the section of that heading, which is made (with the id `section`) where there is none. */
export function addUnderHeading(
  brief: Brief,
  item: SectionItem,
  { heading, section }: { heading: string; section: string },
  articles: readonly ArticleId[],
): Brief {
  const found = brief.sections.find((candidate) => candidate.heading === heading);
  if (found) return insertItem(brief, item, { section: found.id, index: found.items.length }, articles);
  const untouched = brief.sections.filter(({ heading: words, items }) => words !== '' || items.length > 0);
  const headed = addSection({ ...brief, sections: untouched }, { id: section, heading, items: [] }, null);
  return insertItem(headed, item, { section, index: 0 }, articles);
}

/** Moves an item; `place` counts in the brief as it stands before the move. */
export function moveItem(brief: Brief, item: string, place: Place): Brief {
  const from = placeOf(brief, item);
  const moved = itemsOf(brief).find((candidate) => candidate.id === item);
  if (!from || !moved) return brief;
  const shifted = from.section === place.section && from.index < place.index ? place.index - 1 : place.index;
  if (from.section === place.section && from.index === shifted) return brief;
  return insertItem(removeItem(brief, item), moved, { section: place.section, index: shifted }, []);
}

/** Moves an item one line up (-1) or down (1), past a heading into the section beyond it. */
export function moveItemBy(brief: Brief, item: string, step: -1 | 1): Brief {
  const from = placeOf(brief, item);
  if (!from) return brief;
  const at = brief.sections.findIndex((section) => section.id === from.section);
  const inside = brief.sections[at]?.items.length ?? 0;
  if (step === -1 && from.index > 0) return moveItem(brief, item, { ...from, index: from.index - 1 });
  if (step === 1 && from.index < inside - 1) return moveItem(brief, item, { ...from, index: from.index + 2 });
  const beyond = brief.sections[at + step];
  if (!beyond) return brief;
  return moveItem(brief, item, { section: beyond.id, index: step === 1 ? 0 : beyond.items.length });
}

/** Takes an item out. Its article stays a source, so that no siglum changes. */
export function removeItem(brief: Brief, item: string): Brief {
  return {
    ...brief,
    sections: brief.sections.map((section) => ({
      ...section,
      items: section.items.filter((candidate) => candidate.id !== item),
    })),
  };
}

/** Rewrites the reader's own words. Evidence has no words of its own to rewrite: it stays as it is. */
export function setText(brief: Brief, item: string, text: string): Brief {
  return {
    ...brief,
    sections: brief.sections.map((section) => ({
      ...section,
      items: section.items.map((candidate) =>
        candidate.id === item && candidate.kind === 'text' ? { ...candidate, text } : candidate,
      ),
    })),
  };
}

/** Adds a heading behind the section `after`, or at the end. */
export function addSection(brief: Brief, section: Section, after: string | null): Brief {
  const at = brief.sections.findIndex((candidate) => candidate.id === after);
  return { ...brief, sections: brief.sections.toSpliced(at < 0 ? brief.sections.length : at + 1, 0, section) };
}

export function setHeading(brief: Brief, section: string, heading: string): Brief {
  return { ...brief, sections: inSection(brief, section, (found) => ({ ...found, heading })) };
}

/** Takes a heading away; what stood under it goes under the heading before, or under the next where it was the first. */
export function removeHeading(brief: Brief, section: string): Brief {
  const at = brief.sections.findIndex((candidate) => candidate.id === section);
  const gone = brief.sections[at];
  if (!gone) return brief;
  const heir = brief.sections[at - 1] ?? brief.sections[at + 1];
  if (!heir) return setHeading(brief, section, '');
  const items = at > 0 ? [...heir.items, ...gone.items] : [...gone.items, ...heir.items];
  const sections = inSection(brief, heir.id, (found) => ({ ...found, items }));
  return { ...brief, sections: sections.filter((candidate) => candidate.id !== section) };
}

/** Moves a heading with all that stands under it one section up (-1) or down (1). */
export function moveSectionBy(brief: Brief, section: string, step: -1 | 1): Brief {
  const at = brief.sections.findIndex((candidate) => candidate.id === section);
  const moved = brief.sections[at];
  const to = at + step;
  if (!moved || to < 0 || to >= brief.sections.length) return brief;
  return { ...brief, sections: brief.sections.toSpliced(at, 1).toSpliced(to, 0, moved) };
}

function inSection(brief: Brief, id: string, change: (section: Section) => Section): readonly Section[] {
  return brief.sections.map((section) => (section.id === id ? change(section) : section));
}
