/**
 * `npm run bench -- anchoring`: whether passages are found again after their article was edited, beside Hypothesis' matching
 * rules and an exact matcher, and how long 500 highlights take. `--anchors 10000`, `--half reported|tuning`, `--edit NAME`,
 * `--folder ../shared/eval`, `--failures 0`.
 *
 * Right: the found span and the true one, carried through the edit, have at least half of their union in common (or nothing
 * is found of a passage that is gone). Wrong: another span. Uncertain: several places are offered.
 */
import { parseArgs } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import type { PassageTarget } from '#core/annotation/annotation.ts';
import { describePassage } from '#core/annotation/describe.ts';
import { resolverOf, type Resolution } from '#core/annotation/resolve.ts';
import { edits, type Edit } from './support/anchor-edits.ts';
import { exactWithContext, hypothesis, rivalContext } from './support/anchor-rivals.ts';
import { measureInWorker, measureSpeed } from './support/anchor-speed.ts';
import { readAnchorTexts, type AnchorTexts } from './support/anchor-texts.ts';
import { judge, passageIn, type Verdict } from './support/anchor-trial.ts';
import { bareArticle } from '../support/bare-article.ts';
import { printTable } from './support/measure.ts';
import { randomFrom } from './support/random.ts';
import type { Span } from './support/revision.ts';

const { values: options } = parseArgs({
  options: {
    anchors: { type: 'string', default: '10000' },
    half: { type: 'string', default: 'reported' },
    edit: { type: 'string', default: '' },
    folder: { type: 'string', default: '../shared/eval' },
    failures: { type: 'string', default: '0' },
    rivals: { type: 'string', default: 'yes' },
  },
});

const quoteLengths = [2, 5, 12, 30];
const verdicts: readonly Verdict[] = ['ok', 'wrong', 'uncertain', 'orphan'];
const columns = ['known', 'unknown', 'hypothesis', 'exact'] as const;
type Column = (typeof columns)[number];

class Tally {
  private readonly counts = new Map<string, number>();
  total = 0;

  add(column: Column, verdict: Verdict): void {
    this.counts.set(column + verdict, this.share(column, verdict) + 1);
  }

  share(column: Column, verdict: Verdict): number {
    return this.counts.get(column + verdict) ?? 0;
  }

  cell(column: Column): string {
    return verdicts.map((verdict) => ((100 * this.share(column, verdict)) / this.total).toFixed(1)).join(' / ');
  }
}

function asRivalsKeepIt(target: PassageTarget, text: string): PassageTarget['quote'] {
  const { start, end } = target.position;
  return {
    ...target.quote,
    prefix: text.slice(Math.max(0, start - rivalContext), start),
    suffix: text.slice(end, end + rivalContext),
  };
}

/** Resolves one passage after one edit in every way; null where the text cannot be edited so. */
function attempt(
  edit: Edit,
  text: string,
  length: number,
  random: () => number,
  others: readonly string[],
): ReadonlyMap<Column, Verdict> | null {
  const passage = passageIn(text, length, random, edit);
  const revision = passage && edit.make(text, passage, random, others);
  if (!passage || !revision) return null;
  const edited = bareArticle(revision.text);
  const target = describePassage(bareArticle(text), passage);
  const truth = edit.expects === 'orphan' ? null : revision.carried(passage);
  const found = new Map<Column, Resolution | Span | null>([
    ['known', resolverOf(edited, { textOf: (version) => (version === text ? text : null) })(target)],
    ['unknown', resolverOf(edited)(target)],
  ]);
  if (options.rivals === 'yes') {
    const quote = asRivalsKeepIt(target, text);
    found.set('hypothesis', hypothesis(quote, passage.start, revision.text));
    found.set('exact', exactWithContext(quote, revision.text));
  }
  const judged = new Map([...found].map(([column, each]) => [column, judge(each, truth, edit)]));
  explain(edit, target, found, judged, truth, revision.text);
  return judged;
}

