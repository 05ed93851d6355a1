import type { Direction } from '#core/article/article.ts';
import { shortHeadline } from '#core/article/paragraph.ts';
import type { CitedEvidence, CitedFinding, CitedQuotation, DocumentItem } from '#core/brief/brief.ts';
import { publicationText } from '#core/brief/frame-text.ts';
import { directionOf } from '#core/text/direction.ts';
import { column, colors, styles, verdictColors, type TextStyle } from './design.ts';
import { barred, indented, isolated, type Press } from './page-parts.ts';
import { baseline, type Room, type Span } from './setter.ts';
import { keptTogether, keptWithNext, slab, withFirst, type Slab } from './slab.ts';
import { tableSlabs } from './table.ts';

const quoteIndent = 14;

/** One item of a section as slabs. */
export function itemSlabs(item: DocumentItem, press: Press, parent: number): readonly Slab[] {
  switch (item.kind) {
    case 'text':
      return proseSlabs(item.text, styles.body, colors.ink, press, parent, 6);
    case 'quotation': {
      const quotation = quotationSlabs(
        [{ text: item.quotation.text, color: colors.ink }],
        item.quotation,
        press,
        parent,
      );
      return [...withFirst(quotation, { above: 12 }), ...noteSlabs(item.note, press, parent)];
    }
    case 'note': {
      const source = press.sources.get(item.article);
      const title = source ? `${press.frame.articleNote} ${isolated(source.siglum)}` : press.frame.articleNote;
      return labelledSlabs(title, item.text, press, parent, 12);
    }
    case 'orphan':
      return orphanSlabs(item, press, parent);
    case 'finding':
      return findingSlabs(item.finding, press, parent);
    case 'table':
      return tableSlabs(item.rows, press, parent);
  }
}

/** Each line of a text as a paragraph in its own direction. */
function proseSlabs(
  text: string,
  style: TextStyle,
  color: string,
  { setter }: Press,
  parent: number,
  above: number,
  room: Room = column,
): readonly Slab[] {
  return text.split('\n').flatMap((paragraph) => {
    if (paragraph.trim() === '') return [];
    const direction = directionOr(paragraph, setter.direction);
    const node = setter.node('P', parent, direction);
    return withFirst(setter.paragraph([{ text: paragraph, color }], { style, direction, room, node }).slabs, {
      above,
    });
  });
}

function directionOr(text: string, otherwise: Direction): Direction {
  return /\p{L}/u.test(text) ? directionOf(text) : otherwise;
}

/** The words of a source beside a bar, in their own direction, and where they stand. */
function quotationSlabs(spans: readonly Span[], cited: CitedQuotation, press: Press, parent: number): readonly Slab[] {
  const { setter, frame } = press;
  const source = press.sources.get(cited.passage.article);
  const direction = source?.dir ?? setter.direction;
  const quote = setter.node('BlockQuote', parent, direction);
  const room = indented(column, quoteIndent, direction);
  const words = paragraphsOf(spans).flatMap((paragraph, index) =>
    withFirst(
      setter.paragraph(paragraph, {
        style: styles.quotation,
        direction,
        room,
        node: setter.node('P', quote, direction),
      }).slabs,
      { above: index === 0 ? 0 : 3 },
    ),
  );
  const facts = source
    ? [source.publisher ?? shortened(source.headline), publicationText(frame, source.date, source.dateCertainty)]
    : [];
  const citation = setter.paragraph(
    [
      { text: frame.cite(isolated(source?.siglum ?? '؟'), cited.paragraph), color: colors.accent, weight: 'bold' },
      { text: ` ${facts.map(isolated).join(' · ')}`, color: colors.inkThird },
    ],
    {
      style: styles.citation,
      direction: setter.direction,
      room: indented(column, direction === setter.direction ? quoteIndent : 0, setter.direction),
      node: setter.node('P', parent),
    },
  );
  return [...barred(words, column, direction), ...withFirst(citation.slabs, { above: 1, keepWithPrevious: true })];
}

const longestHeadline = 60;

/** A headline cut after a whole word, where it stands for a publisher that is not known. */
function shortened(headline: string): string {
  return `«${shortHeadline(headline, longestHeadline)}»`;
}

