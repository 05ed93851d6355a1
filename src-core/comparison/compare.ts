import type { Article } from '#core/article/article.ts';
import { alignPair } from './align.ts';
import type { Comparison } from './comparison.ts';
import { datedEventsOf } from './date-mentions.ts';
import { figuresOf } from './figures.ts';
import { dateFindings } from './findings/date-findings.ts';
import { figureFindings } from './findings/figure-findings.ts';
import { headlineFindings } from './findings/headline-findings.ts';
import { namingOf } from './findings/naming-findings.ts';
import { quotationFindings } from './findings/quotation-findings.ts';
import { statementFindings } from './findings/statement-findings.ts';
import { namedTermsOf } from './framing.ts';
import { quotationsOf } from './quotations.ts';
import { Relations } from './relations.ts';
import { profilesOf } from './weights.ts';
import { witnessesOf } from './witness.ts';

/**
 * Compares reports: which passages say the same, what each counts and dates and how these stand to each other, what one
 * report alone says, in which terms they name one referent. Pure and deterministic; what is not found is an empty list.
 * Every range lies in the canonical text of its article.
 */
export function compare(articles: readonly Article[]): Comparison {
  const witnesses = witnessesOf(articles);
  const profiles = profilesOf(witnesses);
  const pairs = witnesses.flatMap((one, a) =>
    witnesses.slice(a + 1).map((other) => ({ a, b: other.index, aligned: alignPair(one, other) })),
  );
  const relations = new Relations(witnesses, pairs);
  const quotations = witnesses.map(quotationsOf);
  const figures = witnesses.map(figuresOf);
  const dates = witnesses.map(datedEventsOf);
  const names = new Set(witnesses.flatMap((witness) => [...witness.names]));
  const naming = namingOf(
    witnesses,
    witnesses.flatMap((witness) => namedTermsOf(witness, names)),
  );
  const details = [...dateFindings(witnesses, dates, relations), ...figureFindings(witnesses, figures, relations)];
  const told = { figures: figures.flat(), dates: dates.flat(), findings: details };
  return {
    articles: articles.map(({ id }) => id),
    alignments: pairs.flatMap(({ aligned }) => aligned.map(({ alignment }) => alignment)),
    quotations: quotations.flat(),
    figures: figures.flat().map(({ figure }) => figure),
    dates: dates.flat().map(({ date }) => date),
    findings: [
      ...headlineFindings(witnesses, relations),
      ...details,
      ...naming.findings,
      ...quotationFindings(witnesses, quotations, told, relations),
      ...statementFindings(witnesses, profiles, pairs, told),
    ],
    framing: naming.framing,
  };
}
