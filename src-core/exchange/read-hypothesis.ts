import type { TextQuoteSelector } from '#core/annotation/selector.ts';
import { percentEncoded } from '#core/text/percent-encoding.ts';
import { usualInk } from './ink-colour.ts';
import {
  keptId,
  keptInstant,
  keptTags,
  noteIdOf,
  type Incoming,
  type IncomingNote,
  type SourceHints,
} from './incoming.ts';
import { isObject, listOf, textIn, textsOf, type JsonObject } from './json-values.ts';
import { readPassage } from './read-selectors.ts';

/**
 * Reads what Hypothesis exports: the client's file (`annotations`), or an answer of its API (`rows`, or the bare list). Replies
 * go on in the note that they answer, with their writer's name. Null where the JSON is neither.
 *
 * Shapes: hypothesis/client, `annotations-exporter.tsx` and `types/api.ts`.
 */
export function readHypothesis(json: unknown): readonly Incoming[] | null {
  const list = isObject(json) ? (json['annotations'] ?? json['rows']) : json;
  if (!Array.isArray(list)) return null;
  const annotations = (list as unknown[]).filter(isObject).filter(isOfHypothesis);
  // The client exports a page without annotations too: a file of the right kind with nothing in it.
  if (annotations.length === 0) return isObject(json) && 'export_date' in json ? [] : null;
  const replies = annotations.filter((annotation) => rootOf(annotation) !== null);
  const roots = annotations.filter((annotation) => rootOf(annotation) === null);
  const known = new Set(roots.map((root) => textIn(root, 'id')));
  const answers = new Map<string | null, JsonObject[]>();
  for (const reply of replies) {
    const to = answers.get(rootOf(reply));
    if (to === undefined) answers.set(rootOf(reply), [reply]);
    else to.push(reply);
  }
  return [
    ...roots.flatMap((root) => readOne(root, answers.get(textIn(root, 'id')) ?? [])),
    ...replies.filter((reply) => !known.has(rootOf(reply))).flatMap((reply) => readOne(reply, [])),
  ];
}

function isOfHypothesis(annotation: JsonObject): boolean {
  return typeof annotation['uri'] === 'string' && Array.isArray(annotation['target']);
}

/** The annotation that a reply hangs on in the end; null for one that is no reply. */
function rootOf(annotation: JsonObject): string | null {
  return textsOf(annotation['references'])[0] ?? null;
}

function readOne(annotation: JsonObject, replies: readonly JsonObject[]): readonly Incoming[] {
  const name = textIn(annotation, 'id') ?? `${String(annotation['uri'])}#${String(annotation['created'])}`;
  const id = keptId(`https://hypothes.is/a/${percentEncoded(name)}`);
  const dates = [annotation, ...replies].map((each) => keptInstant(textIn(each, 'updated', 'created')) ?? '').sort();
  const dated = {
    id,
    created: keptInstant(textIn(annotation, 'created')),
    // A reply that came later is a change of the note.
    modified: dates.at(-1) || null,
  };
  const tags = keptTags([annotation, ...replies].flatMap((each) => textsOf(each['tags'])));
  const body = [textIn(annotation, 'text') ?? '', ...replies.map(replyText)].filter((text) => text !== '').join('\n\n');
  const source = sourceOf(annotation);
  const quote = quoteOf(annotation);
  const note: Omit<IncomingNote, 'on'> = { motivation: 'commenting', ...dated, source, body, tags };
  if (quote === null) return [{ ...note, on: null }];
  const passage = { source, quote, points: null, units: null, version: null };
  const highlight = { motivation: 'highlighting', ...dated, passage, ink: usualInk, tags } as const;
  return body === '' ? [highlight] : [highlight, { ...note, id: noteIdOf(id), on: id, tags: [] }];
}

function quoteOf(annotation: JsonObject): TextQuoteSelector | null {
  const targets = listOf(annotation['target']).filter(isObject);
  return targets.map((target) => readPassage(target).quote).find((quote) => quote !== null) ?? null;
}

function sourceOf(annotation: JsonObject): SourceHints {
  const document = isObject(annotation['document']) ? annotation['document'] : {};
  const targets = listOf(annotation['target']).filter(isObject);
  const iris = [textIn(annotation, 'uri'), ...targets.map((target) => textIn(target, 'source'))];
  return {
    iris: [...new Set(iris.filter((iri) => iri !== null))],
    hash: null,
    file: null,
    titles: textsOf(document['title']),
  };
}

function replyText(reply: JsonObject): string {
  const text = textIn(reply, 'text');
  if (text === null) return '';
  const writer = /^acct:(?<name>[^@]+)@/u.exec(textIn(reply, 'user') ?? '')?.groups?.['name'];
  return writer === undefined ? text : `${writer}: ${text}`;
}
