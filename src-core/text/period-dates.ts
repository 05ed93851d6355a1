import { monthAlone } from './calendar-dates.ts';
import { digits, ordinalAt } from './date-numbers.ts';
import { nothing, type DateWords } from './date-reading.ts';
import { lastWords, lookUp, shifts, weekdays } from './date-words.ts';
import { article, yearTail } from './date-tails.ts';
import { counted, firstMonths, rest, stretchStarts } from './stretch-dates.ts';
import { unitNameOf, unitShift } from './relative-dates.ts';
import { spellingKey, touching, type Token } from './tokens.ts';

/** Weeks, weekends, quarters, halves, seasons, decades, centuries and stretches of days that begin at a token. */
export function periodAt(tokens: readonly Token[], from: number): DateWords | null {
  const token = tokens[from];
  if (token === undefined || (token.kind !== 'word' && token.kind !== 'digits')) return null;
  return (
    weekend(tokens, from) ??
    weekAt(tokens, from) ??
    shareOfYear(tokens, from) ??
    nthWeekday(tokens, from) ??
    season(tokens, from) ??
    decade(tokens, from) ??
    century(tokens, from) ??
    counted(tokens, from) ??
    firstMonths(tokens, from) ??
    rest(tokens, from)
  );
}

const links = /^(?:من|في|of|in)$/u;
const afterLink = (tokens: readonly Token[], at: number): number => (links.test(tokens[at]?.key ?? '') ? at + 1 : at);

/** «الأول», «الأخير», "last" as an ordinal, -1 for the last. */
function rankAt(tokens: readonly Token[], at: number): { readonly value: number; readonly to: number } | null {
  if (lastWords.has(tokens[at]?.key ?? '')) return { value: -1, to: at + 1 };
  const ordinal = ordinalAt(tokens, at);
  return ordinal?.cut === 0 ? ordinal : null;
}

/** «عطلة نهاية الأسبوع», «نهاية الأسبوع الماضي», "last weekend". */
function weekend(tokens: readonly Token[], from: number): DateWords | null {
  const at = article(tokens, from);
  const leading = shifts.get(tokens[at]?.key ?? '');
  const english = leading === undefined ? at : at + 1;
  if (tokens[english]?.key === 'weekend' && (english > from || leading !== undefined))
    return {
      ...nothing,
      from,
      to: english + 1,
      shift: { unit: 'week', by: leading ?? 0 },
      period: { kind: 'weekend' },
    };
  const holiday = lookUp(holidays, tokens[from]?.key);
  const end = holiday === null ? from : from + 1;
  const word = lookUp(ends, tokens[end]?.key);
  if (word === null) return null;
  const cut = holiday?.cut ?? word.cut;
  const found = { ...nothing, from, cut, period: { kind: 'weekend' } } as const;
  const week = unitShift(tokens, end + 1);
  if (week?.shift?.unit === 'week') return { ...found, to: week.to, shift: week.shift };
  if (tokens[end + 1]?.key !== 'الاسبوع') return null;
  return { ...found, to: end + 2, shift: { unit: 'week', by: 0 } };
}

const holidays = new Map([
  ['عطله', true],
  ['اجازه', true],
]);
const ends = new Map([['نهايه', true]]);

/** «الأسبوع الأول من آذار», «الأسبوع المقبل الجمعة», «الجمعة من الأسبوع المقبل», "first week of October". */
function weekAt(tokens: readonly Token[], from: number): DateWords | null {
  const at = article(tokens, from);
  const day = lookUp(weekdays, tokens[from]?.key);
  if (day !== null) {
    const week = unitShift(tokens, afterLink(tokens, from + 1));
    return week?.shift?.unit === 'week' ? { ...week, from, cut: day.cut, weekday: day.value } : null;
  }
  const named = unitNameOf(tokens[at]);
  const arabic = named?.value === 'week' && tokens[at]?.key !== 'week';
  const rank = rankAt(tokens, arabic ? at + 1 : at);
  if (rank !== null && (arabic || tokens[rank.to]?.key === 'week')) {
    const inside = monthOrYear(tokens, arabic ? rank.to : rank.to + 1);
    if (inside === null) return null;
    return { ...inside, from, cut: named?.cut ?? 0, part: null, period: { kind: 'week', ordinal: rank.value } };
  }
  const week = unitShift(tokens, from);
  if (week?.shift?.unit !== 'week') return null;
  const weekday = weekdays.get(tokens[tokens[week.to]?.key === 'يوم' ? week.to + 1 : week.to]?.key ?? '');
  return weekday === undefined ? week : { ...week, to: week.to + (tokens[week.to]?.key === 'يوم' ? 2 : 1), weekday };
}

