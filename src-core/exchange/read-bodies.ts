import { htmlNodes, htmlText } from './html-text.ts';
import type { IncomingPassage } from './incoming.ts';
import { isObject, listOf, textIn, textsOf, type JsonObject } from './json-values.ts';
import { markdownOf } from './markdown-text.ts';
import { hasType, localName, readPassage } from './read-selectors.ts';

export interface Bodies {
  /** Markdown; the texts of all bodies that are no tags. */
  readonly text: string;
  readonly tags: readonly string[];
  /** The other end of a link. */
  readonly passage: IncomingPassage | null;
}

interface Part {
  readonly text?: string;
  readonly tag?: string;
  readonly passage?: IncomingPassage;
}

/** Bodies nested deeper than this are nobody's. */
const deepest = 20;

/** Reads the bodies of an annotation; `motivations` say what a body without a purpose of its own is for. */
export function readBodies(annotation: JsonObject, motivations: readonly string[]): Bodies {
  const value = textIn(annotation, 'bodyValue');
  const parts: readonly Part[] = [
    ...(value === null ? [] : [{ text: value }]),
    ...listOf(annotation['body'] ?? annotation['oa:hasBody']).flatMap((body) => readBody(body, motivations, 0)),
  ];
  return {
    text: parts.flatMap(({ text }) => text ?? []).join('\n\n'),
    tags: parts.flatMap(({ tag }) => tag ?? []),
    passage: parts.find(({ passage }) => passage !== undefined)?.passage ?? null,
  };
}

function readBody(body: unknown, purposes: readonly string[], depth: number): readonly Part[] {
  if (depth > deepest) return [];
  if (typeof body === 'string') return body === '' ? [] : [{ text: isAddress(body) ? `<${body}>` : body }];
  if (!isObject(body)) return [];
  const own = textsOf(body['purpose']).map(localName);
  const applied = own.length > 0 ? own : purposes;
  if (hasType(body, 'Choice', 'Composite', 'List', 'Independents'))
    return choices(body).flatMap((choice) => readBody(choice, applied, depth + 1));
  if ('selector' in body) return [{ passage: readPassage(body) }];

  const value = textIn(body, 'value', 'chars', 'cnt:chars', 'rdf:value');
  if (value !== null) {
    const isTag =
      hasType(body, 'Tag', 'SemanticTag') || (applied.includes('tagging') && !applied.includes('commenting'));
    return [isTag ? { tag: value } : { text: asMarkdown(value, textIn(body, 'format', 'dc:format')) }];
  }
  if ('source' in body) return readBody(body['source'], applied, depth + 1);
  const id = textIn(body, 'id', '@id');
  return id === null ? [] : [{ text: `<${id}>` }];
}

/** Of a choice the first alternative is the one to show; the other groups are read whole. */
function choices(body: JsonObject): readonly unknown[] {
  const items = [body['items'], body['members'], body['default']].flatMap(listOf);
  return hasType(body, 'Choice') ? items.slice(0, 1) : items;
}

function asMarkdown(value: string, format: string | null): string {
  if (format === 'text/html') return markdownOf(htmlText(htmlNodes(value)));
  return format === 'text/plain' ? markdownOf(value) : value;
}

function isAddress(text: string): boolean {
  return /^(?:https?|ftp|urn|mailto):\S+$/iu.test(text);
}
