import type { BriefSource, ComparisonRow } from '#core/brief/brief.ts';
import { directionOf } from '#core/text/direction.ts';
import { column, colors, styles, verdictColors, type TextStyle } from './design.ts';
import type { StructureRole } from './page-model.ts';
import { rule, type Press } from './page-parts.ts';
import type { Room, Span } from './setter.ts';
import { slab, withFirst, type Slab } from './slab.ts';

/** More sources than this make columns too narrow to read: the table then goes on below with the next ones. */
const mostColumns = 6;
const cellPadding = 5;
/** Share of the width that the column of points takes. */
const pointShare = 0.26;
/** A row of more lines than this may break over pages. */
const mostKeptLines = 14;

interface Cell {
  readonly paragraphs: readonly (readonly Span[])[];
  readonly role: StructureRole;
  readonly room: Room;
}

/** A comparison as a table: a row for each point, a column for each source, mirrored for the frame's direction. */
export function tableSlabs(rows: readonly ComparisonRow[], press: Press, parent: number): readonly Slab[] {
  const sources = [...press.sources.values()];
  const slabs: Slab[] = [];
  for (let from = 0; from < sources.length; from += mostColumns) {
    const part = sources.slice(from, from + mostColumns);
    const table = onePart(rows, part, from, press, parent);
    slabs.push(...withFirst(table, { above: slabs.length === 0 ? 14 : 22 }));
  }
  return slabs;
}

function onePart(
  rows: readonly ComparisonRow[],
  sources: readonly BriefSource[],
  from: number,
  press: Press,
  parent: number,
): readonly Slab[] {
  const { frame } = press;
  const table = press.setter.node('Table', parent);
  const style = sources.length > 3 ? styles.narrowTable : styles.table;
  const rooms = columnRooms(sources.length, press);
  const roomAt = (index: number): Room => rooms[index] ?? column;
  const head = rowSlabs(
    [
      { paragraphs: [[{ text: frame.point, color: colors.ink, weight: 'bold' }]], role: 'TH', room: roomAt(0) },
      ...sources.map(({ siglum }, index): Cell => {
        const name: Span = { text: siglum, color: colors.ink, weight: 'bold' };
        return { paragraphs: [[name]], role: 'TH', room: roomAt(index + 1) };
      }),
    ],
    { style, lineColor: colors.inkThird, press, table },
  ).map((each) => ({ ...each, keepWithNext: true }));
  const body = rows.flatMap((row) => {
    const point: Cell = {
      paragraphs: [
        [{ text: row.label, color: colors.ink, weight: 'bold' }],
        [{ text: frame.verdicts[row.verdict], color: verdictColors[row.verdict].ink }],
      ],
      role: 'TH',
      room: roomAt(0),
    };
    const cells = sources.map((_, index): Cell => {
      const cell = row.cells[from + index] ?? null;
      return {
        paragraphs: cell
          ? [
              [{ text: cell.value, color: colors.ink }],
              [{ text: frame.citeParagraph(cell.paragraph), color: colors.accent }],
            ]
          : [[{ text: '–', color: colors.inkThird }]],
        role: 'TD',
        room: roomAt(index + 1),
      };
    });
    return rowSlabs([point, ...cells], { style, lineColor: colors.rule, press, table }).map((each) => ({
      ...each,
      head,
    }));
  });
  return [...head, ...body];
}

/** Rooms of the columns in reading order: from the right in a right-to-left frame. */
function columnRooms(sources: number, { setter }: Press): readonly Room[] {
  const point = column.width * pointShare;
  const each = (column.width - point) / Math.max(1, sources);
  const widths = [point, ...Array.from({ length: sources }, () => each)];
  let used = 0;
  return widths.map((width) => {
    const start = used;
    used += width;
    const left = setter.direction === 'rtl' ? column.x + column.width - start - width : column.x + start;
    return { x: left + cellPadding, width: width - 2 * cellPadding };
  });
}

interface RowLook {
  readonly style: TextStyle;
  readonly lineColor: string;
  readonly press: Press;
  readonly table: number;
}

function rowSlabs(cells: readonly Cell[], { style, lineColor, press, table }: RowLook): readonly Slab[] {
  const { setter } = press;
  const row = setter.node('TR', table);
  const columns = cells.map(({ paragraphs, role, room }) => {
    const node = setter.node(role, row);
    return paragraphs.flatMap((spans) => {
      const text = spans.map((span) => span.text).join('');
      const direction = /\p{L}/u.test(text) ? directionOf(text) : setter.direction;
      const align = direction === setter.direction ? 'start' : 'end';
      return setter.paragraph(spans, { style, direction, room, node, align, beside: true }).slabs;
    });
  });
  const count = Math.max(1, ...columns.map(({ length }) => length));
  const kept = count <= mostKeptLines;
  return Array.from({ length: count }, (_, line) => {
    const items = columns.flatMap((lines) => lines[line]?.items ?? []);
    const last = line === count - 1;
    const height = style.leading + (last ? rowGap : 0);
    const keepWithPrevious = line > 0 && (kept || line === 1 || last);
    return slab(height, last ? [...items, rule(height - 1, lineColor, 0.6)] : items, {
      above: line === 0 ? 2 : 0,
      keepWithPrevious,
    });
  });
}

/** Points between a row's last line and the rule under it. */
const rowGap = 3;
