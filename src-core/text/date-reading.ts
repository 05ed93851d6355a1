import type { Part } from './date-words.ts';

export type ShiftUnit = 'day' | 'week' | 'month' | 'year' | 'season' | 'decade' | 'century';

/** A stretch of days that is no day, month or year of the calendar. `ordinal` counts from 1; -1 is the last. */
export type Period =
  | { readonly kind: 'week'; readonly ordinal: number | null }
  | { readonly kind: 'weekend' }
  /** «أول جمعة من يوليو»: the weekday is that of the words. */
  | { readonly kind: 'weekday'; readonly ordinal: number }
  | { readonly kind: 'quarter' | 'half'; readonly ordinal: number }
  /** 0 for spring to 3 for winter. */
  | { readonly kind: 'season'; readonly season: number }
  /** 0 to 90, in a century of its own number (20 for 1901 to 2000), or null where the words name none. */
  | { readonly kind: 'decade'; readonly decade: number | null; readonly century: number | null }
  | { readonly kind: 'century'; readonly century: number | null }
  /** «الأيام الثلاثة الماضية»: so many units that end or begin with the article's day. */
  | { readonly kind: 'count'; readonly unit: 'hour' | 'day' | 'month'; readonly count: number; readonly named: Grain }
  /** «قبل سنة وشهر ونصف»: so many months and days away from the article's day, to the day or the month. */
  | { readonly kind: 'distance'; readonly months: number; readonly days: number; readonly named: Grain }
  /** «الأشهر التسعة الأولى من العام»: so many months from the beginning of a year. */
  | { readonly kind: 'opening'; readonly months: number }
  /** «بقية الأسبوع»: from the article's day to the end of its unit. */
  | { readonly kind: 'rest'; readonly unit: 'week' | 'month' | 'year' };

/** How exactly words tell a time. */
export type Grain =
  'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'decade' | 'century' | 'unknown';

/** What a date expression says, before it is resolved against the article's own date. */
export interface DateWords {
  /** Token indexes, half-open. */
  readonly from: number;
  readonly to: number;
  /** Attached letters of the first word that are not part of the date. */
  readonly cut: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** ISO weekday, Monday = 1. */
  readonly weekday: number | null;
  readonly part: Part | null;
  /** What «الماضي», «الجاري», «أمس» shift, in `unit`s from the article's date; null when nothing is relative. */
  readonly shift: { readonly unit: ShiftUnit; readonly by: number } | null;
  /** «الشهر ذاته»: the month that was named last; so for the day and the year. */
  readonly same: 'day' | 'month' | 'year' | null;
  /** Whether year, month and day are those of the Hijri calendar. */
  readonly hijri: boolean;
  /** «عام 1427»: a year of either calendar, which only the text around it tells. */
  readonly eitherCalendar: boolean;
  readonly period: Period | null;
  /** The other end of «من … إلى …». */
  readonly until: DateWords | null;
}

/** An expression that says nothing yet. */
export const nothing = {
  cut: 0,
  year: null,
  month: null,
  day: null,
  weekday: null,
  part: null,
  shift: null,
  same: null,
  hijri: false,
  eitherCalendar: false,
  period: null,
  until: null,
};
