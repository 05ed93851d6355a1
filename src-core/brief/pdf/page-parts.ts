import type { Direction } from '#core/article/article.ts';
import type { BriefSource } from '#core/brief/brief.ts';
import type { FrameText } from '#core/brief/frame-text.ts';
import { column, colors, styles } from './design.ts';
import type { PageItem } from './page-model.ts';
import type { Room, Setter } from './setter.ts';
import { itemMoved, type Slab } from './slab.ts';

/** What the parts of a brief are set with. */
export interface Press {
  readonly setter: Setter;
  readonly frame: FrameText;
  readonly sources: ReadonlyMap<string, BriefSource>;
}

/** Keeps a text of either direction from reordering what stands around it (UAX 9, section 2.4). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** A room without `indent` points at the side where the direction starts. */
export function indented(room: Room, indent: number, direction: Direction): Room {
  return { x: direction === 'rtl' ? room.x : room.x + indent, width: room.width - indent };
}

export function rule(y: number, color: string, thickness: number, room: Room = column): PageItem {
  return { kind: 'rectangle', x: room.x, y, width: room.width, height: thickness, radius: 0, fill: color };
}

const barWidth = 2;

/** The slabs with a bar along the side where the direction starts, as tall as they are. */
export function barred(slabs: readonly Slab[], room: Room, direction: Direction): readonly Slab[] {
  const x = direction === 'rtl' ? room.x + room.width - barWidth : room.x;
  return slabs.map((each, index) => {
    const gap = index === 0 ? 0 : each.above;
    const bar: PageItem = {
      kind: 'rectangle',
      x,
      y: 0,
      width: barWidth,
      height: each.height + gap,
      radius: 0,
      fill: colors.accent,
    };
    const items = each.items.map((item) => itemMoved(item, 0, gap));
    return { ...each, items: [bar, ...items], height: each.height + gap, above: each.above - gap };
  });
}

/** The letter of a source in its rhombic dot, around the given middle. */
export function siglumMark(setter: Setter, siglum: string, x: number, y: number, node: number | null): PageItem[] {
  const width = 40;
  const { slabs } = setter.paragraph([{ text: siglum, color: colors.ink, weight: 'bold' }], {
    style: styles.siglum,
    direction: setter.direction,
    room: { x: x - width / 2, width },
    node,
    align: 'center',
  });
  const letter = slabs
    .flatMap(({ items }) => items)
    .map((item) => itemMoved(item, 0, y - styles.siglum.leading / 2 + 0.4));
  return [{ kind: 'rhombus', x, y, reach: siglumReach, fill: colors.paper, stroke: colors.inkSecond }, ...letter];
}

/** Points from the middle of a siglum's dot to its corner. */
export const siglumReach = 11;
