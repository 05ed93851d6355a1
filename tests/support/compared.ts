import { compare } from '../../src-core/comparison/compare.ts';
import type { Comparison, FindingKind } from '../../src-core/comparison/comparison.ts';
import { inventedArticle } from './invented-article.ts';

interface About {
  readonly headline?: string;
  readonly published?: string;
}

/** Two invented articles compared. */
export function compared(one: string, other: string, first: About = {}, second: About = {}): Comparison {
  return compare([inventedArticle('a', one, first), inventedArticle('b', other, second)]);
}

/** `verdict: value | value` for each finding of a kind. */
export function rows(comparison: Comparison, kind: FindingKind): readonly string[] {
  return comparison.findings
    .filter((finding) => finding.kind === kind)
    .map(({ verdict, evidence }) => `${verdict}: ${evidence.map(({ value }) => value).join(' | ')}`);
}
