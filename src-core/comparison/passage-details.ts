import type { DatedEvent } from './date-mentions.ts';
import type { FigureMention } from './figures.ts';
import { dateVerdict } from './verdict.ts';
import type { Evidence, Finding } from './comparison.ts';
import type { TextRange } from '#core/article/article.ts';

/** Everything that is counted and dated in the compared articles, and what was found on it. */
export interface Details {
  readonly figures: readonly FigureMention[];
  readonly dates: readonly DatedEvent[];
  readonly findings: readonly Finding[];
}

const holds = (passage: Evidence, article: string, { start, end }: TextRange): boolean =>
  passage.article === article && passage.start <= start && end <= passage.end;

/** The findings on figures and dates that join two of the passages. */
export function detailsInside(passages: readonly Evidence[], { findings }: Details): readonly Finding[] {
  return findings.filter(
    ({ evidence }) =>
      evidence.filter((detail) => passages.some((passage) => holds(passage, detail.article, detail))).length > 1,
  );
}

/**
 * Whether two passages each give a figure or a date that the other does not: then nobody can say that they agree. What one
 * of them gives in addition to the other is no contradiction.
 */
export function bothHaveMore(one: Evidence, other: Evidence, details: Details): boolean {
  const joined = detailsInside([one, other], details).flatMap(({ evidence }) => evidence);
  const more = (passage: Evidence, against: Evidence): boolean =>
    hasFigure(passage, against, details, joined) || hasDate(passage, against, details, joined);
  return more(one, other) && more(other, one);
}

function isJoined(range: TextRange & { readonly article: string }, joined: readonly Evidence[]): boolean {
  return joined.some(
    ({ article, start, end }) => article === range.article && start === range.start && end === range.end,
  );
}

function hasFigure(passage: Evidence, against: Evidence, { figures }: Details, joined: readonly Evidence[]): boolean {
  const values = new Set(
    figures
      .filter(({ figure }) => holds(against, figure.article, figure))
      .map(({ figure, scale }) => figure.value * scale),
  );
  return figures.some(
    ({ figure, scale }) =>
      holds(passage, figure.article, figure) && !isJoined(figure, joined) && !values.has(figure.value * scale),
  );
}

function hasDate(passage: Evidence, against: Evidence, { dates }: Details, joined: readonly Evidence[]): boolean {
  const others = dates.filter(({ date }) => holds(against, date.article, date));
  return dates.some(({ date, expression }) => {
    if (date.iso === null || !holds(passage, date.article, date) || isJoined(date, joined)) return false;
    return !others.some(
      ({ expression: told }) =>
        (told.weekday !== null && told.weekday === expression.weekday) || fits(dateVerdict(expression, told)),
    );
  });
}

const fits = (verdict: ReturnType<typeof dateVerdict>): boolean => verdict === 'agree' || verdict === 'precision';
