import { nothing, type DateWords, type Grain } from './date-reading.ts';
import { isStillToCome } from './future-words.ts';
import { quantityAt } from './number-grammar.ts';
import { spellingKey, type Token } from './tokens.ts';

type SpanUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** What an amount of a unit is made of: whole months, whole days, or hours. */
const sizes: Readonly<Record<SpanUnit, readonly [part: 'months' | 'days' | 'hours', size: number]>> = {
  hour: ['hours', 1],
  day: ['days', 1],
  week: ['days', 7],
  month: ['months', 1],
  year: ['months', 12],
};
const order: readonly SpanUnit[] = ['year', 'month', 'week', 'day', 'hour'];
const daysOfMonth = 30;
const hoursOfDay = 24;

const table = <Value>(rows: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> =>
  new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [spellingKey(word), value] as const)));

/** Spans of time by their singular and plural, and by their dual. */
const spans = table<SpanUnit>([
  ['hour', 'ساعة ساعات hour hours'],
  ['day', 'يوم يوما أيام day days'],
  ['week', 'أسبوع أسبوعا أسابيع week weeks'],
  ['month', 'شهر شهرا أشهر شهور month months'],
  ['year', 'عام عاما أعوام سنة سنوات سنين year years'],
]);
const singulars = new Set('ساعة يوم أسبوع شهر عام سنة hour day week month year'.split(' ').map(spellingKey));
const duals = table<SpanUnit>([
  ['hour', 'ساعتين'],
  ['day', 'يومين'],
  ['week', 'أسبوعين'],
  ['month', 'شهرين'],
  ['year', 'عامين سنتين'],
]);
/** «ونصف», "and a half" behind a unit, with the unit that may be said again. */
const shares = table([
  [1 / 2, 'نصف half'],
  [1 / 3, 'ثلث'],
  [1 / 4, 'ربع'],
]);
const definite = new Set('الساعة اليوم الأسبوع الشهر العام السنة'.split(' ').map(spellingKey));
/** «بضعة أيام», «أيام قليلة», "a few days": the bounds of the vague number. */
const few: readonly [number, number] = [3, 9];
const fewBefore = /^(?:few|several)$/u;
const fewAfter = /^(?:قليله|معدوده|معدودات)$/u;

interface Part {
  readonly low: number;
  readonly high: number;
  readonly unit: SpanUnit;
  readonly to: number;
}

/** «يومين», «ثلاثة أيام», «أسبوع», «بضعة أشهر», "two weeks", "a year". */
function partAt(tokens: readonly Token[], from: number): Part | null {
  const dual = duals.get(tokens[from]?.key ?? '');
  if (dual !== undefined) return { low: 2, high: 2, unit: dual, to: from + 1 };
  const start = /^an?$/u.test(tokens[from]?.key ?? '') ? from + 1 : from;
  const vague = fewBefore.test(tokens[start]?.key ?? '');
  const number = vague ? null : quantityAt(tokens, start, true);
  const at = vague ? start + 1 : (number?.to ?? start);
  const key = tokens[at]?.key ?? '';
  const unit = spans.get(key);
  if (unit === undefined) return null;
  const to = at + 1;
  if (vague || (number === null && fewAfter.test(tokens[to]?.key ?? '')))
    return singulars.has(key) ? null : { low: few[0], high: few[1], unit, to: vague ? to : to + 1 };
  // «قبل أيام» is not one day ago.
  if (number === null) {
    const led = start > from || /^an?$/u.test(tokens[from - 1]?.key ?? '');
    if (!singulars.has(key) || (/^[a-z]/u.test(key) && !led)) return null;
    const single = /^واحده?$/u.test(tokens[to]?.key ?? '') ? to + 1 : to;
    return { low: 1, high: 1, unit, to: single };
  }
  if (number.vague && number.value !== few[0]) return null;
  return number.value > 0 ? { low: number.value, high: number.high, unit, to } : null;
}

