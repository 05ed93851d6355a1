/**
 * `npm run bench -- values`: dates and numbers of the Arabic cases of Recognizers-Text beside chrono-node, which reads
 * dates alone. Reads ../shared/eval/values/recognizers-ar; `--misses FILE` prints the cases of one file that are missed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { casual, strict } from 'chrono-node/ar';
import { z } from 'zod';
import { datesIn, writtenIso } from '#core/text/dates.ts';
import { numbersIn } from '#core/text/numbers.ts';
import { durationOf, expectedOf, overlaps, rangeOf, says, type Expected, type Found } from './support/values-scores.ts';

const folder = join(process.cwd(), '../shared/eval/values/recognizers-ar');
const usualReference = '2016-11-07';

const resolution = z.record(z.string(), z.unknown());
const caseSchema = z.array(
  z.object({
    Input: z.string(),
    Context: z.object({ ReferenceDateTime: z.string().optional() }).optional(),
    Results: z.array(
      z.object({
        Text: z.string(),
        Start: z.number(),
        Resolution: resolution.nullish(),
        Value: z
          .object({
            Timex: z.string().nullish(),
            FutureResolution: resolution.nullish(),
            PastResolution: resolution.nullish(),
          })
          .nullish(),
      }),
    ),
  }),
);

type Reader = (text: string, reference: string) => readonly Found[];

const dates: Reader = (text, reference) =>
  datesIn(text, { published: reference }).map((date) => ({
    start: date.start,
    end: date.end,
    said: date.interval === null ? [] : [date.interval.start, date.interval.end],
    iso: writtenIso(date),
    partOf: date.part === null ? null : date.iso,
  }));

const chrono =
  (parser: typeof strict): Reader =>
  (text, reference) =>
    parser.parse(text, new Date(`${reference}T12:00:00`)).map(({ index, text: words, start, end }) => {
      const day = (at: typeof start): string =>
        [at.get('year'), at.get('month'), at.get('day')].map((part) => String(part).padStart(2, '0')).join('-');
      // chrono fills in the parts that it was not told: a month of which no day is certain is the whole month.
      const last = end ?? start;
      const first = start.isCertain('day') || end !== null ? day(start) : `${day(start).slice(0, -2)}01`;
      return { start: index, end: index + words.length, said: [first, day(last)], iso: unitOf(start, end) };
    });

function unitOf(start: ReturnType<typeof strict.parse>[number]['start'], end: typeof start | null): string | null {
  if (end !== null || start.isCertain('day') || start.isCertain('weekday')) return null;
  const year = String(start.get('year'));
  return start.isCertain('month') ? `${year}-${String(start.get('month')).padStart(2, '0')}` : year;
}

const numbers =
  (valueOf: (mention: ReturnType<typeof numbersIn>[number]) => string | null): Reader =>
  (text) =>
    numbersIn(text).map((mention) => ({ ...mention.phrase, said: [], iso: valueOf(mention) }));

interface Score {
  readonly hits: number;
  readonly expected: number;
  readonly found: number;
  readonly right: number;
  readonly misses: readonly string[];
}

function score(cases: z.infer<typeof caseSchema>, read: Reader): Score {
  let [hits, expected, found, right] = [0, 0, 0, 0];
  const misses: string[] = [];
  for (const { Input, Context, Results } of cases) {
    const reference = (Context?.ReferenceDateTime ?? usualReference).slice(0, 10);
    const readings = [...read(Input, reference)];
    found += readings.length;
    expected += Results.length;
    for (const result of Results) {
      // Some cases give the place of their words wrongly.
      const said = Input.slice(result.Start).startsWith(result.Text) ? result.Start : Input.indexOf(result.Text);
      const start = said < 0 ? result.Start : said;
      const wanted: Expected = expectedOf(result);
      const at = readings.findIndex((reading) => overlaps(reading, { start, end: start + result.Text.length }));
      const [reading] = at < 0 ? [] : readings.splice(at, 1);
      if (reading !== undefined) hits += 1;
      if (reading !== undefined && says(reading, wanted)) right += 1;
      else
        misses.push(
          `${Input}\t[${result.Text}] ${wanted.shown}\tgot ${reading?.iso ?? reading?.said.join('/') ?? 'nothing'}`,
        );
    }
    for (const reading of readings) misses.push(`${Input}\ttoo much: ${Input.slice(reading.start, reading.end)}`);
  }
  return { hits, expected, found, right, misses };
}

const f1 = ({ hits, expected, found }: Score): number => (expected + found === 0 ? 1 : (2 * hits) / (expected + found));

interface Task {
  readonly file: string;
  readonly read: Reader;
  /** Whether chrono-node reads such expressions, and whether the cases give values. */
  readonly rival: boolean;
  readonly values: boolean;
}

const tasks: readonly Task[] = [
  { file: 'DateParser', read: dates, rival: true, values: true },
  { file: 'DatePeriodParser', read: dates, rival: true, values: true },
  { file: 'DateExtractor', read: dates, rival: true, values: false },
  { file: 'DatePeriodExtractor', read: dates, rival: true, values: false },
  { file: 'DurationParser', read: numbers(durationOf), rival: false, values: true },
  { file: 'DurationExtractor', read: numbers(durationOf), rival: false, values: false },
  { file: 'NumberRangeModel', read: numbers(rangeOf), rival: false, values: true },
];
const notCovered = ['OrdinalModel', 'SetExtractor', 'TimeExtractor'];

function run(): void {
  if (!existsSync(folder)) {
    console.log(`Skipped: ${folder} is not there.`);
    return;
  }
  const asked = process.argv[process.argv.indexOf('--misses') + 1];
  const percent = (part: number, whole: number): string =>
    whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`;
  const rows = tasks.map(({ file, read, rival, values }) => {
    const cases = caseSchema.parse(
      JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8').replace(/^\uFEFF/u, '')),
    );
    const ours = score(cases, read);
    if (process.argv.includes('--misses') && asked === file) console.log(ours.misses.join('\n'));
    const rivals = rival ? [score(cases, chrono(strict)), score(cases, chrono(casual))] : [];
    const best = (of: (one: Score) => number): number => Math.max(...rivals.map(of));
    return {
      file,
      cases: ours.expected,
      'Warraq F1': f1(ours).toFixed(3),
      'Warraq right': values ? percent(ours.right, ours.expected) : '-',
      'chrono F1': rival ? best(f1).toFixed(3) : '-',
      'chrono right':
        rival && values
          ? percent(
              best(({ right }) => right),
              ours.expected,
            )
          : '-',
    };
  });
  console.table(rows);
  console.log('Anchor: chrono-node ar: about a third of the values right.');
  console.log(`F1: overlapping spans, each met once; right: the value of the Timex or of one of its resolutions.`);
  const here = new Set(readdirSync(folder).map((name) => name.replace(/\.json$/u, '')));
  console.log(`Not covered, no dates or quantities: ${notCovered.filter((name) => here.has(name)).join(', ')}.`);
}

run();
