import type { BriefDocument, BriefSource } from '#core/brief/brief.ts';
import { publicationText } from '#core/brief/frame-text.ts';
import { directionOf } from '#core/text/direction.ts';
import { column, colors, styles, titleStyle } from './design.ts';
import { indented, isolated, rule, siglumMark, siglumReach, type Press } from './page-parts.ts';
import { keptTogether, slab, withFirst, type Slab } from './slab.ts';

const heightAboveTitle = 96;

/** The cover: what the brief is, its title and date, and its sources with their sigla. */
export function coverSlabs(document: BriefDocument, press: Press, parent: number): readonly Slab[] {
  const { setter, frame } = press;
  const { direction } = setter;
  const titleDirection = document.title.trim() === '' ? direction : directionOf(document.title);
  const kicker = document.title.trim() === frame.kicker ? [] : kickerSlabs(press, parent);
  const title = setter.paragraph([{ text: document.title, color: colors.ink, weight: 'bold' }], {
    style: titleStyle(document.title),
    direction: titleDirection,
    room: column,
    node: setter.node('H1', parent, titleDirection),
    balanced: true,
  });
  const facts = [frame.countSources(document.sources.length), frame.date(document.date)];
  const byline = setter.paragraph([{ text: facts.join(' · '), color: colors.inkThird }], {
    style: styles.note,
    direction,
    room: column,
    node: setter.node('P', parent),
  });
  return [
    slab(heightAboveTitle, []),
    ...kicker,
    ...withFirst(title.slabs, { above: 2 }),
    ...withFirst(byline.slabs, { above: 4 }),
    slab(1, [rule(0, colors.ruleStrong, 0.8)], { above: 14 }),
    ...sourceList(document.sources, press, parent),
  ];
}

/** What the document is; a title that says just this does without it. */
function kickerSlabs({ setter, frame }: Press, parent: number): readonly Slab[] {
  return setter.paragraph([{ text: frame.kicker, color: colors.accent, weight: 'bold' }], {
    style: styles.kicker,
    direction: setter.direction,
    room: column,
    node: setter.node('P', parent),
  }).slabs;
}

function sourceList(sources: readonly BriefSource[], press: Press, parent: number): readonly Slab[] {
  if (sources.length === 0) return [];
  const { setter, frame } = press;
  const heading = setter.paragraph([{ text: frame.sources, color: colors.accent, weight: 'bold' }], {
    style: styles.sectionHeading,
    direction: setter.direction,
    room: column,
    node: setter.node('H2', parent),
  });
  const list = setter.node('L', parent);
  return [
    ...withFirst(heading.slabs, { above: 22, bookmark: { title: frame.sources, level: 1 } }).map((each) => ({
      ...each,
      keepWithNext: true,
    })),
    ...sources.flatMap((source) => sourceEntry(source, press, list)),
  ];
}

function sourceEntry(source: BriefSource, press: Press, list: number): readonly Slab[] {
  const { setter, frame } = press;
  const { direction } = setter;
  const item = setter.node('LI', list);
  const room = indented(column, siglumReach * 2 + 12, direction);
  const headline = setter.paragraph([{ text: isolated(source.headline), color: colors.ink, weight: 'bold' }], {
    style: styles.label,
    direction,
    room,
    node: item,
  });
  const facts = [source.publisher, source.byline].filter((fact) => fact !== null).map(isolated);
  const notes = source.headlineStated ? [] : [frame.headlineFromBody];
  const meta = setter.paragraph(
    [
      {
        text: [...facts, publicationText(frame, source.date, source.dateCertainty), ...notes].join(' · '),
        color: colors.inkThird,
      },
    ],
    { style: styles.citation, direction, room, node: item },
  );
  const [first, ...others] = keptTogether([...headline.slabs, ...meta.slabs]);
  if (!first) return [];
  const middle = first.height;
  const x = direction === 'rtl' ? column.x + column.width - siglumReach : column.x + siglumReach;
  const mark = siglumMark(setter, source.siglum, x, middle, item);
  return [{ ...first, items: [...mark, ...first.items], above: 9 }, ...others];
}