/** So many months and days, no fewer than `low` and no more than `high`, told in units of `grain`. */
interface Amount {
  readonly low: Distance;
  readonly high: Distance;
  readonly grain: Grain;
  readonly to: number;
}
interface Distance {
  readonly months: number;
  readonly days: number;
}

/** The index behind «و» or "and", and the word behind it without the letter where it is attached. */
function joinedAt(
  tokens: readonly Token[],
  at: number,
): { tokens: readonly Token[]; from: number; skip: number } | null {
  const token = tokens[at];
  if (token?.key === 'و' || token?.key === 'and') return { tokens, from: at + 1, skip: 0 };
  if (token?.kind !== 'word' || !/^و../u.test(token.key)) return null;
  const first = { ...token, key: token.key.slice(1), text: token.text.slice(1), start: token.start + 1 };
  return { tokens: [first, ...tokens.slice(at + 1, at + 1 + reach)], from: 0, skip: at };
}
/** Tokens that one part of an amount may take. */
const reach = 12;

/** «سنة وثلاثة أشهر», «سنة ونصف», «ساعتين», "two and a half years", "a year and a half", "3 years and 2 months". */
function amountAt(tokens: readonly Token[], from: number): Amount | null {
  const first = partAt(tokens, from);
  if (first === null) return null;
  const parts = [first];
  let { to } = first;
  let share = 0;
  for (;;) {
    const last = parts.at(-1);
    const joined = joinedAt(tokens, to);
    if (joined === null || last === undefined || share > 0) break;
    const half = joined.tokens[joined.from]?.key === 'a' ? joined.from + 1 : joined.from;
    share = shares.get(joined.tokens[half]?.key ?? '') ?? 0;
    const next = share > 0 ? null : partAt(joined.tokens, joined.from);
    if (share > 0) {
      const again = half + 1 + joined.skip;
      to = definite.has(tokens[again]?.key ?? '') ? again + 1 : again;
    } else if (next !== null && order.indexOf(next.unit) > order.indexOf(last.unit)) {
      parts.push(next);
      to = next.to + joined.skip;
    } else break;
  }
  const low = distanceOf(
    parts.map(({ low: count, unit }) => [count, unit]),
    share,
  );
  const high = distanceOf(
    parts.map(({ high: count, unit }) => [count, unit]),
    share,
  );
  return low === null || high === null ? null : { low: low.distance, high: high.distance, grain: low.grain, to };
}

/** Parts of a year are months; a part of a month is told to the month, a part of a week to nothing. */
function distanceOf(
  parts: readonly (readonly [count: number, unit: SpanUnit])[],
  share: number,
): { readonly distance: Distance; readonly grain: Grain } | null {
  const sum = { months: 0, days: 0, hours: 0 };
  parts.forEach(([count, unit], index) => {
    const [part, size] = sizes[unit];
    sum[part] += (count + (index === parts.length - 1 ? share : 0)) * size;
  });
  const last = parts.at(-1)?.[1] ?? 'day';
  const months = Math.floor(sum.months + 1e-9);
  const rest = Math.round((sum.months - months) * daysOfMonth);
  const days = sum.days + rest + sum.hours / hoursOfDay;
  if (!Number.isInteger(days)) return null;
  const grain =
    sizes[last][0] !== 'months' ? 'day' : months % 12 === 0 && rest === 0 && last === 'year' ? 'year' : 'month';
  return { distance: { months, days }, grain };
}

/** The date that lies an amount of time away. */
function awayFrom({ low, high, grain, to }: Amount, sign: 1 | -1): Omit<DateWords, 'from' | 'cut'> {
  const told = ({ months, days }: Distance): Omit<DateWords, 'from' | 'cut'> => {
    if (months === 0) return { ...nothing, to, shift: { unit: 'day', by: sign * days } };
    if (days === 0 && grain === 'year') return { ...nothing, to, shift: { unit: 'year', by: (sign * months) / 12 } };
    if (days === 0) return { ...nothing, to, shift: { unit: 'month', by: sign * months } };
    return {
      ...nothing,
      to,
      shift: { unit: 'day', by: sign },
      period: { kind: 'distance', months, days, named: grain },
    };
  };
  const [near, far] = [told(low), told(high)];
  if (low.months === high.months && low.days === high.days) return near;
  const [first, last] = sign < 0 ? [far, near] : [near, far];
  return { ...first, until: { ...last, from: 0, cut: 0 } };
}

