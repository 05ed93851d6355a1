import { addDays, anchorOf, dayOf, isoOfDay, type Day } from '#core/text/calendar.ts';
import { datesIn, type DateExpression } from '#core/text/dates.ts';
import type { PublicationDate } from './article.ts';
import { unknownDate } from './publication-date.ts';

/**
 * What a whole date says of the day on which the text was written, by the word that goes with it: first and last day
 * that it could be, counted from that date.
 */
interface Cue {
  readonly pattern: RegExp;
  readonly earliest: number;
  readonly latest: number;
}

/** In this order: «اليوم الخميس 30 يناير 2020» is the day itself, «الأحد المقبل الموافق 11 …» lies one to seven days before it. */
const cues: readonly Cue[] = [
  { pattern: /(?<!\p{L})(?:أول|اول) (?:من )?(?:أمس|امس)(?!\p{L})/u, earliest: 2, latest: 2 },
  { pattern: /(?<!\p{L})(?:بعد غد)(?!\p{L})/u, earliest: -2, latest: -2 },
  { pattern: /(?<!\p{L})(?:يوم )?(?:أمس|امس|البارحة|yesterday)(?!\p{L})/iu, earliest: 1, latest: 1 },
  { pattern: /(?<!\p{L})(?:غدا|غداً|غدًا|غد|الغد|tomorrow)(?!\p{L})/iu, earliest: -1, latest: -1 },
  { pattern: /(?<!\p{L})(?:اليوم|today)(?!\p{L})/iu, earliest: 0, latest: 0 },
  { pattern: /(?<!\p{L})(?:المقبل|المقبلة|القادم|القادمة|next|this coming)(?!\p{L})/iu, earliest: -7, latest: -1 },
  { pattern: /(?<!\p{L})(?:الماضي|الماضية|الفائت|المنصرم|last)(?!\p{L})/iu, earliest: 1, latest: 7 },
];

/** A weekday ties «المقبل» and «الماضي» to a week; without one they could speak of a month or a year. */
const needsWeekday = /المقبل|القادم|الماضي|الفائت|المنصرم|next|last|coming/iu;
/** What may stand between the parts of one date: «اليوم (الخميس) 5 مارس 2020», in at most `longestGap` units. */
const sameDate = /^[\s()،,:/–-]*(?:الموافق|الموافقة|المصادف)?[\s()،,:/–-]*$/u;

const longestGap = 24;

interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly day: Day;
  readonly weekday: boolean;
}

/** Whole dates of a text with the weekday and the words of time that stand right before them. */
function phrasesIn(text: string): readonly Phrase[] {
  const found: Phrase[] = [];
  let open: DateExpression | null = null;
  let weekday = false;
  let end = -1;
  for (const date of datesIn(text, {})) {
    const joined: boolean =
      open !== null && date.start - end <= longestGap && sameDate.test(text.slice(end, date.start));
    if (!joined) weekday = false;
    const start: number = joined && open !== null ? open.start : date.start;
    weekday = weekday || date.weekday !== null;
    const day = date.kind === 'absolute' ? dayOf(anchorOf(date.iso)) : null;
    if (day !== null) found.push({ start, end: date.end, day, weekday });
    open = day === null ? { ...date, start } : null;
    end = date.end;
  }
  return found;
}

/** As much of an ISO date as two days have in common. */
function commonIso(first: Day, last: Day): string | null {
  const [from, to] = [isoOfDay(first), isoOfDay(last)];
  if (from === to) return from;
  if (from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  return first.year === last.year ? from.slice(0, 4) : null;
}

/**
 * Infers the day of publication from what the body says of its own day, only as precisely as it says it: a whole date
 * told as today gives the day, a whole date told as next Sunday the month or year that all seven days before it share.
 * The first date that tells something decides. Without one the date is unknown.
 */
export function inferredDate(text: string): PublicationDate {
  for (const phrase of phrasesIn(text)) {
    const evidence = text.slice(phrase.start, phrase.end);
    const after =
      /^\s*(?:الماضي|المقبل|القادم)(?!\p{L})/u.exec(text.slice(phrase.end, phrase.end + longestGap))?.[0] ?? '';
    const cue = after === '' ? cues.find(({ pattern }) => pattern.test(evidence)) : undefined;
    if (cue === undefined || (cue.earliest !== cue.latest && !(phrase.weekday && needsWeekday.test(evidence))))
      continue;
    const iso = commonIso(addDays(phrase.day, cue.earliest), addDays(phrase.day, cue.latest));
    if (iso !== null) return { iso, certainty: 'inferred', evidence };
  }
  return unknownDate;
}
