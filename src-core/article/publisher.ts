import { withoutEdges } from '#core/text/edges.ts';
import { isAgencyOrOutlet, namesOutlet } from './places.ts';
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
const year = '\\p{Nd}{4}(?:\\s*[-–]\\s*\\p{Nd}{4})?';
const reserved = new RegExp(
  `(?:الحقوق|حقوق\\s+(?:النشر|الطبع|الملكية)(?:\\s+\\p{L}+){0,2})\\s+محفوظة\\s*(?:لدى(?!\\p{L})|لـ)?\\s*((?:(?:©|\\(c\\)|[:،,–-]|${year})\\s*)*)(.+)$`,
  'iu',
);
const copyright = new RegExp(
  `(?:©|\\(c\\)|copyright(?:\\s*©)?|حقوق (?:النشر|الطبع)(?:\\s*©)?)\\s*:?\\s*(?:${year})?\\s*[-–,،.]?\\s*(?:by\\s+)?(.+)$`,
  'iu',
);

/** Whom «جميع الحقوق محفوظة …» names. «لموقع …» and «للمؤسسة …» have a preposition, unless a sign or a year parts them from it. */
function ownerOf(line: string): string | undefined {
  const [, sign = '', name] = reserved.exec(line) ?? [];
  if (name === undefined || sign !== '' || /لدى\s|لـ/u.test(line)) return name;
  return name.replace(/^ل(ل?)/u, (_, article: string) => (article === '' ? '' : 'ال'));
}

/** Where a page states its rights, whom it names. */
const rights = [ownerOf, (line: string): string | undefined => copyright.exec(line)?.[1]];
/** Words by which a page claims its rights: a name is not made of them alone. */
const rightsWords =
  /^(?:(?:و?(?:حقوق|الحقوق|النشر|الطبع|الملكية|التوزيع|الفكرية|محفوظة|جميع|كافة|كل)|all|rights?|reserved|copyright|the|are|©)\s*)+$/iu;
const notNames =
  /^(?:us|me|we|our.*|here|now|him|her|them|this page|twitter|facebook|google news|الموقع|موقعنا|صفحتنا|الوكالات|وكالات(?: الأنباء)?|متابعات|صحف|مواقع(?: إلكترونية| الكترونية| التواصل.*)?|وسائل (?:إعلام|الإعلام|التواصل).*|الإنترنت|الانترنت|\d+)$/iu;
/** Longest name of an agency, in UTF-16 units. */
const longestName = 60;

function clean(name: string): string | null {
  const stated = name
    .replace(/\b(?:all rights reserved|rights reserved)\b.*$/iu, '')
    .replace(/(?:جميع|كافة|كل)\s+الحقوق\s+محفوظة.*$/u, '')
    .replace(/(?:\s|[.،,])(?:و?لا)\s+(?:يجوز|يسمح|يُسمح).*$/u, '')
    .replace(/(?:©|\(c\)).*$/iu, '')
    .replace(/^ـ/u, '');
  const cleaned = withoutEdges(stated, /[\s"“”«»'()[\]:|–—-]/u, /[\s"“”«»'()[\]،,:|.…–—-]/u)
    .replace(/\s*\d{4}(?:\s*[-–]\s*\d{4})?$/u, '')
    .trim();
  if (cleaned === '' || cleaned.split(/\s+/u).length > 6 || notNames.test(cleaned) || rightsWords.test(cleaned))
    return null;
  return cleaned;
}

/** Words that names of outlets do not have: with one of them a line says something. */
const clauseWord =
  /(?:^|\s)(?:لا|لن|لم|ما|على|إلى|الى|قد|أن|إن|هل|ضد|هو|هي|الذي|التي|كان|كانت|قال|قالت|أعلن|أعلنت|أكد|أكدت|is|are|was|were|has|have|had|said|says|will|that|which|who)(?=\s|$)/iu;
/** Behind a definite noun: «الحكومة وافقت», «الوزير سيستقيل». Names of outlets end so in loan words only. */
const clauseVerb =
  /(?:^|\s)ال\p{L}+\s+(?:(?!\p{L}*(?:بوست|سبورت|نت)(?!\p{L}))(?!ال)\p{L}{3,}(?<!ا)ت|سي\p{L}{3,}|ي(?!وم(?!\p{L})|من)\p{L}{3,})(?!\p{L})/u;
/** Sources that are people: who said it, not where it was printed. */
const person = /^(?:ال)?(?:مصدر|مصادر|مسؤول|مسؤولون|مسؤولين|شاهد|شهود|متحدث|ناطق|وزير)(?!\p{L})/u;

/** Whether the words could name an outlet: known, called «صحيفة …», or a few words without a verb. */
function couldNameOutlet(stated: string): boolean {
  const words = stated.replace(/\p{M}/gu, '');
  if (isAgencyOrOutlet(words) || namesOutlet(words)) return !clauseVerb.test(words);
  if (clauseWord.test(words) || clauseVerb.test(words) || person.test(words)) return false;
  const latin = words.match(/[A-Za-z][\w’'-]{2,}/gu) ?? [];
  const capitalised = latin.filter((word) => /^[A-Z]/u.test(word)).length;
  return latin.length < 3 || capitalised * 2 >= latin.length;
}

/** Whether a line tells where the text comes from, named or not («المصدر: وكالات»). */
export function isSourceLine(line: Line): boolean {
  return statedSource(line) !== null;
}

function statedSource(line: Line): string | null {
  if (line.isLong || line.words > 10 || line.endsStatement) return null;
  const name = sourceLine.exec(line.trimmed)?.[1]?.replace(andAgencies, '');
  return name !== undefined && couldNameOutlet(name) ? name : null;
}

/** The publisher that a line like «المصدر: …» states, or null. */
export function sourceOf(line: Line): string | null {
  const name = statedSource(line) ?? agencyAlone(line);
  return name === undefined ? null : clean(name.replace(andAgencies, ''));
}

/** An agency that stands alone as the text's source: «(رويترز)», «نقلاً عن رويترز». */
function agencyAlone({ trimmed, words }: Line): string | undefined {
  if (words > 8 || trimmed.length > longestName) return undefined;
  const bare = trimmed.replace(/^(?:نقلاً|نقلا|نقلًا) عن\s+/u, '');
  const name = /^[([]([^()[\]]{2,40})[)\]]$/u.exec(bare)?.[1] ?? bare;
  return isAgencyOrOutlet(name) ? name : undefined;
}

/** The outlet that a line near the headline consists of («شبكة انباء العراق ..», "Reuters"), or null. */
export function outletOf(line: Line): string | null {
  if (line.isLong || line.words > 6 || line.endsStatement) return null;
  const name = clean(line.trimmed);
  // «صحيفة محلية: …» is a headline that tells what an outlet says.
  return name !== null && !/[:،]\s|\.\./u.test(name) && (namesOutlet(name) || isAgencyOrOutlet(name)) ? name : null;
}

/** The publisher that a page names in what it prints around the article: a disclaimer, a follow line, its rights. */
export function publisherInFurniture(furniture: readonly Line[]): string | null {
  const lines = furniture.filter(({ isLong }) => !isLong);
  for (const ownerIn of rights) {
    for (const { trimmed, words } of lines) {
      const name = words > 20 ? undefined : ownerIn(trimmed);
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
  if (!line.trimmed.includes(' | ') && !keys.has(keyOf(headline)) && !isAgencyOrOutlet(publisher)) return null;
  return { headline, publisher };
}
