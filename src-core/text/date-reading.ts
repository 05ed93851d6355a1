import type { Part } from './date-words.ts';

/** What a date expression says, before it is resolved against the article's own date. */
export interface DateWords {
  /** Token indexes, half-open. */
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** ISO weekday, Monday = 1. */
  readonly weekday: number | null;
  readonly part: Part | null;
  /** What «الماضي», «الجاري», «أمس» shift, in `unit`s from the article's date; null when nothing is relative. */
  readonly shift: { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly by: number } | null;
  /** «الشهر ذاته»: the month named last. */
  readonly same: boolean;
  readonly hijri: boolean;
}

/** An expression that says nothing yet. */
export const nothing = {
  year: null,
  month: null,
  day: null,
  weekday: null,
  part: null,
  shift: null,
  same: false,
  hijri: false,
};
