import type { Direction } from '#core/article/article.ts';
import { clustersOf, settable, type Setting } from './clusters.ts';
import type { TextStyle } from './design.ts';
import { lineStarts } from './line-break.ts';
import { linesOf, type SetLine } from './lines.ts';
import type { PageItem, StructureNode, StructureRole } from './page-model.ts';
import { slab, type Slab } from './slab.ts';
import { codesOf, withEndSpace } from './text-layer.ts';
import { unitsPerEm, type Weight } from './typefaces.ts';

/** A stretch of a paragraph in one colour and weight. */
export interface Span {
  readonly text: string;
  readonly color: string;
  readonly weight?: Weight;
}

/** The horizontal room that something is set in, in points. */
export interface Room {
  readonly x: number;
  readonly width: number;
}

export interface ParagraphOptions {
  readonly style: TextStyle;
  readonly direction: Direction;
  readonly room: Room;
  /** Structure node of its lines; null for what is no content. */
  readonly node: number | null;
  /** Defaults to the side where the direction starts. */
  readonly align?: 'start' | 'center' | 'end';
  /** Other text stands on the same baseline: the line ends in a space of its own, so that nothing is read as one word. */
  readonly beside?: boolean;
  /** Makes the lines about equally long, for titles. */
  readonly balanced?: boolean;
}

/** A paragraph as lines, with the room that the longest one takes. */
export interface SetParagraph {
  readonly slabs: readonly Slab[];
  readonly widest: number;
}

/** Sets paragraphs of one document and gathers its structure tree. */
export class Setter {
  readonly direction: Direction;
  readonly #setting: Setting;
  readonly #structure: StructureNode[] = [];

  constructor(setting: Setting, direction: Direction) {
    this.#setting = setting;
    this.direction = direction;
  }

  /** Adds an element to the structure tree and gives its number. */
  node(role: StructureRole, parent: number | null, direction: Direction = this.direction): number {
    return this.#structure.push({ role, parent, direction }) - 1;
  }

  structure(): readonly StructureNode[] {
    return this.#structure;
  }

  /** Lines of a paragraph, one slab each, without widows and orphans; no slab for a text without anything to see. */
  paragraph(spans: readonly Span[], options: ParagraphOptions): SetParagraph {
    const { style, direction, room } = options;
    const parts = spans.map((span) => ({ ...span, text: settable(span.text) }));
    const text = parts.map((part) => part.text).join('');
    const spanAt = spanFinder(parts);
    const clusters = clustersOf(text, direction, (offset) => spanAt(offset)?.weight ?? 'regular', this.#setting);
    const units = (points: number): number => (points / style.size) * unitsPerEm;
    const points = (length: number): number => (length / unitsPerEm) * style.size;
    const starts = new Set(lineStarts(text));
    let lines = linesOf(text, clusters, units(room.width), starts);
    if (options.balanced && lines.length > 1 && lines.length <= mostBalanced) {
      lines = balancedLines(lines.length, units(room.width), (width) => linesOf(text, clusters, width, starts));
    }
    const slabs = lines.map((line, index) => {
      const item = this.#line(text, line, points(line.width), options, (offset) => spanAt(offset)?.color ?? '#000000');
      const keepWithPrevious = index === 1 || (index > 0 && index === lines.length - 1);
      return slab(style.leading, [item], { keepWithPrevious });
    });
    return { slabs, widest: lines.reduce((most, line) => Math.max(most, points(line.width)), 0) };
  }

  #line(
    text: string,
    line: SetLine,
    width: number,
    { style, direction, room, node, align = 'start', beside = false }: ParagraphOptions,
    colorAt: (offset: number) => string,
  ): PageItem {
    const codes = codesOf(text, line.clusters, direction, colorAt, this.#setting.book);
    const slack = room.width - width;
    const atRight = (direction === 'rtl') === (align === 'start');
    const x = room.x + (align === 'center' ? slack / 2 : atRight ? slack : 0);
    return {
      kind: 'line',
      x,
      y: baseline(style),
      size: style.size,
      codes: beside ? withEndSpace(codes, direction) : codes,
      reading: text.slice(line.start, line.end),
      node,
    };
  }
}

/** Ascender and descender of Noto Naskh Arabic in em; the taller of the two faces. */
const ascender = 1.1;
const descender = 0.5;

/** Distance from the top of a line to its baseline: the line's spare room is shared above and below. */
export function baseline({ size, leading }: TextStyle): number {
  return (leading - (ascender + descender) * size) / 2 + ascender * size;
}

function spanFinder(spans: readonly Span[]): (offset: number) => Span | undefined {
  const ends: number[] = [];
  let end = 0;
  for (const { text } of spans) ends.push((end += text.length));
  return (offset) => spans[ends.findIndex((spanEnd) => offset < spanEnd)] ?? spans.at(-1);
}

/** Above this a text is no title any more. */
const mostBalanced = 6;

/** The narrowest setting that needs no more lines than the widest one. */
function balancedLines(count: number, widest: number, set: (width: number) => readonly SetLine[]): readonly SetLine[] {
  let narrow = widest / 2;
  let wide = widest;
  for (let step = 0; step < 12; step += 1) {
    const middle = (narrow + wide) / 2;
    if (set(middle).length > count) narrow = middle;
    else wide = middle;
  }
  return set(wide);
}
