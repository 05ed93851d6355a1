import { versionOf } from '#core/article/version.ts';
import { inkOfColour } from './ink-colour.ts';
import {
  attribute,
  hasClass,
  htmlNodes,
  htmlText,
  isBlock,
  isElement,
  isTooDeep,
  rawText,
  type HtmlElement,
  type HtmlNode,
} from './html-text.ts';
import { keptId, noteIdOf, noHints, type Incoming, type SourceHints } from './incoming.ts';
import { isObject, listOf, textIn, textsOf, type JsonObject } from './json-values.ts';
import { markdownOf } from './markdown-text.ts';

/** An annotation as its note shows it, with the text that follows until the next one. */
interface Entry {
  readonly stored: JsonObject;
  /** Null for an image and for a note without words of the text. */
  readonly quote: string | null;
  comment: string;
  /** A heading has come: what follows belongs to it. */
  ended: boolean;
}

const quotationPairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
  ['„', '“'],
  ['‘', '’'],
];

/**
 * Reads a note that Zotero made from annotations. What follows a quotation and its citation is its comment; a comment goes on in
 * paragraphs without a quotation, and ends at a heading. Null where the HTML holds no such annotation, or nests as no note does.
 *
 * Shapes: zotero/zotero, `EditorInstanceUtilities.serializeAnnotations` and `createNoteFromAnnotations` (schema 9 and 10).
 */
export function readZotero(source: string): readonly Incoming[] | null {
  const nodes = htmlNodes(source);
  if (isTooDeep(nodes)) return null;
  const entries: Entry[] = [];
  walk(nodes, entries);
  if (entries.length === 0) return null;
  const items = citedItems(nodes);
  return entries.flatMap((entry) => readEntry(entry, items));
}

function walk(nodes: readonly HtmlNode[], entries: Entry[]): void {
  for (const node of nodes) {
    const stored = isElement(node) ? storedIn(node) : null;
    const last = entries.at(-1);
    if (stored !== null && isElement(node)) {
      entries.push({
        stored,
        quote: node.tagName === 'img' ? null : unquoted(htmlText([node])),
        comment: '',
        ended: false,
      });
    } else if (isElement(node) && (hasClass(node, 'citation') || /^h[1-6]$/u.test(node.tagName))) {
      // A heading names what comes next, so nothing behind it belongs to what came before.
      if (last !== undefined && /^h/u.test(node.tagName)) last.ended = true;
    } else if (isElement(node) && node.childNodes.length > 0) {
      if (last?.ended === false && isBlock(node)) last.comment += '\n';
      walk(node.childNodes, entries);
    } else if (last?.ended === false) {
      last.comment += rawText(node);
    }
  }
}

function storedIn(element: HtmlElement): JsonObject | null {
  const encoded = attribute(element, 'data-annotation');
  const stored = encoded === null ? null : decodedJson(encoded);
  return isObject(stored) ? stored : null;
}

function decodedJson(encoded: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(encoded)) as unknown;
  } catch {
    return null;
  }
}

/** The words without the quotation marks that the note puts around them. */
function unquoted(text: string): string {
  const pair = quotationPairs.find(([open, close]) => text.startsWith(open) && text.endsWith(close) && text.length > 1);
  return pair === undefined ? text : text.slice(1, -1).trim();
}

/** The items that the note cites, with titles and addresses, by their URIs. */
function citedItems(nodes: readonly HtmlNode[]): ReadonlyMap<string, JsonObject> {
  const items = new Map<string, JsonObject>();
  const visit = (node: HtmlNode): void => {
    if (!isElement(node)) return;
    const lists = ['data-citation-items', 'data-citation'].map((name) => decodedJson(attribute(node, name) ?? 'null'));
    const [stored, citation] = lists;
    for (const item of [...listOf(stored), ...listOf(isObject(citation) ? citation['citationItems'] : null)]) {
      const about = isObject(item) ? item['itemData'] : null;
      if (isObject(item) && isObject(about)) for (const uri of textsOf(item['uris'])) items.set(uri, about);
    }
    node.childNodes.forEach(visit);
  };
  nodes.forEach(visit);
  return items;
}

function readEntry({ stored, quote, comment }: Entry, items: ReadonlyMap<string, JsonObject>): readonly Incoming[] {
  const text = comment.replace(/ *\n */gu, '\n').trim();
  const body = markdownOf(text.replace(/\n{3,}/gu, '\n\n'));
  const source = sourceOf(stored, items);
  const key = textIn(stored, 'annotationKey');
  const attachment = textIn(stored, 'attachmentURI') ?? 'urn:zotero';
  const id = keptId(`${attachment}#${key ?? versionOf(JSON.stringify([stored, quote]))}`);
  // The note has no dates of its annotations.
  const dated = { id, created: null, modified: null };
  const note = { motivation: 'commenting', ...dated, source, body, tags: [] } as const;
  if (quote === null || quote === '') return body === '' ? [] : [{ ...note, on: null }];
  const passage = {
    source,
    quote: { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
    points: null,
    units: null,
    version: null,
  } as const;
  const ink = inkOfColour(textIn(stored, 'color'));
  const highlight = { motivation: 'highlighting', ...dated, passage, ink, tags: [] } as const;
  return body === '' ? [highlight] : [highlight, { ...note, id: noteIdOf(id), on: id }];
}

function sourceOf(stored: JsonObject, items: ReadonlyMap<string, JsonObject>): SourceHints {
  const cited = isObject(stored['citationItem']) ? stored['citationItem'] : {};
  const uris = textsOf(cited['uris']);
  const own = isObject(cited['itemData']) ? cited['itemData'] : null;
  const about = own ?? uris.map((uri) => items.get(uri)).find((item) => item !== undefined);
  if (about === undefined) return noHints;
  return { iris: textsOf(about['URL']), hash: null, file: null, titles: textsOf(about['title']) };
}