/** Splits spans at line feeds: a passage may run over several blocks. */
function paragraphsOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const paragraphs: Span[][] = [[]];
  for (const span of spans) {
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push([]);
      if (text !== '') paragraphs.at(-1)?.push({ ...span, text });
    });
  }
  return paragraphs.filter((paragraph) => paragraph.some(({ text }) => text.trim() !== ''));
}

function noteSlabs(note: string | null, press: Press, parent: number): readonly Slab[] {
  if (note === null || note.trim() === '') return [];
  const room = { x: column.x + quoteIndent, width: column.width - 2 * quoteIndent };
  return withFirst(labelledSlabs(press.frame.note, note, press, parent, 4, room), { keepWithPrevious: true });
}

/** The reader's own words under a label that says whose they are. */
function labelledSlabs(
  label: string,
  text: string,
  press: Press,
  parent: number,
  above: number,
  room: Room = column,
): readonly Slab[] {
  const { setter } = press;
  const title = setter.paragraph([{ text: label, color: colors.accent, weight: 'bold' }], {
    style: styles.citation,
    direction: setter.direction,
    room,
    node: setter.node('P', parent),
  });
  return [
    ...keptWithNext(withFirst(title.slabs, { above })),
    ...proseSlabs(text, styles.note, colors.inkSecond, press, parent, 0, room),
  ];
}

function orphanSlabs(
  { text, note }: Extract<DocumentItem, { kind: 'orphan' }>,
  press: Press,
  parent: number,
): readonly Slab[] {
  const { setter, frame } = press;
  const notice = setter.paragraph([{ text: frame.orphan, color: verdictColors.conflict.ink, weight: 'bold' }], {
    style: styles.citation,
    direction: setter.direction,
    room: column,
    node: setter.node('P', parent),
  });
  const words = text === null ? [] : proseSlabs(text, styles.note, colors.inkThird, press, parent, 0);
  return [...keptTogether([...withFirst(notice.slabs, { above: 12 }), ...words]), ...noteSlabs(note, press, parent)];
}

function findingSlabs(finding: CitedFinding, press: Press, parent: number): readonly Slab[] {
  const { setter } = press;
  const direction = directionOr(finding.label, setter.direction);
  const label = setter.paragraph([{ text: finding.label, color: colors.ink, weight: 'bold' }], {
    style: styles.label,
    direction,
    room: column,
    node: setter.node('H3', parent, direction),
  });
  return [
    ...keptWithNext([verdictSlab(finding, press, parent), ...label.slabs]),
    ...finding.evidence.flatMap((evidence) => {
      const quotation = quotationSlabs(emphasized(evidence), evidence, press, parent);
      return withFirst(quotation, { above: 5 });
    }),
  ];
}

/** The sentence with the words that the finding stands on in bold. */
function emphasized({ text, context }: CitedEvidence): readonly Span[] {
  const end = context.start + text.length;
  const spans: readonly Span[] = [
    { text: context.text.slice(0, context.start), color: colors.inkSecond },
    { text: context.text.slice(context.start, end), color: colors.ink, weight: 'bold' },
    { text: context.text.slice(end), color: colors.inkSecond },
  ];
  return context.text.trim() === text.trim() ? [{ text, color: colors.ink }] : spans.filter((span) => span.text !== '');
}

/** The verdict's word on its ground, and the kind of the finding beside it. */
function verdictSlab({ verdict, kind }: CitedFinding, { setter, frame }: Press, parent: number): Slab {
  const { ink, ground } = verdictColors[verdict];
  const { direction } = setter;
  const padding = 7;
  const node = setter.node('P', parent);
  const options = { style: styles.pill, direction, node, beside: true } as const;
  const word = setter.paragraph([{ text: frame.verdicts[verdict], color: ink, weight: 'bold' }], {
    ...options,
    room: indented(column, padding, direction),
  });
  const width = word.widest + 2 * padding;
  const kindWord = setter.paragraph([{ text: frame.kinds[kind], color: colors.inkThird }], {
    ...options,
    room: indented(column, width + 9, direction),
  });
  const middle = baseline(styles.pill) - styles.pill.size * 0.36;
  const height = 15;
  return slab(
    styles.pill.leading,
    [
      {
        kind: 'rectangle',
        x: direction === 'rtl' ? column.x + column.width - width : column.x,
        y: middle - height / 2,
        width,
        height,
        radius: height / 2,
        fill: ground,
      },
      ...[...word.slabs, ...kindWord.slabs].flatMap(({ items }) => items),
    ],
    { above: 18 },
  );
}
