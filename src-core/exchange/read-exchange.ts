import type { Incoming } from './incoming.ts';
import { readHypothesis } from './read-hypothesis.ts';
import { readWebAnnotations } from './read-web-annotations.ts';
import { readZotero } from './read-zotero.ts';

export type ExchangeFormat = 'web-annotation' | 'hypothesis' | 'zotero';

/**
 * Why a file gave nothing: `empty`, `cut` (it ends in the middle), `not-json` (neither JSON nor HTML),
 * `not-annotations` (JSON or HTML of another kind), `none` (the right kind, with no annotation in it), `too-many`.
 */
export type ReadFailure = 'empty' | 'cut' | 'not-json' | 'not-annotations' | 'none' | 'too-many';

export type ReadExchange =
  | { readonly ok: true; readonly format: ExchangeFormat; readonly annotations: readonly Incoming[] }
  | { readonly ok: false; readonly failure: ReadFailure };

/** Records that one step of the history may change. */
const mostRecords = 10_000;

/** Reads a file of annotations, whichever of the three formats it is in. */
export function readExchange(text: string): ReadExchange {
  if (text.trim() === '') return failed('empty');
  try {
    if (/^\s*[[{]/u.test(text)) return readJson(text);
    return /^\s*</u.test(text) ? readHtml(text) : failed('not-json');
  } catch (error) {
    // The stack overflows: values or elements nested as in no file of annotations.
    if (error instanceof RangeError) return failed('not-annotations');
    throw error;
  }
}

function readJson(text: string): ReadExchange {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failed(endsInside(text) ? 'cut' : 'not-json');
  }
  const hypothesis = readHypothesis(json);
  if (hypothesis !== null) return taken('hypothesis', hypothesis);
  const annotations = readWebAnnotations(json);
  return annotations === null ? failed('not-annotations') : taken('web-annotation', annotations);
}

function readHtml(text: string): ReadExchange {
  const annotations = readZotero(text);
  if (annotations === null) return failed(/data-schema-version/u.test(text) ? 'none' : 'not-annotations');
  const opened = text.match(/<div\b/giu)?.length ?? 0;
  const closed = text.match(/<\/div>/giu)?.length ?? 0;
  return closed < opened ? failed('cut') : taken('zotero', annotations);
}

function taken(format: ExchangeFormat, annotations: readonly Incoming[]): ReadExchange {
  if (annotations.length === 0) return failed('none');
  return annotations.length > mostRecords ? failed('too-many') : { ok: true, format, annotations };
}

function failed(failure: ReadFailure): ReadExchange {
  return { ok: false, failure };
}

/** Whether the text ends before a bracket or a string that it opened. */
function endsInside(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (inString && sign === '\\') at += 1;
    else if (sign === '"') inString = !inString;
    else if (inString) continue;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth === 0 && !inString) return false;
  }
  return true;
}
