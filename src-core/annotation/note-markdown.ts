import type { SyntaxNode } from '@lezer/common';
import type { Note } from '#core/annotation/annotation.ts';
import { parseMention, type Mention } from '#core/annotation/mention.ts';
import { noteParser } from '#core/annotation/note-parser.ts';
import type { Direction } from '#core/article/article.ts';
import { directionOf } from '#core/text/direction.ts';

export type NoteInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'strike'; readonly content: readonly NoteInline[] }
  | { readonly kind: 'link'; readonly address: string; readonly content: readonly NoteInline[] }
  | { readonly kind: 'mention'; readonly mention: Mention; readonly label: string }
  | { readonly kind: 'break' };

/** One line as it was typed. */
export interface NoteLine {
  readonly content: readonly NoteInline[];
  /** By its first letter; a line without one goes as the line before it, and null where there is none before it. */
  readonly dir: Direction | null;
}

export interface NoteItem {
  /** `•`, or the number as it was typed: `3.` */
  readonly mark: string;
  readonly blocks: readonly NoteBlock[];
}

export type NoteBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly NoteLine[] }
  | { readonly kind: 'heading'; readonly level: number; readonly line: NoteLine }
  | { readonly kind: 'list'; readonly items: readonly NoteItem[] }
  | { readonly kind: 'quote'; readonly blocks: readonly NoteBlock[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

/** Lists and quotes within each other, and marks within marks, beyond which the text stands as it was typed. */
const deepest = 12;

/** What a note's Markdown says, for showing it: the lines that were typed stay lines of their own. */
export function parseNote(markdown: string): readonly NoteBlock[] {
  return new NoteReader(markdown).blocks(noteParser.parse(markdown).topNode, 0);
}

class NoteReader {
  readonly #source: string;
  #dir: Direction | null = null;

  constructor(source: string) {
    this.#source = source;
  }

  blocks(parent: SyntaxNode, depth: number): readonly NoteBlock[] {
    return childrenOf(parent).flatMap((node): readonly NoteBlock[] => {
      const heading = /^ATXHeading(\d)$/u.exec(node.name);
      if (heading !== null) return [this.#heading(node, Number(heading[1]))];
      switch (node.name) {
        case 'QuoteMark':
        case 'ListMark':
          return [];
        case 'Blockquote':
          if (depth >= deepest) break;
          return [{ kind: 'quote', blocks: this.blocks(node, depth + 1) }];
        case 'BulletList':
        case 'OrderedList':
          if (depth >= deepest) break;
          return [{ kind: 'list', items: node.getChildren('ListItem').map((item) => this.#item(item, depth + 1)) }];
        case 'FencedCode':
          return [{ kind: 'code', text: this.#code(node) }];
        case 'HorizontalRule':
          return [{ kind: 'rule' }];
        case 'Paragraph':
          return [{ kind: 'paragraph', lines: this.#lines(node) }];
      }
      const text = this.#slice(node);
      return [{ kind: 'paragraph', lines: text.split('\n').map((line) => this.#line([{ kind: 'text', text: line }])) }];
    });
  }

  /** What follows the opening fence is no language here but words of the reader's. */
  #code(node: SyntaxNode): string {
    const info = node.getChildren('CodeInfo').map((part) => this.#slice(part));
    const text = node.getChildren('CodeText').map((part) => this.#slice(part));
    return [...info, text.join('')].filter((part) => part !== '').join('\n');
  }

  #item(item: SyntaxNode, depth: number): NoteItem {
    const mark = item.getChild('ListMark');
    const typed = mark === null ? '' : this.#slice(mark);
    return { mark: /\d/u.test(typed) ? typed : '•', blocks: this.blocks(item, depth) };
  }

  #heading(node: SyntaxNode, level: number): NoteBlock {
    const content = trimmed(this.#inline(node, 0).filter(({ kind }) => kind !== 'break'));
    return { kind: 'heading', level, line: this.#line(content) };
  }

  #lines(paragraph: SyntaxNode): readonly NoteLine[] {
    const lines: NoteInline[][] = [[]];
    for (const part of this.#inline(paragraph, 0)) {
      if (part.kind === 'break') lines.push([]);
      else lines.at(-1)?.push(part);
    }
    return lines.map((line) => this.#line(trimmed(line)));
  }

  #line(content: readonly NoteInline[]): NoteLine {
    const text = plainInline(content);
    if (/\p{L}/u.test(text)) this.#dir = directionOf(text);
    return { content, dir: this.#dir };
  }

  #inline(parent: SyntaxNode, depth: number): readonly NoteInline[] {
    const found: NoteInline[] = [];
    let at = parent.from;
    const text = (to: number): void => {
      this.#slice({ from: at, to })
        .split('\n')
        .forEach((line, index) => {
          if (index > 0) found.push({ kind: 'break' });
          // A line that goes on in a list or a quote begins after its spaces.
          const shown = index > 0 ? line.trimStart() : line;
          if (shown !== '') found.push({ kind: 'text', text: shown });
        });
    };
    for (const node of childrenOf(parent)) {
      text(node.from);
      at = node.to;
      if (!node.name.endsWith('Mark')) found.push(...this.#inlineOf(node, depth));
    }
    text(parent.to);
    return joinedTexts(found);
  }

  #inlineOf(node: SyntaxNode, depth: number): readonly NoteInline[] {
    const typed: NoteInline = { kind: 'text', text: this.#slice(node) };
    if (depth >= deepest) return [typed];
    switch (node.name) {
      case 'StrongEmphasis':
        return [{ kind: 'strong', content: this.#inline(node, depth + 1) }];
      case 'Emphasis':
        return [{ kind: 'emphasis', content: this.#inline(node, depth + 1) }];
      case 'Strikethrough':
        return [{ kind: 'strike', content: this.#inline(node, depth + 1) }];
      case 'InlineCode': {
        const [open, close] = [node.firstChild, node.lastChild];
        return [
          { kind: 'code', text: this.#slice({ from: open?.to ?? node.from, to: close?.from ?? node.to }).trim() },
        ];
      }
      case 'Escape':
        return [{ kind: 'text', text: typed.text.slice(1) }];
      case 'HardBreak':
        return [{ kind: 'break' }];
      case 'URL':
        return [{ kind: 'link', address: typed.text, content: [typed] }];
      case 'Autolink': {
        const url = node.getChild('URL');
        const address = url === null ? typed.text : this.#slice(url);
        return [{ kind: 'link', address, content: [{ kind: 'text', text: address }] }];
      }
      case 'Link':
        return [this.#link(node, depth) ?? typed];
      default:
        return [typed];
    }
  }

  /** Null for brackets without an address. */
  #link(node: SyntaxNode, depth: number): NoteInline | null {
    const [open, close] = node.getChildren('LinkMark');
    const url = node.getChildren('URL').find(({ from }) => from > (close?.from ?? 0));
    if (open === undefined || close === undefined || url === undefined) return null;
    const address = this.#slice(url).replace(/^<(.*)>$/su, '$1');
    const content = this.#between(node, open.to, close.from, depth + 1);
    const mention = parseMention(address);
    if (mention !== null) return { kind: 'mention', mention, label: plainInline(content) };
    return { kind: 'link', address, content };
  }

  #between(node: SyntaxNode, from: number, to: number, depth: number): readonly NoteInline[] {
    const found: NoteInline[] = [];
    let at = from;
    for (const child of childrenOf(node)) {
      if (child.from < from || child.to > to) continue;
      found.push({ kind: 'text', text: this.#slice({ from: at, to: child.from }) }, ...this.#inlineOf(child, depth));
      at = child.to;
    }
    found.push({ kind: 'text', text: this.#slice({ from: at, to }) });
    return joinedTexts(found);
  }

  #slice({ from, to }: { readonly from: number; readonly to: number }): string {
    return this.#source.slice(from, to);
  }
}

/** A note's words without its marks: for lists, search and print. Lists keep their numbers and get `-` for their dots. */
export function plainTextOf(markdown: string): string {
  return plainBlocks(parseNote(markdown)).join('\n');
}

const plainNotes = new WeakMap<Note, string>();

/** `plainTextOf` of a note's body, read once however often it is asked for. */
export function noteText(note: Note): string {
  const known = plainNotes.get(note);
  if (known !== undefined) return known;
  const text = plainTextOf(note.body);
  plainNotes.set(note, text);
  return text;
}

/** What a note mentions, in the order of its text, each once. */
export function mentionsIn(markdown: string): readonly Mention[] {
  if (!markdown.includes('](')) return [];
  const found = new Map<string, Mention>();
  const inline = (content: readonly NoteInline[]): void => {
    for (const part of content) {
      if (part.kind === 'mention') found.set(JSON.stringify(part.mention), part.mention);
      else if ('content' in part) inline(part.content);
    }
  };
  const blocks = (list: readonly NoteBlock[]): void => {
    for (const block of list) {
      if (block.kind === 'paragraph')
        block.lines.forEach(({ content }) => {
          inline(content);
        });
      else if (block.kind === 'heading') inline(block.line.content);
      else if (block.kind === 'quote') blocks(block.blocks);
      else if (block.kind === 'list')
        block.items.forEach((item) => {
          blocks(item.blocks);
        });
    }
  };
  blocks(parseNote(markdown));
  return [...found.values()];
}

function plainBlocks(blocks: readonly NoteBlock[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return block.lines.map(({ content }) => plainInline(content));
      case 'heading':
        return [plainInline(block.line.content)];
      case 'list':
        return block.items.flatMap(({ mark, blocks: inner }) => {
          const [first = '', ...rest] = plainBlocks(inner);
          return [`${mark === '•' ? '-' : mark} ${first}`.trimEnd(), ...rest];
        });
      case 'quote':
        return plainBlocks(block.blocks);
      case 'code':
        return block.text.split('\n');
      case 'rule':
        return [];
    }
  });
}

/** The words of a line; a link whose words are not its address is followed by it. */
function plainInline(content: readonly NoteInline[]): string {
  return content
    .map((part) => {
      switch (part.kind) {
        case 'text':
        case 'code':
          return part.text;
        case 'mention':
          return part.label;
        case 'break':
          return '\n';
        case 'link': {
          const words = plainInline(part.content);
          return words === '' || words === part.address ? part.address : `${words} (${part.address})`;
        }
        default:
          return plainInline(part.content);
      }
    })
    .join('');
}

function joinedTexts(parts: readonly NoteInline[]): readonly NoteInline[] {
  const joined: NoteInline[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else if (part.kind !== 'text' || part.text !== '') joined.push(part);
  }
  return joined;
}

/** Without spaces at the ends of the line. */
function trimmed(line: readonly NoteInline[]): readonly NoteInline[] {
  return line
    .map((part, index): NoteInline => {
      if (part.kind !== 'text') return part;
      const text = index === 0 ? part.text.trimStart() : part.text;
      return { kind: 'text', text: index === line.length - 1 ? text.trimEnd() : text };
    })
    .filter((part) => part.kind !== 'text' || part.text !== '');
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}
