import { describe, expect, it } from 'vitest';
import { articleGolds, pairGolds, type GoldAlignment, type GoldSaying } from '../../tests/support/comparison-gold.ts';
import {
  common,
  f1,
  jaccard,
  lengthOf,
  precision,
  recall,
  scoreOf,
  sumOf,
  told,
  type Score,
} from '../../tests/support/gold-score.ts';
import type { TextRange } from '#core/article/article.ts';
import { spellingKey, tokensOf } from '#core/text/tokens.ts';
import { compare } from './compare.ts';
import type { Alignment, Quotation } from './comparison.ts';

// What is found in the seeds against what a reader wrote down: tests/fixtures/comparison/README.md.

const golds = articleGolds();
const found = golds.map((gold) => ({ gold, comparison: compare([gold.article]) }));

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

function print(name: string, score: Score): void {
  say(`${name}: ${told(score)}`);
  for (const words of score.missed) say(`  missed: ${words}`);
  for (const words of score.wrong) say(`  wrong: ${words}`);
}

const inText =
  (text: string) =>
  ({ start, end }: TextRange): string =>
    text.slice(start, end);

describe('the seeds, against what a reader finds', () => {
  it('gives figures their value', () => {
    const score = sumOf(
      found.map(({ gold, comparison }) =>
        scoreOf(
          comparison.figures,
          gold.figures,
          (one, other) => (one.value === other.value && one.qualifier === other.qualifier ? common(one, other) : 0),
          inText(gold.article.text),
        ),
      ),
    );
    print('figures', score);
    expect(precision(score)).toBeGreaterThanOrEqual(0.95);
    expect(recall(score)).toBeGreaterThanOrEqual(0.95);
  });

  it('gives dates their day', () => {
    const score = sumOf(
      found.map(({ gold, comparison }) =>
        scoreOf(
          comparison.dates,
          gold.dates,
          (one, other) => (other.iso.includes(one.iso) ? common(one, other) : 0),
          inText(gold.article.text),
        ),
      ),
    );
    print('dates', score);
    expect(precision(score)).toBeGreaterThanOrEqual(0.95);
    expect(recall(score)).toBeGreaterThanOrEqual(0.95);
  });

  const sayings = (mode: 'direct' | 'indirect', least: number) =>
    found.map(({ gold, comparison }) =>
      scoreOf<Quotation, GoldSaying>(
        comparison.quotations.filter(
          (one) =>
            one.mode === mode ||
            gold.quotations.some((other) => other.mode === 'either' && jaccard(one, other) >= least),
        ),
        gold.quotations.filter((one) => one.mode === mode || one.mode === 'either'),
        (one, other) => (jaccard(one, other) >= least ? jaccard(one, other) : 0),
        inText(gold.article.text),
      ),
    );

  it('finds what is quoted word for word, and who said it', () => {
    const scores = sayings('direct', 0.7);
    const score = sumOf(scores);
    print('direct quotations', score);
    const named = scores.flatMap(({ pairs }) => pairs.filter(([, gold]) => !gold.optional));
    const wrong = named.filter(([quotation, gold]) => !isSpeaker(quotation.speaker, gold));
    say(`speakers: ${((named.length - wrong.length) / named.length).toFixed(3)} of ${String(named.length)}`);
    for (const [quotation, gold] of wrong) say(`  ${quotation.speaker ?? '-'} for ${gold.speaker ?? '-'}`);
    expect(precision(score)).toBeGreaterThanOrEqual(0.98);
    expect(recall(score)).toBeGreaterThanOrEqual(0.98);
    expect(1 - wrong.length / named.length).toBeGreaterThanOrEqual(0.9);
  });

  it('finds what is told in other words', () => {
    const score = sumOf(sayings('indirect', 0.5));
    print('indirect speech', score);
    expect(f1(score)).toBeGreaterThanOrEqual(0.8);
  });

  it('aligns what reports the same', () => {
    const score = sumOf(
      pairGolds().map(({ a, b, same, optional }) => {
        const alignments = compare([a, b]).alignments.filter(({ relation }) => relation !== 'related');
        const words = (one: GoldAlignment): string => `${inText(a.text)(one.a)} | ${inText(b.text)(one.b)}`;
        const isOf = (one: Alignment, gold: GoldAlignment): boolean => meets(one.a, gold.a) && meets(one.b, gold.b);
        const counted = alignments.filter(
          (one) => same.some((gold) => isOf(one, gold)) || !optional.some((gold) => isOf(one, gold)),
        );
        const wrong = counted.filter((one) => !same.some((gold) => isOf(one, gold)));
        const missed = same.filter((gold) => !counted.some((one) => isOf(one, gold)));
        return {
          right: same.length - missed.length,
          wanted: same.length,
          found: same.length - missed.length + wrong.length,
          missed: missed.map(words),
          wrong: wrong.map(words),
        };
      }),
    );
    print('alignments', score);
    expect(f1(score)).toBeGreaterThanOrEqual(0.75);
  });
});

/** Two passages of one article are the same where they have half of the shorter one in common. */
function meets(one: TextRange, other: TextRange): boolean {
  return common(one, other) >= 0.5 * Math.min(lengthOf(one), lengthOf(other));
}

/** The words found are of the whole phrase, and name the speaker. */
function isSpeaker(speaker: string | null, gold: GoldSaying): boolean {
  if (gold.speaker === null || speaker === null) return gold.speaker === speaker;
  const keys = (text: string): readonly string[] =>
    tokensOf(text)
      .filter(({ kind }) => kind === 'word')
      .map(({ text: word }) => spellingKey(word));
  const [said, phrase, name] = [keys(speaker), keys(gold.speaker), keys(gold.name ?? gold.speaker)];
  return said.every((word) => phrase.includes(word)) && name.every((word) => said.includes(word));
}
