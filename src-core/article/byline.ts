import { withoutEdges } from '#core/text/edges.ts';
import { namesPerson } from './people.ts';
import { isAgencyOrOutlet, isCity, namesOutlet } from './places.ts';
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
/** What comes after the name on the same line begins so. */
const afterName = /[|•·]|\s[-–—]\s|(?<!\p{L})(?:نشر|نُشر|published|updated|posted)(?!\p{L})/iu;
const longestName = 9;
const sentenceVerb = /(?:^|\s)(?:قال|قالت|أعلن|أعلنت|أكد|أكدت|said|says|was|were|has|have|is|are)(?:\s|$)/u;

function clean(name: string): string {
  const bare = withoutEdges(name, /[\s"“”«»'()[\]]/u, /[\s"“”«»'()[\]،,:|؛–—-]/u);
  // «سالم العلي (رويترز)» keeps the bracket that closes.
  const closed = bare.lastIndexOf('(') > bare.lastIndexOf(')') && name.includes(`${bare})`) ? `${bare})` : bare;
  return /\p{L}\.\p{L}\.$/u.test(closed) ? closed : withoutEdges(closed, /\s/u, /[\s.]/u);
}

/** The writer that a line names, or null: «كتب: سالم العلي», "By Jane Doe". */
export function writerOf(line: Line): string | null {
  if (line.isLong || line.words > longestName + 3 || line.endsStatement) return null;
  for (const pattern of writers) {
    const written = pattern.exec(line.trimmed)?.[1];
    if (written === undefined) continue;
    const after = written.search(afterName);
    const name = after < 0 ? written : written.slice(0, after);
    if (sentenceVerb.test(name)) continue;
    const cleaned = clean(name);
    if (cleaned !== '' && cleaned.split(/\s+/u).length <= longestName && /^[\p{L}"«(]/u.test(cleaned)) return cleaned;
  }
  return null;
}

/** «صنعاء: سالم العلي - عدن: ريم القاسم» has four. */
const mostParts = 4;
/** Most words of a place that stands alone with a dash behind it. */
const longestPlace = 4;
const separators =
  /(?<=\p{Script=Arabic}|»)-(?=\p{Script=Arabic}|«)|\s:(?=\S)|\s*[–—−|]\s*|\s*-\s+|\s+-\s*|\sـ\s|:\s+|[،,]\s+|\s+من\s+|\s+from\s+/u;
const nameInBrackets = /^(.{2,40}?)\s*\(([^()]{2,40})\)\s*[-–—:]*$/u;
/** Words that names of people and outlets do not have: with one of them the line says something. */
const saysSomething =
  /(?:^|\s)(?:لا|لن|لم|ما|في|على|إلى|الى|عن|مع|قد|أن|إن|هل|بعد|قبل|ضد|حول|the|to|in|on|will|after|over|for|with|not)(?:\s|$)/iu;

/** Reads a line that stands alone before the text: «دبي -», «بغداد – رويترز», «منال الزايد - حائل», "LONDON (AP)". */
export function filingOf(line: Line): Filing | null {
  if (line.isLong || line.words > 9 || line.endsSentence || /\p{Nd}/u.test(line.trimmed)) return null;
  const { trimmed } = line;
  const bracketed = nameInBrackets.exec(trimmed);
  const bare = bracketed === null ? placeBeforeDash(trimmed) : null;
  if (bare !== null && (isCity(bare) || /[-–—−]$/u.test(trimmed)) && !separators.test(bare)) {
    return { dateline: clean(bare), byline: null, agency: null };
  }
  if (isCity(trimmed)) return { dateline: clean(trimmed), byline: null, agency: null };
  if (bracketed !== null && /[-–—−]$/u.test(trimmed)) return filedByDash(bracketed.slice(1).map(clean));
  const parts = bracketed?.slice(1) ?? withoutEdges(trimmed, /\s/u, /[:\s]/u).split(separators);
  return parts.length >= 2 && parts.length <= mostParts ? filed(parts.map(clean), /:\s*$/u.test(trimmed)) : null;
}

/** The one to four words before the dash or colon that ends a line, or null. */
function placeBeforeDash(trimmed: string): string | null {
  const bare = withoutEdges(trimmed, /\s/u, trimmed.endsWith(':') ? /[:\s]/u : /[-–—−ـ\s]/u);
  return bare !== '' && bare !== trimmed && bare.split(' ').length <= longestPlace ? bare : null;
}

/** «بيروت (وكالة الأنباء المركزية) -»: with the dash at its end, what stands before the brackets is the place. */
function filedByDash([place = '', name = '']: readonly string[]): Filing | null {
  if (place === '' || place.split(' ').length > longestPlace || saysSomething.test(place)) return null;
  const known = filed([place, name], false);
  if (known !== null && known.byline !== name) return known;
  return namesOutlet(name)
    ? { dateline: place, byline: null, agency: name }
    : { dateline: place, byline: name, agency: null };
}

/**
 * A place with the names beside it. Without a known place or agency, only a colon at the end («وادي الدواسر - قبلان الحزيمي:»)
 * shows that the line introduces the text.
 */
function filed(parts: readonly string[], introduces: boolean): Filing | null {
  if (parts.some((part) => part === '' || part.split(/\s+/u).length > 5 || saysSomething.test(part))) return null;
  // «طهران، باريس - أ ف ب» is filed from both: a city is never the name of a writer.
  const places = parts.filter(isCity);
  const agency = parts.find(isAgencyOrOutlet) ?? null;
  if (places.length === 0 && agency === null) {
    // «ناصر العلي ـ العيينة»: no list has every town, but beside single words a name is the writer's.
    const people = parts.filter(namesPerson);
    const [person] = people;
    if (person !== undefined && people.length === 1 && parts.every((part) => part === person || !/\s/u.test(part)))
      return { dateline: null, byline: person, agency: null };
    return introduces ? { dateline: null, byline: parts.join(' - '), agency: null } : null;
  }
  const names = parts.filter((part) => part !== agency && !isCity(part));
  if (places.length === 0) {
    const person = names.find(namesPerson) ?? null;
    const place = names.find((name) => name !== person && !namesOutlet(name)) ?? null;
    return { dateline: person === null ? place : null, byline: person, agency };
  }
  return { dateline: places.join('، '), byline: names.length === 0 ? null : names.join(' - '), agency };
}

/** Whether a line that reads as «place: name» could as well be a headline («موسكو: سننسحب من الاتفاق»). */
export function couldBeHeadline(line: Line): boolean {
  return /:\s+\S/u.test(line.trimmed) && line.words >= 4;
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

/** What opens a paragraph stands within so many units. */
const longestOpening = 160;

/** Reads the place and the agency that open a first paragraph: «بغداد (رويترز) - قال …», "BAGHDAD (AP) — …". */
export function openingFiling(paragraph: string): Filing | null {
  const text = paragraph.trim().slice(0, longestOpening);
  for (const pattern of openings) {
    const match = pattern.exec(text);
    const place = match?.[1]?.trim() ?? '';
    const agency = match?.[2]?.trim() ?? '';
    if (match === null || !(isAgencyOrOutlet(agency) || namesOutlet(agency))) continue;
    if (place !== '' && place.split(/\s+/u).length > 4) continue;
    return { dateline: place === '' ? null : place, byline: null, agency };
  }
  const place = placeOpening.exec(text)?.[1]?.trim() ?? '';
  if (place !== '' && (isCity(place) || capitals.test(place))) return { dateline: place, byline: null, agency: null };
  return null;
}
