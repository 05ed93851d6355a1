import { expect, it } from 'vitest';
import { numbersIn } from '#core/text/numbers.ts';

export type NumberRow = readonly [
  text: string,
  number: string,
  value: number,
  unit: string | null,
  qualifier?: string,
  high?: number | null,
];

/** Every row's text holds exactly one figure: what it covers, its value and unit, and its qualifier and upper end. */
export function checkNumbers(rows: readonly NumberRow[]): void {
  for (const [text, number, value, unit, qualifier = 'exact', high = value] of rows) {
    it(text, () => {
      const found = numbersIn(text).map((mention) => ({
        number: text.slice(mention.start, mention.end),
        value: mention.value,
        unit: mention.unit,
        qualifier: mention.qualifier,
        high: mention.high,
      }));
      expect(found).toEqual([{ number, value, unit, qualifier, high }]);
    });
  }
}
