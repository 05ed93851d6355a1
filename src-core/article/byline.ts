import { isAgency, isCity } from './places.ts';
import type { Line } from './source-line.ts';

/** What a line says of who wrote and from where; null for what it does not say. */
export interface Filing {
  readonly dateline: string | null;
  readonly byline: string | null;
  readonly agency: string | null;
}

const dash = '[-–—−ـ]+';
/** «كتب: …», «بقلم …», "By …"; the name is the first group. */
const writers = [
  /^(?:كتب|كتبت|كتبه|كتبته|كتبها|إعداد|اعداد|تقرير|تحرير|المحرر|الكاتب|الكاتبة|المراسل|أعده|أعدته|حوار|ترجمة|author|authors|writer|reporter|written by|reported by)\s*[:/؛–—-]\s*(.+)$/iu,
  /^(?:بقلم|written by)\s*[:/–—-]?\s*(.+)$/iu,
  /^by:?\s+(\p{Lu}.+)$/iu,
];
const afterName = /\s*(?:[|•·]|\s[-–—]\s|،?\s*(?:نشر|نُشر|published|updated|posted)\b).*$/iu;
const longestName = 9;
const sentenceVerb = /(?:^|\s)(?:قال|قالت|أعلن|أعلنت|أكد|أكدت|said|says|was|were|has|have|is|are)(?:\s|$)/u;

function clean(name: string): string {
  return name
    .replace(/^[\s"“”«»'()[\]]+|[\s"“”«»'()[\]،,:|؛–—-]+$/gu, '')
    .replace(/(?<!\p{L}\.\p{L})\.+$/u, '')
    .trim();
}

/** The writer that a line names, or null: «كتب: سالم العلي», "By Jane Doe". */
export function writerOf(line: Line): string | null {
  if (line.words > longestName + 3 || line.endsStatement) return null;
  for (const pattern of writers) {
    const name = pattern.exec(line.trimmed)?.[1]?.replace(afterName, '');
    if (name === undefined || sentenceVerb.test(name)) continue;
    const cleaned = clean(name);
    if (cleaned !== '' && cleaned.split(/\s+/u).length <= longestName && /^[\p{L}"«(]/u.test(cleaned)) return cleaned;
  }
  return null;
}

const bareDateline = new RegExp(`^(\\S+(?:\\s\\S+){0,3}?)\\s*(?:${dash}|:)$`, 'u');
const placeThenName = new RegExp(`^([^:()–—-]{2,40}?)\\s*(?:${dash}|:|،|\\|)\\s*(.{2,60})$`, 'u');
const nameInBrackets = /^(.{2,40}?)\s*\(([^()]{2,40})\)\s*[-–—:]*$/u;

/** Reads a line that stands alone before the text: «دبي -», «بغداد – رويترز», «حائل - منال الزايد», "LONDON (AP)". */
export function filingOf(line: Line): Filing | null {
  if (line.words > 8 || line.endsSentence) return null;
  const { trimmed } = line;
  const bare = bareDateline.exec(trimmed)?.[1];
  if (bare !== undefined && (isCity(bare) || /[-–—−ـ]$/u.test(trimmed)) && !/\p{N}/u.test(bare)) {
    return { dateline: clean(bare), byline: null, agency: null };
  }
  const pair = placeThenName.exec(trimmed);
  const bracketed = nameInBrackets.exec(trimmed);
  const [first = '', second = ''] = [pair?.[1] ?? bracketed?.[1], pair?.[2] ?? bracketed?.[2]];
  if (first !== '' && second !== '') {
    if (isCity(first) && line.words <= 7) return filed(first, second);
    if (isCity(second) && !isCity(first) && bracketed !== null && pair === null) return filed(second, first);
    if (isAgency(second) && first.split(/\s+/u).length <= 3) return filed(first, second);
    if (isAgency(first) && isCity(second)) return filed(second, first);
  }
  if (isCity(trimmed)) return { dateline: clean(trimmed), byline: null, agency: null };
  return null;
}

function filed(place: string, name: string): Filing {
  const cleaned = clean(name);
  const agency = isAgency(cleaned) ? cleaned : null;
  const writer = cleaned === '' || agency !== null ? null : cleaned;
  return { dateline: clean(place), byline: writer, agency };
}

const openings = [
  // BAGHDAD (Reuters) - ; بغداد (رويترز) - ; LONDON, May 3 (AP) —
  new RegExp(
    `^([\\p{L}\\p{M}./\\s]{2,40}?)(?:,\\s*[^()–—]{2,30})?\\s*(?:${dash}\\s*)?\\(([^()]{2,40})\\)\\s*(?:${dash}|:)\\s*\\S`,
    'u',
  ),
  // بغداد - رويترز - ; القاهرة – أ ف ب:
  new RegExp(`^([\\p{L}\\p{M}./\\s]{2,40}?)\\s*${dash}\\s*([^–—:-]{2,30}?)\\s*(?:${dash}|:)\\s*\\S`, 'u'),
  // (رويترز) -
  new RegExp(`^()\\(([^()]{2,30})\\)\\s*(?:${dash}|:)\\s*\\S`, 'u'),
];
const placeOpening = new RegExp(`^([\\p{L}\\p{M}./\\s]{2,40}?)\\s*(?:[–—]|\\s-|\\sـ)\\s*\\S`, 'u');
const capitals = /^\p{Lu}[\p{Lu}\s./]+$/u;

/** Reads the place and the agency that open a first paragraph: «بغداد (رويترز) - قال …», "BAGHDAD (AP) — …". */
export function openingFiling(paragraph: string): Filing | null {
  const text = paragraph.trim();
  for (const pattern of openings) {
    const match = pattern.exec(text);
    const place = match?.[1]?.trim() ?? '';
    const agency = match?.[2]?.trim() ?? '';
    if (match === null || !isAgency(agency)) continue;
    if (place !== '' && place.split(/\s+/u).length > 4) continue;
    return { dateline: place === '' ? null : place, byline: null, agency };
  }
  const place = placeOpening.exec(text)?.[1]?.trim() ?? '';
  if (place !== '' && (isCity(place) || capitals.test(place))) return { dateline: place, byline: null, agency: null };
  return null;
}