/** The month or year that a part of it is told in: «من أكتوبر 2016», «من عام 2027», «من هذا الشهر», «العام المقبل». */
function monthOrYear(tokens: readonly Token[], at: number): DateWords | null {
  const from = afterLink(tokens, at);
  const month = monthAlone(tokens, from, true);
  if (month !== null) return month.hijri ? null : month;
  const shifted = unitShift(tokens, from);
  if (shifted?.shift?.unit === 'month') return shifted;
  if (from > at && unitNameOf(tokens[from])?.value === 'month')
    return { ...nothing, from, to: from + 1, shift: { unit: 'month', by: 0 } };
  const year = yearTail(tokens, at);
  return year === null ? null : { ...nothing, from, ...year };
}

/** «الربع الثالث من 2016», «النصف الأول من مارس», "the third quarter of 2016", "Q3 2016". */
function shareOfYear(tokens: readonly Token[], from: number): DateWords | null {
  const at = article(tokens, from);
  const quarter = /^[qQ]$/u.test(tokens[at]?.text ?? '') && touching(tokens[at], tokens[at + 1]);
  if (quarter) return shared(tokens, from, 0, 'quarter', digits(tokens[at + 1], 1, 4), at + 2);
  const arabic = lookUp(shares, tokens[from]?.key);
  if (arabic !== null) {
    const rank = rankAt(tokens, from + 1);
    return rank === null ? null : shared(tokens, from, arabic.cut, arabic.value, rank.value, rank.to);
  }
  const rank = rankAt(tokens, at);
  const unit = rank === null ? undefined : englishShares.get(tokens[rank.to]?.key ?? '');
  return rank === null || unit === undefined ? null : shared(tokens, from, 0, unit, rank.value, rank.to + 1);
}

const shares = new Map<string, 'quarter' | 'half'>([
  ['الربع', 'quarter'],
  ['النصف', 'half'],
]);
const englishShares = new Map<string, 'quarter' | 'half'>([
  ['quarter', 'quarter'],
  ['half', 'half'],
]);

function shared(
  tokens: readonly Token[],
  from: number,
  cut: number,
  kind: 'quarter' | 'half',
  rank: number | null,
  to: number,
): DateWords | null {
  const count = kind === 'quarter' ? 4 : 2;
  const ordinal = rank === -1 ? count : rank;
  const inside = kind === 'half' ? monthOrYear(tokens, to) : yearTail(tokens, to);
  if (ordinal === null || ordinal > count || inside === null) return null;
  return { ...nothing, ...inside, from, cut, period: { kind, ordinal } };
}

/** «أول يوم سبت من آب», «الثلاثاء الأول من نوفمبر», "the first Friday of July". */
function nthWeekday(tokens: readonly Token[], from: number): DateWords | null {
  const at = article(tokens, from);
  const first = lookUp(weekdays, tokens[at]?.key);
  const leading = first === null ? rankAt(tokens, at) : null;
  let place = leading === null ? at : leading.to;
  if (leading !== null && tokens[place]?.key === 'يوم') place += 1;
  const day = weekdays.get(tokens[place]?.key ?? '') ?? weekdays.get(`ال${tokens[place]?.key ?? ''}`);
  const weekday = first?.value ?? day;
  const rank = leading ?? (first === null ? null : rankAt(tokens, at + 1));
  if (weekday === undefined || rank === null) return null;
  const end = leading === null ? rank.to : place + 1;
  if (!links.test(tokens[end]?.key ?? '')) return null;
  const inside = monthOrYear(tokens, end);
  if (inside === null || (inside.month === null && inside.shift?.unit !== 'month')) return null;
  return { ...inside, from, cut: first?.cut ?? 0, weekday, period: { kind: 'weekday', ordinal: rank.value } };
}

const seasons = new Map(
  (
    [
      [0, 'الربيع ربيع spring'],
      [1, 'الصيف صيف summer'],
      [2, 'الخريف خريف autumn fall'],
      [3, 'الشتاء شتاء winter'],
    ] as const
  ).flatMap(([value, words]) => words.split(' ').map((word) => [spellingKey(word), value] as const)),
);

/** «صيف 2006», «صيف العام الماضي», «الصيف المقبل», «هذا الصيف», "last summer". */
function season(tokens: readonly Token[], from: number): DateWords | null {
  const at = article(tokens, from);
  const leading = /^(?:هذا|this|last|next)$/u.test(tokens[at]?.key ?? '')
    ? shifts.get(tokens[at]?.key ?? '')
    : undefined;
  const place = leading === undefined ? at : at + 1;
  const name = lookUp(seasons, tokens[place]?.key);
  if (name === null) return null;
  const found = {
    ...nothing,
    from,
    cut: place === from ? name.cut : 0,
    period: { kind: 'season', season: name.value },
  } as const;
  if (leading !== undefined) return { ...found, to: place + 1, shift: { unit: 'season', by: leading } };
  const by = shifts.get(tokens[place + 1]?.key ?? '');
  if (by !== undefined && /^.?.?ال/u.test(tokens[place]?.key ?? ''))
    return { ...found, to: place + 2, shift: { unit: 'season', by } };
  const year = yearTail(tokens, place + 1);
  if (year === null) return null;
  // «شتاء 2010-2011»
  const spans =
    /^[-–/]$/u.test(tokens[year.to]?.key ?? '') && digits(tokens[year.to + 1], 1000, 2199) === (year.year ?? 0) + 1;
  return { ...found, ...year, to: spans ? year.to + 2 : year.to };
}

