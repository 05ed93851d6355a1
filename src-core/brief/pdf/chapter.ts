import type { BriefChapter, BriefSource } from '#core/brief/brief.ts';
import { publicationText } from '#core/brief/frame-text.ts';
import { column, colors, styles } from './design.ts';
import { indented, isolated, rule, siglumMark, siglumReach, type Press } from './page-parts.ts';
import { keptWithNext, slab, withFirst, type Slab } from './slab.ts';

/** A whole article, from a new page on, in its own direction. */
export function chapterSlabs(chapter: BriefChapter, press: Press, parent: number): readonly Slab[] {
  const source = press.sources.get(chapter.article);
  const section = press.setter.node('Sect', parent);
  return [...(source ? openingSlabs(source, press, section) : []), ...bodySlabs(chapter, source, press, section)];
}

function openingSlabs(source: BriefSource, press: Press, section: number): readonly Slab[] {
  const { setter, frame } = press;
  const direction = source.dir;
  const x = direction === 'rtl' ? column.x + column.width - siglumReach : column.x + siglumReach;
  const node = setter.node('P', section);
  const mark = slab(siglumReach * 2, siglumMark(setter, source.siglum, x, siglumReach, node), {
    startsPage: true,
    bookmark: { title: `${source.siglum} · ${source.headline}`, level: 2 },
  });
  const headline = setter.paragraph([{ text: source.headline, color: colors.ink, weight: 'bold' }], {
    style: styles.chapterHeading,
    direction,
    room: column,
    node: setter.node('H2', section, direction),
    balanced: true,
  });
  const facts = [source.publisher, source.byline].filter((fact) => fact !== null).map(isolated);
  const notes = source.headlineStated ? [] : [frame.headlineFromBody];
  const text = [...facts, isolated(publicationText(frame, source.date, source.dateCertainty)), ...notes].join(' · ');
  const meta = setter.paragraph([{ text, color: colors.inkThird }], {
    style: styles.citation,
    direction,
    room: column,
    node: setter.node('P', section, direction),
  });
  return keptWithNext([
    mark,
    ...withFirst(headline.slabs, { above: 6 }),
    ...withFirst(meta.slabs, { above: 2 }),
    slab(1, [rule(0, colors.ruleStrong, 0.8)], { above: 8 }),
  ]);
}

function bodySlabs(
  { text, blocks }: BriefChapter,
  source: BriefSource | undefined,
  { setter }: Press,
  section: number,
): readonly Slab[] {
  const direction = source?.dir ?? setter.direction;
  const slabs: Slab[] = [];
  for (const { kind, start, end } of blocks) {
    const words = text.slice(start, end);
    if (kind === 'heading') {
      const { slabs: lines } = setter.paragraph([{ text: words, color: colors.accent, weight: 'bold' }], {
        style: styles.subheading,
        direction,
        room: column,
        node: setter.node('H3', section, direction),
      });
      slabs.push(...keptWithNext(withFirst(lines, { above: 14 })));
      continue;
    }
    const caption = kind === 'caption';
    const above = slabs.length === 0 ? 14 : 8;
    const { slabs: lines } = setter.paragraph([{ text: words, color: caption ? colors.inkThird : colors.ink }], {
      style: caption ? styles.note : styles.body,
      direction,
      room: kind === 'list' ? indented(column, listIndent, direction) : column,
      node: setter.node(caption ? 'Caption' : 'P', section, direction),
    });
    slabs.push(...withFirst(lines, { above }));
  }
  return slabs;
}

const listIndent = 16;
