import { sentencesOf } from '#core/text/sentences.ts';
import type { Article } from '#core/article/article.ts';
import type { AlignmentRelation, Evidence, Finding } from '#core/comparison/comparison.ts';
import { datedEventsOf } from '#core/comparison/date-mentions.ts';
import { figuresOf } from '#core/comparison/figures.ts';
import { bothHaveMore } from '#core/comparison/passage-details.ts';
import type { RelationsOfWitnesses } from '#core/comparison/relations.ts';
import { witnessesOf, type Witness } from '#core/comparison/witness.ts';
import { dateFindings } from './date-findings.ts';
import { figureFindings } from './figure-findings.ts';

/** What two headlines count and date. */
export interface HeadlineDetails {
  /** The findings on figures and dates that join them. */
  readonly joining: readonly Finding[];
  /** Each gives a figure or date that the other does not: nobody can say that they agree. */
  readonly bothHaveMore: boolean;
}

/** Reads the headlines of the compared articles as texts of their own; gives what two of them count and date, by index. */
export function headlineDetailsOf(
  articles: readonly Article[],
  relations: RelationsOfWitnesses,
): (one: number, other: number, relation: AlignmentRelation) => HeadlineDetails {
  const witnesses = witnessesOf(articles.map(headlineAsText));
  const figures = witnesses.map(figuresOf);
  const dates = witnesses.map(datedEventsOf);
  return (one, other, relation) => {
    const met = asAligned(relations, relation);
    const pairOf = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
      [one, other].map((index) => lists[index] ?? []);
    const [counted, dated] = [pairOf(figures), pairOf(dates)];
    const joining = [...figureFindings(witnesses, counted, met), ...dateFindings(witnesses, dated, met)].filter(
      ({ verdict }) => verdict !== 'single',
    );
    const [first, second] = [one, other].flatMap((index) => wholeHeadline(witnesses[index]));
    const told = { figures: counted.flat(), dates: dated.flat(), findings: joining };
    return { joining, bothHaveMore: first !== undefined && second !== undefined && bothHaveMore(first, second, told) };
  };
}

function wholeHeadline(witness: Witness | undefined): readonly Evidence[] {
  if (witness === undefined) return [];
  return [{ article: witness.article.id, start: 0, end: witness.text.length, value: witness.text }];
}

/** An article whose only paragraph is its headline; of the same day, so that relative dates mean the same. */
function headlineAsText(article: Article): Article {
  const text = article.headline ?? '';
  return {
    ...article,
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    sentences: sentencesOf(text),
  };
}

/** Two headlines are one statement of their articles, however print parts them. */
function asAligned(relations: RelationsOfWitnesses, relation: AlignmentRelation): RelationsOfWitnesses {
  return {
    between: (_, first, __, second) => (first === null || second === null ? null : relation),
    sameOccasion: (one, other) => relations.sameOccasion(one, other),
    daysApart: (one, other) => relations.daysApart(one, other),
  };
}
