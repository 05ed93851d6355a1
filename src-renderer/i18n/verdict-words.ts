import type { FindingKind, Verdict } from '#core/comparison/comparison.ts';
import { m } from './messages.ts';

/** The verdicts in the order in which screens list them. */
export const verdicts: readonly Verdict[] = ['conflict', 'precision', 'explained', 'agree', 'single'];

/** A verdict in words; `absent` is a source that is silent. */
export const verdictWord: Record<Verdict | 'absent', () => string> = {
  agree: () => m.comparison_verdict_agree(),
  conflict: () => m.comparison_verdict_conflict(),
  precision: () => m.comparison_verdict_precision(),
  explained: () => m.comparison_verdict_explained(),
  single: () => m.comparison_verdict_single(),
  absent: () => m.comparison_verdict_absent(),
};

export const kindWord: Record<FindingKind, () => string> = {
  date: () => m.comparison_kind_date(),
  figure: () => m.comparison_kind_figure(),
  naming: () => m.comparison_kind_naming(),
  headline: () => m.comparison_kind_headline(),
  statement: () => m.comparison_kind_statement(),
  quotation: () => m.comparison_kind_quotation(),
};

/** The heading that findings of a verdict stand under in a brief, in the brief's own language. */
export function findingsHeading(verdict: Verdict, locale: 'ar' | 'en'): string {
  const headings: Record<Verdict, () => string> = {
    agree: () => m.brief_section_agree({}, { locale }),
    conflict: () => m.brief_section_conflict({}, { locale }),
    precision: () => m.brief_section_precision({}, { locale }),
    explained: () => m.brief_section_explained({}, { locale }),
    single: () => m.brief_section_single({}, { locale }),
  };
  return headings[verdict]();
}