const decadeStems = new Map(
  ['عشرين', 'ثلاثين', 'أربعين', 'خمسين', 'ستين', 'سبعين', 'ثمانين', 'تسعين'].flatMap((stem, index) =>
    ['', 'ال'].flatMap((the) =>
      ['يات', 'ات'].map((ending) => [spellingKey(the + stem + ending), 20 + index * 10] as const),
    ),
  ),
);
const englishDecades = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (word, index) => [word, 20 + index * 10] as const,
  ),
);

/** «سبعينيات القرن الماضي», «الثمانينات», "the 1990s". */
function decade(tokens: readonly Token[], from: number): DateWords | null {
  const at = article(tokens, from);
  const year = digits(tokens[at], 1500, 2090);
  const plural = tokens[at + 1]?.key === "'" ? at + 2 : at + 1;
  if (year !== null && year % 10 === 0 && tokens[plural]?.key === 's' && touching(tokens[plural - 1], tokens[plural]))
    return { ...nothing, from, to: plural + 1, year, period: { kind: 'decade', decade: year % 100, century: null } };
  const english = at > from ? englishDecades.get(tokens[at]?.key ?? '') : undefined;
  if (english !== undefined)
    return { ...nothing, from, to: at + 1, period: { kind: 'decade', decade: english, century: null } };
  // «العقد الأول من القرن الحالي»
  const unit = unitNameOf(tokens[from]);
  if (unit?.value === 'decade' && tokens[from]?.key !== 'decade') {
    const ordinal = ordinalAt(tokens, from + 1);
    const whole = ordinal === null ? null : century(tokens, afterLink(tokens, ordinal.to));
    if (ordinal === null || ordinal.value > 10 || whole?.period?.kind !== 'century') return null;
    const period = { kind: 'decade', decade: (ordinal.value - 1) * 10, century: whole.period.century } as const;
    return { ...whole, from, cut: unit.cut, period };
  }
  const word = lookUp(decadeStems, tokens[from]?.key);
  if (word === null) return null;
  if (isAge(tokens, from + 1)) return null;
  const inside = century(tokens, afterLink(tokens, from + 1));
  const named = inside?.period?.kind === 'century' ? inside.period.century : null;
  return {
    ...nothing,
    from,
    cut: word.cut,
    to: inside?.to ?? from + 1,
    shift: inside?.shift ?? null,
    period: { kind: 'decade', decade: word.value, century: named },
  };
}

/** «في السبعينيات من العمر», «في الثلاثينات والأربعينات من أعمارهم»: years of a life. */
function isAge(tokens: readonly Token[], at: number): boolean {
  const from = lookUp(decadeStems, tokens[at]?.key) === null ? at : at + 1;
  return tokens[from]?.key === 'من' && /^(?:ال)?(?:عمر|اعمار)/u.test(tokens[from + 1]?.key ?? '');
}

/** «القرن التاسع عشر», «القرن الماضي», "the nineteenth century"; a century of the Hijri years is none of ours. */
function century(tokens: readonly Token[], from: number): DateWords | null {
  const at = article(tokens, from);
  const shifted = unitShift(tokens, at);
  if (shifted?.shift?.unit === 'century' || shifted?.shift?.unit === 'decade') return { ...shifted, from };
  const named = unitNameOf(tokens[at]);
  const arabic = named?.value === 'century' && tokens[at]?.key !== 'century';
  const ordinal = arabic ? (numberOfCentury(tokens, at + 1) ?? ordinalAt(tokens, at + 1)) : ordinalAt(tokens, at);
  if (ordinal === null || (!arabic && tokens[ordinal.to]?.key !== 'century')) return null;
  let to = arabic ? ordinal.to : ordinal.to + 1;
  if (/^الهجري|^قبل$/u.test(tokens[to]?.key ?? '')) return null;
  if (tokens[to]?.key === 'الميلادي') to += 1;
  return { ...nothing, from, cut: named?.cut ?? 0, to, period: { kind: 'century', century: ordinal.value } };
}

/** «القرن 19», «القرن الـ19» */
function numberOfCentury(tokens: readonly Token[], at: number): { readonly value: number; readonly to: number } | null {
  const from = tokens[at]?.key === 'ال' ? at + 1 : at;
  const value = digits(tokens[from], 1, lastCentury);
  return value === null ? null : { value, to: from + 1 };
}

const lastCentury = 21;

/** Words that a period may begin with, next to those that tell of days and units. */
export const periodStarts: readonly string[] = [
  ...stretchStarts,
  'weekend',
  'q',
  ...[holidays, ends, shares, seasons, decadeStems].flatMap((words) => [...words.keys()]),
];
