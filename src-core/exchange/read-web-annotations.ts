import { linkRelations, type AnnotationId, type Ink } from '#core/annotation/annotation.ts';
import { versionOf } from '#core/article/version.ts';
import { inkOfColour, usualInk } from './ink-colour.ts';
import {
  keptId,
  keptInstant,
  keptTags,
  noteIdOf,
  noHints,
  type Incoming,
  type IncomingPassage,
  type SourceHints,
} from './incoming.ts';
import { annotationOfIri, articleOfIri, namesOwnAnnotation } from './iri.ts';
import { isObject, listOf, textIn, textsOf, type JsonObject } from './json-values.ts';
import { readBodies } from './read-bodies.ts';
import { hasType, localName, readPassage, readSource } from './read-selectors.ts';
import { inkClass, ownTerms } from './web-annotation-terms.ts';

/** Collections nested deeper than this are nobody's. */
const deepest = 50;

/**
 * Reads annotations of the W3C model, ours or another program's: one, an array, a page, a collection with its first page, or a
 * graph of any of these. Null where the JSON holds no annotation.
 */
export function readWebAnnotations(json: unknown): readonly Incoming[] | null {
  const found = annotationsIn(json, 0);
  if (found.length === 0) return null;
  const known = new Set(found.map((annotation) => textIn(annotation, 'id', '@id')).filter((id) => id !== null));
  return found.flatMap((annotation) => readAnnotation(annotation, known));
}

function annotationsIn(value: unknown, depth: number): readonly JsonObject[] {
  if (depth > deepest) return [];
  return listOf(value).flatMap((entry) => {
    if (!isObject(entry)) return [];
    if (hasType(entry, 'Annotation') || 'target' in entry || 'oa:hasTarget' in entry) return [entry];
    return ['@graph', 'first', 'items', 'next'].flatMap((key) => annotationsIn(entry[key], depth + 1));
  });
}

function readAnnotation(annotation: JsonObject, known: ReadonlySet<string>): readonly Incoming[] {
  const iri = textIn(annotation, 'id', '@id');
  const id = keptId(
    iri === null ? `urn:warraq:imported:${versionOf(JSON.stringify(annotation))}` : annotationOfIri(iri),
  );
  const created = keptInstant(textIn(annotation, 'created', 'dcterms:created'));
  const modified = keptInstant(textIn(annotation, 'modified', 'dcterms:modified')) ?? created;
  const dated = { id, created: created ?? modified, modified };
  const targets = listOf(annotation['target'] ?? annotation['oa:hasTarget']);
  const motivations = textsOf(annotation['motivation'] ?? annotation['motivatedBy']).map(localName);
  const bodies = readBodies(annotation, motivations);

  const linked = bodies.passage;
  const passages = targets.flatMap((target) => (isObject(target) && 'selector' in target ? [readPassage(target)] : []));
  const [passage] = passages;
  if (linked !== null && passage !== undefined) {
    const stated = textIn(annotation, ownTerms.relation);
    const relation = linkRelations.find((name) => name === stated) ?? 'explains';
    return [{ motivation: 'linking', ...dated, target: passage, body: linked, relation }];
  }

  const tags = keptTags(bodies.tags);
  const on = annotated(targets, known);
  const source = sourceOf(targets, passage);
  const note = { motivation: 'commenting', ...dated, source, body: bodies.text } as const;
  if (on !== null) return [{ ...note, on, tags }];
  if (passage === undefined) return [{ ...note, on: null, tags }];
  const ink = inkOf(annotation, targets);
  const highlight = { motivation: 'highlighting', ...dated, passage, ink, tags } as const;
  // What is said of several passages is said of each: they are highlights of their own, the note stands on the first.
  const others = passages.slice(1).map((other, index): Incoming => ({
    ...highlight,
    id: keptId(`${id}#${String(index + 2)}`),
    passage: other,
  }));
  if (bodies.text === '') return [highlight, ...others];
  return [highlight, { ...note, id: noteIdOf(id), on: id, tags: [] }, ...others];
}

/** The annotation that is annotated: one of the file, or one that the app made. */
function annotated(targets: readonly unknown[], known: ReadonlySet<string>): AnnotationId | null {
  const iris = targets.flatMap((target) => (isObject(target) ? textIn(target, 'id', '@id') : target) ?? []);
  const iri = iris.find((name) => typeof name === 'string' && (known.has(name) || namesOwnAnnotation(name)));
  return typeof iri === 'string' ? keptId(annotationOfIri(iri)) : null;
}

function sourceOf(targets: readonly unknown[], passage: IncomingPassage | undefined): SourceHints {
  if (passage !== undefined) return passage.source;
  const sources = targets.map((target) => {
    const hasSource = isObject(target) && ('source' in target || 'full' in target);
    return hasSource ? readSource(target['source'] ?? target['full'], target) : readSource(target);
  });
  const ours = sources.find(({ iris }) => iris.some((iri) => articleOfIri(iri) !== null));
  return ours ?? sources.at(-1) ?? noHints;
}

function inkOf(annotation: JsonObject, targets: readonly unknown[]): Ink {
  const classes = targets.flatMap((target) => (isObject(target) ? textsOf(target['styleClass']) : []));
  const own = classes.find((name) => name.startsWith(inkClass))?.slice(inkClass.length);
  if (own !== undefined && /^[1-5]$/u.test(own)) return Number(own) as Ink;
  const sheet = annotation['stylesheet'];
  const css = isObject(sheet) ? textIn(sheet, 'value', 'chars') : null;
  const colour = /#[0-9a-f]{3,8}\b/iu.exec(css ?? textIn(annotation, 'color', 'colour') ?? '')?.[0] ?? null;
  return colour === null ? usualInk : inkOfColour(colour);
}