let failuresLeft = Number(options.failures);

function explain(
  edit: Edit,
  { quote }: PassageTarget,
  found: ReadonlyMap<Column, Resolution | Span | null>,
  judged: ReadonlyMap<Column, Verdict>,
  truth: Span | null,
  text: string,
): void {
  const [known, unknown] = [judged.get('known'), judged.get('unknown')];
  if (failuresLeft <= 0 || (known === 'ok' && unknown === 'ok')) return;
  failuresLeft -= 1;
  const around = (span: Span | null): string =>
    span === null
      ? '-'
      : `${text.slice(Math.max(0, span.start - 40), span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end, span.end + 40)}`;
  const shown = (column: Column): string => {
    const each = found.get(column) ?? null;
    if (each === null || !('state' in each)) return '';
    if ('range' in each) return `${'score' in each ? each.score.toFixed(2) : ''} ${around(each.range)}`;
    return each.state === 'ambiguous' ? each.candidates.map(around).join('\n     | ') : each.reason;
  };
  console.log(`\n${edit.name}: known ${known ?? ''}, unknown ${unknown ?? ''}`);
  console.log(`  was: ${quote.prefix.slice(-40)}⟦${quote.exact}⟧${quote.suffix.slice(0, 40)}`.replaceAll('\n', '¶'));
  console.log(`  is:  ${around(truth)}`.replaceAll('\n', '¶'));
  console.log(`  k:   ${shown('known')}`);
  console.log(`  u:   ${shown('unknown')}`);
}

function measure(texts: AnchorTexts, others: readonly string[]): void {
  const chosen = edits.filter(({ name }) => name.includes(options.edit));
  const each = Math.ceil(Number(options.anchors) / chosen.length);
  const kinds = [texts.arabic, texts.english, texts.mixed];
  const total = new Tally();
  const byLength = new Map(quoteLengths.map((length) => [length, new Tally()]));
  const rows = chosen.map((edit, number) => {
    const tally = new Tally();
    const random = randomFrom(1_000 + number);
    for (let tries = 0; tally.total < each && tries < each * 5; tries += 1) {
      const ofKind = kinds[tries % kinds.length] ?? [];
      const text = ofKind[Math.floor(random() * ofKind.length)] ?? '';
      const length = quoteLengths[Math.floor(tries / kinds.length) % quoteLengths.length] ?? 2;
      const judged = attempt(edit, text, length, random, others);
      if (judged === null) continue;
      for (const into of [tally, total, byLength.get(length)]) {
        if (!into) continue;
        into.total += 1;
        for (const [column, verdict] of judged) into.add(column, verdict);
      }
    }
    return [edit.name, String(tally.total), ...columns.map((column) => tally.cell(column))];
  });
  console.log(
    `${String(total.total)} anchors; right / wrong / uncertain / orphaned, in %. Passages that are gone are right as orphans.\n`,
  );
  const row = (name: string, tally: Tally): readonly string[] => [
    name,
    String(tally.total),
    ...columns.map((column) => tally.cell(column)),
  ];
  printTable(
    ['edit', 'anchors', 'Warraq, old text known', 'Warraq, quote alone', 'Hypothesis’ rules', 'exact with context'],
    [
      ...rows,
      ...[...byLength].map(([length, tally]) => row(`quotes of ${String(length)} words`, tally)),
      row('all', total),
    ],
  );
}

if (isMainThread) {
  const half = options.half === 'tuning' ? 0 : 1;
  const texts = readAnchorTexts(options.folder, half);
  const others = readAnchorTexts(options.folder, half === 0 ? 1 : 0);
  if (texts === null || others === null) {
    console.log(`Skipped: the evaluation sets are not in ${options.folder} (--folder).`);
  } else {
    measure(
      texts,
      others.single.slice(0, 200).flatMap((text) => text.split('\n')),
    );
    if (options.edit === '') await measureInWorker(import.meta.url, texts.single);
  }
} else {
  measureSpeed();
}
