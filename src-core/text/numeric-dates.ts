import { isDay } from './calendar.ts';
import { afterEra, eraAt, isHijriYear } from './date-tails.ts';
import { countsThings, digits } from './date-numbers.ts';
import { nothing, type DateWords } from './date-reading.ts';
import { scoreNear } from './number-labels.ts';
import { touching, type Token } from './tokens.ts';

/** Two digits of a year up to this one are of this century. */
const lastShortYear = 49;

/** Words before a number with a sign that let it be a date: «في 22/4», «بتاريخ 3/4». */
const cue = /^[وف]?(?:في|يوم|بتاريخ|تاريخ|منذ|حتي|الموافق|on|since|until|by|dated?)$/u;
const sureCue = /^[وف]?(?:يوم|بتاريخ|تاريخ|الموافق|dated)$/u;

/** Words before a number that names something. */
const reference = /^(?:ال)?(?:رقم|قرار|قانون|ماده|قضيه|بند|نسبه|number|no)$/u;

/** Numbers joined by one sign («12/3/2023», «12 / 3 / 2023», «2020-01», «30.1.2020»), with the index after them. */
function joined(
  tokens: readonly Token[],
  from: number,
): { parts: number[]; lengths: number[]; to: number; sign: string } | null {
  const first = tokens[from];
  if (first?.kind !== 'digits') return null;
  if (/^\d{1,4}\.\d{1,2}(?:\.\d{1,4})?$/u.test(first.key)) {
    const texts = first.key.split('.');
    return { parts: texts.map(Number), lengths: texts.map((text) => text.length), to: from + 1, sign: '.' };
  }
  const sign = tokens[from + 1];
  if (sign?.kind !== 'mark' || !/^[/\-–]$/u.test(sign.key) || !/^\d{1,4}$/u.test(first.key)) return null;
  const spaced = !touching(first, sign);
  const texts = [first.key];
  let to = from + 1;
  while (tokens[to]?.key === sign.key && texts.length < 4) {
    const next = tokens[to + 1];
    if (next?.kind !== 'digits' || !/^\d{1,4}$/u.test(next.key)) break;
    if (!spaced && !(touching(tokens[to - 1], tokens[to]) && touching(tokens[to], next))) break;
    texts.push(next.key);
    to += 2;
  }
  if (spaced && (texts.length !== 3 || sign.key !== '/')) return null;
  return { parts: texts.map(Number), lengths: texts.map(({ length }) => length), to, sign: sign.key };
}

/**
 * 2020-01-30, 30/1/2020, 30.1.2020, 25/7/1444هـ, 30/1/20: day first, unless only month first makes a day. Behind a cue
 * also 22/4 and 3/2015. Of two parts with a point none is a date.
 */
export function numericDate(tokens: readonly Token[], from: number): DateWords | null {
  const read = joined(tokens, from);
  if (read === null) return null;
  const { parts, lengths, sign } = read;
  if (parts.length === 3) return threeParts(tokens, from, read);
  if (parts.length !== 2 || sign === '.') return null;
  const before = tokens[from - 1];
  const [a = 0, b = 0] = parts;
  if (countsThings(tokens, read.to) || scoreNear(tokens, from)) return null;
  const cued = before?.kind === 'word' && cue.test(before.key);
  // «سيعود 22/4.»: at the end of its clause, where only one order makes a day.
  const after = tokens[read.to];
  const alone = sign === '/' && (after === undefined || /^[.،,)؛\n]$/u.test(after.key)) && before?.kind !== 'digits';
  const named = before?.key === '(' ? tokens[from - 2] : before;
  if (!cued && (!alone || reference.test(named?.key ?? ''))) return null;
  const year = [a, b].find((part, index) => lengths[index] === 4 && part >= 1900 && part <= 2099);
  const other = year === a ? b : a;
  if (year !== undefined && !cued) return null;
  if (year !== undefined)
    return other >= 1 && other <= 12 ? { ...nothing, from, to: read.to, year, month: other } : null;
  const sure = sureCue.test(before?.key ?? '');
  const isFree = tokens[read.to]?.kind !== 'word';
  if (isDay(b, a, null) && (sure || (a > 12 && isFree))) return { ...nothing, from, to: read.to, month: b, day: a };
  if (isDay(a, b, null) && b > 12 && (sure || isFree)) return { ...nothing, from, to: read.to, month: a, day: b };
  return null;
}

function threeParts(
  tokens: readonly Token[],
  from: number,
  { parts, lengths, to, sign }: { parts: number[]; lengths: number[]; to: number; sign: string },
): DateWords | null {
  const [a = 0, b = 0, c = 0] = parts;
  const era = eraAt(tokens, to);
  if (lengths[0] === 4 || lengths[2] === 4) {
    const [year, first, second] = lengths[0] === 4 ? [a, c, b] : [c, a, b];
    if (isHijriYear(year) || (era?.era === 'hijri' && year <= 1600)) {
      if (first < 1 || first > 30 || second < 1 || second > 12) return null;
      return { ...nothing, from, to: era?.era === 'hijri' ? era.to : to, year, month: second, day: first, hijri: true };
    }
    // Year first, the month follows; day first, unless only month first makes a day.
    const [month, day] = lengths[0] === 4 ? [b, c] : isDay(b, a, year) ? [b, a] : [a, b];
    if (year < 1000 || year > 2199 || !isDay(month, day, year)) return null;
    return { ...nothing, from, to: afterEra(tokens, to), year, month, day };
  }
  if (sign !== '/' || lengths[2] !== 2 || digits(tokens[to], 0, 9999) !== null) return null;
  const year = c + (c <= lastShortYear ? 2000 : 1900);
  const [month, day] = isDay(b, a, year) ? [b, a] : [a, b];
  return isDay(month, day, year) ? { ...nothing, from, to, year, month, day } : null;
}
