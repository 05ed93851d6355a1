import { defaultTreeAdapter, html, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Elements that stand on lines of their own. */
const blocks: ReadonlySet<string> = new Set([
  ...['address', 'article', 'blockquote', 'dd', 'div', 'dl', 'dt', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['header', 'footer', 'li', 'main', 'ol', 'p', 'pre', 'section', 'table', 'tr', 'ul'],
]);
const unread: ReadonlySet<string> = new Set(['script', 'style', 'template', 'head', 'title']);

/** The nodes of an HTML document or a part of one; whatever is broken in it is read as browsers do. */
export function htmlNodes(source: string): readonly HtmlNode[] {
  return parseFragment(source).childNodes;
}

/** Elements within elements that a note may have: one that nests deeper was made to be in the way. */
const deepest = 200;

/** Whether nodes nest deeper than any note does. */
export function isTooDeep(nodes: readonly HtmlNode[]): boolean {
  let level: readonly HtmlNode[] = nodes;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((node) => (isElement(node) ? node.childNodes : []));
  }
  return false;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return defaultTreeAdapter.isElementNode(node);
}

export function isBlock(element: HtmlElement): boolean {
  return blocks.has(element.tagName) && element.namespaceURI === html.NS.HTML;
}

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/u).includes(name);
}

/** The text of nodes: runs of spaces as one, a line for each block and each `br`. */
export function htmlText(nodes: readonly HtmlNode[]): string {
  return nodes
    .map(rawText)
    .join('')
    .replace(/[ \t]*\n[ \t]*/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** The text of nodes with line feeds where lines end, not yet trimmed. */
export function rawText(node: HtmlNode): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value.replace(/[ \t\r\n\f]+/gu, ' ');
  if (!isElement(node) || unread.has(node.tagName)) return '';
  if (node.tagName === 'br') return '\n';
  const inner = node.childNodes.map(rawText).join('');
  return isBlock(node) ? `\n${inner}\n` : inner;
}