const gone = /^(?:مضت|مضي|خلت|خلا|ago)$/u;
/** «ثلاث سنوات مضت على الحرب» is told from the war. */
const counting = /^(?:علي|من|منذ|دون|بدون)$/u;

/**
 * «قبل يومين», «سنة وثلاثة أشهر مضت», "two weeks ago"; «بعد يومين» where the sentence looks ahead, «بعد شهرين من الآن»,
 * "two weeks from now".
 */
export function distanceAt(tokens: readonly Token[], from: number): DateWords | null {
  const key = tokens[from]?.key ?? '';
  const lead = /^[وف]?(?:(قبل)|بعد)$/u.exec(key);
  const amount = amountAt(tokens, lead === null ? from : from + 1);
  if (amount === null) return null;
  const cut = lead === null ? 0 : key.length - 3;
  const read =
    lead === null
      ? counted(tokens, from, amount)
      : lead[1] === undefined
        ? after(tokens, from, amount)
        : before(tokens, from, amount);
  return read === null ? null : { ...awayFrom(amount, read.sign), cut, from, to: read.to };
}

type Side = { readonly sign: 1 | -1; readonly to: number } | null;

/** "two weeks ago", «ثلاثة أيام مضت», "two weeks from now": what stands behind tells the side. */
function counted(tokens: readonly Token[], from: number, { to }: Amount): Side {
  if (gone.test(tokens[to]?.key ?? '')) {
    const elsewhere = counting.test(tokens[to + 1]?.key ?? '') || /^[وف]?بعد$/u.test(tokens[from - 1]?.key ?? '');
    return elsewhere ? null : { sign: -1, to: to + 1 };
  }
  return tokens[to]?.key === 'from' && isNow(tokens, to) ? { sign: 1, to: to + 2 } : null;
}

/** «قبل يومين», «قبل ثلاثة أيام مضت»; «قبل يومين من المباراة» counts from something else. */
function before(tokens: readonly Token[], from: number, amount: Amount): Side {
  const to = amount.to + (gone.test(tokens[amount.to]?.key ?? '') ? 1 : 0);
  const fromNow = isNow(tokens, to);
  if ((tokens[to]?.key === 'من' && !fromNow) || isNotBefore(tokens, from)) return null;
  return { sign: -1, to: to + (fromNow ? 2 : 0) };
}

function after(tokens: readonly Token[], from: number, { to }: Amount): Side {
  if (isNow(tokens, to)) return { sign: 1, to: to + 2 };
  return tokens[to]?.key !== 'من' && isStillToCome(tokens, from, to) ? { sign: 1, to } : null;
}

function isNow(tokens: readonly Token[], at: number): boolean {
  const [one, two] = [tokens[at]?.key, tokens[at + 1]?.key];
  return (
    (one === 'من' && (two === 'الان' || two === 'اليوم')) || (one === 'from' && (two === 'now' || two === 'today'))
  );
}

/** «لن تعود قبل أسبوع», «لا قبل شهر»: a delay, not a time in the past. */
function isNotBefore(tokens: readonly Token[], from: number): boolean {
  for (let index = from - 1; index >= Math.max(0, from - 4); index -= 1) {
    const token = tokens[index];
    if (token?.kind !== 'word') return false;
    if (/^[وف]?(?:لن|لا|ليس)$/u.test(token.key)) return true;
  }
  return false;
}

/** Words that an amount of time may begin with, next to numbers. */
export const distanceStarts: readonly string[] = ['a', 'an', 'few', 'several', ...spans.keys(), ...duals.keys()];
