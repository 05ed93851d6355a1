import type { TextQuoteSelector } from '#core/annotation/selector.ts';
import type { IncomingPassage, SourceHints } from './incoming.ts';
import { isObject, listOf, textIn, textsOf, type JsonObject } from './json-values.ts';
import { ownTerms } from './web-annotation-terms.ts';

/** Selectors nested deeper than this are nobody's. */
const deepest = 20;

/** The last part of a type or motivation: `oa:Choice`, `http://www.w3.org/ns/oa#Choice` and `Choice` are one. */
export function localName(term: string): string {
  return /[^:#/]*$/u.exec(term)?.[0] ?? term;
}

export function hasType(object: JsonObject, ...names: readonly string[]): boolean {
  return textsOf(object['type'] ?? object['@type']).some((type) => names.includes(localName(type)));
}

/** Reads a target or a body that selects a part of a source. `selector` may be one, several, a choice, or nested. */
export function readPassage(resource: JsonObject): IncomingPassage {
  const selectors = flattened(resource['selector'], 0);
  const units = listOf(resource[ownTerms.utf16]);
  return {
    source: readSource(resource['source'] ?? resource['full'], resource),
    quote: firstOf(selectors, quoteOf),
    points: firstOf(selectors, (selector) =>
      hasType(selector, 'TextPositionSelector') ? offsets(selector['start'], selector['end']) : null,
    ),
    units: offsets(units[0], units[1]),
    version: textIn(resource, ownTerms.textVersion),
  };
}

/** What names the text: the source itself, and what the resource around it adds. */
export function readSource(source: unknown, around: JsonObject = {}): SourceHints {
  const object = isObject(source) ? source : {};
  const named = typeof source === 'string' ? [source] : textsOf(object['id'] ?? object['@id']);
  const also = [object, around].flatMap((part) => [...textsOf(part['canonical']), ...textsOf(part['via'])]);
  return {
    iris: [...named, ...also, ...textsOf(around['scope']), ...textsOf(object['url'])],
    hash: textIn(object, 'schema:sha256', 'sha256'),
    file: textIn(object, 'schema:name', 'name'),
    titles: ['schema:headline', 'headline', 'title', 'dc:title', 'label'].flatMap((key) => textsOf(object[key])),
  };
}

function flattened(selector: unknown, depth: number): readonly JsonObject[] {
  if (depth > deepest) return [];
  return listOf(selector).flatMap((entry) => {
    if (!isObject(entry)) return [];
    const inner = [entry['refinedBy'], entry['items'], entry['members'], entry['default'], entry['item']];
    return [entry, ...inner.flatMap((nested) => flattened(nested, depth + 1))];
  });
}

function quoteOf(selector: JsonObject): TextQuoteSelector | null {
  const exact = hasType(selector, 'TextQuoteSelector') ? textIn(selector, 'exact', 'oa:exact') : null;
  if (exact === null) return null;
  return {
    type: 'TextQuoteSelector',
    exact,
    prefix: textIn(selector, 'prefix', 'oa:prefix') ?? '',
    suffix: textIn(selector, 'suffix', 'oa:suffix') ?? '',
  };
}

function offsets(start: unknown, end: unknown): { start: number; end: number } | null {
  const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
  return isOffset(start) && isOffset(end) && start <= end ? { start, end } : null;
}

function firstOf<Found>(selectors: readonly JsonObject[], read: (selector: JsonObject) => Found | null): Found | null {
  for (const selector of selectors) {
    const found = read(selector);
    if (found !== null) return found;
  }
  return null;
}
