import { RangeSet, type Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, WidgetType, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import type { SyntaxNodeRef } from '@lezer/common';
import { parseMention } from '#core/annotation/mention.ts';
import { plainTextOf } from '#core/annotation/note-markdown.ts';
import type { Direction } from '#core/article/article.ts';
import { directionOf } from '#core/text/direction.ts';
import { noteSyntax } from './note-syntax.ts';

/** What stands in place of a mention's link: its words, as one thing that is passed and deleted whole. */
class MentionWidget extends WidgetType {
  readonly label: string;

  constructor(label: string) {
    super();
    this.label = label;
  }
  override eq(other: MentionWidget): boolean {
    return other.label === this.label;
  }
  toDOM(): HTMLElement {
    const chip = document.createElement('span');
    chip.className = 'note-mention';
    chip.textContent = this.label;
    return chip;
  }
  override ignoreEvent(): boolean {
    return false;
  }
}

const styled = {
  StrongEmphasis: Decoration.mark({ class: 'note-strong' }),
  Emphasis: Decoration.mark({ class: 'note-emphasis' }),
  Strikethrough: Decoration.mark({ class: 'note-strike' }),
  InlineCode: Decoration.mark({ class: 'note-code' }),
  ListMark: Decoration.mark({ class: 'note-list-mark' }),
  HorizontalRule: Decoration.mark({ class: 'note-mark' }),
  Link: Decoration.mark({ class: 'note-link' }),
} as const;
const mark = Decoration.mark({ class: 'note-mark' });
const address = Decoration.mark({ class: 'note-address' });
const hidden = Decoration.replace({});
/** Marks that are seen only where the caret is; those of lists and quotes always are, for they place the words. */
const hiding = new Set(['EmphasisMark', 'StrikethroughMark', 'CodeMark', 'LinkMark', 'HeaderMark', 'URL', 'LinkTitle']);
const lineStyles: Readonly<Record<string, string>> = { Blockquote: 'note-quote', FencedCode: 'note-fenced' };

interface Formatted {
  readonly decorations: DecorationSet;
  readonly mentions: DecorationSet;
}

/** Shows what the Markdown means while it is typed, and gives each line its direction. The text itself is never changed. */
export const liveFormat = ViewPlugin.fromClass(
  class {
    formatted: Formatted;

    constructor(view: EditorView) {
      this.formatted = format(view);
    }
    update(update: ViewUpdate): void {
      if (update.docChanged || update.selectionSet || update.viewportChanged || update.focusChanged)
        this.formatted = format(update.view);
    }
  },
  {
    decorations: ({ formatted }) => formatted.decorations,
    provide: (plugin) =>
      EditorView.atomicRanges.of((view) => view.plugin(plugin)?.formatted.mentions ?? RangeSet.empty),
  },
);

function format(view: EditorView): Formatted {
  const shown = new Shown(view);
  for (const { from, to } of view.visibleRanges) {
    shown.lines(from, to);
    for (const span of formattedSpans(view, from, to))
      view.state.field(noteSyntax).iterate({ ...span, enter: (node) => shown.enter(node) });
  }
  return {
    decorations: Decoration.set(shown.decorations, true),
    mentions: Decoration.set(shown.mentions, true),
  };
}

/**
 * UTF-16 units of a line beyond which only what is near the caret is formatted: Chromium lays a line out anew at each key,
 * and ten thousand styled words in one take it a third of a second.
 */
const longLine = 8_000;
const nearCaret = 2_000;

function formattedSpans(view: EditorView, from: number, to: number): readonly { from: number; to: number }[] {
  const { doc, selection } = view.state;
  const spans: { from: number; to: number }[] = [];
  // In steps, so that the next key does not move the ends of what is formatted.
  const caret = Math.floor(selection.main.head / nearCaret) * nearCaret;
  for (let at = from; at <= to;) {
    const line = doc.lineAt(at);
    const isLong = line.length > longLine;
    const start = Math.max(from, line.from, isLong ? caret - nearCaret : 0);
    const end = Math.min(to, line.to, isLong ? caret + 2 * nearCaret : Infinity);
    if (start < end) spans.push({ from: start, to: end });
    at = line.to + 1;
  }
  return spans;
}

class Shown {
  readonly decorations: Range<Decoration>[] = [];
  readonly mentions: Range<Decoration>[] = [];
  readonly #view: EditorView;

  constructor(view: EditorView) {
    this.#view = view;
  }

  /** A line goes by its first letter; one without goes as the line before it. */
  lines(from: number, to: number): void {
    const { doc } = this.#view.state;
    let dir = directionBefore(this.#view, from);
    for (let at = from; at <= to;) {
      const line = doc.lineAt(at);
      dir = letterDirection(line.text) ?? dir;
      if (dir !== null) this.decorations.push(Decoration.line({ attributes: { dir } }).range(line.from));
      at = line.to + 1;
    }
  }

  /** Returns false where what is within needs no looking at. */
  enter(node: SyntaxNodeRef): boolean {
    const { name, from, to } = node;
    const level = /^ATXHeading(\d)$/u.exec(name)?.[1];
    if (level !== undefined) this.#onLines(from, to, `note-heading note-heading-${level}`);
    const lineStyle = lineStyles[name];
    if (lineStyle !== undefined) this.#onLines(from, to, lineStyle);
    if (name === 'Link') return this.#link(node);
    if (name === 'URL' && node.node.parent?.name !== 'Link') this.decorations.push(address.range(from, to));
    else if (name === 'Escape') this.#mark(from, from + 1, from, to);
    else if (name === 'QuoteMark') this.decorations.push(mark.range(from, to));
    else if (hiding.has(name) && node.node.parent?.name !== 'FencedCode') this.#markOf(node);
    else if (name in styled && to > from) this.decorations.push(styled[name as keyof typeof styled].range(from, to));
    return true;
  }

  #link(node: SyntaxNodeRef): boolean {
    const link = node.node;
    const url = link.getChildren('URL').at(-1);
    const [open, close] = link.getChildren('LinkMark');
    if (url === undefined || open === undefined || close === undefined || url.from < close.to) return true;
    const { doc } = this.#view.state;
    if (parseMention(doc.sliceString(url.from, url.to)) === null) {
      this.decorations.push(styled.Link.range(node.from, node.to));
      return true;
    }
    const label = plainTextOf(doc.sliceString(node.from, node.to));
    const chip = Decoration.replace({ widget: new MentionWidget(label) }).range(node.from, node.to);
    this.decorations.push(chip);
    this.mentions.push(chip);
    return false;
  }

  #markOf(node: SyntaxNodeRef): void {
    const parent = node.node.parent;
    if (parent === null) return;
    // Brackets without an address are brackets.
    if (parent.name === 'Link' && parent.getChild('URL') === null) return;
    const after = node.name === 'HeaderMark' && this.#view.state.doc.sliceString(node.to, node.to + 1) === ' ' ? 1 : 0;
    this.#mark(node.from, node.to + after, parent.from, parent.to);
  }

  /** Dims a mark while the caret is in what it marks, and hides it otherwise. */
  #mark(from: number, to: number, start: number, end: number): void {
    const { hasFocus, state } = this.#view;
    const near = hasFocus && state.selection.ranges.some((range) => range.from <= end && range.to >= start);
    const isOneLine = !state.doc.sliceString(from, to).includes('\n');
    if (to > from) this.decorations.push((near || !isOneLine ? mark : hidden).range(from, to));
  }

  #onLines(from: number, to: number, style: string): void {
    const { doc } = this.#view.state;
    const { from: first, to: last } = this.#view.viewport;
    for (let at = Math.max(from, first); at <= Math.min(to, last);) {
      const line = doc.lineAt(at);
      this.decorations.push(Decoration.line({ class: style }).range(line.from));
      at = line.to + 1;
    }
  }
}

/** Lines without a letter that are looked back over. */
const farthest = 20;

function directionBefore(view: EditorView, from: number): Direction | null {
  const { doc } = view.state;
  const { number } = doc.lineAt(from);
  for (let back = 1; back <= Math.min(farthest, number - 1); back += 1) {
    const dir = letterDirection(doc.line(number - back).text);
    if (dir !== null) return dir;
  }
  return null;
}

function letterDirection(text: string): Direction | null {
  return /\p{L}/u.test(text) ? directionOf(text) : null;
}
