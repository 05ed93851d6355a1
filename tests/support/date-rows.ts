import { expect, it } from 'vitest';
import { datesIn, writtenIso, type DateExpression } from '#core/text/dates.ts';

export type DateRow = readonly [text: string, words: string, iso: string | null, more?: Partial<DateExpression>];

/** Every row's text holds exactly one date: what it covers, and its days as ISO 8601, told on `published`. */
export function checkDates(published: string | null, rows: readonly DateRow[]): void {
  for (const [text, words, iso, more = {}] of rows) {
    it(text, () => {
      const found = datesIn(text, { published });
      expect(found.map((date) => [text.slice(date.start, date.end), writtenIso(date)])).toEqual([[words, iso]]);
      expect(found[0]).toMatchObject(more);
    });
  }
}
