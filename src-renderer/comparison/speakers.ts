import type { Quotation } from '#core/comparison/comparison.ts';

export interface Speaker {
  /** Null for what no source attributes to anyone. */
  readonly speaker: string | null;
  readonly quotations: readonly Quotation[];
}

/** Quotations by speaker: those quoted by most articles first, the unattributed last; each in the order given. */
export function bySpeaker(quotations: readonly Quotation[]): readonly Speaker[] {
  const groups = new Map<string | null, Quotation[]>();
  for (const quotation of quotations)
    groups.set(quotation.speaker, [...(groups.get(quotation.speaker) ?? []), quotation]);
  const spread = ({ speaker, quotations: said }: Speaker) =>
    speaker === null ? -1 : new Set(said.map(({ article }) => article)).size;
  return [...groups]
    .map(([speaker, said]): Speaker => ({ speaker, quotations: said }))
    .toSorted((a, b) => spread(b) - spread(a));
}
