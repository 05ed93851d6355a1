import { expect, it } from 'vitest';
import { edits } from '../../tests/bench/support/anchor-edits.ts';
import { judge, passageIn, type Verdict } from '../../tests/bench/support/anchor-trial.ts';
import { randomFrom } from '../../tests/bench/support/random.ts';
import { bareArticle } from '../../tests/support/bare-article.ts';
import { seedArticles } from '../../tests/support/seeds.ts';
import { describePassage } from './describe.ts';
import { resolverOf } from './resolve.ts';

/** Passages of each edit: enough to notice a rule that is broken, while `npm run bench -- anchoring` says how good the rules are. */
const trials = 120;
const quoteLengths = [2, 5, 12, 30];

/** How many of the passages of the seeds are found right, and how many in a wrong place, after one edit. */
async function rates(name: string): Promise<Record<Verdict, number>> {
  const edit = edits.find((each) => each.name === name);
  if (edit === undefined) throw new Error(`no such edit: ${name}`);
  const texts = (await seedArticles()).map(({ text }) => text);
  const others = texts.flatMap((text) => text.split('\n'));
  const random = randomFrom(1);
  const counts: Record<Verdict, number> = { ok: 0, wrong: 0, uncertain: 0, orphan: 0 };
  for (let number = 0; number < trials; number += 1) {
    const text = texts[number % texts.length] ?? '';
    const length = quoteLengths[Math.floor(number / texts.length) % quoteLengths.length] ?? 2;
    const passage = passageIn(text, length, random, edit);
    const revision = passage && edit.make(text, passage, random, others);
    if (!passage || !revision) continue;
    const target = describePassage(bareArticle(text), passage);
    const truth = edit.expects === 'orphan' ? null : revision.carried(passage);
    const known = number % 2 === 0 ? { textOf: () => text } : {};
    counts[judge(resolverOf(bareArticle(revision.text), known)(target), truth, edit)] += 1;
  }
  return counts;
}

/** In %: fewer are right where a paragraph came into the middle of passages, and where three words of ten are others. */
const leastRight = new Map([
  ['words 30%', 92],
  ['paragraphs added', 94],
]);
const usuallyRight = 96;
/** Passages: words of the same text that replace a passage make it anew now and then. */
const mostWrong = new Map([['replaced by other words', 3]]);
const usuallyWrong = 1;

it.each(edits.map(({ name }) => name))('passages are found, and none elsewhere, after: %s', async (name) => {
  const { ok, wrong, uncertain, orphan } = await rates(name);
  const all = ok + wrong + uncertain + orphan;
  expect(all).toBeGreaterThan(50);
  expect((100 * ok) / all).toBeGreaterThanOrEqual(leastRight.get(name) ?? usuallyRight);
  expect(wrong).toBeLessThanOrEqual(mostWrong.get(name) ?? usuallyWrong);
});
