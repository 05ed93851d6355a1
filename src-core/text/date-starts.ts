import {
  attachedLetters,
  dayPhrases,
  lastWords,
  ordinals,
  ordinalTens,
  parts,
  shifts,
  sides,
  weekdays,
  yearWords,
} from './date-words.ts';
import { distanceStarts } from './date-distances.ts';
import { monthsFrom } from './month-names.ts';
import { numeralOf } from './number-words.ts';
import { periodStarts } from './period-dates.ts';
import { unitNames } from './relative-dates.ts';
import { spellingKey, type Token } from './tokens.ts';

/** Other words that a date may begin with, with a letter attached or without. */
const others =
  'يوم يومي أيام شهر شهري ليلتي من منذ بين from since between the ال هذا هذه قبل بعد twenty thirty بضع بضعة';

let starts: ReadonlySet<string> | null = null;
const known = new Map<string, boolean>();
/** Words that are remembered; a text repeats its own. */
const remembered = 50_000;

const attached = /^[وفبلك]/u;
const withLetters = [...attachedLetters.filter((letters) => letters !== ''), 'لل', 'ولل', 'فلل'];

function startsDate(word: string, whole: ReadonlySet<string>): boolean {
  if (whole.has(word) || numeralOf(word) !== null || monthsFrom(word).length > 0) return true;
  return word.startsWith('ال') && numeralOf(word.slice(2)) !== null;
}

/** Whether a date may begin with a folded word: what most words of a text are asked, and all that is asked of them. */
export function mayBegin(key: string): boolean {
  const before = known.get(key);
  if (before !== undefined) return before;
  const whole = (starts ??= new Set([
    ...others.split(' ').map(spellingKey),
    ...[dayPhrases, ordinals, ordinalTens, parts, weekdays, unitNames].flatMap((words) => [...words.keys()]),
    // "last" leads; «الماضي» follows.
    ...[shifts, sides].flatMap((words) => [...words.keys()].filter((word) => !word.startsWith('ال'))),
    ...lastWords,
    ...yearWords,
    ...periodStarts,
    ...distanceStarts,
  ]));
  const begins =
    startsDate(key, whole) ||
    (attached.test(key) &&
      withLetters.some((letters) => {
        if (!key.startsWith(letters)) return false;
        const word = key.slice(letters.length);
        return startsDate(letters.endsWith('لل') ? `ال${word}` : word, whole);
      }));
  if (known.size > remembered) known.clear();
  known.set(key, begins);
  return begins;
}

const leads = /^[وفبل]?(?:هذا|هذه|قبل|بعد)$/u;
const partOfDay = /^ال(?:صباح|مساء|ليله)$/u;

/** «هذا», «بعد» before a word that begins no date: most of them, and none of a date. */
export function leadsNowhere(token: Token, next: Token | undefined): boolean {
  if (!leads.test(token.key)) return false;
  if (next?.kind !== 'word') return next?.kind !== 'digits';
  return !mayBegin(next.key) && !partOfDay.test(next.key);
}
