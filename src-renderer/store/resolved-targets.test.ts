import { describe, expect, it } from 'vitest';
import type { Article } from '#core/article/article.ts';
import { describePassage } from '#core/annotation/describe.ts';
import { standsAt, type Resolution } from '#core/annotation/resolve.ts';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { ResolvedTargets } from './resolved-targets.ts';

const before = inventedArticle('a', 'قال الوزير إن الجسر جاهز.\nورحّب الأهالي.\nقال الوزير إن الجسر جاهز.\nانتهى.');
/** Two equal sentences stand together now: which of them was meant, only the old text tells. */
const after: Article = {
  ...inventedArticle('a', 'خبر اليوم.\nقال الوزير إن الجسر جاهز.\nقال الوزير إن الجسر جاهز.\nانتهى.'),
  version: 'b',
};

function passage(article: Article, words: string) {
  const start = article.text.indexOf(words);
  return describePassage(article, { start, end: start + words.length });
}

describe('where targets stand', () => {
  const bridge = passage(before, 'الجسر جاهز');

  it('is null in an article that is not in the library', () => {
    const resolved = new ResolvedTargets({ article: () => undefined, textOf: () => null });
    expect(resolved.of(bridge)).toBeNull();
  });

  it('is looked for once in an article, and anew in another text of it', () => {
    let shown = after;
    const resolved = new ResolvedTargets({ article: () => shown, textOf: () => null });
    const first = resolved.of(bridge);
    expect(first).toMatchObject({ state: 'ambiguous' });
    expect(resolved.of(bridge)).toBe(first);
    shown = { ...after };
    expect(resolved.of(bridge)).not.toBe(first);
    expect(resolved.of(bridge)).toEqual(first);
  });

  it('is asked again when the text that a target was described in has come', () => {
    const texts = new Map<string, string>();
    const resolved = new ResolvedTargets({ article: () => after, textOf: (version) => texts.get(version) ?? null });
    const alone = resolved.of(bridge);
    expect(alone).toMatchObject({ state: 'ambiguous' });
    expect(resolved.of(bridge)).toBe(alone);
    texts.set(before.version, before.text);
    const start = after.text.indexOf('الجسر جاهز');
    expect(standsAt(resolved.of(bridge))).toEqual({ start, end: start + 'الجسر جاهز'.length });
  });
});

describe('where many targets stand', () => {
  const first = passage(before, 'الجسر جاهز');
  const second = passage(before, 'ورحّب الأهالي');

  it('is not looked for where only what is known is asked', () => {
    const resolved = new ResolvedTargets({ article: () => after, textOf: () => null });
    expect(resolved.known(first)).toBeNull();
    const found = resolved.of(first);
    expect(resolved.known(first)).toBe(found);
  });

  it('is known where the text is the one that they were described in', () => {
    const resolved = new ResolvedTargets({ article: () => before, textOf: () => null });
    const { start, end } = first.position;
    expect(resolved.known(first)).toEqual({ state: 'anchored', range: { start, end } });
  });

  it('is taken over from who looked for them', () => {
    const resolved = new ResolvedTargets({ article: () => after, textOf: () => null });
    const found = { state: 'moved', range: { start: 0, end: 3 }, score: 1 } as unknown as Resolution;
    resolved.keep(after, first, found);
    expect(resolved.of(first)).toBe(found);
  });

  it('is looked for in the old text also where another target had been asked before the text came', () => {
    const texts = new Map<string, string>();
    let asked = 0;
    const textOf = (version: string): string | null => {
      asked += 1;
      return texts.get(version) ?? null;
    };
    const resolved = new ResolvedTargets({ article: () => after, textOf });
    resolved.of(second);
    texts.set(before.version, before.text);
    const start = after.text.indexOf('الجسر جاهز');
    expect(standsAt(resolved.of(first))).toEqual({ start, end: start + 'الجسر جاهز'.length });
    expect(asked).toBeGreaterThan(0);
  });
});
