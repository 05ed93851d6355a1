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
import { spellingKey } from './tokens.ts';

/** Other words that a date may begin with, with a letter attached or without. */
const others =
  'يوم يومي أيام شهر شهري ليلتي من منذ بين from since between the ال هذا هذه قبل بعد twenty thirty بضع بضعة';

let starts: ReadonlySet<string> | null = null;
const known = new Map<string, boolean>();
/** Words that are remembered; a text repeats its own. */
const remembered = 50_000;

/** Whether a date may begin with a folded word: what most words of a text are asked, and all that is asked of them. */
export function mayBegin(key: string): boolean {
  const before = known.get(key);
  if (before !== undefined) return before;
  starts ??= new Set([
    ...others.split(' ').map(spellingKey),
    ...[dayPhrases, ordinals, ordinalTens, parts, shifts, sides, weekdays, unitNames].flatMap((words) => [
      ...words.keys(),
    ]),
    ...lastWords,
    ...yearWords,
    ...periodStarts,
    ...distanceStarts,
  ]);
  const begins = [...attachedLetters, 'لل', 'ولل', 'فلل'].some((letters) => {
    if (!key.startsWith(letters)) return false;
    const word = letters.endsWith('لل') ? `ال${key.slice(letters.length)}` : key.slice(letters.length);
    return (
      starts?.has(word) === true ||
      numeralOf(word) !== null ||
      numeralOf(word.replace(/^ال/u, '')) !== null ||
      monthsFrom(word).length > 0
    );
  });
  if (known.size > remembered) known.clear();
  known.set(key, begins);
  return begins;
}
