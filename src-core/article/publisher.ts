import { withoutEdges } from '#core/text/edges.ts';
import { isAgency, namesOutlet } from './places.ts';
import type { Line } from './source-line.ts';

const sourceLine =
  /^(?:المصدر|المصادر|مصدر الخبر|مصدر المقال|source|sources|originally published (?:by|in|on))\s*[:：|/–—-]\s*(.+)$/iu;
/** Further sources that are not named: «الجزيرة + وكالات». */
const andAgencies = /\s*(?:[+،,&/]|\sو|\sand)\s*(?:ال)?(?:وكالات|مواقع التواصل.*|(?:news )?agencies)$/iu;
const inQuotes = /["“”«](.{2,40}?)["“”»]/u;
const follow = [
  /(?:تابع|تابعوا|لمتابعة)\s+(?:آخر\s+)?(?:أخبار|اخبار)\s+(.{2,30}?)\s+(?:عبر|على|من خلال|في)\s/u,
  /follow\s+(.{2,40}?)\s+on\s/iu,
];
const rights = [
  /(?:©|\(c\)|copyright(?:\s*©)?|حقوق النشر(?:\s*©)?|حقوق الطبع(?:\s*©)?)\s*:?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*[-–,،.]?\s*(?:by\s+)?(.+)$/iu,
  /(?:جميع|كافة|كل)\s+الحقوق\s+محفوظة\s*(?:©|\(c\))?\s*(?:لـ?|لدى)?\s*[:–-]?\s*(.+)$/u,
];
const notNames =
  /^(?:us|me|we|our.*|here|now|him|her|them|this page|twitter|facebook|google news|الموقع|موقعنا|صفحتنا|الوكالات|وكالات|\d+)$/iu;
/** Longest name of an agency, in UTF-16 units. */
const longestName = 60;

function clean(name: string): string | null {
  const stated = name
    .replace(/\b(?:all rights reserved|rights reserved)\b.*$/iu, '')
    .replace(/(?:جميع|كافة|كل)\s+الحقوق\s+محفوظة.*$/u, '')
    .replace(/(?:©|\(c\)).*$/iu, '')
    .replace(/^ـ/u, '');
  const cleaned = withoutEdges(stated, /[\s"“”«»'()[\]:|–—-]/u, /[\s"“”«»'()[\]،,:|.…–—-]/u)
    .replace(/\s*\d{4}(?:\s*[-–]\s*\d{4})?$/u, '')
    .trim();
  if (cleaned === '' || cleaned.split(/\s+/u).length > 6 || notNames.test(cleaned)) return null;
  return cleaned;
}

/** Whether a line tells where the text comes from, named or not («المصدر: وكالات»). */
export function isSourceLine(line: Line): boolean {
  return !line.isLong && line.words <= 10 && !line.endsStatement && sourceLine.test(line.trimmed);
}

/** The publisher that a line like «المصدر: …» states, or null. */
export function sourceOf(line: Line): string | null {
  const name = isSourceLine(line) ? sourceLine.exec(line.trimmed)?.[1] : agencyAlone(line);
  return name === undefined ? null : clean(name.replace(andAgencies, ''));
}

/** An agency that stands alone as the text's source: «(رويترز)», «نقلاً عن رويترز». */
function agencyAlone({ trimmed, words }: Line): string | undefined {
  if (words > 8 || trimmed.length > longestName) return undefined;
  const bare = trimmed.replace(/^(?:نقلاً|نقلا|نقلًا) عن\s+/u, '');
  const name = /^[([]([^()[\]]{2,40})[)\]]$/u.exec(bare)?.[1] ?? bare;
  return isAgency(name) ? name : undefined;
}

/** The outlet that a line near the headline consists of («شبكة انباء العراق ..», "Reuters"), or null. */
export function outletOf(line: Line): string | null {
  if (line.isLong || line.words > 6 || line.endsStatement) return null;
  const name = clean(line.trimmed);
  // «صحيفة محلية: …» is a headline that tells what an outlet says.
  return name !== null && !/[:،]\s|\.\./u.test(name) && (namesOutlet(name) || isAgency(name)) ? name : null;
}

/** The publisher that a page names in what it prints around the article: a disclaimer, a follow line, its rights. */
export function publisherInFurniture(furniture: readonly Line[]): string | null {
  const lines = furniture.filter(({ isLong }) => !isLong);
  for (const pattern of rights) {
    for (const { trimmed, words } of lines) {
      const name = words > 20 ? undefined : pattern.exec(trimmed)?.[1];
      const cleaned = name === undefined ? null : clean(name);
      if (cleaned !== null) return cleaned;
    }
  }
  for (const { trimmed, key } of lines) {
    if (!/(?:تعبر|يعبر|تعكس|opinions|views)/u.test(key)) continue;
    const name = inQuotes.exec(trimmed)?.[1];
    const cleaned = name === undefined ? null : clean(name);
    if (cleaned !== null) return cleaned;
  }
  for (const pattern of follow) {
    for (const { trimmed } of lines) {
      const name = pattern.exec(trimmed)?.[1];
      const cleaned = name === undefined ? null : clean(name);
      if (cleaned !== null) return cleaned;
    }
  }
  return null;
}

const suffix = /^(.{8,}?)\s+[|–—-]\s+([^|–—]{2,40})$/u;

/** A page title «headline | publisher» taken apart, or null; a dash counts only where the headline alone stands too. */
export function titleOf(
  line: Line,
  keys: ReadonlySet<string>,
  keyOf: (text: string) => string,
): { headline: string; publisher: string } | null {
  const match = line.isLong ? null : suffix.exec(line.trimmed);
  const headline = match?.[1];
  const publisher = match?.[2] === undefined ? null : clean(match[2]);
  if (headline === undefined || publisher === null || line.endsStatement) return null;
  if (!line.trimmed.includes(' | ') && !keys.has(keyOf(headline)) && !isAgency(publisher)) return null;
  return { headline, publisher };
}
