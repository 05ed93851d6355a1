import { datesIn, writtenIso, type DateExpression } from '#core/text/dates.ts';
import { numbersIn, type NumberMention } from '#core/text/numbers.ts';
import { tokensOf } from '#core/text/tokens.ts';
import type { ValuesCommand } from './arguments.ts';
import { readText } from './input.ts';
import { exit, type ExitCode, type Terminal } from './terminal.ts';

/** `warraq values FILE|-`: the numbers and dates of one text, as it stands in its file. */
export async function runValues({ file, date, json }: ValuesCommand, terminal: Terminal): Promise<ExitCode> {
  const text = await readText(file, terminal);
  if (text === null) return exit.failed;
  const tokens = tokensOf(text);
  const dates = datesIn(text, { published: date }, tokens);
  const numbers = numbersIn(text, dates, tokens);
  terminal.print(json ? `${JSON.stringify(valuesShape(numbers, dates))}\n` : valuesText(text, numbers, dates));
  return exit.done;
}

/** The documented JSON (docs/cli.md). */
function valuesShape(numbers: readonly NumberMention[], dates: readonly DateExpression[]) {
  return {
    numbers: numbers.map(({ start, end, value, high, qualifier, unit }) => ({
      start,
      end,
      value,
      high,
      qualifier,
      unit,
    })),
    dates: dates.map((found) => ({
      start: found.start,
      end: found.end,
      iso: writtenIso(found),
      precision: found.grain,
      kind: found.kind,
    })),
  };
}

/** One line for each value in the order of the text: where it stands, what it is, and its words. */
function valuesText(text: string, numbers: readonly NumberMention[], dates: readonly DateExpression[]): string {
  const lines = [
    ...numbers.map((found) => ({ ...found, said: numberText(found) })),
    ...dates.map((found) => ({ ...found, said: `${writtenIso(found) ?? 'unknown'} (${found.grain}, ${found.kind})` })),
  ].toSorted((one, other) => one.start - other.start);
  return lines
    .map(
      ({ start, end, said }) =>
        `${`${start}-${end}`.padEnd(12)} ${said}  «${text.slice(start, end).replace(/\s+/gu, ' ')}»\n`,
    )
    .join('');
}

function numberText({ value, high, qualifier, unit }: NumberMention): string {
  const range = high === value ? String(value) : `${value} to ${high ?? 'more'}`;
  return [qualifier === 'exact' ? '' : qualifier, range, unit ?? ''].filter((part) => part !== '').join(' ');
}
