import type { BriefDocument, DocumentSection } from '#core/brief/brief.ts';
import { frameTextOf } from '#core/brief/frame-text.ts';
import { chapterSlabs } from './chapter.ts';
import { coverSlabs } from './cover.ts';
import { column, colors, pageSize, styles } from './design.ts';
import { DrawingBook } from './drawings.ts';
import { itemSlabs } from './item-slabs.ts';
import type { PageItem, TypesetBrief } from './page-model.ts';
import { rule, type Press } from './page-parts.ts';
import { paginate } from './paginate.ts';
import { Setter } from './setter.ts';
import { itemMoved, keptWithNext, withFirst, type Slab } from './slab.ts';
import type { Typefaces } from './typefaces.ts';

/**
 * Sets a brief as pages. Pure: the same document gives the same pages, with whatever characters it holds; those that no
 * typeface has are drawn as a box with their number and listed in `missing`.
 */
export function typesetBrief(document: BriefDocument, typefaces: Typefaces): TypesetBrief {
  const book = new DrawingBook(typefaces);
  const missing = new Set<string>();
  const direction = document.language === 'ar' ? 'rtl' : 'ltr';
  const setter = new Setter({ typefaces, book, missing: (character) => void missing.add(character) }, direction);
  const frame = frameTextOf(document.language);
  const press: Press = { setter, frame, sources: new Map(document.sources.map((source) => [source.article, source])) };
  const root = setter.node('Document', null);
  const { pages, bookmarks } = paginate(
    [
      ...coverSlabs(document, press, setter.node('Sect', root)),
      ...contentSlabs(document, press, root),
      ...chaptersOf(document, press, root),
    ],
    column,
  );
  return {
    title: document.title,
    language: document.language,
    direction,
    date: document.date,
    pages: pages.map((items, index) => ({
      ...pageSize,
      items: [...items, ...furniture(document.title, index, setter)],
    })),
    structure: setter.structure(),
    bookmarks,
    missing: [...missing],
    ...book.contents(),
  };
}

function contentSlabs(document: BriefDocument, press: Press, root: number): readonly Slab[] {
  const sections = document.sections.filter(({ heading, items }) => heading.trim() !== '' || items.length > 0);
  const filled = sections.length > 0 ? sections : [emptySection(press)];
  let number = 0;
  return filled.flatMap((section, index) => {
    if (section.heading.trim() !== '') number += 1;
    const slabs = sectionSlabs(section, number, press, root);
    return index === 0 ? withFirst(slabs, { startsPage: true }) : slabs;
  });
}

function emptySection({ frame }: Press): DocumentSection {
  return { heading: '', items: [{ kind: 'text', text: frame.empty }] };
}

function sectionSlabs(section: DocumentSection, number: number, press: Press, root: number): readonly Slab[] {
  const { setter } = press;
  const node = setter.node('Sect', root);
  const itemsOf = (): readonly Slab[] => section.items.flatMap((item) => itemSlabs(item, press, node));
  if (section.heading.trim() === '') return itemsOf();
  const heading = setter.paragraph([{ text: `${number}. ${section.heading}`, color: colors.accent, weight: 'bold' }], {
    style: styles.sectionHeading,
    direction: setter.direction,
    room: column,
    node: setter.node('H2', node),
  });
  const bookmark = { title: `${number}. ${section.heading}`, level: 1 };
  return [...keptWithNext(withFirst(heading.slabs, { above: 26, bookmark })), ...itemsOf()];
}

function chaptersOf(document: BriefDocument, press: Press, root: number): readonly Slab[] {
  if (document.chapters.length === 0) return [];
  const { setter, frame } = press;
  const part = setter.node('Sect', root);
  const heading = setter.paragraph([{ text: frame.fullTexts, color: colors.accent, weight: 'bold' }], {
    style: styles.kicker,
    direction: setter.direction,
    room: column,
    node: setter.node('H1', part),
  });
  const title = keptWithNext(
    withFirst(heading.slabs, { startsPage: true, bookmark: { title: frame.fullTexts, level: 1 } }),
  );
  const chapters = document.chapters.map((chapter) => chapterSlabs(chapter, press, part));
  const [first = [], ...others] = chapters;
  return [...title, ...withFirst(first, { startsPage: false, above: 10 }), ...others.flat()];
}

/** The page number under the column and, after the cover, the brief's title over it. */
function furniture(title: string, index: number, setter: Setter): readonly PageItem[] {
  const { direction } = setter;
  const set = (text: string, y: number, align: 'start' | 'center'): readonly PageItem[] =>
    setter
      .paragraph([{ text, color: colors.inkThird }], {
        style: styles.running,
        direction,
        room: column,
        node: null,
        align,
      })
      .slabs.slice(0, 1)
      .flatMap(({ items }) => items.map((item) => itemMoved(item, 0, y)));
  if (index === 0) return [];
  const number = set(String(index + 1), pageSize.height - 46, 'center');
  return [...set(title, 38, 'start'), rule(55, colors.rule, 0.6), ...number];
}
